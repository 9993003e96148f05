import { fullAddress } from "../../model/address";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel } from "../../model/workbookModel";
import { WireObject } from "../wireObject";

/** Excel's RangeAreas, as far as a print area needs it: several areas of one sheet. */
export class RangeAreasObject extends WireObject {
  readonly className = "RangeAreas";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    readonly areas: readonly Area[]
  ) {
    super(workbook);
    workbook.requireSheet(sheet);
  }

  get Address(): string {
    return this.areas.map((area) => fullAddress(this.sheet.name, area)).join(",");
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    return this.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
}

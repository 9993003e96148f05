import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel, TableModel } from "../../model/workbookModel";
import { RangeObject } from "../range/rangeObject";
import { readValues } from "../range/readCells";
import { writeCells } from "../range/writeCells";
import { WireObject, type WireValue } from "../wireObject";
import { bodyArea } from "./tableShape";
import { TableRowCollectionObject } from "./tableRowCollectionObject";

/** Excel's TableRow. */
export class TableRowObject extends WireObject {
  readonly className = "TableRow";

  constructor(
    workbook: LocalWorkbook,
    private readonly of: { readonly sheet: SheetModel; readonly table: TableModel; readonly index: number }
  ) {
    super(workbook);
  }

  get Index(): number {
    return this.of.index;
  }
  get Values(): WireValue {
    return readValues(this.workbook, this.of.sheet, this.area());
  }
  set Values(matrix: unknown) {
    writeCells(this.workbook, { sheet: this.of.sheet, area: this.area() }, matrix);
  }

  GetRange(): RangeObject {
    return new RangeObject(this.workbook, this.of.sheet, this.area());
  }
  Delete(): void {
    new TableRowCollectionObject(this.workbook, this.of.sheet, this.of.table).DeleteRowsAt(this.of.index, 1);
  }

  private area(): Area {
    const body = bodyArea(this.of.table);
    return { ...body, row: body.row + this.of.index, rows: 1 };
  }
}

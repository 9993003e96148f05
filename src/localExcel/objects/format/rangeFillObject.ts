import { sharedStyle } from "../../model/areaStyle";
import { readColor } from "../../model/color";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { WireObject } from "../wireObject";
import { setCellStyle, type StyledArea } from "./rangeFormatObject";

/** Excel's RangeFill, for plain fills. */
export class RangeFillObject extends WireObject {
  readonly className = "RangeFill";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: StyledArea
  ) {
    super(workbook);
  }

  /** "#FFFFFF" where there is no fill, "" where the cells differ. */
  get Color(): string {
    const { shared, value } = sharedStyle(this.workbook.model, this.at, "fill");
    return shared ? (value ?? "#FFFFFF") : "";
  }
  set Color(color: string) {
    setCellStyle(this.workbook, this.at, { fill: readColor(color) });
  }

  Clear(): void {
    setCellStyle(this.workbook, this.at, { fill: undefined });
  }
}

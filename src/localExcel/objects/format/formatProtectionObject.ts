import type { LocalWorkbook } from "../../model/localWorkbook";
import { booleanArgument } from "../argument";
import { WireObject } from "../wireObject";
import { readCellStyle, setCellStyle, type StyledArea } from "./rangeFormatObject";

/** Excel's FormatProtection: whether cells are locked once the sheet is protected. */
export class FormatProtectionObject extends WireObject {
  readonly className = "FormatProtection";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: StyledArea
  ) {
    super(workbook);
  }

  get Locked(): boolean | null {
    return readCellStyle(this.workbook, this.at, "locked");
  }
  set Locked(locked: unknown) {
    setCellStyle(this.workbook, this.at, { locked: booleanArgument(locked) });
  }
}

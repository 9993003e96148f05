import { ExcelError } from "../../model/excelError";
import { WireObject } from "../wireObject";
import { FunctionResultObject } from "./functionResultObject";

/** Serial numbers of the first day of each date system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;

/** Excel's Functions; a function that is not here answers NotImplemented. */
export class FunctionsObject extends WireObject {
  readonly className = "Functions";

  /** DATE in the workbook's own date system: DATE(1904, 1, 1) is 1462, or 0 in a 1904 workbook. */
  Date(year: unknown, month: unknown, day: unknown): FunctionResultObject {
    if (typeof year !== "number" || typeof month !== "number" || typeof day !== "number")
      throw new ExcelError("InvalidArgument");
    const { date1904 } = this.workbook.model;
    const whole = year < 1900 ? year + 1900 : year;
    const days = Math.round((Date.UTC(whole, month - 1, day) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY);
    // The 1900 system counts a 29 February 1900 that never was.
    const serial = !date1904 && days < 61 ? days - 1 : days;
    return new FunctionResultObject(this.workbook, serial);
  }
}

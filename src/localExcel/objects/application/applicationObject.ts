import { ExcelError } from "../../model/excelError";
import { WireObject } from "../wireObject";
import { CultureInfoObject } from "./cultureInfoObject";

/** Excel's Application. */
export class ApplicationObject extends WireObject {
  readonly className = "Application";

  get CalculationMode(): string {
    return this.workbook.model.calculationMode;
  }
  set CalculationMode(mode: string) {
    if (mode !== "Automatic" && mode !== "AutomaticExceptTables" && mode !== "Manual")
      throw new ExcelError("InvalidArgument", mode);
    this.workbook.model.calculationMode = mode;
  }
  /** Formulas are always up to date between requests, or wait for `calculate`. */
  get CalculationState(): string {
    return this.workbook.model.calculationMode === "Manual" ? "Pending" : "Done";
  }
  get CultureInfo(): CultureInfoObject {
    return new CultureInfoObject(this.workbook);
  }
  get DecimalSeparator(): string {
    return this.CultureInfo.NumberFormat.NumberDecimalSeparator;
  }
  get ThousandsSeparator(): string {
    return this.CultureInfo.NumberFormat.NumberGroupSeparator;
  }
  get UseSystemSeparators(): boolean {
    return true;
  }

  Calculate(type: string): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw new ExcelError("InvalidArgument", type);
    this.workbook.calculate(type !== "Recalculate");
  }

  /** Formulas are calculated at the end of a request anyway, never within one: what this asks for is always so. */
  SuspendApiCalculationUntilNextSync(): void {}

  /** Nothing is drawn within a request: what this asks for is always so. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

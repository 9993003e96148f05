import type { Analysis } from "../analysis";
import { assumptions } from "./assumptions";
import { revenueForecast } from "./revenueForecast";
import { sheetContext, type ReportContext } from "./sheetContext";
import type { SheetPlan } from "./sheetPlan";

/** The forecast without deals: Revenue Forecast with cells to type in, and Assumptions, which its formulas stand on. */
export function composeTemplate(analysis: Analysis, report: Omit<ReportContext, "isTemplate">): readonly SheetPlan[] {
  const context = sheetContext(analysis, { ...report, isTemplate: true });
  const forecast = revenueForecast(context);
  return [forecast, assumptions(context)];
}

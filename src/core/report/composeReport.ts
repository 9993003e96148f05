import type { Analysis } from "../analysis";
import { assumptions } from "./assumptions";
import { flagColumns } from "./flagColumns";
import { flaggedDeals } from "./flaggedDeals";
import { hasChangesSheet, pipelineChanges } from "./pipelineChanges";
import { pipelineCheck } from "./pipelineCheck";
import { pipelineRows } from "./pipelineRows";
import { revenueForecast } from "./revenueForecast";
import { sheetContext, type ReportContext } from "./sheetContext";
import type { ReportPlan } from "./sheetPlan";

/**
 * Everything one analysis writes: the sheets in their order, Pipeline Changes from the second analysis on, and the columns
 * beside the user's rows.
 */
export function composeReport(analysis: Analysis, report: ReportContext): ReportPlan {
  const context = sheetContext(analysis, report);
  const check = pipelineCheck(context);
  const flagged = flaggedDeals(context);
  const forecast = revenueForecast(context);
  const changes = hasChangesSheet(context) ? [pipelineChanges(context)] : [];
  const rows = pipelineRows(context);
  // Last: what no other sheet asked for is listed there as kept.
  const inputs = assumptions(context);
  return { sheets: [check, flagged, forecast, ...changes, inputs, rows], flagColumns: flagColumns(analysis) };
}

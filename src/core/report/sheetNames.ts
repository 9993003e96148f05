import type { OwnSheetId } from "./sheetPlan";

/** The names the own sheets are given where no sheet of the user's bears them. */
export const SHEET_NAMES: Readonly<Record<OwnSheetId, string>> = {
  Check: "Pipeline Check",
  Rows: "Pipeline Rows",
  Flagged: "Flagged Deals",
  Forecast: "Revenue Forecast",
  Changes: "Pipeline Changes",
  Assumptions: "Assumptions",
};

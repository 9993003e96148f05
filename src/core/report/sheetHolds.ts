import type { OwnSheetId } from "./sheetPlan";

/** What each own sheet holds, in a few words. */
export const SHEET_HOLDS: Readonly<Record<OwnSheetId, string>> = {
  Check: "The answer with its working",
  Flagged: "Every flagged deal, and why",
  Forecast: "Month by month, to overrule by hand",
  Changes: "What moved since earlier analyses",
  Assumptions: "Inputs, columns and stages",
  Rows: "Every deal with its figures",
};

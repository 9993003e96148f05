import { ExcelError } from "../../model/excelError";

/** Kinds of chart that are kept, drawn and saved. */
const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
] as const;

/** Refuses a kind of chart that could not be saved. */
export function requireChartType(type: string): string {
  if (!CHART_TYPES.some((known) => known === type)) throw new ExcelError("NotImplemented", `chart type ${type}`);
  return type;
}

import type { Answer, ForecastQuarter } from "../analysis";
import { moneyOf, type Line, type LineContext } from "./forecastLine";
import type { SheetContext } from "./sheetContext";

type Percentile = "p10" | "p50" | "p90";

/** What the landing stays at or below 1, 5 and 9 times in 10: by month, quarter and year, each with its own law, no sums. @see Definitions §6 */
export function rangeLines({ context, rows }: LineContext): Line[] {
  const line = (row: number | undefined, label: string, of: Percentile): Line[] =>
    row === undefined
      ? []
      : [
          {
            row,
            label,
            format: moneyOf(context).format,
            month: (_, m) => context.analysis.forecast.months[m]?.[of],
            quarter: (_, __, q) => ofQuarter(context, q, of),
            year: context.analysis.coverage.outlook[of],
          },
        ];
  return [
    ...line(rows.p10, "P10: nine in ten end above*", "p10"),
    ...line(rows.p50, "P50: middle*", "p50"),
    ...line(rows.p90, "P90: one in ten ends above*", "p90"),
  ];
}

/** A quarter of the year has its own percentile; this one and the next two stand among the coverages too. */
function ofQuarter({ analysis }: SheetContext, q: number, of: Percentile): Answer {
  const own: ForecastQuarter | undefined = analysis.forecast.quarters[q];
  if (own !== undefined) return own[of];
  const from = analysis.forecast.months[q * 3]?.from;
  return analysis.quarters.find((quarter) => quarter.from === from)?.outlook[of];
}

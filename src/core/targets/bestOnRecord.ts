import { dayOf } from "../cells/day";
import type { Analysis, MonthRow } from "../analysis";
import { fiscalQuarter } from "../fiscalYear";

/**
 * The best month and the best fiscal quarter of won value, asOf's own included; undefined without one.
 * @param record won value by month of the deals closed by asOf
 * @see Definitions §7
 */
export function bestOnRecord(
  record: readonly MonthRow[],
  startMonth: number
): Pick<Analysis["forecast"], "bestMonth" | "bestQuarter"> {
  let bestMonth: { month: string; value: number } | undefined;
  let bestQuarter: { quarter: string; value: number } | undefined;
  const quarters = new Map<string, number>();
  for (const row of record) {
    if (row.wonValue <= 0) continue;
    if (!bestMonth || row.wonValue > bestMonth.value) bestMonth = { month: row.month, value: row.wonValue };
    const [year = NaN, month = NaN] = row.month.split("-").map(Number);
    const quarter = fiscalQuarter(dayOf(year, month, 1), startMonth, 0).name;
    const value = (quarters.get(quarter) ?? 0) + row.wonValue;
    quarters.set(quarter, value);
    if (!bestQuarter || value > bestQuarter.value) bestQuarter = { quarter, value };
  }
  return { bestMonth, bestQuarter };
}

import { monthNumber, type Day } from "../cells/day";
import { fiscalMonths, fiscalQuarter, fiscalYearOf, type Period } from "../fiscalYear";

/** A whole month or fiscal quarter of the past, to be forecast from its first day. */
export interface PastPeriod extends Period {
  /** Its whole months, in order: one, or three. */
  readonly months: readonly PastMonth[];
}

export interface PastMonth extends Period {
  /** Consecutive integers for consecutive months. */
  readonly number: number;
  /** Position in the fiscal quarter, 0–2. */
  readonly position: number;
}

/** The last whole months by asOf, oldest first. @param count how many */
export function lastMonths(asOf: Day, startMonth: number, count: number): readonly PastPeriod[] {
  return monthsOfYears(asOf, startMonth, count)
    .filter((month) => month.to <= asOf)
    .slice(-count)
    .map((month) => ({ name: month.name, from: month.from, to: month.to, months: [month] }));
}

/** The last whole fiscal quarters by asOf, oldest first. @param count how many */
export function lastQuarters(asOf: Day, startMonth: number, count: number): readonly PastPeriod[] {
  const months = monthsOfYears(asOf, startMonth, 3 * count);
  // The quarter that contains asOf + 1 is the first that is not over.
  return Array.from({ length: count }, (_, k) => {
    const { name, from, to } = fiscalQuarter(asOf + 1, startMonth, k - count);
    return { name, from, to, months: months.filter((month) => month.from >= from && month.to <= to) };
  });
}

/** The months of the fiscal year that contains asOf and of enough years before it. */
function monthsOfYears(asOf: Day, startMonth: number, count: number): readonly PastMonth[] {
  const last = fiscalYearOf(asOf, startMonth);
  const years = Math.ceil(count / 12) + 1;
  return Array.from({ length: years }, (_, k) => last - years + 1 + k).flatMap((year) =>
    fiscalMonths(year, startMonth).map((month, m) => ({
      ...month,
      number: monthNumber(month.from),
      position: m % 3,
    }))
  );
}

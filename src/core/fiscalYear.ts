import { calendarOf, dayOf, type Day } from "./cells/day";

/** A named span of whole days, both ends included. */
export interface Period {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** The calendar year in which the fiscal year that contains a day starts. startMonth 1–12. */
export function fiscalYearOf(day: Day, startMonth: number): number {
  const { year, month } = calendarOf(day);
  return month >= startMonth ? year : year - 1;
}

/** The fiscal year that starts in a calendar year: "2026", or "2026/27" when it does not start in January. */
export function fiscalYear(startYear: number, startMonth: number): Period {
  const next = String((startYear + 1) % 100).padStart(2, "0");
  return {
    name: startMonth === 1 ? String(startYear) : `${startYear}/${next}`,
    from: dayOf(startYear, startMonth, 1),
    to: dayOf(startYear + 1, startMonth, 1) - 1,
  };
}

/** The twelve months of a fiscal year in order, named "2026-04". */
export function fiscalMonths(startYear: number, startMonth: number): Period[] {
  return Array.from({ length: 12 }, (_, i) => {
    const from = dayOf(startYear, startMonth + i, 1);
    const { year, month } = calendarOf(from);
    return { name: `${year}-${String(month).padStart(2, "0")}`, from, to: dayOf(startYear, startMonth + i + 1, 1) - 1 };
  });
}

/** A quarter of a fiscal year; `index` 0–3. */
export interface FiscalQuarter extends Period {
  readonly startYear: number;
  readonly index: number;
}

/**
 * The quarter that contains a day, or one of the quarters after it, named "Q3 2026".
 * @param later how many quarters after the one that contains the day
 */
export function fiscalQuarter(day: Day, startMonth: number, later: number): FiscalQuarter {
  const first = fiscalYearOf(day, startMonth);
  const monthsIn = (calendarOf(day).month - startMonth + 12) % 12;
  const quarter = Math.floor(monthsIn / 3) + later;
  const startYear = first + Math.floor(quarter / 4);
  const index = ((quarter % 4) + 4) % 4;
  const from = dayOf(startYear, startMonth + index * 3, 1);
  const to = dayOf(startYear, startMonth + index * 3 + 3, 1) - 1;
  return { name: `Q${index + 1} ${fiscalYear(startYear, startMonth).name}`, from, to, startYear, index };
}

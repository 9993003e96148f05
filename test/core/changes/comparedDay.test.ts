import { isoDay } from "../../../src/core/cells/day";
import type { Comparison } from "../../../src/core/changes/changesAnalysis";
import { comparedDay } from "../../../src/core/changes/comparedDay";
import { drawnRows } from "../../exports/readingRow";
import { serial } from "../../support/opportunitiesOf";

const KEPT = ["2026-01-05", "2026-03-30", "2026-04-03", "2026-06-25", "2026-07-07", "2026-07-13"].map(serial);

/** Kept on 5 Jan, 30 Mar, 3 Apr, 25 Jun, 7 and 13 Jul 2026; the fiscal year starts in the month named. */
const COMPARISONS = `
as of      | starts | compared with | day        | because
2026-07-15 | 1      | last          | 2026-07-13 |
2026-07-15 | 1      | month         | 2026-06-25 | six days before 1 July, as 7 July is six after: the earlier
2026-07-15 | 1      | quarter       | 2026-06-25 |
2026-07-15 | 1      | year          | 2026-01-05 |
2026-07-15 | 4      | year          | 2026-03-30 | two days before 1 April, as 3 April is two after: the earlier
2026-07-15 | 5      | quarter       | 2026-04-03 | the quarter began on 1 May
2026-07-15 | 1      | 2026-07-07    | 2026-07-07 |
2026-07-15 | 1      | 2026-07-06    | 2026-06-25 | the last one before it
2026-07-15 | 1      | 2026-01-04    |            | nothing is kept by then
2026-07-15 | 1      | 2027-01-01    | 2026-07-13 |
`;

test.each(drawnRows(COMPARISONS))("as of $as of, $compared with (year from month $starts): $day", (row) => {
  const { starts = "", "compared with": wish = "", day = "" } = row;
  const comparison = /^\d/.test(wish) ? serial(wish) : (wish as Comparison);
  const found = comparedDay(KEPT, comparison, {
    asOf: serial(row["as of"] ?? ""),
    fiscalYearStartMonth: Number(starts),
  });
  expect(found === undefined ? "" : isoDay(found)).toBe(day);
});

test("nothing kept is nothing to compare with", () => {
  const settings = { asOf: serial("2026-07-15"), fiscalYearStartMonth: 1 };
  for (const comparison of ["last", "month", "quarter", "year", serial("2026-07-01")] as const)
    expect(comparedDay([], comparison, settings)).toBeUndefined();
});

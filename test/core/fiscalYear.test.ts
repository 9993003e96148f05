import { isoDay } from "../../src/core/cells/day";
import { fiscalMonths, fiscalQuarter, fiscalYear, fiscalYearOf, type Period } from "../../src/core/fiscalYear";
import { serial } from "../support/opportunitiesOf";

const shown = ({ name, from, to }: Period): string[] => [name, isoDay(from), isoDay(to)];

test("a calendar year, and one that starts in April", () => {
  expect(shown(fiscalYear(2026, 1))).toEqual(["2026", "2026-01-01", "2026-12-31"]);
  expect(shown(fiscalYear(2026, 4))).toEqual(["2026/27", "2026-04-01", "2027-03-31"]);
  expect(fiscalYearOf(serial("2026-03-31"), 4)).toBe(2025);
  expect(fiscalYearOf(serial("2026-04-01"), 4)).toBe(2026);
});

test("quarters follow each other over the year's end", () => {
  const day = serial("2026-08-15");
  expect([0, 1, 2].map((later) => fiscalQuarter(day, 1, later).name)).toEqual(["Q3 2026", "Q4 2026", "Q1 2027"]);
  expect(shown(fiscalQuarter(day, 4, 0))).toEqual(["Q2 2026/27", "2026-07-01", "2026-09-30"]);
  expect(shown(fiscalQuarter(serial("2026-02-01"), 11, 0))).toEqual(["Q2 2025/26", "2026-02-01", "2026-04-30"]);
});

test("twelve months, a leap February among them", () => {
  expect(fiscalMonths(2023, 4).map(shown)[10]).toEqual(["2024-02", "2024-02-01", "2024-02-29"]);
  expect(fiscalMonths(2023, 4)).toHaveLength(12);
});

import { analyse } from "../../src/core/analyse";
import { resolveSettings } from "../../src/core/resolveSettings";
import { readingOf, serial } from "../support/opportunitiesOf";

const { settings } = resolveSettings({ asOf: "2025-06-10", goal: 5_000 }, serial("2025-06-10"));

test("the best month on record leaves out what closed after the day of the analysis, in that month too", () => {
  const analysis = analyse(
    readingOf([
      { id: "1", outcome: "won", amount: 100, created: "2025-05-01", closed: "2025-06-05" },
      { id: "2", outcome: "won", amount: 900, created: "2025-05-01", closed: "2025-06-25" },
      { id: "3", outcome: "lost", amount: 50, created: "2025-05-01", closed: "2025-06-01" },
    ]),
    settings
  );
  expect(analysis.forecast.bestMonth).toEqual({ month: "2025-06", value: 100 });
  expect(analysis.forecast.bestQuarter).toEqual({ quarter: "Q2 2025", value: 100 });
});

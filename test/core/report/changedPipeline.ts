import { analyse } from "../../../src/core/analyse";
import type { Analysis } from "../../../src/core/analysis";
import type { ChangeHistory } from "../../../src/core/changes/changeHistory";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { historyOf, madeSaid, snapshotOn } from "../changes/madeSnapshots";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";
import { manyDeals } from "./reportOf";

/** What an earlier day had of the deals of `manyDeals`: some not yet, some still open, other amounts, other closes, some that are gone now. */
export function earlierDeals(rows: readonly DealRow[], step: number): DealRow[] {
  const kept = rows.flatMap((row, i): DealRow[] => {
    if (i % 25 === 3 || (i + step) % 9 === 0) return [];
    const amount =
      row.amount === undefined || (i + step) % 5 !== 0 ? {} : { amount: row.amount + (i % 2 === 0 ? 5_000.25 : -900) };
    const wasOpen = row.outcome !== "open" && (i + step) % 4 === 0;
    const { closed, ...open } = row;
    const before: DealRow = wasOpen
      ? { ...open, outcome: "open", expectedClose: closed ?? "2026-09-01", probability: 0.4 }
      : row;
    const close =
      before.expectedClose !== undefined && (i + step) % 6 === 0
        ? { expectedClose: i % 4 === 0 ? "2027-03-01" : "2026-09-10" }
        : {};
    return [{ ...before, ...amount, ...close }];
  });
  const gone = Array.from({ length: 3 }, (_, i): DealRow => ({
    outcome: "open",
    id: `gone${i}`,
    name: `+gone ${i}`,
    owner: "A*",
    amount: 7_000,
    expectedClose: "2026-10-01",
  }));
  return [...kept, ...gone];
}

const SAID = madeSaid({
  "2026": { serving: 900_000 },
  "2026-08": { serving: 500_000, call: 420_000, p10: 300_000, p90: 700_000 },
  "Q2 2026": { serving: 1_100_000, p10: 900_000, p90: 1_300_000 },
  "Q3 2026": { serving: 1_000_000, p10: 800_000, p90: 1_200_000 },
});

/** Today's rows on 15 Sep 2026 and the past they are compared with. */
export function changedAnalysis(
  rows: readonly DealRow[],
  past: ChangeHistory,
  typed: Readonly<Record<string, unknown>> = {}
): Analysis {
  const { settings } = resolveSettings({ goal: 12_000_000, asOf: "2026-09-15", ...typed }, serial("2026-09-15"));
  return analyse(readingOf(rows), settings, past);
}

/** A pipeline with four earlier analyses, every bar in use, forecasts of months and quarters that came. */
export function livelyAnalysis(count = 120): Analysis {
  const rows = manyDeals(count);
  const on = (day: string, step: number): ReturnType<typeof snapshotOn> =>
    snapshotOn(day, earlierDeals(rows, step), SAID);
  return changedAnalysis(
    rows,
    historyOf(on("2026-04-01", 1), on("2026-07-01", 2), on("2026-08-05", 3), on("2026-09-08", 4))
  );
}

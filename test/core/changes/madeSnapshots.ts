import type { Answer } from "../../../src/core/analysis";
import type { ChangeHistory } from "../../../src/core/changes/changeHistory";
import { SAID_LINES, type Said, type SaidLine, type SaidPeriod } from "../../../src/core/changes/said";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import { snapshotOf } from "../../../src/core/changes/snapshotOf";
import { fiscalMonths, fiscalQuarter, fiscalYear, type Period } from "../../../src/core/fiscalYear";
import { resolveSettings } from "../../../src/core/resolveSettings";
import type { Settings } from "../../../src/core/settings";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";

export function settingsOn(asOf: string, typed: Readonly<Record<string, unknown>> = {}): Settings {
  return resolveSettings({ ...typed, asOf }, serial(asOf)).settings;
}

/** The rows as they stood on a day. */
export function snapshotOn(asOf: string, rows: readonly DealRow[], said?: Said): Snapshot {
  return snapshotOf({ reading: readingOf(rows), settings: settingsOn(asOf) }, said);
}

export function historyOf(...snapshots: readonly Snapshot[]): ChangeHistory {
  return { snapshots, damaged: [] };
}

/** What a test lets be said of one period: its lines, and its range. */
export type MadeLines = Readonly<Partial<Record<SaidLine | "p10" | "p90", number>>>;

function periodOf({ name, from, to }: Period, made: MadeLines = {}): SaidPeriod {
  const lines = Object.fromEntries(SAID_LINES.map((line) => [line, made[line]])) as Record<SaidLine, Answer>;
  return { name, from, to, target: undefined, lines, p10: made.p10, p90: made.p90 };
}

/** Said in 2026 of months ("2026-06"), quarters ("Q2 2026") and the year ("2026") of the calendar. */
export function madeSaid(made: Readonly<Record<string, MadeLines>>): Said {
  const months = fiscalMonths(2026, 1).filter(({ name }) => made[name] !== undefined);
  const quarters = [0, 1, 2, 3]
    .map((later) => fiscalQuarter(serial("2026-01-01"), 1, later))
    .filter(({ name }) => made[name] !== undefined);
  return {
    goal: undefined,
    chance: undefined,
    year: periodOf(fiscalYear(2026, 1), made["2026"]),
    months: months.map((month) => periodOf(month, made[month.name])),
    quarters: quarters.map((quarter) => periodOf(quarter, made[quarter.name])),
  };
}

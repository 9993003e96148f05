import type { Said } from "../../../src/core/changes/said";
import type { DealRow } from "../../support/opportunitiesOf";
import { madeSaid, snapshotOn } from "./madeSnapshots";

/** A deal of the example of docs/changes.md: when it was created, what its rows said then, and how it ended. */
export interface WorkedDeal {
  readonly id: string;
  readonly created: string;
  readonly amount: number;
  readonly close: string | undefined;
  readonly category?: string;
  readonly ended?: { readonly outcome: "won" | "lost"; readonly closed: string; readonly amount: number };
  /** Last day on which the sheet has it. */
  readonly until?: string;
}

export const WORKED: readonly WorkedDeal[] = [
  ended(
    { id: "A", created: "2026-02-01", amount: 100, close: "2026-05-20", category: "Commit" },
    "won",
    "2026-05-22",
    90
  ),
  ended(
    { id: "B", created: "2026-02-01", amount: 60, close: "2026-06-10", category: "Commit" },
    "lost",
    "2026-06-15",
    60
  ),
  ended({ id: "C", created: "2026-02-01", amount: 40, close: undefined, category: "Commit" }, "won", "2026-06-20", 40),
  ended({ id: "D", created: "2026-02-01", amount: 80, close: "2026-08-30" }, "won", "2026-06-28", 80),
  { id: "E", created: "2026-01-02", amount: 50, close: "2026-02-01", category: "Commit" },
  ended({ id: "F", created: "2026-04-20", amount: 30, close: "2026-06-25" }, "won", "2026-06-25", 30),
  ended({ id: "G", created: "2026-01-02", amount: 70, close: "2026-01-31" }, "won", "2026-01-20", 70),
  { id: "H", created: "2026-02-01", amount: 20, close: "2026-05-01", category: "Commit", until: "2026-05-31" },
];

function ended(deal: Omit<WorkedDeal, "ended">, outcome: "won" | "lost", closed: string, amount: number): WorkedDeal {
  return { ...deal, ended: { outcome, closed, amount } };
}

export function rowsOn(day: string): readonly DealRow[] {
  return WORKED.filter(({ created, until = "9999" }) => created <= day && day <= until).map((deal): DealRow => {
    const { id, created, amount, close, category = "Pipeline", ended: end } = deal;
    if (end !== undefined && end.closed <= day) {
      return { id, outcome: end.outcome, created, closed: end.closed, amount: end.amount, forecastCategory: "Closed" };
    }
    const dated = close === undefined ? {} : { expectedClose: close };
    return { id, outcome: "open", created, amount, forecastCategory: category, ...dated };
  });
}

export const SAID: readonly (readonly [day: string, said: Said | undefined])[] = [
  ["2026-01-06", madeSaid({ "Q1 2026": { serving: 100, commit: 60, p10: 40, p90: 160 }, "2026": { serving: 400 } })],
  ["2026-02-03", madeSaid({ "Q1 2026": { serving: 90 }, "Q2 2026": { serving: 150 } })],
  ["2026-03-03", madeSaid({ "Q1 2026": { serving: 75 }, "Q2 2026": { serving: 180 } })],
  ["2026-03-30", undefined],
  ["2026-04-07", madeSaid({ "Q2 2026": { serving: 200, commit: 120, call: 220 }, "2026-06": { serving: 90 } })],
  ["2026-05-06", madeSaid({ "Q2 2026": { serving: 260, commit: 150 }, "2026-06": { serving: 120 } })],
  ["2026-06-03", madeSaid({ "Q2 2026": { serving: 230, p10: 150, p90: 300, call: 235 }, "2026-06": { serving: 140 } })],
];

export const KEPT = SAID.map(([day, said]) => snapshotOn(day, rowsOn(day), said));

import { presentAt, textAt, textColumn, type NumberColumn, type TextColumn } from "../cells/column";
import type { Day } from "../cells/day";
import type { Opportunities } from "../opportunities/opportunities";

/** What is kept of every opportunity at the moment of an analysis; index i is one opportunity in every column. */
export interface FirstSnapshot {
  readonly asOf: Day;
  /** "all", or "open" where keeping the closed ones too would be too much. */
  readonly scope: "all" | "open";
  readonly count: number;
  readonly id: TextColumn;
  readonly stage: TextColumn;
  readonly owner: TextColumn;
  /** `Outcome` codes. */
  readonly outcome: Uint8Array;
  readonly amount: NumberColumn;
  /** Closed day of closed opportunities, expected close of open ones; NaN where undated. */
  readonly close: NumberColumn;
}

/** The text form, version 1. Later versions must go on reading it: history missed cannot be recovered. */
interface SnapshotText {
  readonly v: 1;
  readonly asOf: Day;
  readonly scope: "all" | "open";
  readonly id: readonly (string | null)[];
  /** Dictionary, then one code an opportunity (−1 is missing). */
  readonly stage: readonly [readonly string[], readonly number[]];
  readonly owner: readonly [readonly string[], readonly number[]];
  /** One digit an opportunity. */
  readonly outcome: string;
  readonly amount: readonly (number | null)[];
  readonly close: readonly (number | null)[];
}

/**
 * The opportunities as one compact text, for a dated snapshot in the workbook.
 * Left out: everything but id, stage, owner, outcome, amount and close.
 * @param scope "open" keeps open opportunities alone
 * @see Definition P1
 */
export function snapshotText(opportunities: Opportunities, asOf: Day, scope: "all" | "open"): string {
  const rows: number[] = [];
  for (let i = 0; i < opportunities.count; i++) if (scope === "all" || opportunities.outcome[i] === 0) rows.push(i);
  const { id, stage, owner, amount, closed, expectedClose } = opportunities;
  const text: SnapshotText = {
    v: 1,
    asOf,
    scope,
    id: rows.map((i) => textAt(id, i) ?? null),
    stage: coded(stage, rows),
    owner: coded(owner, rows),
    outcome: rows.map((i) => String(opportunities.outcome[i])).join(""),
    amount: rows.map((i) => presentAt(amount, i) ?? null),
    close: rows.map((i) => presentAt(closed, i) ?? presentAt(expectedClose, i) ?? null),
  };
  return JSON.stringify(text);
}

/**
 * The snapshot a text holds.
 * @returns undefined when the text is of no known version: somebody else's, or cut off
 */
export function snapshotOf(text: string): FirstSnapshot | undefined {
  const kept = parsed(text);
  if (kept === undefined) return undefined;
  return {
    asOf: kept.asOf,
    scope: kept.scope,
    count: kept.id.length,
    id: textColumn(kept.id.map((id) => id ?? undefined)),
    stage: { values: kept.stage[0], codes: Int32Array.from(kept.stage[1]) },
    owner: { values: kept.owner[0], codes: Int32Array.from(kept.owner[1]) },
    outcome: Uint8Array.from(kept.outcome, Number),
    amount: Float64Array.from(kept.amount, (amount) => amount ?? NaN),
    close: Float64Array.from(kept.close, (day) => day ?? NaN),
  };
}

/** A text column of some rows, its dictionary holding what they use alone. */
function coded(column: TextColumn, rows: readonly number[]): [string[], number[]] {
  const own = textColumn(rows.map((i) => textAt(column, i)));
  return [[...own.values], [...own.codes]];
}

function parsed(text: string): SnapshotText | undefined {
  if (!text.startsWith('{"v":1,') || !text.endsWith("}")) return undefined;
  return JSON.parse(text) as SnapshotText;
}

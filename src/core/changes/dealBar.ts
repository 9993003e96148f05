import { numberAt, textAt } from "../cells/column";
import type { Day } from "../cells/day";
import { Outcome, OUTCOME_NAMES } from "../opportunities/opportunities";
import type { ReadPart, SnapshotDeals } from "./snapshot";
import type { ChangeBarId } from "./waterfall";

/** One deal on two days: its place on either, −1 where it is not there. */
export interface DealPair {
  readonly before: SnapshotDeals;
  readonly i: number;
  readonly after: SnapshotDeals;
  readonly j: number;
}

/** Whether a deal belongs to the pipeline of a period: open, and expected by its end or undated. */
export function isPipeline(deals: SnapshotDeals, i: number, periodEnd: Day): boolean {
  return i >= 0 && numberAt(deals.outcome, i) === Outcome.open && !(numberAt(deals.close, i) > periodEnd);
}

/** What decides the bar of a deal beside its two states. */
export interface BarRules {
  readonly periodEnd: Day;
  /** Amount after less amount before, in exact units, of a deal in the pipeline on both days. */
  readonly grown: (pair: DealPair) => number;
  /** Whether a deal that the earlier day lacks stands in a snapshot before it. */
  readonly isKnown: (pair: DealPair) => boolean;
  readonly differs: ReadonlySet<ReadPart>;
}

/** The bar a deal stands in; undefined where it is in neither pipeline, or in both with the same amount. @see Definitions §10 */
export function barOf(pair: DealPair, rules: BarRules): ChangeBarId | undefined {
  const bar = ownBar(pair, rules);
  return bar !== undefined && isDoubtful(bar, pair, rules.differs) ? "readDifferently" : bar;
}

function ownBar(pair: DealPair, { periodEnd, grown, isKnown }: BarRules): ChangeBarId | undefined {
  const { before, i, after, j } = pair;
  const [was, is] = [isPipeline(before, i, periodEnd), isPipeline(after, j, periodEnd)];
  if (was) {
    if (j < 0) return "disappeared";
    const outcome = OUTCOME_NAMES[numberAt(after.outcome, j)];
    if (outcome !== undefined && outcome !== "open") return outcome;
    if (!is) return "movedOut";
    const more = grown(pair);
    return more === 0 ? undefined : more > 0 ? "amountUp" : "amountDown";
  }
  if (!is) return undefined;
  if (i < 0) return isKnown(pair) ? "reopened" : "new";
  return numberAt(before.outcome, i) === Outcome.open ? "movedIn" : "reopened";
}

/** Whether what was read differently may have put the deal into its bar. */
function isDoubtful(bar: ChangeBarId, { before, i, after, j }: DealPair, differs: ReadonlySet<ReadPart>): boolean {
  switch (bar) {
    case "amountUp":
    case "amountDown":
      return differs.has("amount");
    case "movedIn":
    case "movedOut":
      return differs.has("close");
    case "new":
    case "disappeared":
      return differs.has("key");
    case "reopened":
      if (i < 0) return differs.has("key");
      return differs.has("outcome") && textAt(before.stage, i) === textAt(after.stage, j);
    case "won":
    case "lost":
    case "noDecision":
      return differs.has("outcome") && textAt(before.stage, i) === textAt(after.stage, j);
    case "readDifferently":
      return true;
  }
}

import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Analysis, Answer } from "../analysis";
import type { Period } from "../fiscalYear";
import { shareOver } from "./monthPhase";

/** What the catch-up is judged by. */
export interface Reach {
  readonly pace: Answer;
  readonly remaining: Answer;
  readonly months: readonly Period[];
  readonly shares: readonly number[];
  readonly asOf: Day;
  readonly bestMonth: Answer;
  readonly bestQuarter: Answer;
}

/**
 * Still reachable? `onPace`: won to date ≥ target to date; `recoverable`: behind, or nothing is due yet (no pace to be
 * on), and needed per month ≤ best month and per quarter ≤ best quarter on record; `beyondPastForm`: more than that.
 * undefined without a goal or a record.
 * @see Definitions §7
 */
export function reachable(reach: Reach): Analysis["forecast"]["reachable"] {
  const { pace, remaining, bestMonth, bestQuarter } = reach;
  if (remaining === undefined) return undefined;
  if (remaining === 0 || (pace !== undefined && pace >= 1)) return "onPace";
  const left = reach.months.map((at, m) => numberAt(reach.shares, m) * (1 - shareOver(at, reach.asOf)));
  const whole = left.reduce((sum, share) => sum + share, 0);
  if (whole === 0) return "beyondPastForm";
  if (bestMonth === undefined || bestQuarter === undefined) return undefined;
  const rate = reach.shares.map((share, m) => (numberAt(left, m) > 0 ? (remaining * share) / whole : 0));
  const quarters = [0, 3, 6, 9].map((first) => rate.slice(first, first + 3).reduce((sum, part) => sum + part, 0));
  const within = Math.max(...rate) <= bestMonth + 1e-9 && Math.max(...quarters) <= bestQuarter + 1e-9;
  return within ? "recoverable" : "beyondPastForm";
}

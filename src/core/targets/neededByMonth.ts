import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Answer } from "../analysis";
import type { Period } from "../fiscalYear";
import { shareOver } from "./monthPhase";

/**
 * The remaining goal re-spread over what is left of the year by the same phasing: each month's part, the part month by
 * its days left. undefined for months that are over or have no share, and without a goal.
 * @see Definitions §7 catch-up
 */
export function neededByMonth(
  months: readonly Period[],
  shares: readonly number[],
  remaining: Answer,
  asOf: Day
): readonly Answer[] {
  const left = months.map((month, m) => numberAt(shares, m) * (1 - shareOver(month, asOf)));
  const whole = left.reduce((sum, share) => sum + share, 0);
  return left.map((share) => {
    return remaining === undefined || share === 0 || whole === 0 ? undefined : (remaining * share) / whole;
  });
}

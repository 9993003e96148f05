import type { Analysis } from "../analysis";
import { counted, dayWords } from "./wording";

/** Closed, and won, deals from which own history says something. @see Definition M2 */
const CLOSED_NEEDED = 30;
const WON_NEEDED = 10;

/**
 * Why own history gives no chance, as the end of "Chance not known: …", without a full stop.
 * @returns undefined where own history says how deals end
 */
export function noHistoryWords({ forecast: { history }, allHistory, stale }: Analysis): string | undefined {
  const { closed, won, none } = history;
  switch (none) {
    case undefined:
      return undefined;
    case "tooFewClosed":
      return allHistory.winRate.n > closed && allHistory.winRate.n >= CLOSED_NEEDED
        ? `${counted(closed, "closed deal")} with a created day and a close day not before it, ${CLOSED_NEEDED} are needed`
        : `${counted(closed, "closed deal")}, ${CLOSED_NEEDED} are needed`;
    case "tooFewWon":
      return `${counted(won, "won deal")}, ${WON_NEEDED} are needed`;
    case "undatedClosed":
      return "more than 10% of the won or of the other closed deals lack a created or a close day";
    case "noLostDeals":
      return "the export holds no lost deal. Include closed-lost deals in the export and analyze again";
    case "recordEnded":
      return `the record ends${stale.newestDay === undefined ? "" : ` on ${dayWords(stale.newestDay)}`}, and most deals open then have ended since. Export again, or set ‘As of’ to that day`;
    case "tooFewWatched":
      return "no age at which deals were won was reached by ten deals on record";
  }
}

/** Whether own history gives this sheet chances, whatever the goal. */
export function hasChances({ forecast }: Pick<Analysis, "forecast">): boolean {
  return forecast.basis !== undefined;
}

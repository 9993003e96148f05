import type { ReasonCode } from "../reasons";

/** Why a value has no answer; the sentence stands beside the empty cell. */
const WORDS: Readonly<Record<ReasonCode, string>> = {
  noClosedDeals: "no closed deal in the baseline.",
  noLostDeals: "the export holds no lost deal. Include closed-lost deals in the export and analyze again.",
  noWonDeals: "no won deal in the baseline.",
  tooFewPriced: "fewer than 80% of the won or of the other closed deals have an amount; the win rate by count serves.",
  noPricedWonDeals: "no won deal in the baseline has an amount.",
  noDatedWonDeals: "no won deal has both a created and a close day.",
  noKnownType: "no column says whether business is new or existing.",
  tooFewOwners: "fewer than six owners with five closed deals each.",
  noAmounts: "no open deal has an amount.",
  noOpenDeals: "there is no open deal.",
  noCloseDates: "no open deal has an expected close date.",
  nothingDue: "no deal was due in the last 90 days.",
  noCycle: "no typical cycle.",
  noGoal: "no goal yet.",
  goalReached: "the goal is reached; nothing is left to win.",
  noWinRate: "no win rate, and no probability in the export.",
  noProbability: "no probability for the open deals.",
  noWonValue: "nothing won in the baseline to divide the goal by.",
  tooLateToCreate: "the latest useful creation day has passed.",
  noForecastCategory: "no forecast category column.",
  noCrmProbability: "no probability column and no known stage.",
  monthIsOver: "the month is over.",
  monthNotBegun: "the month has not begun.",
  nothingDueYet: "nothing is due yet.",
  noTarget: "no target.",
  allHistory: "all history serves.",
  tooFewClosed: "fewer than 30 closed deals with a created and a close day.",
  tooFewWon: "fewer than 10 won deals.",
  undatedClosed: "more than 10% of the won or of the other closed deals lack a created or a close day.",
  recordEnded: "the record ended so long ago that most deals open then have ended since.",
  tooFewWatched: "no age at which deals were won was reached by ten deals on record.",
  notEnoughArrive: "no number of new opportunities is won in time.",
  noLeadRate: "no share of leads that become opportunities was typed.",
  notOfQuarters: "only quarters have earlier periods to compare with.",
  tooFewPeriods: "too few earlier periods on record.",
  nothingWonThen: "nothing was won in the earlier periods.",
  periodIsOver: "the period is over.",
  noSegments: "neither type nor product has 2 to 12 values.",
  serving: "no simple line was closer.",
  noCreatedDays: "no deal has a created day.",
  noChanceOfDeals: "nothing gives the open deals a chance.",
};

const isReason = (code: string): code is ReasonCode => code in WORDS;

/** "No answer: …" for a reason code of `Analysis.reasons`; with `what`, "No win rate: …". */
export function reasonWords(code: string | undefined, what = "answer"): string {
  return `No ${what}: ${code !== undefined && isReason(code) ? WORDS[code] : "nothing in the rows to measure it on."}`;
}

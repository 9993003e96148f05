import type { Day } from "./cells/day";
import type { ChangeHistory } from "./changes/changeHistory";
import type { ChangesAnalysis } from "./changes/changesAnalysis";
import type { Said } from "./changes/said";
import type { ForecastAnalysis } from "./forecast/forecastAnalysis";
import type { CreatedOnRecord } from "./metrics/createdOnRecord";
import type { Question } from "./opportunities/question";
import type { Reading } from "./opportunities/reading";
import type { Settings } from "./settings";
import type { Phasing } from "./targets/phasingOf";

/** A value that may have no answer: `undefined`, and the reason stands in `Analysis.reasons` under its path. */
export type Answer = number | undefined;

/** One group of a "by" table. Money in the sheet's currency; rates 0–1; cycle in days. */
export interface GroupRow {
  /** The value in the sheet; "" collects the rows where it is blank. */
  readonly name: string;
  readonly won: number;
  readonly lost: number;
  readonly noDecision: number;
  readonly open: number;
  readonly wonValue: number;
  readonly openValue: number;
  /** W1 of the group. */
  readonly winRate: Answer;
  readonly meanSize: Answer;
  readonly meanCycleDays: Answer;
}

/** Won and lost by month of closing, oldest first, empty months included. */
export interface MonthRow {
  /** "2017-12" */
  readonly month: string;
  readonly won: number;
  readonly wonValue: number;
  readonly lost: number;
  readonly noDecision: number;
}

/** The indicators over one set of closed deals (the baseline window, or the whole sheet). @see Definitions §3 */
export interface Metrics {
  readonly counts: { readonly won: number; readonly lost: number; readonly noDecision: number; readonly open: number };
  /** W1, W2, W3, W4 with n closed and the 90 % Wilson interval of W1. */
  readonly winRate: {
    readonly count: Answer;
    readonly competitive: Answer;
    readonly value: Answer;
    readonly swept: Answer;
    readonly n: number;
    readonly interval: readonly [number, number] | undefined;
    /** Share of won, and of not-won closed deals, that carry an amount > 0. */
    readonly pricedWon: Answer;
    readonly pricedNotWon: Answer;
    /** The deal that holds more than a quarter of the denominator of the rate by value, when there is one. */
    readonly dominatedBy: { readonly row: number; readonly share: number } | undefined;
  };
  /** W5; add to 1. */
  readonly outcomeShares: { readonly won: Answer; readonly lost: Answer; readonly noDecision: Answer };
  /** N2 over won deals with an amount. */
  readonly dealSize: {
    readonly n: number;
    readonly mean: Answer;
    readonly median: Answer;
    readonly total: number;
    readonly largest: Answer;
  };
  /** V1 over won deals with both days and closed ≥ created; `negative` counts the others with both days. */
  readonly cycleDays: {
    readonly n: number;
    readonly mean: Answer;
    readonly median: Answer;
    readonly p20: Answer;
    readonly p80: Answer;
    readonly negative: number;
  };
  /** V2: open deals not aged × mean won size × W1 ÷ mean cycle; money per day. */
  readonly velocityPerDay: Answer;
  /** Won value ÷ days of the period; money per day. */
  readonly wonPerDay: Answer;
  /** P1 by its proxy from one export; n is the denominator. */
  readonly pushRate: { readonly value: Answer; readonly proxy: true; readonly n: number };
  /** N3: share of won that is new business, of the won deals whose type is known. */
  readonly newShare: {
    readonly count: Answer;
    readonly value: Answer;
    readonly known: number;
    readonly from: "type" | "inferred" | undefined;
  };
  /** §8; undefined with fewer than six eligible owners. Means are won value an owner. */
  readonly thirds: RepThirds | undefined;
  readonly byOwner: readonly GroupRow[];
  readonly bySource: readonly GroupRow[];
  readonly byProduct: readonly GroupRow[];
  readonly byStage: readonly GroupRow[];
  readonly byMonth: readonly MonthRow[];
}

/** Top against bottom third of the owners by won value. @see Definitions §8 */
export interface RepThirds {
  readonly eligible: number;
  readonly perThird: number;
  /** Mean won value of an owner in the third. */
  readonly top: number;
  readonly bottom: number;
  /** 1 − bottom ÷ top, 0–1. */
  readonly gap: Answer;
  /** Whether owners differ by more than the sizes of single deals would make them. */
  readonly enoughEvidence: boolean;
}

/** Identifier of a flag. @see Definitions §4 */
export type FlagId = "F1" | "F2" | "F3" | "F4" | "F5" | "F6" | "F7" | "F9" | "F10" | "F11" | "F13" | "F14" | "F17";

/** A flag over the whole pipeline: how many open deals carry it, and their money. */
export interface FlagCount {
  readonly id: FlagId;
  readonly rule: string;
  readonly applied: boolean;
  /** Code of the reason when not applied ("noCloseDates", "noCycle" …). */
  readonly notAppliedBecause: string | undefined;
  readonly count: number;
  /** Σ amounts of the flagged open deals; unpriced ones add nothing. */
  readonly value: number;
}

/** One flag on one deal, with the numbers of its reason (words are made in report/). */
export interface DealFlag {
  readonly id: FlagId;
  readonly facts: Readonly<Record<string, number | string>>;
}

/** What the analysis says of one open deal. `index` points into `Opportunities`. */
export interface OpenDeal {
  readonly index: number;
  readonly row: number;
  /** asOf − created, days; undefined without a created day. */
  readonly ageDays: number | undefined;
  /** True within the grace: expected close before asOf, by at most overdueGraceDays. */
  readonly due: boolean;
  /** Worst first. */
  readonly flags: readonly DealFlag[];
  /** Amount, undefined when unpriced (blank or ≤ 0). */
  readonly amount: number | undefined;
  /** What the bridge of the selling year leaves of the amount; undefined when unpriced. */
  readonly workingAmount: number | undefined;
  /** What the bridge of the selling year leaves of the deal, 0–1, priced or not. */
  readonly workingShare: number;
  /** The bar of the year's bridge that took the last part (of an unpriced deal: would have); undefined when none did. */
  readonly bar: BridgeReason | undefined;
  /** What own history leaves of an overdue deal in the selling year, and of an aged one, 0–1; undefined where it does not decide. */
  readonly learnedOverdue: number | undefined;
  readonly learnedAge: number | undefined;
  /** Probability 0–1 of being won at all, by the serving method; undefined when it has none. */
  readonly probability: number | undefined;
  /** Where the probability comes from. */
  readonly probabilityFrom: "history" | "column" | "stage" | "winRate" | undefined;
  /** Chance 0–1 of being won by the end of the selling year, by the serving method; undefined without own history. */
  readonly chanceInYear: number | undefined;
  /** M2: chance of being won at all, given its age; undefined without history, or older than any watched. */
  readonly historyProbability: number | undefined;
  /** The share of the amount that counts: with own history chanceInYear, else workingShare × probability. */
  readonly workingProbability: number | undefined;
  /** amount × workingProbability; undefined when either is. Σ is the year's `expectedFromPipeline`. */
  readonly forecastValue: number | undefined;
}

/** The bars of the bridge, in order. @see Definitions §5 */
export const BRIDGE_REASONS = ["outsidePeriod", "overdue", "undated", "aged", "poorlyQualified"] as const;
export type BridgeReason = (typeof BRIDGE_REASONS)[number];

/** One bar: how many deals lost their last part here, and the money taken (≥ 0). */
export interface BridgeBar {
  readonly reason: BridgeReason;
  readonly count: number;
  readonly value: number;
}

/** One change that alone reaches the confidence, or, where none does, how near it comes. @see Definitions §5 the sentence */
export interface Lever {
  readonly kind: "opportunities" | "winRate" | "dealSize" | "cycle";
  /** As it is today: 0 added, W1, mean won size, mean cycle in days. */
  readonly from: number;
  /** The smallest change (to its own digits: a whole opportunity, a point, three digits of money, a day) that does. */
  readonly to: number;
  /** The chance with it. */
  readonly chance: number;
  readonly reaches: boolean;
}

/** The chance without one of the largest deals. */
export interface WithoutDeal {
  /** Index of the opportunity, its sheet row, its amount. */
  readonly index: number;
  readonly row: number;
  readonly amount: number;
  readonly chance: number;
}

/** What §6 says of one period. Money in the sheet's currency; undefined where nothing gives a chance. @see Definitions §5–6 */
export interface PeriodChance {
  /** P(won + S ≥ goal), and without deals not created yet. */
  readonly probabilityOfGoal: Answer;
  readonly probabilityExistingOnly: Answer;
  /** Bound of the error of both from the grid. */
  readonly probabilityBound: Answer;
  /** Won + all that is still expected, and the points it stays at or below 1, 5 and 9 times in 10. */
  readonly landing: Answer;
  readonly p10: Answer;
  readonly p50: Answer;
  readonly p90: Answer;
  /** Expected from deals that are not created yet. */
  readonly notCreatedYet: Answer;
  /** What the bars took that still counts at its own odds: Σ p · amount of that; learned shares take nothing the chance still has. */
  readonly outsideBridge: Answer;
  /** (Amount open at the start) ÷ (won in it from those) of earlier periods of this kind, and how many (≥ 4). */
  readonly neededOfPast: Answer;
  readonly pastPeriods: number;
  /** From kept days, which know the amounts and dates of then, from four quarters on; else rebuilt from today's rows. */
  readonly neededFrom: "kept" | "rebuilt" | undefined;
  /** Share of a period's wins that was created in it, from the same periods. */
  readonly createdWithin: Answer;
  /** F_won(days left) ÷ F_won(∞): the share of wins created today that would still arrive. */
  readonly stillArrives: Answer;
  /** Nothing created now can close in the period: its end − P20 has passed. */
  readonly isTooLateToCreate: boolean;
  /** Opportunities to create a month × 1 ÷ lead-to-opportunity rate; undefined without the rate. */
  readonly leadsPerMonth: Answer;
  /** Smallest single changes, the easiest to make first; empty where the chance is there already or cannot be told. */
  readonly levers: readonly Lever[];
  /** The five largest deals that count in the period. */
  readonly withoutLargest: readonly WithoutDeal[];
  /** Share 0–1 of the pipeline that can be lost with the chance still at the confidence; undefined below it, and of parts. */
  readonly spareShare: Answer;
}

export type Verdict = "goalReached" | "enough" | "atRisk" | "notEnough" | "noGoal" | "noAnswer";

/** "Do I have enough pipeline?" for one period. Money in the sheet's currency. @see Definitions §5 */
export interface Coverage {
  /** "2026", "Q3 2026" or an owner's name. */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly goal: Answer;
  /** Whose goal it is: typed for the year, the year's months, next year's, this year's phasing again, an owner's quota, or by won share. */
  readonly goalBasis: "typed" | "phased" | "nextYear" | "sameAgain" | "quota" | "wonShare" | undefined;
  readonly wonToDate: number;
  readonly remaining: Answer;
  readonly reportedPipeline: number;
  readonly openDeals: number;
  readonly bridge: readonly BridgeBar[];
  /** False when no open deal has an expected close: the bridge then does not divide by period. */
  readonly byPeriod: boolean;
  readonly workingPipeline: number;
  readonly workingDeals: number;
  readonly unpriced: number;
  readonly reportedCoverage: Answer;
  readonly coverage: Answer;
  readonly requiredCoverage: Answer;
  /** Which reading gave the required coverage: 1 ÷ yield by the serving method, 1 ÷ W3 or 1 ÷ W1. */
  readonly requiredReading: "yield" | "winRateByValue" | "winRateByCount" | undefined;
  /** The classic reading, beside it: 1 ÷ W3, or 1 ÷ W1 where W3 has no answer. */
  readonly classicCoverage: Answer;
  readonly classicReading: "winRateByValue" | "winRateByCount" | undefined;
  /** On average: required coverage × (remaining − not created yet). */
  readonly requiredPipeline: Answer;
  /** workingPipeline − requiredPipeline: below 0 is short. */
  readonly gap: Answer;
  /**
   * Needed for the confidence: working pipeline + opportunities to add × mean won size; with none to add, what of it cannot be
   * lost; where that is not known, requiredPipeline, at most what there is.
   */
  readonly neededAtConfidence: Answer;
  /** workingPipeline − neededAtConfidence: below 0 is short, above 0 spare. */
  readonly gapAtConfidence: Answer;
  /**
   * With own history Σ chance of being won in the period · amount over every open deal, whatever the bars say of it; else
   * Σ probability · what the bars left.
   */
  readonly expectedFromPipeline: Answer;
  readonly dealsNeeded: Answer;
  readonly opportunitiesNeeded: Answer;
  /** Smallest n with P(Binomial(n, W1) ≥ d) ≥ confidence. */
  readonly opportunitiesNeededAtConfidence: Answer;
  /**
   * Opportunities to add for the confidence: by the law of the chance (0 where it is there, undefined where none arrive in
   * time); without own history by own deal sizes, need = remaining − expected wins of today's pipeline.
   */
  readonly opportunitiesToAdd: Answer;
  /** Open deals that still count in the period, priced or not. */
  readonly opportunitiesHave: number;
  /** Mean won size of the baseline, which deals and money are converted with. */
  readonly meanWonSize: Answer;
  /** W1 that serves here: the whole's, or an owner's shrunk to the whole. */
  readonly winRate: Answer;
  /** Period end − median cycle; may lie before asOf. */
  readonly latestUsefulCreation: Day | undefined;
  /** Period end − P20 of the cycle: after it hardly anything created still closes in time. */
  readonly lastPossibleCreation: Day | undefined;
  /** Opportunities to create a month from asOf until latestUsefulCreation. */
  readonly createPerMonth: Answer;
  /** The chance of the period; undefined members where there is none. */
  readonly outlook: PeriodChance;
  readonly verdict: Verdict;
  /** What the verdict stands on. */
  readonly verdictBy: "chance" | "coverage" | undefined;
}

/** One month of the selling year. Money in the sheet's currency. @see Definitions §6–7 */
export interface ForecastMonth {
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
  /** Past months are over by asOf; the part month contains asOf + 1 … */
  readonly phase: "actual" | "part" | "forecast";
  readonly share: number;
  readonly target: Answer;
  readonly won: number;
  readonly commit: Answer;
  readonly bestCase: Answer;
  /** M1 of the open working deals expected to close in the month. */
  readonly crm: Answer;
  /** The serving method's sum over the open deals, those not created yet left out. */
  readonly expected: Answer;
  /** M2 and M3 side by side, whatever serves; undefined where there is no history, no CRM probability. */
  readonly history: Answer;
  readonly blend: Answer;
  /** Expected from deals that are not created yet. */
  readonly notCreatedYet: Answer;
  /** Of `expected`, by customer type; undefined where the type is not known of any deal. */
  readonly expectedNew: Answer;
  readonly expectedExisting: Answer;
  /** Of `landing`: what it stays at or below 1, 5 and 9 times in 10. */
  readonly p10: Answer;
  readonly p50: Answer;
  readonly p90: Answer;
  /** won + expected + not created yet. */
  readonly landing: Answer;
  /** won ÷ target, of months that have begun. */
  readonly attainment: Answer;
  readonly cumulativeLanding: Answer;
  readonly cumulativeTarget: Answer;
  /** Of the landing from the year's first day to this month's end: P10, P50, P90; undefined for months that are over. */
  readonly cumulativeP10: Answer;
  readonly cumulativeP50: Answer;
  readonly cumulativeP90: Answer;
  /** The remaining goal spread over what is left of the year by the same phasing; undefined for past months. */
  readonly neededPerMonth: Answer;
}

/** P10, P50 and P90 of what one quarter of the selling year lands at; undefined for quarters that are over. */
export interface ForecastQuarter {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly p10: Answer;
  readonly p50: Answer;
  readonly p90: Answer;
}

/** Working deals of the year that no month can take: without M2 nothing says how to split them. */
export interface OutOfMonths {
  readonly count: number;
  readonly value: number;
  readonly expected: Answer;
}

/** What the answer is with one option of a question. Money in the sheet's currency. */
export interface OptionEffect {
  readonly option: string;
  readonly deals: number;
  /** Won in the baseline window. */
  readonly won: number;
  /** W1. */
  readonly winRate: Answer;
  /** Working pipeline of the selling year; undefined where there are open deals and none has an amount. */
  readonly have: Answer;
  /** Required pipeline of the selling year. */
  readonly need: Answer;
}

/** A question of the reading, and by how much its options move the answer; the one in use among them. */
export interface AskedQuestion extends Question {
  readonly effects: readonly OptionEffect[];
}

/** Everything the sheets, the pane and the JSON are made from. Never NaN, never Infinity. */
export interface Analysis {
  readonly settings: Settings;
  readonly reading: Reading;
  readonly questions: readonly AskedQuestion[];
  /** Newest day of the export, and whether it lies more than 7 days before asOf. */
  readonly stale: { readonly newestDay: Day | undefined; readonly isStale: boolean };
  /** Rows created or closed after asOf; `offer` is the latest such closed day when they are more than 5 % of the rows. */
  readonly datedAfterAsOf: { readonly count: number; readonly offer: Day | undefined };
  /** What own history creates in a year; undefined where no row has a created day. */
  readonly createdOnRecord: CreatedOnRecord | undefined;
  readonly window: { readonly from: Day | undefined; readonly to: Day; readonly widened: string | undefined };
  readonly year: { readonly name: string; readonly from: Day; readonly to: Day };
  /** How the goal falls on the months, and why so. */
  readonly phasing: Phasing;
  readonly metrics: Metrics;
  readonly allHistory: Metrics;
  /** N1: won in the window, the year before, two years before. */
  readonly wonByYear: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly won: number;
    readonly wonValue: number;
  }[];
  /** The typical cycle by `cycleBasis`, days, that ages are measured in. */
  readonly typicalCycleDays: Answer;
  readonly flags: readonly FlagCount[];
  /** One entry an open deal, in sheet order. */
  readonly openDeals: readonly OpenDeal[];
  readonly coverage: Coverage;
  readonly quarters: readonly Coverage[];
  readonly byOwner: readonly Coverage[];
  /** By the team column; empty without one. */
  readonly byTeam: readonly Coverage[];
  /** By customer type, else by product: the first of the two columns with 2 to 12 values in use; empty without one. */
  readonly bySegment: readonly Coverage[];
  readonly segmentBy: "type" | "product" | undefined;
  readonly forecast: ForecastAnalysis;
  /** Open working deals by days until the expected close. */
  readonly closingWindows: readonly {
    readonly fromDays: number;
    readonly toDays: number | undefined;
    readonly count: number;
    readonly value: number;
    readonly expected: Answer;
  }[];
  /** The snapshots of earlier days that `changes` stands on. */
  readonly past: ChangeHistory;
  readonly changes: ChangesAnalysis;
  /** What it says of the time to come, the manager's calls included: kept to be compared with what comes. */
  readonly said: Said;
  /** Path of a value without an answer → why ("metrics.winRate.value" → code). */
  readonly reasons: Readonly<Record<string, string>>;
}

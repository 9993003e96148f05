import type { BridgeReason, FlagId, Lever, Verdict } from "../analysis";
import type { Day } from "../cells/day";
import type { ChangesAnalysis } from "../changes/changesAnalysis";

/** Of an answer as it is stored: one more with every change of its fields, for another build's is not shown but made anew. */
export const ANSWER_FORMAT = 4;

/** One bar taken from the reported pipeline. */
export interface SummaryCut {
  readonly reason: BridgeReason;
  /** "Outside 2026", "Overdue" … */
  readonly label: string;
  readonly count: number;
  readonly value: number;
  /** The group of flags that holds these deals. */
  readonly flag: FlagId | undefined;
}

/** A flagged deal as the pane lists it. */
export interface SummaryDeal {
  /** Sheet row, one-based. */
  readonly row: number;
  /** What the id column says; "" where there is none. */
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
  readonly amount: number | undefined;
  /** Every flag it carries, worst first, each with its reason in words with numbers. */
  readonly flags: readonly { readonly id: FlagId; readonly why: string }[];
}

/** One flag over the whole pipeline. */
export interface SummaryFlag {
  readonly id: FlagId;
  readonly title: string;
  readonly count: number;
  /** Σ amounts of its open deals; undefined where none of them has one. */
  readonly value: number | undefined;
  /** "All 4.2M is left out of the pipeline." · "1.1M of 2.3M is left out." · "Still counted." */
  readonly effect: string;
  /** "Re-date or close." */
  readonly action: string;
}

/** What the data made difficult, grouped by kind. */
export interface SummaryProblem {
  readonly code: string;
  readonly title: string;
  /** What it means for the answer and how to mend it. */
  readonly consequence: string;
  readonly count: number;
  /** It was taken care of: said, but no problem of anybody's. */
  readonly needsNothing?: true;
  /** The first of them. `column` is the header; "" where no column is to blame. */
  readonly examples: readonly {
    readonly row: number;
    readonly column: string;
    readonly letter: string;
    readonly found: string;
  }[];
}

/** The chance of the selling year's goal and what would change it. @see Definitions §5–6 */
export interface SummaryChance {
  /** P(won + S ≥ goal), and without deals not created yet. Shares 0–1. */
  readonly probability: number;
  readonly existingOnly: number;
  /** Won + all that is still expected; P10 and P90 of it. Money. */
  readonly landing: number;
  readonly p10: number;
  readonly p90: number;
  /** Smallest single changes, the easiest first; each alone reaches the confidence, or is the closest it comes. */
  readonly levers: readonly Lever[];
  /**
   * Last day on which an opportunity is usefully created for the year, and once that has passed the last on which one still may
   * be; undefined when that has passed too, and where it is not known.
   */
  readonly createUntil: Day | undefined;
  /** Mean won size, W1 and mean cycle in days: where the levers start. */
  readonly meanWonSize: number | undefined;
  readonly winRate: number | undefined;
  readonly cycleDays: number | undefined;
  /** Working pipeline that can be lost with the confidence kept; undefined where the chance is below it. */
  readonly spare: number | undefined;
  /** The chance without each of the five largest deals. */
  readonly withoutLargest: readonly {
    readonly row: number;
    readonly name: string;
    readonly amount: number;
    readonly chance: number;
  }[];
}

/** One change that matters, with its deals as the pane lists them. */
export interface SummaryChange {
  /** "3 deals worth 1.2M moved out of June; two of them for the third time." */
  readonly words: string;
  /** Those that stand on the sheet, the largest first, at most `CHANGED_DEALS`. */
  readonly deals: readonly Omit<SummaryDeal, "flags">[];
}

/** What moved since an earlier analysis. @see Definitions §10 */
export interface SummaryChanges {
  /** The day compared with. */
  readonly from: Day;
  /** The later day, where it is another than this analysis'. */
  readonly until?: Day | undefined;
  /** At most three; empty where nothing changed. */
  readonly sentences: readonly SummaryChange[];
}

/** Deals that one change carries. */
export const CHANGED_DEALS = 20;

/**
 * One analysis in the size of a pane: plain data that crosses to a worker, stands in the workbook's history and comes back
 * as it was. Money in the sheet's currency; shares 0–1; `undefined` is no answer, never 0.
 */
export interface AnswerSummary {
  readonly format: typeof ANSWER_FORMAT;
  readonly asOf: Day;
  readonly sheet: string;
  readonly sourceRows: { readonly first: number; readonly last: number };
  /** Opportunities read. */
  readonly deals: number;
  /** undefined: no goal, or nothing gives a chance; `lacks` says why. */
  readonly chance: SummaryChance | undefined;
  /** "$", "EUR" … */
  readonly currency: string | undefined;
  readonly year: { readonly name: string; readonly from: Day; readonly to: Day };
  readonly confidence: number;
  readonly verdict: Verdict;
  /** What follows from the chance, which the head says; without one the whole answer. */
  readonly sentence: string;
  readonly goal: number | undefined;
  readonly wonToDate: number;
  readonly remaining: number | undefined;
  /** Working pipeline; undefined, as `reported`, where there are open deals and none has an amount. */
  readonly have: number | undefined;
  /** What is needed for the confidence, as the sentence says it in opportunities; without a chance on average. */
  readonly need: number | undefined;
  /** What `need` stands on; undefined without one. */
  readonly needBasis: "confidence" | "average" | undefined;
  /** have − need: below 0 is short. */
  readonly gap: number | undefined;
  readonly reported: number | undefined;
  readonly cuts: readonly SummaryCut[];
  readonly coverage: number | undefined;
  readonly requiredCoverage: number | undefined;
  readonly unpriced: number;
  /** Why there is no figure where one would stand, in words: "No win rate: the sheet has no lost deal." */
  readonly lacks: readonly string[];
  readonly openDeals: number;
  readonly flaggedDeals: number;
  readonly flaggedValue: number | undefined;
  /** Cuts of the bridge first, then by money. */
  readonly flags: readonly SummaryFlag[];
  /** By money, largest first; the largest `SUMMARY_DEALS` when there are more. */
  readonly flagged: readonly SummaryDeal[];
  readonly rulesApplied: number;
  /** All rules there are. */
  readonly rules: number;
  readonly notApplied: readonly { readonly title: string; readonly because: string }[];
  readonly owners: readonly string[];
  readonly problems: readonly SummaryProblem[];
  /** Rows that are no deals of their own, by the reason. */
  readonly leftOutRows: readonly SummaryProblem[];
  /**
   * Rows with a problem that asks for something (cells beyond the first 100 of a kind count as one each), and all rows
   * with deals: titles, totals and empty rows are none.
   */
  readonly problemRows: number;
  readonly rowsRead: number;
  /** Questions about the rows that were read by the best guess: nobody has answered them. */
  readonly openQuestions: number;
  /** undefined where no earlier day can be compared with. */
  readonly changes?: SummaryChanges | undefined;
  /** What the workbook keeps of earlier days, this analysis' own included. */
  readonly history: Pick<ChangesAnalysis, "kept" | "damaged" | "unlike">;
  /** Newest day of the export; undefined where it has none. */
  readonly newestDay: Day | undefined;
  /** That day lies more than a week before `asOf`. */
  readonly isStale: boolean;
}

/** Flagged deals an answer carries; all of them stand on Flagged Deals. */
export const SUMMARY_DEALS = 500;

import type { Day } from "../cells/day";
import type { Answer, FlagId } from "../analysis";
import type { Period } from "../fiscalYear";
import type { Opportunities } from "../opportunities/opportunities";

/** What earlier analyses saw of one open deal. */
export interface SeenDeal {
  /** How often its close was moved later, and by how many days in all (moved earlier: −). */
  readonly pushes: number;
  readonly daysMoved: number;
  /** First day on which it was seen in its stage, and whether it was seen to enter it then. */
  readonly inStageSince: Day;
  readonly isEntrySeen: boolean;
}

/** What earlier analyses saw of the pipeline. */
export interface SeenBefore {
  /** Of the opportunity at an index; undefined for one they do not have. */
  readonly of: (index: number) => SeenDeal | undefined;
  /** Stays in a stage whose begin and end were both seen, and their mean in days. */
  readonly stays: readonly { readonly stage: string; readonly n: number; readonly meanDays: number }[];
}

/** What the rules of the flags look at beside the deal. */
export interface FlagContext {
  readonly deals: Opportunities;
  readonly asOf: Day;
  /** The selling year. */
  readonly year: Period;
  /** The typical cycle that ages are measured in. */
  readonly cycleDays: Answer;
  /** P20 of the own won cycles. */
  readonly fastCycleDays: Answer;
  readonly meanWonSize: Answer;
  readonly agedAt: number;
  readonly suspectAt: number;
  readonly overdueGraceDays: number;
  readonly bigDealMultiple: number;
  readonly pushedTimes: number;
  /** undefined where there is no earlier analysis of this pipeline. */
  readonly seen: SeenBefore | undefined;
  /** Which columns hold anything for an open deal. */
  readonly filled: {
    readonly created: boolean;
    readonly expectedClose: boolean;
    readonly amount: boolean;
    readonly qualified: boolean;
  };
}

/** The numbers of a flag's reason; undefined when the deal does not carry the flag. */
export type FlagFacts = Readonly<Record<string, number | string>> | undefined;

/** One flag: when it is not applied, and whether an open deal carries it. */
export interface FlagRule {
  readonly id: FlagId;
  /** Stable word for the rule. */
  readonly rule: string;
  /** Why the rule cannot be applied to this sheet, as a code; undefined when it can. */
  readonly notApplied: (context: FlagContext) => string | undefined;
  /** The facts of open deal i. Called only where the rule applies. */
  readonly facts: (i: number, context: FlagContext) => FlagFacts;
}

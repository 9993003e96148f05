import type { BridgeReason, FlagId } from "../analysis";
import type { Weight } from "./flagWords";
import type { PlanContent } from "./sheetPlan";

/** What a finding's formulas refer to: cells of the bridge in numbers, and of the quarters. */
export interface FindingCells {
  readonly barCount: (reason: BridgeReason) => string;
  readonly barValue: (reason: BridgeReason) => string;
}

/** One line of the review: what is, how many, how much, what to do, where. */
export interface Finding {
  readonly weight: Weight;
  /** Orders findings of one weight. */
  readonly money: number;
  readonly sentence: (cells: FindingCells) => PlanContent;
  readonly action: string;
  /** Empty where the finding has no price. */
  readonly value: (cells: FindingCells) => PlanContent | undefined;
  /** What the link says, and where it leads: the first flagged deal that carries the flag, or a sheet. */
  readonly link: {
    readonly words: (cells: FindingCells) => PlanContent;
    readonly to: FlagId | "Forecast" | "Assumptions" | "Flagged";
  };
}

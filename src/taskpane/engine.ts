import type { Verdict } from "../core/analysis";
import type { Trouble } from "./messages";

/** The answer as the pane shows it. */
export interface PaneAnswer {
  readonly verdict: Verdict;
  readonly sentence: string;
  /** Label and figure, as shown. */
  readonly facts: readonly (readonly [label: string, figure: string])[];
  /** What the reader should know besides: columns that were not written, rows with problems. */
  readonly notes: readonly string[];
}

/** What a press came to. Nothing is thrown: a failure is a value, with its words. */
export type AnalysisOutcome =
  { readonly kind: "done"; readonly answer: PaneAnswer } | { readonly kind: "failed"; readonly trouble: Trouble };
export type RemovalOutcome =
  { readonly kind: "removed"; readonly words: string } | { readonly kind: "failed"; readonly trouble: Trouble };

/** What the pane can ask of the workbook. */
export interface PaneEngine {
  /** `goal` undefined keeps the goal that the workbook holds. */
  readonly analyze: (goal: number | undefined) => Promise<AnalysisOutcome>;
  readonly removeEverything: () => Promise<RemovalOutcome>;
}

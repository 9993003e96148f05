import type { Analysis } from "../analysis";
import { nothingPriced } from "../coverage/beyondRecord";
import { reasonWords } from "./reasonWords";

/** Figures of the pane that may have no answer: path of the reason, and what it is called. */
const FIGURES = [
  ["metrics.winRate.count", "win rate"],
  ["metrics.dealSize.mean", "mean won size"],
  ["typicalCycleDays", "typical cycle"],
  ["coverage.coverage", "coverage"],
  ["coverage.requiredCoverage", "required coverage"],
  ["coverage.neededAtConfidence", "count of opportunities to add"],
] as const;

/** These are answers themselves: the verdict says them. */
const SAID_ALREADY: readonly string[] = ["noGoal", "goalReached"];

/** One cause for three figures, told once. */
const NO_PIPELINE = reasonWords("noAmounts", "reported pipeline, working pipeline or coverage");

/** Why there is no figure where one would stand, a sentence each; one cause is told once, of the first figure it takes. */
export function lacksOf({ reasons, coverage }: Analysis): string[] {
  const told = new Set<string>(SAID_ALREADY);
  const isPriced = !nothingPriced(coverage);
  if (!isPriced) told.add("noAmounts");
  const others = FIGURES.flatMap(([path, what]) => {
    const code = reasons[path];
    if (code === undefined || told.has(code)) return [];
    told.add(code);
    return [reasonWords(code, what)];
  });
  return isPriced ? others : [NO_PIPELINE, ...others];
}

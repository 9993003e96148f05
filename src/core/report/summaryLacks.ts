import type { Analysis } from "../analysis";
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

/** Why there is no figure where one would stand, a sentence each; one cause is told once, of the first figure it takes. */
export function lacksOf({ reasons }: Analysis): string[] {
  const told = new Set<string>(SAID_ALREADY);
  return FIGURES.flatMap(([path, what]) => {
    const code = reasons[path];
    if (code === undefined || told.has(code)) return [];
    told.add(code);
    return [reasonWords(code, what)];
  });
}

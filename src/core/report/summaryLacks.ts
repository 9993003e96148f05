import type { Analysis } from "../analysis";
import { sumOf } from "../cells/column";
import { nothingPriced } from "../coverage/beyondRecord";
import { isValued, openDeals } from "../opportunities/dealRows";
import { scaleOf } from "./moneyScales";
import { noHistoryWords } from "./noChance";
import { reasonWords } from "./reasonWords";
import { counted, moneyWords } from "./wording";

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
export function lacksOf(analysis: Analysis): string[] {
  const { reasons, coverage } = analysis;
  const told = new Set<string>(SAID_ALREADY);
  const isPriced = !nothingPriced(coverage);
  if (!isPriced) told.add("noAmounts");
  const others = FIGURES.flatMap(([path, what]) => {
    const code = reasons[path];
    if (code === undefined || told.has(code)) return [];
    told.add(code);
    return [reasonWords(code, what)];
  });
  const chance = isPriced ? noChanceWords(analysis) : [];
  return [...(isPriced ? [] : [NO_PIPELINE]), ...chance, ...valuedWords(analysis), ...others];
}

/** Why there is no chance; an export without a lost deal is told by the win rate it lacks. */
function noChanceWords(analysis: Analysis): string[] {
  const why = noHistoryWords(analysis);
  const { goal, remaining } = analysis.coverage;
  if (why === undefined || goal === undefined || remaining === 0) return [];
  return analysis.forecast.history.none === "noLostDeals" ? [] : [`No chance yet: ${why}.`];
}

/** What deals without an amount of their own add to the reported pipeline, where the user lets them count. */
function valuedWords({ reading: { opportunities }, settings }: Analysis): string[] {
  const valued = openDeals(opportunities).filter((i) => isValued(opportunities, i));
  if (valued.length === 0) return [];
  const sum = sumOf(opportunities.amount, [...valued]);
  const at = settings.unpricedValue === "mean" ? "the mean won size of its product" : "what you typed";
  const deals = counted(valued.length, "open deal has no amount and counts", "open deals have no amount; each counts");
  return [`${deals} ${at}: ${moneyWords(sum, scaleOf(sum))} of the reported pipeline.`];
}

import type { Analysis, Coverage, Lever } from "../analysis";
import { createdInTime, createUntil, isCreationLate, paceWords } from "./creationPace";
import { leverEnd, leverParts, reachingLevers, type LeverEnd, type LeverShow } from "./leverWords";
import type { MoneyScale } from "./numberFormats";
import { spareOf } from "./spareOf";
import {
  chanceWords,
  counted,
  dayWords,
  dealWords,
  moneyWords,
  numberWords,
  shareWords,
  shortDayWords,
} from "./wording";

/** What a sentence is about, and the scale of its money. */
export interface SentenceOf {
  readonly analysis: Analysis;
  readonly coverage: Coverage;
  readonly scale: MoneyScale;
}

/** What follows "61% chance of 5.0M in 2026.": enough and what can be lost, or the smallest single changes. */
export function afterChance(of: SentenceOf): string {
  const { analysis, coverage } = of;
  const { probabilityOfGoal: chance } = coverage.outlook;
  if (chance === undefined) return "";
  const { confidence } = analysis.settings;
  return chance >= confidence - 1e-9 ? enough(of, chance) : below(of);
}

/** "Enough at 80% confidence. You can lose 2.1M of pipeline and still be 80% sure. The largest deal carries 9 points of it." */
function enough({ analysis, coverage, scale }: SentenceOf, chance: number): string {
  const sure = shareWords(analysis.settings.confidence);
  const spare = spareOf(analysis, coverage);
  const lose =
    spare === undefined || spare <= 0
      ? ""
      : ` You can lose ${moneyWords(spare, scale)} of pipeline and still be ${sure} sure.`;
  return `Enough at ${sure} confidence.${lose}${largestCarries(coverage, chance)}`;
}

/** Points of the chance from which the largest deal is named. */
const POINTS_TOLD = 2;

function largestCarries({ outlook }: Coverage, chance: number): string {
  const points = pointsOfLargest(outlook.withoutLargest, chance);
  return points < POINTS_TOLD ? "" : ` The largest deal carries ${numberWords(points)} points of it.`;
}

/** Whole points of the chance that the largest deal brings; 0 without one. */
export function pointsOfLargest(without: Coverage["outlook"]["withoutLargest"], chance: number): number {
  const [largest] = without;
  return largest === undefined ? 0 : Math.round(100 * (chance - largest.chance));
}

function below(of: SentenceOf): string {
  const { analysis, coverage } = of;
  const { reaching, beyond } = reachingLevers(coverage, createdInTime(analysis, coverage));
  const show = leverShow(of);
  const late = lateWords(of);
  if (reaching.length > 0)
    return `${late}${sureWords(analysis)}${leverParts(reaching, show).join("")}${beyond === undefined ? "" : beyondToo(of, beyond)}.`;
  if (beyond !== undefined)
    return `${late}${beyondAlone(analysis, beyond)}${show.size()} by ${show.until()}${recordWords(of)}.`;
  return `${late}${noneReaches(of, show)}`;
}

/** "To be 80% sure, ". */
export function sureWords({ settings }: Analysis): string {
  return `To be ${shareWords(settings.confidence)} sure, `;
}

/** ". Opportunities alone would take 38 by 15 Oct; own history creates 21 in that time (243 in the last 12 months on record)". */
export function beyondToo(of: SentenceOf, { to }: Lever): string {
  const { analysis, coverage } = of;
  const alone = `. Opportunities alone would take ${numberWords(to)} by ${leverShow(of).until()}`;
  return `${alone}; own history creates ${paceWords(analysis, coverage)}`;
}

/** "The goal is beyond own history: to be 80% sure it takes 1,603 more opportunities". */
export function beyondAlone({ settings }: Analysis, { to }: Lever): string {
  return `The goal is beyond own history: to be ${shareWords(settings.confidence)} sure it takes ${numberWords(to)} more opportunities of `;
}

/** ". Own history creates 560 in that time (1,203 in the last 12 months on record)". */
export function recordWords({ analysis, coverage }: Pick<SentenceOf, "analysis" | "coverage">): string {
  return `. Own history creates ${paceWords(analysis, coverage)}`;
}

/** No lever gets there: what can still move. */
function noneReaches({ analysis, coverage, scale }: SentenceOf, show: LeverShow<string>): string {
  const overdue = coverage.bridge.find(({ reason }) => reason === "overdue");
  if (isCreationLate(analysis, coverage) && overdue !== undefined && overdue.value > 0)
    return `What can still move is the ${moneyWords(overdue.value, scale)} that is overdue.`;
  const sure = shareWords(analysis.settings.confidence);
  const [closest] = coverage.outlook.levers;
  if (closest === undefined) return `No single change gets you to ${sure}.`;
  return `No single change gets you to ${sure}. The closest: ${leverEnd(closest, show).join("")}, ${chanceWords(closest.chance)}.`;
}

/** What is said where creating is too late; "" where it is not, else with a space at its end. */
export function lateWords({ analysis, coverage, scale }: SentenceOf): string {
  const { asOf } = analysis.settings;
  if (!isCreationLate(analysis, coverage)) return "";
  const end = shortDayWords(coverage.to, asOf);
  if (coverage.outlook.isTooLateToCreate) {
    const left = counted(coverage.to - asOf, "day");
    const dated = coverage.byPeriod
      ? ` ${moneyWords(coverage.workingPipeline, scale)} of open deals counts in it.`
      : "";
    return coverage === analysis.coverage
      ? `New pipeline arrives too late for ${analysis.year.name}. `
      : `Nothing new can close in the ${left} left.${dated} `;
  }
  const { stillArrives } = coverage.outlook;
  if (stillArrives === undefined) return `Opportunities created now mostly close after ${end}. `;
  const arrive = `${chanceWords(stillArrives)} of such wins would still arrive`;
  return stillArrives < 0.5
    ? `Opportunities created now mostly close after ${end}: ${arrive}. `
    : `The latest useful day to create opportunities has passed: ${arrive} by ${end}. `;
}

/** The figures of levers as words. */
export function leverShow({ analysis, coverage }: Pick<SentenceOf, "analysis" | "coverage">): LeverShow<string> {
  const { asOf } = analysis.settings;
  const at = (lever: Lever, end: LeverEnd): number => lever[end];
  return {
    words: (text) => text,
    count: ({ to }) => numberWords(to),
    share: (lever, end, decimals) => `${numberWords(100 * at(lever, end), decimals)}%`,
    money: (lever, end, finest) => (finest ? finestMoney(at(lever, end)) : dealWords(at(lever, end))),
    days: (lever, end, decimals) => numberWords(at(lever, end), decimals),
    size: () => dealWords(coverage.meanWonSize ?? NaN),
    until: () => shortDayWords(createUntil(analysis, coverage) ?? asOf, asOf),
  };
}

/** Money of a deal to three digits: "42.3k", "1.24M"; below 10,000 whole. */
function finestMoney(value: number): string {
  if (value >= 999_500) return `${numberWords(value / 1e6, 2)}M`;
  return value >= 9_995 ? `${numberWords(value / 1e3, 1)}k` : numberWords(value);
}

/** "This export ends on 2 Sep 2026, 13 days before 15 Sep 2026."; "" for an export that is up to date. */
export function staleWords({ stale, settings }: Analysis): string {
  const { newestDay, isStale } = stale;
  if (!isStale || newestDay === undefined) return "";
  const days = counted(settings.asOf - newestDay, "day");
  return `This export ends on ${dayWords(newestDay)}, ${days} before the day it is measured on.`;
}

import type { Analysis } from "../analysis";
import type { Day } from "../cells/day";
import type { Waterfall } from "../changes/waterfall";
import { nothingPriced } from "../coverage/beyondRecord";
import { answerSentence, VERDICT_WORDS } from "./answerSentence";
import { isValued } from "../opportunities/dealRows";
import { changeSentences } from "./changeSentences";
import { damagedWords } from "./changesKeptWords";
import { barLabel } from "./checkBridge";
import { yearNote } from "./checkQuarters";
import { flagName } from "./flagWords";
import { scaleOf } from "./moneyScales";
import { reasonWords } from "./reasonWords";
import { hasChances } from "./noChance";
import { shownNeed, shownQuarterNeed } from "./shownNeed";
import { methodWords } from "./testedWords";
import { chanceWords, counted, dayWords, numberWords, shareWords, sizedWords } from "./wording";

const LABEL = 24;
const FIGURE = 12;

/** The answer as plain text, for a terminal: verdict, sentence, the bridge, the quarters, what was found. At most 35 lines. */
export function answerText(analysis: Analysis): string {
  const { coverage, settings, reading, stale } = analysis;
  const { source, opportunities, issues, excluded } = reading;
  const currency = reading.currency === undefined ? "" : ` · ${reading.currency}`;
  const head = `${counted(opportunities.count, "opportunity", "opportunities")} from ‘${source.sheet}’ · as of ${dayWords(settings.asOf)}${currency}`;
  const staleLine =
    stale.isStale && stale.newestDay !== undefined
      ? [`This export ends on ${dayWords(stale.newestDay)}, before the day it is measured on.`]
      : [];
  const left = excluded.length === 0 ? "" : `; ${counted(excluded.length, "row")} left out`;
  const readLine =
    issues.length + excluded.length === 0
      ? []
      : ["", `${counted(issues.length, "cell or row", "cells or rows")} could not be taken as they stand${left}.`];
  return [
    VERDICT_WORDS[coverage.verdict],
    ...answerSentence(analysis, coverage).split(/(?<=\.) (?=[A-Z])/),
    "",
    head,
    ...staleLine,
    "",
    ...bridgeLines(analysis),
    "",
    ...changeLines(analysis),
    ...quarterLines(analysis),
    ...[yearNote(analysis)].filter((note) => note !== "").map((note) => `  ${note}`),
    "",
    ...measuredLine(analysis),
    ...(hasChances(analysis) ? [methodWords(analysis)] : []),
    ...flagsLine(analysis),
    ...readLine,
  ].join("\n");
}

/** What moved since the day compared with: at most three sentences, and what of the past cannot be used. */
function changeLines({ changes: { waterfall, damaged }, settings }: Analysis): string[] {
  const harm = damagedWords(damaged);
  const told = waterfall === undefined ? [] : changeSentences(waterfall).map(({ words }) => `  ${words}`);
  const head =
    waterfall === undefined
      ? []
      : [`${sinceWords(waterfall, settings.asOf)}${told.length === 0 ? " nothing changed." : ":"}`, ...told];
  const lines = [...head, ...(harm === "" ? [] : [harm])];
  return lines.length === 0 ? [] : [...lines, ""];
}

/** "Since 15 Aug 2026"; with a later day that is not the analysis', "From 15 Aug 2026 to 8 Sep 2026" */
function sinceWords({ from, to }: Waterfall, asOf: Day): string {
  return to === asOf ? `Since ${dayWords(from)}` : `From ${dayWords(from)} to ${dayWords(to)}`;
}

function line(label: string, figure: string, note = ""): string {
  return `  ${label.padEnd(LABEL)}${figure.padStart(FIGURE)}${note === "" ? "" : `   ${note}`}`.trimEnd();
}

/** Won and what is left of the goal; nothing without a goal. */
function goalLines({ coverage, year }: Analysis, money: (value: number) => string): string[] {
  const { goal, wonToDate, remaining } = coverage;
  if (goal === undefined || remaining === undefined) return [line("Won to date", money(wonToDate))];
  return [
    line("Won to date", money(wonToDate), `of ${money(goal)} in ${year.name}`),
    line("Still to win", money(remaining)),
  ];
}

function bridgeLines(analysis: Analysis): string[] {
  const { coverage, year } = analysis;
  const scale = scaleOf(coverage.goal, coverage.wonToDate, coverage.reportedPipeline, shownNeed(coverage).need);
  const money = (value: number): string => sizedWords(value, scale);
  const { unpriced, openDeals } = coverage;
  const open = counted(openDeals, "open deal");
  // Without a single amount there is no pipeline to count down from: not even one of 0.
  if (nothingPriced(coverage))
    return [...goalLines(analysis, money), line("Reported pipeline", "", `${open}, none with an amount`)];
  const bars = coverage.bridge
    .filter(({ count }) => count > 0)
    .map(({ reason, count, value }) => line(barLabel(reason, year.name), money(-value), counted(count, "deal")));
  const { opportunities } = analysis.reading;
  const valued = analysis.openDeals.filter(({ index }) => isValued(opportunities, index)).length;
  const others = [
    valued > 0 ? `; ${numberWords(valued)} of them unpriced, valued` : "",
    unpriced > 0 ? `; ${numberWords(unpriced)} without an amount` : "",
  ].join("");
  return [
    ...goalLines(analysis, money),
    line("Reported pipeline", money(coverage.reportedPipeline), `${open}${others}`),
    ...bars,
    line("Working pipeline", money(coverage.workingPipeline), counted(pricedWorking(analysis), "deal")),
    ...needLines(analysis, money),
  ];
}

/** What is needed for the confidence, and on average; with a chance also where the year lands. */
function needLines({ coverage, settings }: Analysis, money: (value: number) => string): string[] {
  const { need, basis } = shownNeed(coverage);
  const { requiredPipeline, outlook } = coverage;
  const { p10, p90, landing } = outlook;
  return [
    ...(need === undefined || basis !== "confidence"
      ? []
      : [line(`Needed, ${shareWords(settings.confidence)} sure`, money(need))]),
    ...(requiredPipeline === undefined || coverage.remaining === 0
      ? []
      : [line("Needed, on average", money(requiredPipeline))]),
    ...(landing === undefined || p10 === undefined || p90 === undefined
      ? []
      : [line("Landing, on average", money(landing), `${money(p10)} to ${money(p90)}, 8 times in 10`)]),
  ];
}

/** Deals that bring money into the working pipeline, as the sheet's bridge counts them. */
function pricedWorking({ openDeals }: Analysis): number {
  return openDeals.filter(({ workingAmount }) => workingAmount !== undefined && workingAmount > 0).length;
}

function quarterLines(analysis: Analysis): string[] {
  const scale = scaleOf(
    ...analysis.quarters.flatMap((quarter) => [
      quarter.goal,
      quarter.wonToDate,
      quarter.workingPipeline,
      shownQuarterNeed(analysis, quarter).need,
    ])
  );
  const money = (value: number | undefined): string =>
    (value === undefined ? "" : sizedWords(value, scale)).padStart(11);
  const rows = analysis.quarters.map((quarter, q) => {
    const { name, goal, from, wonToDate, byPeriod, workingPipeline } = quarter;
    const won = from > analysis.settings.asOf ? undefined : wonToDate;
    const { need } = shownQuarterNeed(analysis, quarter);
    const figures = [goal, won, byPeriod ? workingPipeline : undefined, byPeriod ? need : undefined]
      .map(money)
      .join("");
    const chance = quarter.outlook.probabilityOfGoal;
    const told = hasChances(analysis) ? (chance === undefined ? "" : chanceWords(chance)).padStart(10) : "";
    return `  ${name.padEnd(12)}${figures}${told}   ${quarterVerdict(analysis, q)}`;
  });
  return [
    `  ${"Quarter".padEnd(12)}${["Goal", "Won", "Working", "Needed"].map((word) => word.padStart(11)).join("")}${hasChances(analysis) ? "Chance".padStart(10) : ""}`,
    ...rows,
  ];
}

/** The verdict of a quarter; where there is none, why. */
function quarterVerdict({ quarters, reasons }: Analysis, q: number): string {
  const verdict = quarters[q]?.verdict ?? "noAnswer";
  if (verdict !== "noAnswer") return VERDICT_WORDS[verdict];
  const path = `coverage.quarters.${q}`;
  // What to do about it is said above.
  return `○ ${reasonWords(reasons[`${path}.requiredPipeline`] ?? reasons[`${path}.coverage`]).replace(/(?<=\.) .*$/, "")}`;
}

function measuredLine({ metrics }: Analysis): string[] {
  const { winRate, dealSize, cycleDays } = metrics;
  const parts = [
    winRate.count === undefined ? "no win rate" : `win rate ${shareWords(winRate.count)}`,
    dealSize.mean === undefined ? "no won size" : `mean won size ${numberWords(dealSize.mean)}`,
    cycleDays.mean === undefined ? "no cycle" : `mean cycle ${numberWords(cycleDays.mean)} days`,
  ];
  return [`${counted(winRate.n, "closed deal")} in the baseline: ${parts.join(", ")}.`];
}

function flagsLine(analysis: Analysis): string[] {
  const raised = analysis.flags.filter(({ applied, count }) => applied && count > 0);
  if (raised.length === 0) return ["No open deal carries a flag."];
  return [
    `Flags: ${raised.map(({ id, count }) => `${id} ${flagName(id, analysis)} ${numberWords(count)}`).join(" · ")}.`,
  ];
}

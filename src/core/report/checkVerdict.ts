import { calendarOf } from "../cells/day";
import { beyondRecord, nothingPriced } from "../coverage/beyondRecord";
import { AT_RISK_FROM } from "../coverage/verdict";
import { beyondEnd, beyondStart, nextYearWords, rateWords, smallSample } from "./answerSentence";
import {
  countText,
  coverageText,
  dayText,
  dealMoneyText,
  joined,
  moneyText,
  quoted,
  shareText,
  sizeText,
} from "./formulaText";
import { noAmounts } from "./noAmounts";
import { VALUE } from "./names";
import { reasonWords } from "./reasonWords";
import type { SheetContext } from "./sheetContext";
import { counted, numberWords } from "./wording";

/** Cells a verdict stands on. */
export interface VerdictCells {
  readonly goal: string;
  readonly remaining: string;
  readonly coverage: string;
  readonly required: string;
}

/** True where there are open deals and none has an amount: no coverage then, whatever the goal. Follows the rows. */
export const NOTHING_PRICED = `N(${VALUE.nothingPriced})=1`;

/** The verdict by coverage as a formula: sign and word. @see Definitions §5 verdict */
export function verdictFormula({ goal, remaining, coverage, required }: VerdictCells): string {
  const known = `IF(${coverage}>=${required}-0.000000001,"● Enough",IF(${coverage}>=${AT_RISK_FROM}*${required},"▲ At risk","■ Not enough"))`;
  return `=IF(${goal}="","○ No goal",IF(${remaining}=0,"● Goal reached",IF(OR(${coverage}="",${required}=""),"○ No answer",${known})))`;
}

/** The headline: what is there and what is needed; follows the cells. */
export function headline({ analysis, scale }: SheetContext): string {
  const year = analysis.year.name;
  const reached = joined("Goal reached: ", moneyText(VALUE.wonToDate, scale), " won of ", moneyText(VALUE.goal, scale));
  const known = joined(
    "Have ",
    sizeText(VALUE.working, scale),
    " of working pipeline; ",
    sizeText(VALUE.needed, scale),
    " is needed for ",
    moneyText(VALUE.goal, scale),
    ` in ${year}`
  );
  const none = nothingPriced(analysis.coverage)
    ? `No answer: ${noAmounts(analysis.coverage)}`
    : analysis.coverage.requiredCoverage === undefined
      ? shortReason(analysis.reasons["coverage.requiredCoverage"])
      : "No answer";
  return `=IF(${VALUE.goal}="","No goal yet",IF(${VALUE.remaining}=0,${reached},IF(${VALUE.needed}="",${quoted(none)},${known})))`;
}

function shortReason(code: string | undefined): string {
  return code === "noLostDeals" || code === "noWinRate"
    ? "No win rate: nothing says what the open deals are worth"
    : "No answer: nothing says what the open deals are worth";
}

/** What the second line refers to. */
export interface CounterCells {
  /** Name or address of: opportunities to add at the confidence, latest useful creation day. */
  readonly toAdd: string;
  readonly latest: string;
  readonly goalAddress: string;
}

/** The line under the headline: the coverages and the smallest counter-measure. */
export function counterMeasures(context: SheetContext, cells: CounterCells): string {
  const { analysis, scale } = context;
  const year = analysis.year.name;
  const noGoal = joined(
    `Type the goal for ${year} in Assumptions (cell ${cells.goalAddress}) to see the answer. Working pipeline: `,
    moneyText(VALUE.working, scale),
    "."
  );
  const reached = joined(moneyText(VALUE.working, scale), ` of working pipeline is still dated in ${year}.`);
  const none = nothingPriced(analysis.coverage)
    ? joined(
        "Add amounts, or map the column that holds them, and analyse again. ",
        moneyText(VALUE.remaining, scale),
        ` is still to win in ${year}.`
      )
    : quoted(reasonSentence(analysis.reasons["metrics.winRate.count"]));
  const answer = [
    byCoverage(context),
    `IF(${VALUE.gap}>=0,${quoted(" That is enough on average.")},${quoted(" That is short on average.")})`,
    addSentence(context, cells),
    unpricedSentence(context),
  ]
    .filter((words) => words !== "")
    .join("&");
  const planned = nextYearWords(analysis);
  const begin = planned === "" ? "" : `${quoted(`${planned} `)}&`;
  return `=${begin}IF(${VALUE.goal}="",${noGoal},IF(${VALUE.remaining}=0,${reached},IF(${VALUE.needed}="",${none},${answer})))`;
}

/** "By coverage: have 2.1x, need 2.2x at your own yield of 38 %." */
function byCoverage({ analysis }: SheetContext): string {
  return joined(
    "By coverage: have ",
    coverageText(`${VALUE.working}/${VALUE.remaining}`),
    ", need ",
    coverageText(VALUE.required),
    ` at ${rateWords(analysis.coverage)} of `,
    shareText(`1/${VALUE.required}`),
    `${smallSample(analysis)}.`
  );
}

/** "To be 80 % sure, add 82 qualified opportunities of 42k by 8 Oct." */
function addSentence({ analysis }: SheetContext, { toAdd, latest }: CounterCells): string {
  const { opportunitiesToAdd, meanWonSize, latestUsefulCreation } = analysis.coverage;
  if (opportunitiesToAdd === undefined || meanWonSize === undefined) return "";
  const sure = `To be ${Math.round(100 * analysis.settings.confidence)} % sure`;
  const inTime = latestUsefulCreation !== undefined && latestUsefulCreation > analysis.settings.asOf;
  const when = inTime
    ? [" by ", dayText(latest), "."]
    : [
        ". A typical win takes longer than the days left, so most of it would land in ",
        `${nextYear(analysis.year.to)}.`,
      ];
  const of = dealMoneyText(VALUE.meanWonSize, meanWonSize);
  const add = beyondRecord(opportunitiesToAdd, analysis.createdInYear)
    ? joined(beyondStart(analysis), countText(toAdd), " more opportunities of ", of, beyondEnd(analysis))
    : joined(` ${sure}, add `, countText(toAdd), ` qualified opportunities of `, of, ` to today's pipeline`, ...when);
  return `IF(${toAdd}=0,${quoted(` ${sure}, nothing needs to be added.`)},${add})`;
}

/** Said in the headline when many open deals bring no money. */
function unpricedSentence({ analysis }: SheetContext): string {
  const { unpriced, openDeals } = analysis.coverage;
  if (unpriced * 5 <= openDeals) return "";
  return quoted(` ${numberWords(unpriced)} of ${counted(openDeals, "open deal")} have no amount and count as zero.`);
}

function nextYear(yearEnd: number): number {
  return calendarOf(yearEnd + 1).year;
}

function reasonSentence(code: string | undefined): string {
  const words = reasonWords(code).replace("No answer: ", "");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

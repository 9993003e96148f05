import { calendarOf } from "../cells/day";
import { beyondRecord, nothingPriced } from "../coverage/beyondRecord";
import type { Analysis, Coverage, Lever } from "../analysis";
import { AT_RISK_CHANCE, AT_RISK_FROM, restsOnFew } from "../coverage/verdict";
import { beyondStart, coverageScale, nextYearWords, rateWords, restsWords, smallSample } from "./answerSentence";
import { chanceParts } from "./checkChanceLine";
import { recordWords, staleWords } from "./chanceSentence";
import { byWords, createdInTime } from "./creationPace";
import {
  chanceText,
  countText,
  coverageText,
  dayText,
  dealMoneyText,
  joined,
  moneyText,
  quoted,
  shareText,
  type SentencePart,
} from "./formulaText";
import type { LeverEnd } from "./leverWords";
import { hasChances, noHistoryWords } from "./noChance";
import { scaleOf } from "./moneyScales";
import { noAmounts } from "./noAmounts";
import { inputName, VALUE } from "./names";
import { reasonWords } from "./reasonWords";
import type { SheetContext } from "./sheetContext";
import { capitalized, counted, numberWords } from "./wording";

/** Cells a verdict stands on. */
export interface VerdictCells {
  readonly goal: string;
  readonly remaining: string;
  readonly coverage: string;
  readonly required: string;
  /** Of the period or group, as analyzed: whether it rests on too few deals to be enough. */
  readonly of: Coverage;
}

/** True where there are open deals and none has an amount: no coverage then, whatever the goal. Follows the rows. */
export const NOTHING_PRICED = `N(${VALUE.nothingPriced})=1`;

/** The verdict by coverage as a formula: sign and word. @see Definitions §5 verdict */
export function verdictFormula({ goal, remaining, coverage, required, of }: VerdictCells): string {
  const best = restsOnFew(of) ? "▲ At risk" : "● Enough";
  const known = `IF(${coverage}>=${required}-0.000000001,"${best}",IF(${coverage}>=${AT_RISK_FROM}*${required},"▲ At risk","■ Not enough"))`;
  return `=IF(${goal}="","○ No goal",IF(${remaining}=0,"● Goal reached",IF(OR(${coverage}="",${required}=""),"○ No answer",${known})))`;
}

/** Cells a verdict by the chance stands on. */
export interface ChanceVerdictCells {
  readonly goal: string;
  readonly remaining: string;
  readonly chance: string;
  /** 1 while the chance belongs to the goal, won and rows as they stand. */
  readonly unchanged: string;
  /** In one column of figures. */
  readonly isNarrow?: boolean;
}

/** Said where goal, won or rows have changed since the chance was computed; in one column of figures, where that would be cut. */
const ASK_AGAIN = "○ Analyze again";
const OUTDATED = "○ Outdated";

/** The verdict by the chance as a formula. @see Definitions §5 verdict */
export function chanceVerdict({ goal, remaining, chance, unchanged, isNarrow = false }: ChanceVerdictCells): string {
  const confidence = inputName("confidence");
  const known = `IF(${chance}>=${confidence}-0.000000001,"● Enough",IF(${chance}>=${AT_RISK_CHANCE},"▲ At risk","■ Not enough"))`;
  return `=IF(${goal}="","○ No goal",IF(${remaining}=0,"● Goal reached",IF(${unchanged}<>1,"${isNarrow ? OUTDATED : ASK_AGAIN}",IF(${chance}="","○ No answer",${known}))))`;
}

/** The headline: the chance of the goal; where own history gives none, why; follows the cells. */
export function headline({ analysis }: SheetContext): string {
  const scale = coverageScale(analysis.coverage);
  const year = analysis.year.name;
  const goal = moneyText(VALUE.goal, scale);
  const reached = joined("Goal reached: ", moneyText(VALUE.wonToDate, scale), " won of ", goal);
  const begin = `=IF(${VALUE.goal}="","No goal yet",IF(${VALUE.remaining}=0,${reached}`;
  if (hasChances(analysis) && !nothingPriced(analysis.coverage)) {
    const again = joined("Analyze again for the chance of ", goal, ` in ${year}`);
    const known = joined(chanceStart(VALUE.chance), " chance of ", goal, ` in ${year}`);
    return `${begin},IF(${VALUE.asAnalyzed}<>1,${again},IF(${VALUE.chance}="","No answer",${known}))))`;
  }
  const have = joined(
    "Have ",
    moneyText(VALUE.working, scale),
    " of working pipeline; ",
    moneyText(VALUE.needed, scale),
    " is needed for ",
    goal,
    ` in ${year}`
  );
  const why = noHistoryWords(analysis);
  const known = why === undefined ? have : quoted(`Chance not known: ${why.split(". ")[0] ?? why}`);
  const none = nothingPriced(analysis.coverage)
    ? `No answer: ${noAmounts(analysis.coverage)}`
    : analysis.coverage.requiredCoverage === undefined
      ? shortReason(analysis)
      : "No answer";
  return `${begin},IF(${VALUE.needed}="",${quoted(none)},${known})))`;
}

/** A chance at the start of a sentence. */
function chanceStart(cell: string): { readonly is: string } {
  return { is: chanceText(cell).is.replace('"under 1%"', '"Under 1%"').replace('"over 99%"', '"Over 99%"') };
}

function shortReason({ reasons }: Analysis): string {
  return reasons["metrics.winRate.count"] === undefined
    ? "No answer: nothing says what the open deals are worth"
    : "No win rate: nothing says what the open deals are worth";
}

/** What the second line refers to. */
export interface CounterCells {
  /** Name or address of: opportunities to add at the confidence, latest useful creation day. */
  readonly toAdd: string;
  readonly latest: string;
  readonly goalAddress: string;
  /** Cell of a lever's end; "" where it has none on the sheet. */
  readonly lever: (kind: Lever["kind"], end: LeverEnd) => string;
}

/** The line under the headline: the smallest single changes; else the coverages. */
export function counterMeasures(context: SheetContext, cells: CounterCells): string {
  const { begin, noGoal, reached, none, answer, chance } = variants(context, cells);
  const { fit, add, end } = answer;
  const known = [
    joined(...fit),
    `IF(${VALUE.working}-${VALUE.neededOnAverage}>=0,${quoted(ENOUGH)},${quoted(SHORT)})`,
    ...(add.length === 0
      ? []
      : [`IF(${cells.toAdd}=0,${quoted(`${sureWords(context)}, nothing needs to be added.`)},${joined(...add)})`]),
    ...(end === "" ? [] : [quoted(end)]),
  ].join("&");
  const start = begin === "" ? "" : `${quoted(begin)}&`;
  const byCoverage = `IF(${VALUE.neededOnAverage}="",${joined(...none)},${known})`;
  const told =
    chance === undefined
      ? byCoverage
      : `IF(${VALUE.asAnalyzed}=1,${joined(...chance)}${end === "" ? "" : `&${quoted(end)}`},${byCoverage})`;
  return `=${start}IF(${VALUE.goal}="",${joined(...noGoal)},IF(${VALUE.remaining}=0,${joined(...reached)},${told}))`;
}

/** Characters of the longest thing the line under the headline can come to say when cells change. */
export function counterCharacters(context: SheetContext, cells: CounterCells): number {
  const { begin, noGoal, reached, none, answer, chance } = variants(context, cells);
  const known = [...answer.fit, SHORT, ...answer.add, answer.end];
  return begin.length + Math.max(...[noGoal, reached, none, known, [...(chance ?? []), answer.end]].map(characters));
}

/** A figure in a sentence: "0.6x", "1,204", "5.46M", "8 Oct". */
const FIGURE_CHARACTERS = 6;

function characters(parts: readonly SentencePart[]): number {
  return parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : FIGURE_CHARACTERS), 0);
}

const ENOUGH = " That is enough on average.";
const SHORT = " That is short on average.";

/** What the line can say, by what is known. */
interface Variants {
  readonly begin: string;
  readonly noGoal: readonly SentencePart[];
  readonly reached: readonly SentencePart[];
  readonly none: readonly SentencePart[];
  readonly answer: { readonly fit: SentencePart[]; readonly add: SentencePart[]; readonly end: string };
  /** By the chance; undefined where own history gives none. */
  readonly chance: readonly SentencePart[] | undefined;
}

function variants(context: SheetContext, cells: CounterCells): Variants {
  const { analysis } = context;
  const { coverage, year, reasons } = analysis;
  const { workingPipeline, remaining } = coverage;
  const planned = nextYearWords(analysis);
  const stale = staleWords(analysis) === "" ? "" : `${staleWords(analysis)} `;
  const byChance = hasChances(analysis) && coverage.outlook.probabilityOfGoal !== undefined;
  return {
    begin: planned === "" ? "" : `${planned} `,
    noGoal: [
      `Type the goal for ${year.name} in Assumptions (cell ${cells.goalAddress}) to see the answer. Working pipeline: `,
      moneyText(VALUE.working, scaleOf(workingPipeline)),
      ".",
    ],
    reached: [
      moneyText(VALUE.working, coverageScale(coverage)),
      ` of working pipeline is still dated in ${year.name}.`,
    ],
    none: nothingPriced(coverage)
      ? [
          stale,
          "Add amounts, or map the column that holds them, and analyze again. ",
          moneyText(VALUE.remaining, scaleOf(remaining)),
          ` is still to win in ${year.name}.`,
        ]
      : [stale, reasonSentence(reasons["metrics.winRate.count"])],
    answer: {
      fit: [stale, ...byCoverage(context)],
      add: hasChances(analysis) ? [] : addSentence(context, cells),
      end: unpricedSentence(context),
    },
    chance: byChance ? [stale, ...chanceParts(context, cells)] : undefined,
  };
}

/** "By coverage: have 2.1x, need 2.2x at your own yield of 38%." */
function byCoverage({ analysis }: SheetContext): SentencePart[] {
  return [
    "By coverage: have ",
    coverageText(`${VALUE.working}/${VALUE.remaining}`),
    ", need ",
    coverageText(VALUE.required),
    ` at ${rateWords(analysis.coverage)} of `,
    shareText(`1/${VALUE.required}`),
    `${smallSample(analysis)}.${restsWords(analysis.coverage)}`,
  ];
}

function sureWords({ analysis }: SheetContext): string {
  return ` To be ${Math.round(100 * analysis.settings.confidence)}% sure`;
}

/** "To be 80% sure, add 82 qualified opportunities of 42k by 8 Oct."; nothing where there is no answer. */
function addSentence(context: SheetContext, { toAdd, latest }: CounterCells): SentencePart[] {
  const { analysis } = context;
  const { opportunitiesToAdd, meanWonSize, latestUsefulCreation } = analysis.coverage;
  if (opportunitiesToAdd === undefined || meanWonSize === undefined) return [];
  const of = dealMoneyText(VALUE.meanWonSize, meanWonSize);
  const inTime = latestUsefulCreation !== undefined && latestUsefulCreation > analysis.settings.asOf;
  if (beyondRecord(opportunitiesToAdd, createdInTime(analysis, analysis.coverage))) {
    const by: SentencePart[] = inTime ? [" by ", dayText(latest)] : [byWords(analysis, analysis.coverage)];
    return [
      beyondStart(analysis),
      countText(toAdd),
      " more opportunities of ",
      of,
      ...by,
      `${recordWords({ analysis, coverage: analysis.coverage })}.`,
    ];
  }
  const when = inTime
    ? [" by ", dayText(latest), "."]
    : [
        ". A typical win takes longer than the days left, so most of it would land in ",
        `${nextYear(analysis.year.to)}.`,
      ];
  const add = [`${sureWords(context)}, add `, countText(toAdd), ` qualified opportunities of `, of];
  return [...add, " to today's pipeline", ...when];
}

/** Said in the headline when many open deals bring no money. */
function unpricedSentence({ analysis }: SheetContext): string {
  const { unpriced, openDeals } = analysis.coverage;
  if (unpriced * 5 <= openDeals) return "";
  return ` ${numberWords(unpriced)} of ${counted(openDeals, "open deal")} have no amount and count as zero.`;
}

function nextYear(yearEnd: number): number {
  return calendarOf(yearEnd + 1).year;
}

function reasonSentence(code: string | undefined): string {
  return capitalized(reasonWords(code).replace("No answer: ", ""));
}

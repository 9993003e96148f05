import { coverageScale } from "./answerSentence";
import type { Analysis } from "../analysis";
import type { CheckLayout } from "./checkGrid";
import { neededFormula } from "./checkNeed";
import {
  chanceVerdict,
  type CounterCells,
  counterCharacters,
  counterMeasures,
  headline,
  NOTHING_PRICED,
  verdictFormula,
} from "./checkVerdict";
import { coverageText, joined, moneyText, shareText } from "./formulaText";
import { hasChances } from "./noChance";
import { shownNeed } from "./shownNeed";
import { inputName, VALUE } from "./names";
import { moneyFormat, plainGapFormat } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { chipRules, nameLine } from "./sheetParts";
import type { PlanRule } from "./sheetPlan";
import { COLOR, HEADING_LINE, STYLE, wrappedHeight } from "./styleKit";
import { dayWords, moneyWords, numberWords, shareWords } from "./wording";

/** Cells of "what must be created" and of the levers the headline uses. */
export type CreateCells = Omit<CounterCells, "goalAddress">;

/** Rows 1–7: name, verdict, headline, and the six figures. */
export function checkHead(context: SheetContext, sheet: SheetBuilder, layout: CheckLayout, create: CreateCells): void {
  const { analysis, report } = context;
  const { asOf } = analysis.settings;
  const parts = [
    report.currency,
    `as of ${dayWords(asOf)}`,
    `${numberWords(analysis.openDeals.length)} open deals read from ‘${report.sourceSheet}’`,
    `computed ${report.computedAt}`,
  ];
  nameLine(sheet, "B1", "M1", { name: "Pipeline Check", note: parts.filter((part) => part !== undefined).join(" · ") });
  const cells = {
    goal: VALUE.goal,
    remaining: VALUE.remaining,
    coverage: `IF(${VALUE.neededOnAverage}="","",${VALUE.working}/${VALUE.remaining})`,
    required: VALUE.required,
    of: analysis.coverage,
  };
  const byChance = { ...cells, chance: VALUE.chance, unchanged: VALUE.asAnalyzed };
  sheet
    .merge("B2:C3")
    .put("B2", formula(hasChances(analysis) ? chanceVerdict(byChance) : verdictFormula(cells)))
    .style("B2:C3", STYLE.verdict);
  chipRules(sheet, "B2:C3");
  const words = counterMeasures(context, counterCells(create));
  sheet.merge("D2:M2").put("D2", formula(headline(context)), { ...STYLE.headline, indent: 1 });
  sheet.merge("D3:M3").put("D3", formula(words), STYLE.subline).style("D3:M3", STYLE.subline);
  for (const [row, points] of [
    [1, 14],
    [2, 24],
    [3, sublineHeight(context, create)],
    [4, 6],
    [5, 14],
    [6, 25],
    [7, 13],
    [8, 8],
    [9, 20],
  ] as const)
    sheet.height(row, points);
  labels(context, sheet);
  figures(context, sheet, layout, create);
  notes(context, sheet, create);
}

/** Points of the line under the headline: two lines at least, as many as its longest words take. */
export function sublineHeight(context: SheetContext, create: CreateCells): number {
  const words = counterCharacters(context, counterCells(create));
  return Math.max(TWO_LINES, Math.ceil(wrappedHeight("x".repeat(words), SUBLINE_WIDTH, STYLE.subline.size)));
}

/** Points of two lines of it. */
export const TWO_LINES = 30;
/** Characters of D:M less the indent. */
const SUBLINE_WIDTH = 103;

const counterCells = (create: CreateCells): CounterCells => ({ ...create, goalAddress: "C6" });

function labels({ analysis }: SheetContext, sheet: SheetBuilder): void {
  sheet.style("B5:H5", { borders: { top: HEADING_LINE } }).style("J5:M5", { borders: { top: HEADING_LINE } });
  const label = { bold: true, size: 9, color: COLOR.muted } as const;
  const words: [string, string][] = [
    ["B5", `Goal ${analysis.year.name}`],
    ["D5", "Won to date"],
    ["F5", "Still to win"],
    ["J5", "Have: working pipeline"],
    ["K5", "Need"],
  ];
  for (const [cell, title] of words) sheet.put(cell, text(title), label);
  sheet.put("M5", text("Gap"), { ...label, align: "right" });
}

/** One figure of the top strip. */
interface Figure {
  readonly cell: string;
  readonly name: string | undefined;
  readonly expression: string;
  readonly format: string;
  readonly value: number | undefined;
  /** Pixels there are for it: a number that does not fit shows as ####. */
  readonly pixels: number;
}

function figures(context: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout, create: CreateCells): void {
  const scale = coverageScale(context.analysis.coverage);
  const place = { rows, period: 0, remaining: VALUE.remaining, toAdd: create.toAdd };
  const all = figuresOf(context, neededFormula(context, place));
  const words = ({ value }: Figure): string => (value === undefined ? "" : moneyWords(value, scale));
  const size = Math.min(...all.map((figure) => figureSize(words(figure), figure.pixels)));
  for (const { cell, name, expression, format } of all) {
    sheet.put(cell, formula(expression), { ...STYLE.kpiFigure, size, numberFormat: format });
    if (name !== undefined) sheet.name(name, cell);
  }
  sheet.merge("L6:M6").style("L6:M6", { align: "right" });
  const short: PlanRule = {
    range: { row: 5, column: 11, rows: 1, columns: 2 },
    formula: `=N($L$6)<0`,
    color: COLOR.bad,
    bold: true,
  };
  sheet.rule(short);
}

function figuresOf({ analysis }: SheetContext, needed: string): Figure[] {
  const { goal, wonToDate, remaining, workingPipeline } = analysis.coverage;
  const { need, gap } = shownNeed(analysis.coverage);
  const scale = coverageScale(analysis.coverage);
  const money = moneyFormat(scale);
  return [
    {
      cell: "B6",
      name: VALUE.goal,
      expression: `=IF(${inputName("goal")}="","",${inputName("goal")})`,
      format: money,
      value: goal,
      pixels: 79,
    },
    {
      cell: "D6",
      name: VALUE.wonToDate,
      expression: `=${wonIn(VALUE.yearStart, VALUE.yearEnd)}`,
      format: money,
      value: wonToDate,
      pixels: 79,
    },
    {
      cell: "F6",
      name: VALUE.remaining,
      expression: `=IF(${VALUE.goal}="","",MAX(0,${VALUE.goal}-${VALUE.wonToDate}))`,
      format: money,
      value: remaining,
      pixels: 79,
    },
    {
      cell: "J6",
      name: undefined,
      expression: `=IF(${NOTHING_PRICED},"",${VALUE.working})`,
      format: money,
      value: workingPipeline,
      pixels: 138,
    },
    { cell: "K6", name: VALUE.needed, expression: `=${needed}`, format: money, value: need, pixels: 79 },
    {
      cell: "L6",
      name: VALUE.gap,
      expression: `=IF(${VALUE.needed}="","",${VALUE.working}-${VALUE.needed})`,
      format: plainGapFormat(scale),
      value: gap,
      pixels: 158,
    },
  ];
}

/** Σ of won amounts between two days, closings after the day of the analysis left out. */
export function wonIn(from: string, to: string): string {
  return `SUMIFS(${column("Amount")},${column("Outcome")},"won",${column("Amount")},">0",${column("Close")},">="&${from},${column("Close")},"<="&MIN(${to},${VALUE.asOf}))`;
}

function notes({ analysis }: SheetContext, sheet: SheetBuilder, create: CreateCells): void {
  const note = (cell: string, expression: string): unknown => sheet.put(cell, formula(expression), STYLE.note);
  sheet.put("B7", text("typed in Assumptions"), STYLE.note).put("F7", text("goal less won"), STYLE.note);
  const plan = `IF(${VALUE.planToDate}="","",${joined(" · by plan ", shareText(`${VALUE.planToDate}/${VALUE.goal}`))})`;
  note(
    "D7",
    `=IF(N(${VALUE.goal})=0,"bookings by close date",${joined(shareText(`${VALUE.wonToDate}/${VALUE.goal}`), " of goal")}&${plan})`
  );
  note(
    "J7",
    `=IF(${NOTHING_PRICED},"no open deal has an amount",IF(N(${VALUE.remaining})=0,"dated in ${analysis.year.name}",${joined(coverageText(`${VALUE.working}/${VALUE.remaining}`), " of what is still to win")}))`
  );
  note("K7", `=IF(${VALUE.needed}="","no answer",${needNote(analysis, create)})`);
  sheet.put("M7", text("have less need"), { ...STYLE.note, align: "right" });
}

/** What the need stands on: the confidence, with the average beside it; else the average and its reading. */
function needNote({ coverage, settings }: Analysis, { toAdd }: CreateCells): string {
  const reading = {
    yield: " at own yield of ",
    winRateByValue: " at win rate by value ",
    winRateByCount: " at own win rate of ",
  };
  const average = joined(
    coverageText(VALUE.required),
    reading[coverage.requiredReading ?? "winRateByCount"],
    shareText(`1/${VALUE.required}`)
  );
  if (shownNeed(coverage).basis !== "confidence") return average;
  const onAverage = moneyText(VALUE.neededOnAverage, coverageScale(coverage));
  const sure = joined(`${shareWords(settings.confidence)} sure; on average `, onAverage);
  return `IF(AND(${VALUE.asAnalyzed}=1,ISNUMBER(${toAdd})),${sure},${average})`;
}

/** Advance widths of bold Arial at 18 pt, pixels. */
const DIGIT = 13.4;
const WIDE = 20;

/** The largest figure size at which the words fit the pixels: a number that does not fit shows as ####. */
export function figureSize(words: string, pixels: number): 18 | 16 | 14 | 12 {
  let width = 0;
  for (const sign of words) width += /[.,]/.test(sign) ? DIGIT / 2 : sign === "M" ? WIDE : DIGIT;
  for (const size of [18, 16, 14] as const) if ((width * size) / 18 <= pixels - 6) return size;
  return 12;
}

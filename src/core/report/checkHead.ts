import { periodCell, type CheckLayout } from "./checkGrid";
import { counterMeasures, headline, verdictFormula } from "./checkVerdict";
import { coverageText, joined, moneyText, shareText } from "./formulaText";
import { inputName, VALUE } from "./names";
import { comparedFormat, gapFormat, moneyFormat } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { chipRules, nameLine } from "./sheetParts";
import type { PlanRule } from "./sheetPlan";
import { COLOR, HEADING_LINE, STYLE } from "./styleKit";
import { dayWords, moneyWords, numberWords } from "./wording";

/** Cells of "what must be created" the headline uses. */
export interface CreateCells {
  readonly toAdd: string;
  readonly latest: string;
}

/** Rows 1–7: name, verdict, headline, and the six figures. */
export function checkHead(context: SheetContext, sheet: SheetBuilder, layout: CheckLayout, create: CreateCells): void {
  const { analysis, report } = context;
  const { asOf } = analysis.settings;
  const parts = [report.currency, `as of ${dayWords(asOf)}`, `${numberWords(analysis.openDeals.length)} open deals read from ‘${report.sourceSheet}’`, `computed ${report.computedAt}`];
  nameLine(sheet, "B1", "M1", { name: "Pipeline Check", note: parts.filter((part) => part !== undefined).join(" · ") });
  const cells = { goal: VALUE.goal, remaining: VALUE.remaining, coverage: `IF(N(${VALUE.remaining})=0,"",${VALUE.working}/${VALUE.remaining})`, required: VALUE.required };
  sheet.merge("B2:C3").put("B2", formula(verdictFormula(cells))).style("B2:C3", STYLE.verdict);
  chipRules(sheet, "B2:C3");
  const words = counterMeasures(context, { ...create, goalAddress: "C6" });
  sheet.merge("D2:M2").put("D2", formula(headline(context)), { ...STYLE.headline, indent: 1 });
  sheet.merge("D3:M3").put("D3", formula(words), STYLE.subline).style("D3:M3", STYLE.subline);
  for (const [row, points] of [[1, 14], [2, 24], [3, 30], [4, 6], [5, 14], [6, 25], [7, 13], [8, 8], [9, 20]] as const) sheet.height(row, points);
  labels(context, sheet);
  figures(context, sheet, layout);
  notes(context, sheet);
}

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

function figures({ analysis, scale }: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout): void {
  const money = moneyFormat(scale);
  const compared = comparedFormat(scale);
  const { goal, wonToDate, remaining, workingPipeline, requiredPipeline, gap } = analysis.coverage;
  const put = (cell: string, name: string, expression: string, look: { readonly format: string; readonly value: number | undefined; readonly pixels: number }): void => {
    const isCompared = look.format !== money;
    const size = figureSize(look.value === undefined ? "" : moneyWords(look.value, scale, isCompared), look.pixels);
    sheet.put(cell, formula(expression), { ...STYLE.kpiFigure, size, numberFormat: look.format }).name(name, cell);
  };
  put("B6", VALUE.goal, `=IF(${inputName("goal")}="","",${inputName("goal")})`, { format: money, value: goal, pixels: 79 });
  put("D6", VALUE.wonToDate, `=${wonIn(VALUE.yearStart, VALUE.yearEnd)}`, { format: money, value: wonToDate, pixels: 79 });
  put("F6", VALUE.remaining, `=IF(${VALUE.goal}="","",MAX(0,${VALUE.goal}-${VALUE.wonToDate}))`, { format: money, value: remaining, pixels: 79 });
  sheet.put("J6", formula(`=${VALUE.working}`), { ...STYLE.kpiFigure, numberFormat: compared, size: figureSize(moneyWords(workingPipeline, scale, true), 138) });
  const needed = `=IF(OR(${VALUE.remaining}="",${periodCell(rows, "required", 0)}=""),"",${VALUE.remaining}*${periodCell(rows, "required", 0)})`;
  put("K6", VALUE.needed, needed, { format: compared, value: requiredPipeline, pixels: 79 });
  sheet.merge("L6:M6");
  put("L6", VALUE.gap, `=IF(${VALUE.needed}="","",${VALUE.working}-${VALUE.needed})`, { format: gapFormat(scale), value: gap, pixels: 158 });
  sheet.style("L6:M6", { align: "right" });
  const short: PlanRule = { range: { row: 5, column: 11, rows: 1, columns: 2 }, formula: `=N($L$6)<0`, color: COLOR.bad, bold: true };
  sheet.rule(short);
}

/** Σ of won amounts between two days, closings after the day of the analysis left out. */
export function wonIn(from: string, to: string): string {
  return `SUMIFS(${column("Amount")},${column("Outcome")},"won",${column("Amount")},">0",${column("Close")},">="&${from},${column("Close")},"<="&MIN(${to},${VALUE.asOf}))`;
}

function notes({ analysis, scale }: SheetContext, sheet: SheetBuilder): void {
  const note = (cell: string, expression: string): unknown => sheet.put(cell, formula(expression), STYLE.note);
  sheet.put("B7", text("typed in Assumptions"), STYLE.note).put("F7", text("goal less won"), STYLE.note);
  const plan = `IF(${VALUE.planToDate}="","",${joined(" · plan to date ", moneyText(VALUE.planToDate, scale))})`;
  note("D7", `=IF(N(${VALUE.goal})=0,"bookings by close date",${joined(shareText(`${VALUE.wonToDate}/${VALUE.goal}`), " of goal")}&${plan})`);
  note("J7", `=IF(N(${VALUE.remaining})=0,"dated in ${analysis.year.name}",${joined(coverageText(`${VALUE.working}/${VALUE.remaining}`), " of what is still to win")})`);
  const reading = analysis.coverage.requiredReading === "yield" ? " at own yield of " : " at own win rate of ";
  note("K7", `=IF(${VALUE.required}="","no answer",${joined(coverageText(VALUE.required), reading, shareText(`1/${VALUE.required}`))})`);
  sheet.put("M7", text("have less need"), { ...STYLE.note, align: "right" });
}

/** Advance widths of bold Arial at 18 pt, pixels. */
const DIGIT = 13.4;
const WIDE = 20;

/** The largest figure size at which the words fit the pixels: a number that does not fit shows as ####. */
export function figureSize(words: string, pixels: number): 18 | 16 | 14 | 12 {
  let width = 0;
  for (const sign of words) width += /[.,]/.test(sign) ? DIGIT / 2 : sign === "M" ? WIDE : DIGIT;
  for (const size of [18, 16, 14] as const) if ((width * size) / 18 <= pixels - 8) return size;
  return 12;
}

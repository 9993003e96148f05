import type { Analysis } from "../analysis";
import type { Day } from "../cells/day";
import { sheetScale } from "./moneyScales";
import type { MoneyScale } from "./numberFormats";
import { columnLetters, quotedSheet } from "./a1";
import type { OwnSheetId, PlanPrint, PlanRange } from "./sheetPlan";
import type { FlagColumnsBlock } from "./sourceMessage";
import type { TypedInputs } from "./typedInputs";
import { dayWords } from "./wording";

/**
 * Rows of opportunities up to which every one is written with live formulas; above, a compact aggregate serves.
 * Measured with 8,800 rows (97,000 formulas in the table): LibreOffice opens and saves the workbook in 14 s on two cores,
 * recalculating all of it within the spread of that (2 s); the local Excel calculates it in 11 s, at about 0.12 ms a
 * formula, so that 10,000 rows are what the command can still be asked to wait for.
 */
export const LIVE_ROWS = 10_000;

/** What the sheets need beside the analysis. */
export interface ReportContext {
  /** The names the own sheets have (or will have) in this workbook. */
  readonly sheetNames: Readonly<Record<OwnSheetId, string>>;
  /** What was typed on them before. */
  readonly typed: TypedInputs;
  readonly currency: string | undefined;
  readonly firm?: string | undefined;
  /** "15 Sep 2026, 08:12": the moment of the analysis. */
  readonly computedAt: string;
  /** The day that serves where ‘As of’ is blank; the day of the analysis when not given. */
  readonly today?: Day | undefined;
  readonly sourceSheet: string;
  /** Why the columns beside the rows are not written; Flagged Deals says so. */
  readonly flagColumnsBlock?: FlagColumnsBlock | undefined;
  /** Pipeline Changes stands in the workbook: it is written again, also where there is nothing to compare with any more. */
  readonly hasChangesSheet?: boolean | undefined;
  readonly paper?: "A4" | "Letter";
  /** The forecast without deals behind it: won and expected amounts are typed by month. */
  readonly isTemplate?: boolean;
  /** Overrules `LIVE_ROWS`. */
  readonly liveRows?: number;
}

/** The same for every sheet of one report. */
export interface SheetContext {
  readonly analysis: Analysis;
  readonly report: ReportContext;
  /** One scale for all sheets of the report. */
  readonly scale: MoneyScale;
  /** Whether Pipeline Rows holds the opportunities themselves, with live formulas. */
  readonly live: boolean;
  /** No deals behind the months: a person types what is won and expected. */
  readonly isTemplate: boolean;
  /** Keys of typed inputs that found their cell; the others are listed under "kept, no longer used". */
  readonly used: Set<string>;
}

/** What the sheets of one report share; its money scale is that of the goal, or without one of the larger of pipeline and won. */
export function sheetContext(analysis: Analysis, report: ReportContext): SheetContext {
  return {
    analysis,
    report,
    scale: sheetScale(analysis.coverage),
    live: analysis.reading.opportunities.count <= (report.liveRows ?? LIVE_ROWS),
    isTemplate: report.isTemplate === true,
    used: new Set(),
  };
}

/** What was typed under a key, noted as used; undefined when nothing was. */
export function typedAt(context: SheetContext, key: string): string | number | undefined {
  context.used.add(key);
  return context.report.typed.get(key);
}

/** A cell of one of our sheets as a link or a formula of another sheet names it. */
export function onSheet(context: SheetContext, sheet: OwnSheetId, address: string): string {
  return `${quotedSheet(context.report.sheetNames[sheet])}!${address}`;
}

/** A row of the user's sheet, as a link names it. */
export function sourceRow(context: SheetContext, row: number): string {
  const { firstColumn } = context.analysis.reading.source;
  return `${quotedSheet(context.report.sourceSheet)}!${columnLetters(firstColumn)}${row}`;
}

/** Codes of a footer: its font and size. */
const FOOTER_FONT = '&"Arial,Regular"&8';

/** Words of a footer: an ampersand begins a code, so a real one stands twice. */
function footer(words: string): string {
  return FOOTER_FONT + words.replaceAll("&", "&&");
}

/** The print set-up every sheet shares. */
export function printPlan(
  context: SheetContext,
  sheet: OwnSheetId,
  area: PlanRange,
  more: Partial<PlanPrint> = {}
): PlanPrint {
  const { firm, paper, sheetNames } = context.report;
  const asOf = dayWords(context.analysis.settings.asOf);
  const left = [firm, "Enough Pipeline", `as of ${asOf}`]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
  return {
    orientation: "landscape",
    paper: paper ?? "A4",
    fitWide: 1,
    area,
    breaksBefore: [],
    footer: { left: footer(left), center: footer(sheetNames[sheet]), right: `${FOOTER_FONT}Page &P of &N` },
    ...more,
  };
}

import { catchUp } from "./forecastCatchUp";
import { datedDeals, NO_DEALS, spreadDeals, typedDeals, type DealRanges } from "./dealRanges";
import { dealSection, dealWidth, listedDeals } from "./forecastDeals";
import { forecastCharts } from "./forecastCharts";
import { forecastHelper } from "./forecastHelper";
import { forecastRows, QUARTER_COLUMNS, YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { forecastHeadings } from "./forecastHeadings";
import { forecastLines } from "./forecastLines";
import { forecastParts, partRows } from "./forecastParts";
import { forecastReps } from "./forecastReps";
import { forecastScenarios } from "./forecastScenarios";
import { hasExpected, METHOD_WORDS, servingOf } from "./forecastServing";
import { typedDealRows, typedDealSection } from "./forecastTypedDeals";
import { joined, moneyText, quoted, sentence } from "./formulaText";
import { inputName, VALUE } from "./names";
import { FORMAT, gridScale, moneyFormat } from "./numberFormats";
import { formula, SheetBuilder, text } from "./planBuilder";
import { reasonWords } from "./reasonWords";
import { printPlan, type SheetContext } from "./sheetContext";
import { nameLine } from "./sheetParts";
import type { SheetPlan } from "./sheetPlan";
import { COLOR, HEIGHT, MARGIN_WIDTH, STYLE } from "./styleKit";
import { dayWords, numberWords } from "./wording";
import { widthFor } from "./widths";

/** Characters of a month's column: the headings over the deals wrap between words, not in one. */
const LEAST_WIDTH = 8.4;
/** Digits of the amounts that may be typed where none is known. */
const TYPED_AMOUNT = 99_999_999;

/** The template: twelve months by the lines of plan, result, forecast, landing and catch-up; two charts; the deals behind the months. */
export function revenueForecast(context: SheetContext): SheetPlan {
  const { analysis, report } = context;
  const rows = forecastRows(context);
  const listed = listedDeals(context).shown;
  const grid = gridScale(context.scale);
  const unit = grid.word === "million" ? 1e6 : grid.word === "thousand" ? 1e3 : 1;
  const figures = [analysis.coverage.goal, analysis.forecast.yearExpected, analysis.coverage.wonToDate].map((value) =>
    value === undefined ? undefined : value / unit
  );
  const width = Math.max(
    widthFor(LEAST_WIDTH, context.isTemplate ? [TYPED_AMOUNT] : figures, numberWords),
    widthFor(
      LEAST_WIDTH,
      listed.map(({ amount }) => amount),
      numberWords
    ) - 1.5
  );
  const sheet = new SheetBuilder({
    id: "Forecast",
    name: "Revenue Forecast",
    tabColor: COLOR.tabDetail,
    columnWidths: [MARGIN_WIDTH, dealWidth(context), ...new Array<number>(17).fill(width), MARGIN_WIDTH],
    defaultRowHeight: HEIGHT.body,
    freeze: { rows: rows.phase, columns: 2 },
  });
  const notes = [
    report.currency,
    `as of ${dayWords(analysis.settings.asOf)}`,
    "a working template: blue on yellow is yours to type; everything else follows",
  ];
  nameLine(sheet, "B1", "S1", {
    name: "Revenue Forecast",
    note: notes.filter((part) => part !== undefined).join(" · "),
  });
  sheet
    .put("B2", formula(message(context, rows)), STYLE.title)
    .height(2, 22)
    .height(3, 5)
    .height(5, 5);
  inputsLine(context, sheet);
  looks(sheet, rows);
  forecastHeadings(context, sheet, rows);
  const afterDeals = (context.isTemplate ? typedDealSection : dealSection)(context, sheet, rows.deals);
  const helper = afterDeals + 3;
  const partsTop = helper + PARTS_BELOW;
  forecastLines(sheet, { context, rows, deals: rangesOf(context, rows.deals, partsTop), helperTop: helper + 2 });
  if (!hasExpected(context)) noMeasure(context, sheet, rows);
  catchUp(context, sheet, rows, helper + 2);
  forecastCharts(context, sheet, rows, helper + 2);
  forecastReps(context, sheet, rows, helper + 2);
  forecastScenarios(context, sheet, rows);
  forecastHelper(context, sheet, rows, helper);
  const list = { first: rows.deals + 2, last: rows.deals + 1 + listed.length };
  forecastParts(context, sheet, { top: partsTop, deals: listed, list });
  QUARTER_COLUMNS.forEach((letters, q) => sheet.name(VALUE.quarterTargets[q] ?? "", `${letters}${rows.target}`));
  const area = { row: 0, column: 0, rows: afterDeals - 1, columns: 20 };
  return sheet.plan(printPlan(context, "Forecast", area, { breaksBefore: pageBreaks(rows) }));
}

/** The block of deals by month stands so far below the heading of the other helpers. */
const PARTS_BELOW = 17;

/** How the months follow what is typed about deals. */
function rangesOf(context: SheetContext, top: number, parts: number): DealRanges {
  if (context.isTemplate) return typedDeals(typedDealRows(top));
  const count = listedDeals(context).shown.length;
  const rows = { first: top + 2, last: top + 1 + count };
  if (count === 0) return NO_DEALS;
  return servingOf(context) === "engine" ? spreadDeals(rows, partRows(parts, count)) : datedDeals(rows);
}

/** The grid and its charts are a page; owners and scenarios begin the next, with the deals. */
function pageBreaks({ reps, scenarios, deals }: ForecastRows): number[] {
  return [(reps ?? scenarios ?? deals) - 1];
}

function message(context: SheetContext, rows: ForecastRows): string {
  const { analysis, scale } = context;
  const landing = moneyText(`N(${YEAR_COLUMN}${rows.total})`, scale);
  const year = analysis.year.name;
  if (!hasExpected(context))
    return sentence(
      moneyText(`N(${YEAR_COLUMN}${rows.won})`, scale),
      ` is won in ${year}; nothing says what the open deals are worth`
    );
  if (context.isTemplate) return templateMessage(context, rows);
  const goal = `=IF(${VALUE.goal}="",${joined(`${year} lands near `, landing, "; no goal yet")},`;
  const lands = joined(`${year} lands near `, landing, " against a goal of ", moneyText(VALUE.goal, scale));
  return `${goal}${lands})${rangeWords(context, rows)}`;
}

/** "; eight in ten outcomes lie between 11.3M and 13.0M", where the year has an interval: it does not know what is typed. */
function rangeWords({ analysis, scale }: SheetContext, { p10, p90, changes, call }: ForecastRows): string {
  const { outlook } = analysis.coverage;
  if (p10 === undefined || p90 === undefined || outlook.p10 === undefined || outlook.p90 === undefined) return "";
  const [low, high] = [moneyText(`${YEAR_COLUMN}${p10}`, scale), moneyText(`${YEAR_COLUMN}${p90}`, scale)];
  const typed = [
    ...(changes === undefined ? [] : [`N(${YEAR_COLUMN}${changes})<>0`]),
    ...(call === undefined ? [] : [`COUNT(C${call}:R${call})>0`]),
  ];
  const range = joined("; eight in ten outcomes lie between ", low, " and ", high);
  if (typed.length === 0) return `&${range}`;
  const without = joined("; without what is typed eight in ten outcomes lie between ", low, " and ", high);
  return `&IF(OR(${typed.join(",")}),${without},${range})`;
}

function templateMessage({ analysis, scale }: SheetContext, rows: ForecastRows): string {
  const year = analysis.year.name;
  const lands = joined(`${year} lands near `, moneyText(`N(${YEAR_COLUMN}${rows.total})`, scale));
  const goal = joined("", moneyText(VALUE.goal, scale));
  const empty = quoted(`Type what is won and expected in ${year} by month, and the goal on Assumptions`);
  return `=IF(N(${YEAR_COLUMN}${rows.total})=0,${empty},${lands}&IF(N(${VALUE.goal})=0,"; no goal yet"," against a goal of "&${goal}))`;
}

function inputsLine(context: SheetContext, sheet: SheetBuilder): void {
  const { analysis, scale } = context;
  const label = { ...STYLE.kpiLabel, align: "right", borders: {} } as const;
  sheet
    .put("B4", text(`Goal ${analysis.year.name}`), label)
    .put("C4", formula(`=IF(${VALUE.goal}="","",${VALUE.goal})`), {
      bold: true,
      numberFormat: moneyFormat(scale),
      align: "right",
    });
  sheet
    .put("F4", text("Confidence"), label)
    .put("G4", formula(`=${inputName("confidence")}`), { bold: true, numberFormat: FORMAT.share, align: "right" });
  sheet.put("J4", text("Method"), label).put("K4", text(methodWords(context)), { bold: true, indent: 1 });
  sheet.put("O4", text("Phasing"), label).put("P4", formula(phasingFormula(context)), { bold: true, indent: 1 });
  sheet.put("S4", text("from Assumptions"), STYLE.sheetNote).height(4, 17);
}

function methodWords({ analysis, isTemplate }: SheetContext): string {
  return isTemplate ? "Typed by month" : METHOD_WORDS[analysis.forecast.method];
}

/** The phasing in use, as its input stands now. */
function phasingFormula({ analysis }: SheetContext): string {
  const way = inputName("phasing");
  const { seasonal, automatic } = analysis.phasing;
  const own = seasonal === undefined ? "Even" : "Seasonal";
  const unasked = typeof analysis.settings.phasing === "string" ? (automatic === "even" ? "Even" : own) : "Typed";
  return `=IF(${way}="even","Even",IF(${way}="4-4-5","4-4-5",IF(${way}="seasonal","${own}","${unasked}")))`;
}

/** Why nothing is expected, across the empty months of that line. */
function noMeasure({ analysis }: SheetContext, sheet: SheetBuilder, { expected }: ForecastRows): void {
  sheet.put(`C${expected}`, text(reasonWords(analysis.reasons["forecast.year.expected"])), {
    ...STYLE.reason,
    bold: false,
    align: "left",
    numberFormat: FORMAT.general,
  });
}

/** Bands and lines of the grid, before any single cell's own look. */
function looks(sheet: SheetBuilder, rows: ForecastRows): void {
  sheet.style(`B${rows.share}:${YEAR_COLUMN}${rows.rebased}`, { size: 9, ...STYLE.rows });
  for (const letters of ["F", "J", "N", "R", YEAR_COLUMN])
    sheet.style(`${letters}${rows.share}:${letters}${rows.rebased}`, STYLE.band);
}

import { BRIDGE_REASONS, type Analysis, type BridgeReason } from "../analysis";
import { nothingPriced } from "../coverage/beyondRecord";
import { bridgeRow, isValuing, periodCell, type CheckLayout } from "./checkGrid";
import {
  countedText,
  coverageText,
  joined,
  longDayText,
  moneyText,
  quoted,
  shareText,
  sizeText,
  sentence,
} from "./formulaText";
import { hasExpected } from "./forecastServing";
import { inputName, VALUE } from "./names";
import { bridgeScale } from "./moneyScales";
import { comparedFormat, FORMAT, starred, type MoneyScale } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { BAR, column, flagCount, takenBy } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { noAmounts } from "./noAmounts";
import { hasChances } from "./noChance";
import { shownNeed } from "./shownNeed";
import { counted, moneyWords, numberWords, shareWords } from "./wording";

/** What a bar is called in the numbers and under the chart. */
export function barLabel(reason: BridgeReason, year: string): string {
  switch (reason) {
    case "outsidePeriod":
      return `Outside ${year}`;
    case "overdue":
      return "Overdue";
    case "undated":
      return "No close date";
    case "aged":
      return "Aged";
    case "poorlyQualified":
      return "Poorly qualified";
  }
}

/** The bridge in numbers: reported, the bars, working, expected, needed, each with its rule; and the control cells. */
export function checkBridge(context: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout): void {
  const top = rows.bridge;
  section(sheet, `B${top}:M${top}`, {
    title: "The bridge in numbers",
    note: "each unit of money stands in one bar; opening + bars = closing, control below",
  });
  headers(sheet, top + 1);
  const at = (line: number): number => bridgeRow(rows, line);
  const [reported, working, expected, needed] = [at(0), at(6), at(7), at(8)];
  const byHistory = hasChances(context.analysis);
  const rule = (row: number, expression: string): unknown =>
    sheet.put(`H${row}`, formula(expression), { size: 8.5, color: STYLE.note.color });
  const share = (row: number): unknown =>
    sheet.put(`F${row}`, formula(`=IF($E$${reported}=0,"",E${row}/$E$${reported})`));
  sheet
    .put(`B${reported}`, text("Reported pipeline"))
    .put(`D${reported}`, formula(`=SUMIFS(${column("Deals")},${column("Open")},">0")`))
    .put(`E${reported}`, formula(`=SUM(${column("Open")})`));
  const hasValued = isValuing(context.analysis);
  rule(
    reported,
    sentence(`sum of all open deals with an amount${hasValued ? ", and of the others at the value below" : ""}`)
  );
  sheet.put(`G${reported}`, formula(`=D${reported}`));
  BRIDGE_REASONS.forEach((reason, i) => barRow(context, sheet, reason, at(1 + i)));
  sheet
    .put(`B${working}`, text("Working pipeline"))
    .put(`D${working}`, formula(`=SUMIFS(${column("Deals")},${column("Working")},">0")`))
    .put(`G${working}`, formula(`=D${working}`))
    .put(`E${working}`, formula(`=SUM(${column("Working")})`));
  rule(working, sentence("what is left"));
  for (let line = 0; line <= 6; line++) share(at(line));
  sheet.put(`B${expected}`, text("Expected of it"));
  if (hasExpected(context)) {
    sheet
      .put(
        `E${expected}`,
        formula(byHistory ? `=SUM(${column("Brings")})` : `=SUMIFS(${column("Expected")},${column("Working")},">0")`)
      )
      .put(`F${expected}`, formula(`=IF(E${working}=0,"",E${expected}/E${working})`));
    rule(
      expected,
      sentence(
        byHistory
          ? `Σ amount × chance of being won in what is left of ${context.analysis.year.name}; the share is the yield`
          : "Σ working amount × probability; the share is the yield of the working pipeline"
      )
    );
  } else sheet.put(`H${expected}`, text("No answer: nothing says how likely the open deals are."), STYLE.reason);
  sheet.put(`B${needed}`, text("Needed")).put(`E${needed}`, formula(`=IF(${VALUE.needed}="","",${VALUE.needed})`));
  rule(needed, neededRule(context));
  if (byHistory) besideRows(context, sheet, rows);
  sheet
    .name(VALUE.reported, `E${reported}`)
    .name(VALUE.working, `E${working}`)
    .name(byHistory ? VALUE.brought : VALUE.expected, `E${expected}`);
  const last = byHistory ? needed + 3 : needed;
  sheet
    .style(`B${reported}:M${last}`, STYLE.rows)
    .style(`D${reported}:D${last}`, { numberFormat: FORMAT.count, align: "right" })
    .style(`G${reported}:G${last}`, { numberFormat: FORMAT.count, align: "right" })
    .style(`H${reported}:H${last}`, { indent: 1 });
  sheet
    .style(`E${reported}:E${last + (hasValued ? 4 : 2)}`, {
      numberFormat: comparedFormat(context.scale),
      align: "right",
    })
    .style(`F${reported}:F${last}`, { numberFormat: FORMAT.signedShare, align: "right" });
  for (const row of [reported, working]) sheet.style(`B${row}`, { bold: true }).style(`E${row}`, { bold: true });
  controls(context, sheet, { reported, working, row: last + 1 });
  sheet.put(`B${last + 3}`, formula(unpricedNote(context, `D${working}`)), STYLE.note);
  if (hasValued) valuedRow(context, sheet, last + 4);
}

function headers(sheet: SheetBuilder, row: number): void {
  sheet.putRow(`B${row}`, [
    text("Step"),
    undefined,
    text("Deals"),
    text("Value"),
    text("Share"),
    text("Deals left"),
    text("Rule"),
  ]);
  sheet
    .style(`B${row}:M${row}`, STYLE.header)
    .style(`D${row}:G${row}`, { align: "right" })
    .style(`H${row}`, { indent: 1 })
    .height(row, HEIGHT.header);
}

function barRow(context: SheetContext, sheet: SheetBuilder, reason: BridgeReason, row: number): void {
  const bar = BAR[reason];
  sheet.put(`B${row}`, text(barLabel(reason, context.analysis.year.name)));
  sheet
    .put(`D${row}`, formula(`=SUMIFS(${column("Deals")},${column("Bar")},"${bar}",${column("Open")},">0")`))
    .put(`E${row}`, formula(`=-(${takenBy(reason, hasChances(context.analysis))})`))
    .put(`G${row}`, formula(leftAfter(context, reason, row)));
  sheet.put(`H${row}`, formula(barRule(context, reason)), { size: 8.5, color: STYLE.note.color });
}

/**
 * Deals with an amount that a bar leaves: age takes a part of most, so they are the working ones and those the next bar takes;
 * lateness likewise by own history.
 */
function leftAfter({ analysis }: SheetContext, reason: BridgeReason, row: number): string {
  if (reason === "aged") return `=G${row + 2}+D${row + 1}`;
  const stay = `+SUMIFS(${column("Counts")},${column("Bar")},"${BAR.overdue}",${column("Open")},">0")`;
  return `=G${row - 1}-D${row}${reason === "overdue" && hasChances(analysis) ? stay : ""}`;
}

function barRule({ analysis }: SheetContext, reason: BridgeReason): string {
  switch (reason) {
    case "outsidePeriod":
      return sentence(`expected to close outside ${analysis.year.name}, which ends on `, longDayText(VALUE.yearEnd));
    case "overdue":
      return sentence(
        "close date more than ",
        { is: inputName("overdueGraceDays") },
        learnsOverdue(analysis) ? " days past; each keeps its own odds, as a share of the others'" : " days past"
      );
    case "undated":
      return sentence("no expected close date");
    case "aged":
      if (hasChances(analysis) && analysis.settings.agedTreatment === "learned")
        return `=IF(${VALUE.cycle}="","no typical cycle: no deal is called aged",${joined("older than ", { is: `FIXED(${VALUE.agedFrom},0)` }, " days; each keeps what deals of its age still won")})`;
      return `=IF(${VALUE.cycle}="","no typical cycle: no deal is called aged",${joined("older than ", { is: `FIXED(${VALUE.agedFrom},0)` }, " days; ", shareText(VALUE.agedKept), " kept")}&IF(${VALUE.agedKept}>0,", so they stay among the deals left",""))`;
    case "poorlyQualified":
      return analysis.reading.opportunities.mapped.has("qualified")
        ? sentence("marked as not qualified")
        : sentence("no column says which deals are qualified");
  }
}

/** Deals of which something is left, priced or not. */
function workingCount(): string {
  return `SUM(${column("Counts")})-SUMIFS(${column("Counts")},${column("Bar")},"${BAR.outsidePeriod}")`;
}

/** What the need comes from, in its own figures. */
function neededRule({ analysis, scale }: SheetContext): string {
  const remaining = sizeText(VALUE.remaining, scale);
  const coverage = coverageText(VALUE.required);
  if (!hasChances(analysis))
    return `=IF(${VALUE.needed}="","",${joined("still to win ", remaining, " × coverage needed ", coverage)})`;
  const average = sizeText(VALUE.neededOnAverage, scale);
  const onAverage = joined("on average: what is still to win from deals that are there × coverage needed ", coverage);
  const sure = joined(
    analysis.coverage.verdict === "enough"
      ? `working pipeline less what can be lost, ${shareWords(analysis.settings.confidence)} sure; average `
      : `working pipeline + what to add to be ${shareWords(analysis.settings.confidence)} sure; average `,
    average,
    ", coverage ",
    coverage
  );
  return `=IF(${VALUE.needed}="","",IF(${VALUE.needed}=${VALUE.neededOnAverage},${onAverage},${sure}))`;
}

/** What the chance counts beside the working pipeline, and where the year lands by it on average. */
function besideRows(context: SheetContext, sheet: SheetBuilder, rows: CheckLayout["rows"]): void {
  const [outside, notCreated, landing] = [bridgeRow(rows, 9), bridgeRow(rows, 10), bridgeRow(rows, 11)];
  const note = { size: 8.5, color: STYLE.note.color } as const;
  const { forecast, year } = context.analysis;
  const perMonth =
    forecast.createdPerDay === undefined
      ? ""
      : `: ${numberWords(forecast.createdPerDay * MONTH_DAYS)} a month, as in the last 180 days`;
  const notCreatedCell = periodCell(rows, "notCreated", 0);
  sheet
    .put(`B${outside}`, text("Taken, still counted"))
    .put(`E${outside}`, formula(`=${VALUE.expected}-${VALUE.brought}`))
    .put(`H${outside}`, text("what the bars took counts in the chance at its own odds"), note)
    .put(`B${notCreated}`, text("Not created yet"))
    .put(`E${notCreated}`, formula(`=IF(${notCreatedCell}="","",${notCreatedCell})`))
    .put(`H${notCreated}`, text(`wins in ${year.name} of opportunities still to be created${perMonth}`), note)
    .put(`B${landing}`, text("Landing, on average"), { bold: true })
    .put(`E${landing}`, formula(`=${VALUE.wonToDate}+${VALUE.brought}+E${outside}+N(E${notCreated})`))
    .put(`H${landing}`, text("won + expected of the working pipeline + both"), note);
  sheet.style(`E${landing}`, { bold: true });
}

/** Mean length of a calendar month, days. */
const MONTH_DAYS = 30.4375;

/** Opening + bars − closing, and the formulas against the add-in's own totals: both 0 until a cell is changed. */
function controls(
  context: SheetContext,
  sheet: SheetBuilder,
  place: { readonly reported: number; readonly working: number; readonly row: number }
): void {
  const { reported, working, row } = place;
  const { coverage } = context.analysis;
  const own = coverage.reportedPipeline + coverage.workingPipeline + coverage.wonToDate;
  const near = (cell: string): string => `=IF(ABS(${cell})<0.01+ABS(E${reported})/1000000000,"● agrees","■ differs")`;
  sheet
    .put(`B${row}`, text("Control: opening + bars − closing"))
    .put(`E${row}`, formula(`=ROUND(SUM(E${reported}:E${working - 1})-E${working},3)`))
    .put(`F${row}`, formula(near(`E${row}`)));
  sheet
    .put(`B${row + 1}`, text("Control: formulas − the add-in's own totals"))
    .put(`E${row + 1}`, formula(`=ROUND(E${reported}+E${working}+${VALUE.wonToDate}-L${row + 1},3)`))
    .put(`F${row + 1}`, formula(near(`E${row + 1}`)));
  sheet.put(`H${row + 1}`, text("reported + working + won; differs once an input or a row is changed"), STYLE.note);
  sheet.put(`L${row + 1}`, engine(own), {
    ...STYLE.engine,
    size: 8.5,
    align: "right",
    numberFormat: starred(comparedFormat(context.scale)),
  });
  sheet.style(`B${row}:E${row + 1}`, { size: 8.5, color: STYLE.note.color }).style(`F${row}:F${row + 1}`, STYLE.chip);
  chipRules(sheet, `F${row}:F${row + 1}`);
}

/** Deals without an amount of their own that count with the value the user chose: how many, and how much of the reported pipeline they are. */
function valuedRow({ analysis }: SheetContext, sheet: SheetBuilder, row: number): void {
  const at =
    analysis.settings.unpricedValue === "mean" ? "the mean won size of their product" : "the amount typed under Inputs";
  sheet
    .put(`B${row}`, text("Unpriced, valued"))
    .put(`D${row}`, formula(`=SUMIFS(${column("Deals")},${column("Valued")},">0")`), { numberFormat: FORMAT.count })
    .put(`E${row}`, formula(`=SUM(${column("Valued")})`))
    .put(`H${row}`, text(`part of the reported pipeline: each at ${at}`), {
      size: 8.5,
      color: STYLE.note.color,
      indent: 1,
    })
    .style(`D${row}:E${row}`, { align: "right" });
}

/** Whether own history says what is left of overdue deals. */
function learnsOverdue({ openDeals }: Analysis): boolean {
  return openDeals.some(({ learnedOverdue }) => learnedOverdue !== undefined);
}

/** What the deals and the money leave out: deals without an amount, and how many of them would still count. */
function unpricedNote({ analysis }: SheetContext, working: string): string {
  const { pastDate } = analysis.forecast.outOfMonths;
  const due =
    pastDate.count > 0
      ? ` Past the close date, within the grace: ${counted(pastDate.count, "working deal")}, counted in every period.`
      : "";
  const valued = `SUMIFS(${column("Deals")},${column("Valued")},">0")`;
  const count = `(${flagCount("F7")}-${valued})`;
  const stillCount = `${workingCount()}-${working}`;
  const left = joined(
    "Not in these figures: ",
    countedText(count, "open deal"),
    " without an amount; ",
    { is: `FIXED(${stillCount},0)` },
    " of them still count as opportunities."
  );
  return `=IF(${count}=0,${quoted(`Every open deal has an amount${isValuing(analysis) ? " or counts with a value" : ""}.`)},${left})&${quoted(due)}`;
}

/** The scale of the bridge's message, chart and words. */
export function bridgeScaleOf({ coverage }: Analysis): MoneyScale {
  return bridgeScale(coverage.reportedPipeline, coverage.workingPipeline, shownNeed(coverage).need);
}

/** Bridge message above the chart. */
export function bridgeMessage({ analysis }: SheetContext): string {
  const scale = bridgeScaleOf(analysis);
  const year = analysis.year.name;
  if (nothingPriced(analysis.coverage)) return sentence(`No bridge: ${noAmounts(analysis.coverage)}`);
  const have = joined(
    moneyText(VALUE.working, scale),
    " of the ",
    moneyText(VALUE.reported, scale),
    ` reported can count for ${year}`
  );
  return `=${have}&IF(${VALUE.needed}="","",${joined("; ", moneyText(VALUE.needed, scale), " is needed")})`;
}

/** The same sentence as words, for a screen reader. */
export function bridgeAltText({ analysis }: SheetContext): string {
  const scale = bridgeScaleOf(analysis);
  const { workingPipeline, reportedPipeline, bridge } = analysis.coverage;
  const { need: needed } = shownNeed(analysis.coverage);
  if (nothingPriced(analysis.coverage)) return `No bridge: ${noAmounts(analysis.coverage)}.`;
  const bars = bridge
    .map(({ reason, value }) => `${barLabel(reason, analysis.year.name)} ${moneyWords(value, scale)}`)
    .join(", ");
  const need = needed === undefined ? "" : `; ${moneyWords(needed, scale)} is needed`;
  return `${moneyWords(workingPipeline, scale)} of the ${moneyWords(reportedPipeline, scale)} reported can count for ${analysis.year.name}${need}. Taken away: ${bars}.`;
}

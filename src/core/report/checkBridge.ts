import { BRIDGE_REASONS, type Analysis, type BridgeReason } from "../analysis";
import { nothingPriced } from "../coverage/beyondRecord";
import { bridgeRow, isValuing, type CheckLayout } from "./checkGrid";
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
import { counted, moneyWords } from "./wording";

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
  sheet.putRow(`B${top + 1}`, [
    text("Step"),
    undefined,
    text("Deals"),
    text("Value"),
    text("Share"),
    text("Deals left"),
    text("Rule"),
  ]);
  sheet
    .style(`B${top + 1}:M${top + 1}`, STYLE.header)
    .style(`D${top + 1}:G${top + 1}`, { align: "right" })
    .style(`H${top + 1}`, { indent: 1 })
    .height(top + 1, HEIGHT.header);
  const at = (line: number): number => bridgeRow(rows, line);
  const [reported, working, expected, needed] = [at(0), at(6), at(7), at(8)];
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
      .put(`E${expected}`, formula(`=SUMIFS(${column("Expected")},${column("Working")},">0")`))
      .put(`F${expected}`, formula(`=IF(E${working}=0,"",E${expected}/E${working})`));
    rule(expected, sentence("Σ working amount × probability; the share is the yield of the working pipeline"));
  } else sheet.put(`H${expected}`, text("No answer: nothing says how likely the open deals are."), STYLE.reason);
  sheet.put(`B${needed}`, text("Needed")).put(`E${needed}`, formula(`=IF(${VALUE.needed}="","",${VALUE.needed})`));
  rule(
    needed,
    `=IF(${VALUE.needed}="","",${joined("still to win ", sizeText(VALUE.remaining, context.scale), " × coverage needed ", coverageText(VALUE.required))})`
  );
  sheet.name(VALUE.reported, `E${reported}`).name(VALUE.working, `E${working}`).name(VALUE.expected, `E${expected}`);
  const last = needed;
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

function barRow(context: SheetContext, sheet: SheetBuilder, reason: BridgeReason, row: number): void {
  const bar = BAR[reason];
  sheet.put(`B${row}`, text(barLabel(reason, context.analysis.year.name)));
  sheet
    .put(`D${row}`, formula(`=SUMIFS(${column("Deals")},${column("Bar")},"${bar}",${column("Open")},">0")`))
    .put(`E${row}`, formula(`=-(${takenBy(reason)})`))
    .put(`G${row}`, formula(`=G${row - 1}-${reason === "aged" ? `IF(${VALUE.agedKept}>0,0,D${row})` : `D${row}`}`));
  sheet.put(`H${row}`, formula(barRule(context, reason)), { size: 8.5, color: STYLE.note.color });
}

function barRule({ analysis }: SheetContext, reason: BridgeReason): string {
  switch (reason) {
    case "outsidePeriod":
      return sentence(`expected to close outside ${analysis.year.name}, which ends on `, longDayText(VALUE.yearEnd));
    case "overdue":
      return sentence("close date more than ", { is: inputName("overdueGraceDays") }, " days past");
    case "undated":
      return sentence("no expected close date");
    case "aged":
      return `=IF(${VALUE.cycle}="","no typical cycle: no deal is called aged",${joined("older than ", { is: `FIXED(${VALUE.agedFrom},0)` }, " days; ", shareText(VALUE.agedKept), " kept")}&IF(${VALUE.agedKept}>0,", so they stay among the deals left",""))`;
    case "poorlyQualified":
      return analysis.reading.opportunities.mapped.has("qualified")
        ? sentence("marked as not qualified")
        : sentence("no column says which deals are qualified");
  }
}

/** Deals of which something is left, priced or not. */
function workingCount(): string {
  const inBar = (bar: string): string => `SUMIFS(${column("Deals")},${column("Bar")},"${bar}")`;
  return `${inBar(BAR.none)}+IF(${VALUE.agedKept}>0,${inBar(BAR.aged)},0)`;
}

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
    .put(`E${row}`, formula(`=ROUND(SUM(E${reported}:E${working - 1})-E${working},6)`))
    .put(`F${row}`, formula(near(`E${row}`)));
  sheet
    .put(`B${row + 1}`, text("Control: formulas − the add-in's own totals"))
    .put(`E${row + 1}`, formula(`=ROUND(E${reported}+E${working}+${VALUE.wonToDate}-L${row + 1},6)`))
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
  return bridgeScale(coverage.reportedPipeline, coverage.workingPipeline, coverage.requiredPipeline);
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
  const { workingPipeline, reportedPipeline, requiredPipeline, bridge } = analysis.coverage;
  if (nothingPriced(analysis.coverage)) return `No bridge: ${noAmounts(analysis.coverage)}.`;
  const bars = bridge
    .map(({ reason, value }) => `${barLabel(reason, analysis.year.name)} ${moneyWords(value, scale)}`)
    .join(", ");
  const need = requiredPipeline === undefined ? "" : `; ${moneyWords(requiredPipeline, scale)} is needed`;
  return `${moneyWords(workingPipeline, scale)} of the ${moneyWords(reportedPipeline, scale)} reported can count for ${analysis.year.name}${need}. Taken away: ${bars}.`;
}

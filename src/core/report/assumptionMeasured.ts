import { inputName, VALUE } from "./names";
import { FORMAT } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import { keptShare } from "./rowsAggregate";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import type { PlanContent } from "./sheetPlan";
import { HEIGHT, STYLE } from "./styleKit";
import { reasonWords } from "./reasonWords";

/** One measured figure. Without content the cell stays empty and `words` says why. */
interface Figure {
  readonly label: string;
  readonly name?: string;
  readonly content: PlanContent | undefined;
  readonly format: string;
  readonly words: string;
}

/**
 * The figures every other sheet stands on, each with its definition: days of the year, the baseline's rates, sizes and
 * cycles, and what they make of the inputs. Formulas, except what a formula cannot compute.
 * @param asOfRow one-based row of the input "as of"
 * @returns the row after the section
 */
export function measuredSection(context: SheetContext, sheet: SheetBuilder, place: { readonly top: number; readonly asOfRow: number }): number {
  const { top, asOfRow } = place;
  section(sheet, `B${top}:F${top}`, { title: "Measured", note: `* computed by the add-in on ${context.report.computedAt}; the rest follows the cells at once` });
  sheet.putRow(`B${top + 1}`, [text("Figure"), text("Value"), text("Definition")]);
  sheet.style(`B${top + 1}:F${top + 1}`, STYLE.header).style(`C${top + 1}`, { align: "right" }).style(`D${top + 1}`, { indent: 1 }).height(top + 1, HEIGHT.header);
  const figures = [...days(context, asOfRow), ...rates(context), ...sizes(context), ...limits(context)];
  const first = top + 2;
  const last = first + figures.length - 1;
  sheet.style(`B${first}:F${last}`, STYLE.rows).style(`B${first}:B${last}`, { bold: true });
  sheet.style(`C${first}:C${last}`, { align: "right" }).style(`D${first}:D${last}`, { size: 9, indent: 1, color: STYLE.note.color });
  figures.forEach((figure, i) => {
    const row = first + i;
    sheet.put(`B${row}`, text(figure.label)).put(`C${row}`, figure.content).put(`D${row}`, text(figure.words));
    const isEngine = figure.content?.kind === "number";
    sheet.style(`C${row}`, { numberFormat: isEngine ? `${figure.format}"*"` : figure.format, ...(isEngine ? STYLE.engine : {}) });
    if (figure.content === undefined) sheet.style(`D${row}`, STYLE.reason);
    if (figure.name !== undefined) sheet.name(figure.name, `C${row}`);
  });
  return last + 1;
}

function days({ analysis }: SheetContext, asOfRow: number): Figure[] {
  const asOf = formula(`=IF(C${asOfRow}="",E${asOfRow},C${asOfRow})`);
  const windowed = analysis.window.from !== undefined;
  return [
    { label: "As of", name: VALUE.asOf, content: asOf, format: FORMAT.day, words: "The day everything is measured on." },
    { label: "Selling year begins", name: VALUE.yearStart, content: engine(analysis.year.from), format: FORMAT.day, words: `First day of ${analysis.year.name}.` },
    { label: "Selling year ends", name: VALUE.yearEnd, content: engine(analysis.year.to), format: FORMAT.day, words: `Last day of ${analysis.year.name}.` },
    windowed
      ? {
          label: "Baseline begins",
          name: VALUE.baselineFrom,
          content: formula(`=EDATE(${VALUE.asOf},-${inputName("baselineMonths")})+1`),
          format: FORMAT.day,
          words: "Rates, sizes and cycles are measured on deals closed from this day to ‘As of’.",
        }
      : { label: "Baseline", content: text("all history"), format: FORMAT.general, words: "Rates, sizes and cycles are measured on every closed deal not dated after ‘As of’." },
  ];
}

/** Sum of a column over the baseline's deals of some outcome. */
function baselineSum(context: SheetContext, sum: "Deals" | "Amount", outcome: string): string {
  const priced = sum === "Amount" ? `,${column("Amount")},">0"` : "";
  const sumifs = (dates: string): string => `SUMIFS(${column(sum)},${column("Outcome")},"${outcome}"${priced}${dates})`;
  if (context.analysis.window.from === undefined) return `${sumifs("")}-${sumifs(`,${column("Close")},">"&${VALUE.asOf}`)}`;
  return sumifs(baselineDates(context));
}

function baselineDates(context: SheetContext): string {
  const from = context.analysis.window.from === undefined ? "" : `,${column("Close")},">="&${VALUE.baselineFrom}`;
  return `${from},${column("Close")},"<="&${VALUE.asOf}`;
}

function rates(context: SheetContext): Figure[] {
  const { metrics, reasons } = context.analysis;
  const count = (outcome: string): PlanContent => formula(`=${baselineSum(context, "Deals", outcome)}`);
  const { count: byCount, value } = metrics.winRate;
  const why = (path: string): string => reasonWords(reasons[path]);
  return [
    { label: "Closed deals", name: VALUE.closed, content: count("<>open"), format: FORMAT.count, words: "Won, lost and no decision, closed in the baseline." },
    { label: "Won deals", name: VALUE.won, content: count("won"), format: FORMAT.count, words: "Won in the baseline (N1)." },
    { label: "Won value", name: VALUE.wonValue, content: formula(`=${baselineSum(context, "Amount", "won")}`), format: FORMAT.whole, words: "Amounts of the deals won in the baseline (N2)." },
    {
      label: "Win rate",
      name: VALUE.winRate,
      content: byCount === undefined ? undefined : formula(`=IF(${VALUE.closed}=0,"",${VALUE.won}/${VALUE.closed})`),
      format: FORMAT.share,
      words: byCount === undefined ? why("metrics.winRate.count") : "Won ÷ (won + lost + no decision), of all you pursue (W1).",
    },
    {
      label: "Win rate by value",
      name: VALUE.winRateByValue,
      content: value === undefined ? undefined : formula(`=IFERROR(${VALUE.wonValue}/(${baselineSum(context, "Amount", "<>open")}),"")`),
      format: FORMAT.share,
      words: value === undefined ? why("metrics.winRate.value") : "Σ won ÷ Σ (won + lost + no decision) amounts (W3).",
    },
    {
      label: "Classic coverage",
      name: VALUE.classic,
      content: formula(`=IF(N(${VALUE.winRateByValue})>0,1/${VALUE.winRateByValue},IF(N(${VALUE.winRate})>0,1/${VALUE.winRate},""))`),
      format: FORMAT.coverage,
      words: "1 ÷ win rate: what would be needed if every open deal ended in the period. Serves where the export has no probability.",
    },
  ];
}

function sizes(context: SheetContext): Figure[] {
  const { metrics, reasons } = context.analysis;
  const { mean } = metrics.dealSize;
  const { mean: meanCycle, median, p20 } = metrics.cycleDays;
  const won = `${column("Outcome")},"won"`;
  const meanSize = `=IFERROR(${VALUE.wonValue}/COUNTIFS(${won},${column("Amount")},">0"${baselineDates(context)}),"")`;
  const allSize = `=IFERROR(${VALUE.wonValue}/(COUNTIFS(${won},${column("Amount")},">0")-COUNTIFS(${won},${column("Amount")},">0",${column("Close")},">"&${VALUE.asOf})),"")`;
  const windowed = context.analysis.window.from !== undefined;
  const none = (path: string): string => reasonWords(reasons[path]);
  const live = (expression: string, value: number | undefined): PlanContent | undefined =>
    value === undefined ? undefined : context.live ? formula(expression) : engine(value);
  return [
    {
      label: "Mean won size",
      name: VALUE.meanWonSize,
      content: live(windowed ? meanSize : allSize, mean),
      format: FORMAT.whole,
      words: mean === undefined ? none("metrics.dealSize.mean") : "Mean amount of the priced deals won in the baseline (N2).",
    },
    {
      label: "Mean cycle",
      name: VALUE_CYCLE_MEAN,
      content: live(`=IFERROR(AVERAGEIFS(${column("Cycle")},${won}${baselineDates(context)}),"")`, meanCycle),
      format: `0.0" d"`,
      words: meanCycle === undefined ? none("metrics.cycleDays.mean") : "Days from created to won; won deals with both days (V1).",
    },
    { label: "Median cycle", name: VALUE_CYCLE_MEDIAN, content: engine(median), format: `0.0" d"`, words: median === undefined ? none("metrics.cycleDays.median") : "Half of the wins were faster." },
    { label: "A fast win", name: VALUE_CYCLE_FAST, content: engine(p20), format: `0.0" d"`, words: p20 === undefined ? none("metrics.cycleDays.p20") : "One win in five was faster (P20)." },
    {
      label: "Typical cycle",
      name: VALUE.cycle,
      content: formula(`=IF(${inputName("cycleBasis")}="median",IF(N(${VALUE_CYCLE_MEDIAN})>0,${VALUE_CYCLE_MEDIAN},""),IF(N(${VALUE_CYCLE_MEAN})>0,${VALUE_CYCLE_MEAN},""))`),
      format: `0.0" d"`,
      words: "What the age of a deal is measured in.",
    },
  ];
}

const VALUE_CYCLE_MEAN = "EnoughPipeline.Value.meanCycle";
const VALUE_CYCLE_MEDIAN = "EnoughPipeline.Value.medianCycle";
const VALUE_CYCLE_FAST = "EnoughPipeline.Value.fastCycle";

function limits(context: SheetContext): Figure[] {
  const whenCycle = (times: string): PlanContent => formula(`=IF(${VALUE.cycle}="","",ROUND(${inputName(times)}*${VALUE.cycle},6))`);
  return [
    { label: "Suspect from", name: VALUE.suspectFrom, content: whenCycle("suspectAt"), format: `0.0" d"`, words: "Age from which a deal is re-evaluated (F2)." },
    { label: "Aged from", name: VALUE.agedFrom, content: whenCycle("agedAt"), format: `0.0" d"`, words: "Age from which part of the amount is taken (F1)." },
    {
      label: "An aged deal keeps",
      name: VALUE.agedKept,
      content: formula(`=IF(ISNUMBER(${inputName("agedTreatment")}),${inputName("agedTreatment")},${context.analysis.settings.agedTreatment === "learned" ? keptShare(context) : 0.5})`),
      format: FORMAT.share,
      words: "Share of the amount that still counts.",
    },
    { label: "Overdue before", name: VALUE.overdueBefore, content: formula(`=${VALUE.asOf}-${inputName("overdueGraceDays")}`), format: FORMAT.day, words: "Open deals with an earlier close date are overdue (F3)." },
    { label: "Overdue deals lose", name: VALUE.overdueTaken, content: formula(`=IF(${inputName("overdueTreatment")}="keep",0,1)`), format: FORMAT.share, words: "Share of the amount that the bridge takes." },
    {
      label: "Undated deals lose",
      name: VALUE.undatedTaken,
      content: formula(`=IF(SUMIFS(${column("Deals")},${column("Outcome")},"open",${column("Close")},">0")>0,1,0)`),
      format: FORMAT.share,
      words: "All of the amount; nothing where no open deal has a close date (F17).",
    },
    {
      label: "Created too late after",
      name: VALUE.lastCreation,
      content: formula(`=IF(${VALUE_CYCLE_FAST}="","",${VALUE.yearEnd}-${VALUE_CYCLE_FAST})`),
      format: FORMAT.day,
      words: "Even a fast win created later would close after the year (F5).",
    },
    {
      label: "A big deal is more than",
      content: formula(`=IF(${VALUE.meanWonSize}="","",${inputName("bigDealMultiple")}*${VALUE.meanWonSize})`),
      format: FORMAT.whole,
      words: "Amount from which a deal is flagged F11 at the next analysis.",
    },
  ];
}

import { inputName, VALUE } from "./names";
import { amountsFormat, FORMAT } from "./numberFormats";
import { engine, formula, text } from "./planBuilder";
import { limitFigures } from "./limitFigures";
import { reasonWords } from "./reasonWords";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { templateFigures } from "./templateFigures";

/** One measured figure. Without content the cell stays empty and `words` says why. */
export interface Figure {
  readonly label: string;
  readonly name?: string;
  readonly content: PlanContent | undefined;
  readonly format: string;
  readonly words: string;
}

/** Of the days: as of, and the year's first and last. */
const YEAR_DAYS = 3;

/** Every measured figure in the order of the sheet. @param asOfRow one-based row of the input "as of" */
export function measuredFigures(context: SheetContext, asOfRow: number): Figure[] {
  if (context.isTemplate) return [...days(context, asOfRow).slice(0, YEAR_DAYS), ...templateFigures(context)];
  return [...days(context, asOfRow), ...rates(context), ...sizes(context), ...limitFigures(context)];
}

function days({ analysis }: SheetContext, asOfRow: number): Figure[] {
  const asOf = formula(`=IF(C${asOfRow}="",E${asOfRow},C${asOfRow})`);
  const windowed = analysis.window.from !== undefined;
  return [
    {
      label: "As of",
      name: VALUE.asOf,
      content: asOf,
      format: FORMAT.day,
      words: "The day everything is measured on.",
    },
    {
      label: "Selling year begins",
      name: VALUE.yearStart,
      content: engine(analysis.year.from),
      format: FORMAT.day,
      words: `First day of ${analysis.year.name}.`,
    },
    {
      label: "Selling year ends",
      name: VALUE.yearEnd,
      content: engine(analysis.year.to),
      format: FORMAT.day,
      words: `Last day of ${analysis.year.name}.`,
    },
    windowed
      ? {
          label: "Baseline begins",
          name: VALUE.baselineFrom,
          content: formula(`=EDATE(${VALUE.asOf},-${inputName("baselineMonths")})+1`),
          format: FORMAT.day,
          words: "Rates, sizes and cycles are measured on deals closed from this day to ‘As of’.",
        }
      : {
          label: "Baseline",
          content: text("all history"),
          format: FORMAT.general,
          words: "Rates, sizes and cycles are measured on every closed deal not dated after ‘As of’.",
        },
  ];
}

/** Sum of a column over the baseline's deals of some outcome. */
function baselineSum(context: SheetContext, sum: "Deals" | "Amount", outcome: string): string {
  const priced = sum === "Amount" ? `,${column("Amount")},">0"` : "";
  const sumifs = (dates: string): string => `SUMIFS(${column(sum)},${column("Outcome")},"${outcome}"${priced}${dates})`;
  if (context.analysis.window.from === undefined)
    return `${sumifs("")}-${sumifs(`,${column("Close")},">"&${VALUE.asOf}`)}`;
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
    {
      label: "Closed deals",
      name: VALUE.closed,
      content: count("<>open"),
      format: FORMAT.count,
      words: "Won, lost and no decision, closed in the baseline.",
    },
    {
      label: "Won deals",
      name: VALUE.won,
      content: count("won"),
      format: FORMAT.count,
      words: "Won in the baseline (N1).",
    },
    {
      label: "Won value",
      name: VALUE.wonValue,
      content: formula(`=${baselineSum(context, "Amount", "won")}`),
      format: amountsFormat(context.scale),
      words: "Amounts of the deals won in the baseline (N2).",
    },
    {
      label: "Win rate",
      name: VALUE.winRate,
      content: byCount === undefined ? undefined : formula(`=IF(${VALUE.closed}=0,"",${VALUE.won}/${VALUE.closed})`),
      format: FORMAT.share,
      words:
        byCount === undefined
          ? why("metrics.winRate.count")
          : "Won ÷ (won + lost + no decision), of all you pursue (W1).",
    },
    {
      label: "Win rate by value",
      name: VALUE.winRateByValue,
      content:
        value === undefined
          ? undefined
          : formula(`=IFERROR(${VALUE.wonValue}/(${baselineSum(context, "Amount", "<>open")}),"")`),
      format: FORMAT.share,
      words: value === undefined ? why("metrics.winRate.value") : "Σ won ÷ Σ (won + lost + no decision) amounts (W3).",
    },
    {
      label: "Classic coverage",
      name: VALUE.classic,
      content: formula(
        `=IF(N(${VALUE.winRateByValue})>0,1/${VALUE.winRateByValue},IF(N(${VALUE.winRate})>0,1/${VALUE.winRate},""))`
      ),
      format: FORMAT.coverage,
      words:
        "1 ÷ win rate: what would be needed if every open deal ended in the period. Serves where the export has no probability.",
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
      format: amountsFormat(context.scale),
      words:
        mean === undefined
          ? none("metrics.dealSize.mean")
          : "Mean amount of the priced deals won in the baseline (N2).",
    },
    {
      label: "Mean cycle",
      name: VALUE.meanCycle,
      content: live(`=IFERROR(AVERAGEIFS(${column("Cycle")},${won}${baselineDates(context)}),"")`, meanCycle),
      format: `0.0" d"`,
      words:
        meanCycle === undefined
          ? none("metrics.cycleDays.mean")
          : "Days from created to won; won deals with both days (V1).",
    },
    {
      label: "Median cycle",
      name: VALUE.medianCycle,
      content: engine(median),
      format: `0.0" d"`,
      words: median === undefined ? none("metrics.cycleDays.median") : "Half of the wins were faster.",
    },
    {
      label: "A fast win",
      name: VALUE.fastCycle,
      content: engine(p20),
      format: `0.0" d"`,
      words: p20 === undefined ? none("metrics.cycleDays.p20") : "One win in five was faster (P20).",
    },
    {
      label: "Typical cycle",
      name: VALUE.cycle,
      content: formula(
        `=IF(${inputName("cycleBasis")}="median",IF(N(${VALUE.medianCycle})>0,${VALUE.medianCycle},""),IF(N(${VALUE.meanCycle})>0,${VALUE.meanCycle},""))`
      ),
      format: `0.0" d"`,
      words: "What the age of a deal is measured in.",
    },
  ];
}

import { linesOf, periodCell, type CheckLayout } from "./checkGrid";
import { remainingCell } from "./checkPeriods";
import { howCell } from "./howCell";
import { hasChances } from "./noChance";
import { NOTHING_PRICED } from "./checkVerdict";
import { VALUE } from "./names";
import { FORMAT, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { needsOnAverage } from "./shownNeed";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { numberWords } from "./wording";

/** Columns of the year and the three quarters. */
const COLUMNS = ["E", "F", "G", "H"] as const;
const LINES = { reported: 2, have: 3, needed: 4, classic: 5, past: 6, within: 7 } as const;

/**
 * The coverages of the year and the quarters: what there is, what is needed by own yield, the classic reading, and what
 * earlier quarters really needed.
 * @see Definitions §5 required coverage
 */
export function checkCoverage(context: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout): void {
  const { analysis } = context;
  const top = rows.coverage;
  const byHistory = hasChances(analysis);
  section(sheet, `B${top}:M${top}`, { title: "Coverage, in every reading", note: "pipeline ÷ what is still to win" });
  const periods = [analysis.coverage, ...analysis.quarters];
  sheet
    .put(`B${top + 1}`, text("Coverage"))
    .put(`J${top + 1}`, text("How"))
    .style(`B${top + 1}:M${top + 1}`, STYLE.header)
    .style(`E${top + 1}:H${top + 1}`, { align: "right" })
    .height(top + 1, HEIGHT.header);
  for (const [line, label, how] of coverageLines(context)) {
    sheet.put(`B${top + LINES[line]}`, text(label));
    howCell(sheet, top + LINES[line], how);
  }
  periods.forEach((period, p) => {
    const at = (line: keyof typeof LINES): string => `${COLUMNS[p] ?? "E"}${top + LINES[line]}`;
    const remaining = remainingCell(p);
    const over = (money: string): string => `=IF(OR(N(${remaining})=0,${NOTHING_PRICED}),"",${money}/${remaining})`;
    sheet.put(`${COLUMNS[p] ?? "E"}${top + 1}`, text(period.name)).put(at("reported"), formula(over(VALUE.reported)));
    if (period.byPeriod || p === 0) sheet.put(at("have"), formula(over(periodCell(rows, "working", p))));
    const unlessReached = (cell: string): string => `=IF(${remaining}=0,"",${cell})`;
    if (needsOnAverage(analysis, p)) sheet.put(at("needed"), formula(unlessReached(periodCell(rows, "required", p))));
    sheet.put(at("classic"), formula(unlessReached(VALUE.classic)));
    if (byHistory)
      sheet
        .put(at("past"), engine(period.outlook.neededOfPast))
        .put(at("within"), engine(period.outlook.createdWithin));
  });
  const last = top + 1 + linesOf(analysis).coverage;
  sheet
    .style(`B${top + 2}:M${last}`, STYLE.rows)
    .style(`E${top + 2}:H${last}`, { align: "right", numberFormat: FORMAT.coverage });
  if (!byHistory) return;
  sheet
    .put(`B${last + 1}`, text(LATER_QUARTERS), STYLE.note)
    .style(`E${top + LINES.past}:H${top + LINES.past}`, { ...STYLE.engine, numberFormat: starred(FORMAT.coverage) })
    .style(`E${top + LINES.within}:H${top + LINES.within}`, { ...STYLE.engine, numberFormat: starred(FORMAT.share) });
}

/** Why 1 ÷ yield stands for no later quarter. */
const LATER_QUARTERS =
  "Of a later quarter's deals by close date own history expects wins in other quarters: 1 ÷ their share in it would say nothing.";

/** Label of each line, and how it is read. */
function coverageLines({ analysis }: SheetContext): readonly (readonly [keyof typeof LINES, string, string])[] {
  const { quarters, coverage } = analysis;
  const past = quarters.find(({ outlook }) => outlook.neededOfPast !== undefined)?.outlook;
  const hasWithin = quarters.some(({ outlook }) => outlook.createdWithin !== undefined);
  const none = "No answer: fewer than 4 earlier quarters on record.";
  const { requiredReading, classicReading } = coverage;
  const rate = classicReading === "winRateByValue" ? "1 ÷ win rate by value" : "1 ÷ win rate";
  return [
    ["reported", "Reported", "all open deals with an amount ÷ still to win"],
    ["have", "Working", "what the bars leave ÷ still to win"],
    [
      "needed",
      "Needed",
      requiredReading === "yield"
        ? "1 ÷ the share of it that is won by the end of the period"
        : `${rate}: nothing says when open deals close`,
    ],
    ["classic", "Needed, the classic reading", `${rate}: as if every open deal ended in the period`],
    ...(hasChances(analysis)
      ? ([
          [
            "past",
            "Earlier quarters needed*",
            past === undefined
              ? none
              : `amount open at their start ÷ won in them of it, ${numberWords(past.pastPeriods)} quarters${past.neededFrom === "kept" ? ", as kept then" : ""}`,
          ],
          [
            "within",
            "Of a quarter's wins, created in it*",
            !hasWithin ? none : "so much came from deals that were not there at its start",
          ],
        ] as const)
      : []),
  ];
}

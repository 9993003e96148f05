import type { Analysis, Coverage } from "../analysis";
import { PERIOD_COLUMNS, PERIOD_LINES, periodCell, rightOf, type CheckLayout, type CheckRows } from "./checkGrid";
import { wonIn } from "./checkHead";
import { NOTHING_PRICED, verdictFormula } from "./checkVerdict";
import { monthNumber } from "../cells/day";
import { inputName, VALUE } from "./names";
import { comparedFormat, FORMAT, gapFormat } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted, dealWords, numberWords, shortDayWords } from "./wording";

/** J9:M25: goal, won, working, needed, gap, coverages and verdict of this quarter and the next two. */
export function checkQuarters(
  context: SheetContext,
  sheet: SheetBuilder,
  layout: CheckLayout,
  toAdd: readonly string[]
): void {
  const { quarters } = context.analysis;
  section(sheet, "J9:M9", { title: "This quarter and the next two" });
  sheet.style("J10:M10", { ...STYLE.header, align: "right" }).style("J11:M20", STYLE.rows);
  const labels = [
    "Goal",
    "Won to date",
    "Still to win",
    "Working pipeline",
    "Needed",
    "Gap",
    "Coverage, have",
    "Coverage, needed",
    "Opportunities to add",
    "Verdict",
  ];
  labels.forEach((label, i) => sheet.put(`J${11 + i}`, text(label)));
  quarters.forEach((quarter, q) =>
    quarterColumn(context, sheet, {
      quarter,
      letters: rightOf("K", q),
      period: q + 1,
      rows: layout.rows,
      toAdd: toAdd[q + 1] ?? "",
    })
  );
  const compared = comparedFormat(context.scale);
  sheet
    .style("K11:M15", { numberFormat: compared, align: "right" })
    .style("K16:M16", { numberFormat: gapFormat(context.scale), align: "right" });
  sheet
    .style("K17:M18", { numberFormat: FORMAT.coverage, align: "right" })
    .style("K19:M19", { numberFormat: FORMAT.count, align: "right" });
  sheet.style("J16:M16", { bold: true }).style("J20", { bold: true }).style("K20:M20", STYLE.chip);
  chipRules(sheet, "K20:M20");
  for (let row = 10; row <= 25; row++) sheet.height(row, HEIGHT.dense);
  sheet
    .merge("J21:M25")
    .put("J21", text(quarterNotes(context)))
    .style("J21:M25", STYLE.wrappedNote);
}

interface QuarterPlace {
  readonly quarter: Coverage;
  readonly letters: string;
  readonly period: number;
  readonly rows: CheckRows;
  /** Address of the opportunities to add; "" where there is no answer. */
  readonly toAdd: string;
}

function quarterColumn(context: SheetContext, sheet: SheetBuilder, place: QuarterPlace): void {
  const { quarter, letters: l, period, rows, toAdd } = place;
  const cell = (line: (typeof PERIOD_LINES)[number]): string => periodCell(rows, line, period);
  sheet.put(`${l}10`, text(quarter.name));
  sheet.put(`${l}11`, formula(quarterGoal(context.analysis, quarter)));
  sheet.put(`${l}12`, formula(`=IF(${cell("from")}>${VALUE.asOf},"",${wonIn(cell("from"), cell("to"))})`));
  sheet.put(`${l}13`, formula(`=IF(${l}11="","",MAX(0,${l}11-N(${l}12)))`));
  if (quarter.byPeriod) {
    sheet.put(`${l}14`, formula(`=IF(${NOTHING_PRICED},"",${cell("working")})`));
    sheet.put(
      `${l}15`,
      formula(`=IF(OR(${l}13="",${cell("required")}="",${NOTHING_PRICED}),"",${l}13*${cell("required")})`)
    );
    sheet.put(`${l}16`, formula(`=IF(${l}15="","",${l}14-${l}15)`));
    sheet.put(`${l}17`, formula(`=IF(OR(N(${l}13)=0,${NOTHING_PRICED}),"",${l}14/${l}13)`));
    sheet.put(`${l}18`, formula(`=${cell("required")}`));
  }
  if (toAdd !== "") sheet.put(`${l}19`, formula(`=${toAdd}`));
  sheet.put(
    `${l}20`,
    formula(verdictFormula({ goal: `${l}11`, remaining: `${l}13`, coverage: `${l}17`, required: `${l}18` }))
  );
}

/** A quarter's target; beyond the year next year's goal by the same phasing, else this year's again. */
function quarterGoal(analysis: Analysis, quarter: Coverage): string {
  const index = ((monthNumber(quarter.from) - monthNumber(analysis.year.from)) / 3) % 4;
  const target = VALUE.quarterTargets[(index + 4) % 4] ?? "";
  const inYear = quarter.from >= analysis.year.from && quarter.to <= analysis.year.to;
  const next = inputName("nextYearGoal");
  return inYear ? `=${target}` : `=IF(OR(${target}="",${next}=""),${target},${next}*${target}/${VALUE.goal})`;
}

/** What can still be done in each quarter, and whose goal stands there. */
function quarterNotes(context: SheetContext): string {
  const { quarters, settings, year, metrics } = context.analysis;
  const { asOf } = settings;
  let told = false;
  const { median } = metrics.cycleDays;
  const notes = quarters.map((quarter) => {
    const parts: string[] = [];
    const daysLeft = quarter.to - asOf;
    if (quarter.latestUsefulCreation !== undefined && median !== undefined) {
      parts.push(
        quarter.latestUsefulCreation > asOf
          ? `create by ${shortDayWords(quarter.latestUsefulCreation, asOf)}${told ? "" : "; what is created later mostly closes after it"}`
          : `${counted(daysLeft, "day")} left and half of the wins take longer than ${numberWords(median)} days, so new pipeline mostly closes later`
      );
      told ||= quarter.latestUsefulCreation > asOf;
    }
    if (quarter.goalBasis === "sameAgain") parts.push(`no goal typed, the ${year.name} phasing is used`);
    return parts.length === 0 ? "" : `${quarter.name}: ${parts.join("; ")}.`;
  });
  const dates = quarters.some(({ byPeriod }) => !byPeriod)
    ? "No answer by quarter: no open deal has an expected close date."
    : "";
  return [dates, pastDateNote(context), yearNote(context), ...notes].filter((note) => note !== "").join(" ");
}

/** Deals just past their date count in every period: the quarters then add up to more than the year. */
function pastDateNote({ analysis }: SheetContext): string {
  const { count, value } = analysis.forecast.outOfMonths.pastDate;
  if (value <= 0 || !analysis.coverage.byPeriod) return "";
  return `${dealWords(value)} of ${counted(count, "deal")} past the close date still counts, in every quarter: the quarters add up to more than the year.`;
}

/** Why the year's verdict differs from the quarters': what earlier quarters missed, or won above their goal. */
function yearNote({ analysis }: SheetContext): string {
  const { coverage, quarters, year, forecast } = analysis;
  const own = RANK[coverage.verdict];
  const [current] = quarters;
  if (own === undefined || current === undefined) return "";
  const inYear = quarters.flatMap(({ from, to, verdict }) =>
    from >= year.from && to <= year.to ? [RANK[verdict]] : []
  );
  const before = forecast.months.filter(({ to }) => to < current.from);
  const missed = before.reduce((sum, { target, won }) => (target === undefined ? sum : sum + target - won), 0);
  if (missed > 0 && inYear.some((rank) => rank !== undefined && rank > own))
    return `${dealWords(missed)} missed in earlier quarters is in the year's need, not in that of these quarters.`;
  if (missed < 0 && inYear.some((rank) => rank !== undefined && rank < own))
    return `${dealWords(-missed)} won above the goal in earlier quarters lowers the year's need, not that of these quarters.`;
  return "";
}

/** Verdicts that can be compared, the worst first. */
const RANK: Readonly<Record<Coverage["verdict"], number | undefined>> = {
  notEnough: 0,
  atRisk: 1,
  enough: 2,
  goalReached: 2,
  noGoal: undefined,
  noAnswer: undefined,
};

/** The days, working and expected money of the year and the quarters, and the coverage each requires; below the print. */
export function periodBlock(context: SheetContext, sheet: SheetBuilder, rows: CheckRows): void {
  const { analysis } = context;
  const top = rows.periods;
  sheet.put(`B${top}`, text("Periods (not printed)"));
  sheet.putRow(`B${top + 1}`, [
    text("Period"),
    text(analysis.year.name),
    ...analysis.quarters.map(({ name }) => text(name)),
  ]);
  const labels = [
    "First day",
    "Last day",
    "Working pipeline",
    "of it with a probability",
    "Expected",
    "Coverage needed",
  ];
  labels.forEach((label, i) => sheet.put(`B${top + 2 + i}`, text(label)));
  for (const [p, letters] of PERIOD_COLUMNS.entries()) {
    const at = (line: (typeof PERIOD_LINES)[number]): string => periodCell(rows, line, p);
    const start =
      p === 0 ? 0 : monthNumber(analysis.quarters[p - 1]?.from ?? analysis.year.from) - monthNumber(analysis.year.from);
    PERIOD_LINES.forEach((line, i) => {
      const expressions: Record<(typeof PERIOD_LINES)[number], string> = {
        from: `=EDATE(${VALUE.yearStart},${start})`,
        to: p === 0 ? `=${VALUE.yearEnd}` : `=EDATE(${VALUE.yearStart},${start + 3})-1`,
        working: p === 0 ? `=${VALUE.working}` : `=${inPeriod("Kept", at("from"), at("to"))}`,
        priced: `=${pricedWorking(context, p, at)}`,
        expected: p === 0 ? `=${VALUE.expected}` : `=${inPeriod("Expected", at("from"), at("to"))}`,
        required: requiredFormula(context, at),
      };
      sheet.put(`${letters}${top + 2 + i}`, formula(expressions[line]));
    });
  }
  const unpriced = `=IF(AND(N(${VALUE.reported})=0,SUMIFS(${column("Deals")},${column("Outcome")},"open")>0),1,0)`;
  sheet.put(`B${top + 8}`, text("No open deal has an amount")).put(`C${top + 8}`, formula(unpriced));
  sheet.name(VALUE.required, `C${top + 7}`).name(VALUE.nothingPriced, `C${top + 8}`);
  sheet.style(`B${top}:F${top + 8}`, STYLE.note).style(`C${top + 1}:F${top + 8}`, { align: "right" });
  sheet
    .style(`C${top + 2}:F${top + 3}`, { numberFormat: FORMAT.day })
    .style(`C${top + 4}:F${top + 6}`, { numberFormat: comparedFormat(context.scale) })
    .style(`C${top + 7}:F${top + 7}`, { numberFormat: `0.00"x"` });
}

/** Money dated in a period from the day of the analysis on, and what is past its date but still counts in every period. */
function inPeriod(sum: "Kept" | "Expected", from: string, to: string, more = ""): string {
  const close = column("Close");
  return `SUMIFS(${column(sum)},${close},">="&MAX(${from},${VALUE.asOf}),${close},"<="&${to}${more})+SUMIFS(${column(sum)},${close},"<"&${VALUE.asOf}${more})`;
}

/** The working money that has a probability; the same cell as working where every deal has one. */
function pricedWorking(
  { analysis }: SheetContext,
  period: number,
  at: (line: "from" | "to" | "working") => string
): string {
  if (!analysis.openDeals.some(({ probability }) => probability === undefined)) return at("working");
  const known = `,${column("Probability")},">0"`;
  return period === 0 ? `SUMIFS(${column("Working")}${known})` : inPeriod("Kept", at("from"), at("to"), known);
}

/** 1 ÷ yield where the export has probabilities and something works in the period, else 1 ÷ win rate. */
function requiredFormula({ analysis }: SheetContext, at: (line: "priced" | "expected") => string): string {
  return analysis.forecast.method === "M1"
    ? `=IF(N(${at("expected")})>0,${at("priced")}/${at("expected")},${VALUE.classic})`
    : `=${VALUE.classic}`;
}

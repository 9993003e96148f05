import type { Analysis, Coverage } from "../analysis";
import { periodCell, rightOf, type CheckLayout, type CheckRows, type PeriodLine } from "./checkGrid";
import { wonIn } from "./checkHead";
import { neededFormula } from "./checkNeed";
import { chanceVerdict, NOTHING_PRICED, verdictFormula } from "./checkVerdict";
import { hasChances } from "./noChance";
import { presentAt } from "../cells/column";
import { monthNumber } from "../cells/day";
import { inputName, VALUE } from "./names";
import { comparedFormat, FORMAT, gapFormat } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { chanceWords, counted, dealWords, numberWords, shortDayWords } from "./wording";

/** J9:M25: goal, won, working, needed, gap, coverages and verdict of this quarter and the next two. */
export function checkQuarters(
  context: SheetContext,
  sheet: SheetBuilder,
  layout: CheckLayout,
  toAdd: readonly string[]
): void {
  const { quarters } = context.analysis;
  const byHistory = hasChances(context.analysis);
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
    byHistory ? "Chance of the goal" : "Opportunities to add",
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
    .style(
      "K19:M19",
      byHistory
        ? { ...STYLE.engine, numberFormat: FORMAT.engineChance, align: "right", bold: true }
        : { numberFormat: FORMAT.count, align: "right" }
    );
  if (byHistory) sheet.style("J19", { bold: true });
  sheet.style("J16:M16", { bold: true }).style("J20", { bold: true }).style("K20:M20", STYLE.narrowChip);
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
  const { analysis } = context;
  const cell = (line: PeriodLine): string => periodCell(rows, line, period);
  sheet.put(`${l}10`, text(quarter.name));
  sheet.put(`${l}11`, formula(quarterGoal(context.analysis, quarter)));
  sheet.put(`${l}12`, formula(`=IF(${cell("from")}>${VALUE.asOf},"",${wonIn(cell("from"), cell("to"))})`));
  sheet.put(`${l}13`, formula(`=IF(${l}11="","",MAX(0,${l}11-N(${l}12)))`));
  if (quarter.byPeriod) {
    sheet.put(`${l}14`, formula(`=IF(${NOTHING_PRICED},"",${cell("working")})`));
    sheet.put(`${l}15`, formula(`=${neededFormula(context, { rows, period, remaining: `${l}13`, toAdd })}`));
    sheet.put(`${l}16`, formula(`=IF(${l}15="","",${l}14-${l}15)`));
    sheet.put(`${l}17`, formula(`=IF(OR(N(${l}13)=0,${NOTHING_PRICED}),"",${l}14/${l}13)`));
    sheet.put(`${l}18`, formula(`=IF(OR(N(${l}13)=0,${l}15=""),"",${l}15/${l}13)`));
  }
  if (hasChances(analysis)) {
    const asThen = { unchanged: cell("unchanged"), chance: cell("chance") };
    sheet.put(`${l}19`, formula(`=IF(${asThen.unchanged}=1,IF(${asThen.chance}="","",${asThen.chance}),"")`));
    sheet.put(`${l}20`, formula(chanceVerdict({ goal: `${l}11`, remaining: `${l}13`, ...asThen, isNarrow: true })));
    return;
  }
  if (toAdd !== "") sheet.put(`${l}19`, formula(`=${toAdd}`));
  const coverage = { coverage: `${l}17`, required: `${l}18` };
  sheet.put(`${l}20`, formula(verdictFormula({ goal: `${l}11`, remaining: `${l}13`, ...coverage, of: quarter })));
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
  const { analysis } = context;
  const { quarters } = analysis;
  const told = new Set<string>();
  const notes = quarters.map((quarter) => {
    const parts = [creationNote(analysis, quarter, told), goalNote(analysis, quarter)].filter((part) => part !== "");
    return parts.length === 0 ? "" : `${quarter.name}: ${parts.join("; ")}.`;
  });
  const marked = hasChances(analysis) ? `* computed by the add-in on ${context.report.computedAt}.` : "";
  return [datesNote(analysis), pastDateNote(context), yearNote(analysis), ...notes, marked]
    .filter((note) => note !== "")
    .join(" ");
}

function goalNote({ year }: Analysis, { goalBasis }: Coverage): string {
  return goalBasis === "sameAgain" ? `no goal typed, the ${year.name} phasing is used` : "";
}

/** Without expected close dates: no coverage by quarter, but what own history expects of each. */
function datesNote({ quarters }: Analysis): string {
  if (!quarters.some(({ byPeriod }) => !byPeriod)) return "";
  const expected = quarters.flatMap(({ name, outlook: { landing }, wonToDate }) =>
    landing === undefined ? [] : [`${name} ${dealWords(landing - wonToDate)}`]
  );
  const none = "No coverage by quarter: no open deal has an expected close date.";
  return expected.length === 0 ? none : `${none} Expected by own history: ${expected.join(", ")}.`;
}

/**
 * By when what is missing must be created; what of it still arrives; or that creating cannot mend the quarter.
 * @param told what another quarter's note said already
 */
function creationNote({ settings, metrics }: Analysis, quarter: Coverage, told: Set<string>): string {
  const { latestUsefulCreation: latest, outlook, remaining, to, verdict } = quarter;
  const { asOf } = settings;
  const { median } = metrics.cycleDays;
  if (latest === undefined || median === undefined || remaining === 0 || verdict === "enough") return "";
  const left = counted(to - asOf, "day");
  if (latest > asOf) {
    const after = told.has("after") ? "" : "; what is created later mostly closes after it";
    told.add("after");
    const { opportunitiesToAdd: toAdd, verdictBy } = quarter;
    const count = verdictBy === "chance" && toAdd !== undefined && toAdd > 0 ? ` ${numberWords(toAdd)} more` : "";
    return `create${count} by ${shortDayWords(latest, asOf)}${after}`;
  }
  if (outlook.isTooLateToCreate)
    return `${left} left: cannot be fixed by creating pipeline this period; decide on the deals there are`;
  const { stillArrives } = outlook;
  if (stillArrives !== undefined)
    return `${left} left: of wins created now only ${chanceWords(stillArrives)} would still arrive`;
  return `${left} left and half of the wins take longer than ${numberWords(median)} days, so new pipeline mostly closes later`;
}

/** Deals past their date count in every quarter: working pipelines of the three do not add up. */
function pastDateNote({ analysis }: SheetContext): string {
  if (!analysis.coverage.byPeriod) return "";
  const { opportunities } = analysis.reading;
  const past = analysis.openDeals.filter(
    ({ index, workingAmount }) =>
      workingAmount !== undefined &&
      workingAmount > 0 &&
      (presentAt(opportunities.expectedClose, index) ?? Infinity) < analysis.settings.asOf
  );
  if (past.length === 0) return "";
  const count = past.length === 1 ? "counts" : "count";
  return `${counted(past.length, "working deal")} past the close date ${count} in each quarter: the three do not add up.`;
}

/** Why the year's verdict differs from the quarters': what earlier quarters missed, or won above their goal. */
export function yearNote(analysis: Analysis): string {
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

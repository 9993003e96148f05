import type { Analysis, Answer, Coverage } from "../analysis";
import { linesOf, periodCell, type CheckLayout } from "./checkGrid";
import { leverCell } from "./checkLevers";
import { remainingCell } from "./checkPeriods";
import { hasChances } from "./noChance";
import type { CreateCells } from "./checkHead";
import { howCell } from "./howCell";
import { hasExpected } from "./forecastServing";
import { inputName, VALUE } from "./names";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { reasonWords } from "./reasonWords";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { MONTH_DAYS, numberWords, shareWords } from "./wording";

/** Columns of the year and the three quarters in this section. */
const COLUMNS = ["E", "F", "G", "H"] as const;
const LINES = {
  deals: 2,
  average: 3,
  confident: 4,
  missing: 5,
  missingAverage: 6,
  toAdd: 7,
  latest: 8,
  perMonth: 9,
  leads: 10,
  arrives: 11,
} as const;

/** Addresses of the figures the headline and the quarters use: year first. "" where there is no answer. */
export function createCells(
  context: SheetContext,
  { rows }: CheckLayout
): CreateCells & { readonly toAddByPeriod: readonly string[] } {
  const at = (line: keyof typeof LINES, period: number): string =>
    `$${COLUMNS[period] ?? "E"}$${rows.create + LINES[line]}`;
  const periods = [context.analysis.coverage, ...context.analysis.quarters];
  return {
    toAdd: at("toAdd", 0),
    latest: at("latest", 0),
    lever: leverCell(context.analysis, rows),
    toAddByPeriod: periods.map((period, p) => (period.opportunitiesToAdd === undefined ? "" : at("toAdd", p))),
  };
}

/** What must be created by when, for the year and the three quarters. */
export function checkCreate(context: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout): void {
  const { analysis } = context;
  const top = rows.create;
  section(sheet, `B${top}:M${top}`, {
    title: "What must be created",
    note: `* computed by the add-in on ${context.report.computedAt}`,
  });
  const periods = [analysis.coverage, ...analysis.quarters];
  sheet
    .put(`B${top + 1}`, text("Opportunities"))
    .style(`B${top + 1}:M${top + 1}`, STYLE.header)
    .style(`E${top + 1}:H${top + 1}`, { align: "right" })
    .height(top + 1, HEIGHT.header);
  periods.forEach((period, p) => sheet.put(`${COLUMNS[p] ?? "E"}${top + 1}`, text(period.name)));
  sheet.put(`J${top + 1}`, text("How"));
  for (const [line, label, how] of createLines(context)) {
    const row = top + LINES[line];
    sheet.put(`B${row}`, text(label));
    howCell(sheet, row, how);
  }
  periods.forEach((period, p) =>
    createColumn(sheet, {
      period,
      letters: COLUMNS[p] ?? "E",
      remaining: remainingCell(p),
      expected: expectedOf(context, rows, p),
      hasExpected: hasExpected(context),
      top,
    })
  );
  const last = top + 1 + linesOf(analysis).create;
  const why = addedWords(analysis);
  if (why !== "") sheet.put(`B${last + 1}`, text(why), STYLE.note);
  sheet
    .style(`B${top + 2}:M${last}`, STYLE.rows)
    .style(`E${top + 2}:H${last}`, { align: "right", numberFormat: FORMAT.count });
  sheet.style(`E${top + LINES.missing}:H${top + LINES.missing}`, { numberFormat: comparedFormat(context.scale) });
  for (const [from, to] of [
    [LINES.confident, LINES.confident],
    [LINES.toAdd, LINES.perMonth],
  ] as const)
    sheet.style(`E${top + from}:H${top + to}`, { ...STYLE.engine, numberFormat: starred(FORMAT.count) });
  sheet.style(`E${top + LINES.latest}:H${top + LINES.latest}`, { numberFormat: FORMAT.day });
  if (hasChances(analysis))
    sheet.style(`E${top + LINES.arrives}:H${top + LINES.arrives}`, {
      ...STYLE.engine,
      numberFormat: FORMAT.engineChance,
    });
}

/** Up to an even chance the average does. */
const EVEN = 0.5;

/** Why being sure takes so many more than the average, and that they come on top of those that are created anyway. */
function addedWords({ coverage, forecast, settings }: Analysis): string {
  const { opportunitiesToAdd: toAdd } = coverage;
  if (forecast.basis === undefined || toAdd === undefined || toAdd <= 0) return "";
  if (settings.confidence <= EVEN) return "";
  const { createdPerDay } = forecast;
  const sure = `Being ${shareWords(settings.confidence)} sure takes more than the average`;
  const why = "single deals differ in size, and all may come out worse together";
  if (createdPerDay === undefined) return `${sure}: ${why}.`;
  return `${sure}: ${why}. They come on top of the ${numberWords(createdPerDay * MONTH_DAYS)} a month expected anyway.`;
}

/** What is expected of the period without adding anything: of its open deals, and by own history of those not created yet. */
function expectedOf({ analysis }: SheetContext, rows: CheckLayout["rows"], period: number): string {
  const open = periodCell(rows, "expected", period);
  return hasChances(analysis) ? `${open}+N(${periodCell(rows, "notCreated", period)})` : `N(${open})`;
}

/** Label of each line, and how it is computed or why there is no answer. */
function createLines({ analysis }: SheetContext): readonly (readonly [keyof typeof LINES, string, string])[] {
  const byHistory = hasChances(analysis);
  const sure = `${shareWords(analysis.settings.confidence)} sure`;
  const none = (path: string, value: Answer, words: string): string =>
    value === undefined ? reasonWords(analysis.reasons[path]) : words;
  const { coverage } = analysis;
  return [
    ["deals", "Deals to win", none("coverage.dealsNeeded", coverage.dealsNeeded, "still to win ÷ mean won size")],
    [
      "average",
      "Opportunities, on average",
      none("coverage.opportunitiesNeeded", coverage.opportunitiesNeeded, "deals to win ÷ win rate"),
    ],
    [
      "confident",
      `Opportunities, to be ${sure}*`,
      none(
        "coverage.opportunitiesNeededAtConfidence",
        coverage.opportunitiesNeededAtConfidence,
        "as many as make it so, at equal sizes"
      ),
    ],
    [
      "missing",
      "Not expected of today's pipeline",
      none(
        "coverage.opportunitiesGap",
        coverage.opportunitiesToAdd,
        byHistory
          ? "still to win − expected of open deals and of those not created yet"
          : "still to win − expected of the working deals"
      ),
    ],
    [
      "missingAverage",
      "To add for it, on average",
      none("coverage.opportunitiesGap", coverage.opportunitiesToAdd, "that ÷ (mean won size × win rate)"),
    ],
    [
      "toAdd",
      "To add to today's pipeline*",
      none(
        "coverage.opportunitiesGap",
        coverage.opportunitiesToAdd,
        byHistory
          ? `so many, of mean won size, that the chance of the goal is ${shareWords(analysis.settings.confidence)}`
          : `so many that own sizes at the win rate bring it, ${sure}`
      ),
    ],
    [
      "latest",
      "Latest useful creation day*",
      none(
        "coverage.latestUsefulCreation",
        coverage.latestUsefulCreation,
        "last day of the period less the median cycle"
      ),
    ],
    [
      "perMonth",
      "To create a month until then*",
      none("coverage.createPerMonth", coverage.createPerMonth, "to add ÷ months until then"),
    ],
    ...laterLines(analysis),
  ];
}

/** Leads, and by own history what of today's creation still arrives. */
function laterLines(analysis: Analysis): readonly (readonly [keyof typeof LINES, string, string])[] {
  const leads = [
    "leads",
    "Leads a month for them",
    analysis.settings.leadToOpportunityRate === undefined
      ? "No answer: no share of leads that become opportunities is typed."
      : "to create a month ÷ share of leads that become opportunities",
  ] as const;
  if (!hasChances(analysis)) return [leads];
  return [
    leads,
    ["arrives", "Created today, arrive in time*", "share of such wins that come by the end of the period"],
  ];
}

function createColumn(
  sheet: SheetBuilder,
  place: {
    readonly period: Coverage;
    readonly letters: string;
    readonly remaining: string;
    /** Cell of what the period's working deals are expected to bring, and whether there is such a figure. */
    readonly expected: string;
    readonly hasExpected: boolean;
    readonly top: number;
  }
): void {
  const { period, letters, remaining, top } = place;
  const at = (line: keyof typeof LINES): string => `${letters}${top + LINES[line]}`;
  const roundedUp = (x: string): string => `ROUNDUP(ROUND(${x},9),0)`;
  if (period.dealsNeeded !== undefined)
    sheet.put(
      at("deals"),
      formula(`=IF(OR(${remaining}="",N(${VALUE.meanWonSize})=0),"",${roundedUp(`${remaining}/${VALUE.meanWonSize}`)})`)
    );
  if (period.opportunitiesNeeded !== undefined)
    sheet.put(
      at("average"),
      formula(`=IF(OR(${at("deals")}="",N(${VALUE.winRate})=0),"",${roundedUp(`${at("deals")}/${VALUE.winRate}`)})`)
    );
  if (period.opportunitiesToAdd !== undefined && place.hasExpected) {
    sheet.put(at("missing"), formula(`=IF(${remaining}="","",MAX(0,${remaining}-(${place.expected})))`));
    sheet.put(
      at("missingAverage"),
      formula(
        `=IF(OR(${at("missing")}="",N(${VALUE.meanWonSize})*N(${VALUE.winRate})=0),"",${roundedUp(`${at("missing")}/(${VALUE.meanWonSize}*${VALUE.winRate})`)})`
      )
    );
  }
  sheet
    .put(at("confident"), engine(period.opportunitiesNeededAtConfidence))
    .put(at("toAdd"), engine(period.opportunitiesToAdd));
  sheet.put(at("latest"), engine(period.latestUsefulCreation)).put(at("perMonth"), engine(period.createPerMonth));
  const rate = inputName("leadToOpportunityRate");
  const perMonth = at("perMonth");
  sheet
    .put(at("leads"), formula(`=IF(OR(${perMonth}="",N(${rate})=0),"",${roundedUp(`${perMonth}/${rate}`)})`))
    .put(at("arrives"), engine(period.outlook.stillArrives));
}

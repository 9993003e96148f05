import { READING_KEYS, SETTING_INPUTS } from "../settingsCatalogue";
import { asOfIndex, inputSection } from "./assumptionInputs";
import { issueSection } from "./assumptionIssues";
import { columnSection, keptSection, stageSection } from "./assumptionLists";
import { measuredSection } from "./assumptionMeasured";
import { questionSection } from "./assumptionQuestions";
import { quotaSection } from "./assumptionQuotas";
import { rateSection } from "./assumptionRates";
import { calibrationSection, testedSection } from "./assumptionTested";
import { flagRuleWords } from "./flagRules";
import { flagName } from "./flagWords";
import { hasChangesSheet } from "./pipelineChanges";
import { hasChances } from "./noChance";
import { formula, SheetBuilder, text } from "./planBuilder";
import { printPlan, type SheetContext } from "./sheetContext";
import { nameLine, section } from "./sheetParts";
import type { SheetPlan } from "./sheetPlan";
import { COLOR, MARGIN_WIDTH, STYLE } from "./styleKit";

const FIRST = 4;
/** Rows of a printed page. */
const PAGE_ROWS = 34;

type Definition = readonly [term: string, words: string];

/** The words behind the figures: the same sentences stand beside the numbers. */
const BEGIN: readonly Definition[] = [
  ["Reported pipeline", "Sum of the amounts of all open deals that have one."],
  [
    "Working pipeline",
    "Reported pipeline less what is outside the period, overdue, without a close date, aged (the part taken) or poorly qualified.",
  ],
  ["Still to win", "Goal less won, never below 0."],
  ["Coverage", "Working pipeline ÷ still to win."],
];

const BY_COVERAGE: readonly Definition[] = [
  ["Yield", "What the working deals bring on average: Σ probability × amount ÷ Σ amount."],
  ["Needed", "Still to win ÷ yield; where the export has no probability, ÷ own win rate by value, or else by count."],
  ["Enough, at risk, not enough", "Coverage is at least the needed one; at least 80% of it; less."],
];

const BY_CHANCE: readonly Definition[] = [
  [
    "Chance",
    "Share of outcomes at or above the goal: every open deal at its own odds, deals not created yet, one error that all share.",
  ],
  [
    "A deal's own odds",
    "What deals of its age came to: of own deals still open at that age, the share won, and by when (competing risks).",
  ],
  ["Not created yet", "Deals created a day in the last 180 days × the share won in time × mean won size."],
  ["Yield", "What the working deals bring by the end of the period: Σ chance × amount ÷ Σ amount."],
  ["Needed on average", "(Still to win − not created yet) ÷ yield."],
  ["Needed", "Working pipeline + the opportunities that alone reach the confidence × mean won size."],
  ["Enough, at risk, not enough", "The chance is at least the confidence; at least 50%; less."],
  ["P10, P50, P90", "The landing stays at or below it 1, 5 and 9 times in 10. Computed from the stated probabilities."],
  ["Off by, bias", "Σ |forecast − came| ÷ Σ came; Σ (forecast − came) ÷ Σ came, over past periods."],
  [
    "Brier, log score",
    "Of ‘won within the period’ over open deals: mean (chance − won)², mean −ln chance. Lower is better.",
  ],
];

const BY_CHANGES: readonly Definition[] = [
  [
    "Opening, closing",
    "Open deals dated by the end of the selling year or undated, on the earlier day and on the later.",
  ],
  [
    "Bars of changes",
    "Each deal in one, the first that applies: won, lost, no decision, disappeared, reopened, new, moved in or out, amount.",
  ],
  ["Disappeared", "Open on the earlier day and no longer on the sheet: neither won nor lost."],
  ["Reopened", "On the sheet of some earlier day, not open on the one compared with, and open now."],
  ["Pushed", "Of the open deals dated from the earlier day to the later: still open on the later."],
];

const END: readonly Definition[] = [
  ["Won", "Bookings: the amounts of deals won, by the day they closed."],
  ["No answer", "The cell is empty and the reason stands in the same row. Never 0, never 100%."],
];

/** Every input with its default and reason, the figures measured from the rows, the columns and stages as read, the definitions. */
export function assumptions(context: SheetContext): SheetPlan {
  const sheet = new SheetBuilder({
    id: "Assumptions",
    name: "Assumptions",
    tabColor: COLOR.tabInput,
    columnWidths: [MARGIN_WIDTH, 31, 15, 18, 15, 62, MARGIN_WIDTH],
    freeze: { rows: 3, columns: 0 },
  });
  nameLine(sheet, "B1", "F1", {
    name: "Assumptions",
    note: "every input the answer stands on · type in the yellow cells; the next analysis reads them back",
  });
  const inputs = SETTING_INPUTS.filter(({ key }) => !READING_KEYS.includes(key));
  const marked = `D${FIRST + 2}:E${FIRST + 1 + inputs.length}`;
  const differing = `COUNTIF(${marked},"►*")`;
  const title = `=IF(${differing}=0,"Every input stands at its default",${differing}&IF(${differing}=1," of ${inputs.length} inputs differs from its default"," of ${inputs.length} inputs differ from their defaults"))`;
  sheet.put("B2", formula(title), STYLE.title).height(2, 22).height(3, 6);
  let row = inputSection(context, sheet, FIRST) + 1;
  row = measuredSection(context, sheet, { top: row, asOfRow: FIRST + 2 + asOfIndex(inputs) }) + 1;
  const sections = [
    questionSection,
    rateSection,
    ...(context.isTemplate ? [] : [quotaSection, testedSection, calibrationSection, columnSection]),
    stageSection,
    keptSection,
    ...(context.isTemplate ? [] : [issueSection]),
    definitions,
  ];
  const tops = sections.map((place) => {
    const top = row;
    const after = place(context, sheet, top);
    row = after === top ? top : after + 1;
    return top;
  });
  const last = row - 2;
  const area = { row: 0, column: 0, rows: last, columns: 7 };
  return sheet.plan(
    printPlan(context, "Assumptions", area, {
      breaksBefore: pageBreaks(tops, last),
    })
  );
}

/** Zero-based rows a page begins with: the first section, then every one that does not end on the page before. @param tops one-based, ascending */
function pageBreaks(tops: readonly number[], last: number): number[] {
  let pageTop = tops[0] ?? 1;
  const breaks = [pageTop - 1];
  tops.forEach((top, i) => {
    const end = (tops[i + 1] ?? last + 2) - 2;
    if (top === pageTop || end < top || end - pageTop < PAGE_ROWS) return;
    pageTop = top;
    breaks.push(top - 1);
  });
  return breaks;
}

/** @returns the row after the section */
function definitions(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const { analysis } = context;
  section(sheet, `B${top}:F${top}`, { title: "Definitions", note: "the same words stand beside each number" });
  const flags = analysis.flags.map(({ id }) => [`${id} ${flagName(id, analysis)}`, flagRuleWords(id)] as const);
  const terms = [
    ...BEGIN,
    ...(hasChances(analysis) ? BY_CHANCE : BY_COVERAGE),
    ...(hasChangesSheet(context) ? BY_CHANGES : []),
    ...END,
    ...flags,
  ];
  terms.forEach(([term, words], i) => {
    const row = top + 1 + i;
    sheet.put(`B${row}`, text(term), { bold: true }).put(`C${row}`, text(words), { size: 9 });
  });
  const last = top + terms.length;
  sheet.style(`B${top + 1}:F${last}`, STYLE.rows);
  return last + 1;
}

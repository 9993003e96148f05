import { inputName, VALUE } from "./names";
import { FORMAT } from "./numberFormats";

/** Name of the Excel table all summary formulas stand on. */
export const ROWS_TABLE = "PipelineRows";

/** A column of the table, for formulas outside it. */
export function column(header: RowsHeader): string {
  return `${ROWS_TABLE}[${header}]`;
}

/** The cell of the same row, for formulas inside the table. */
function cell(header: RowsHeader): string {
  return `${ROWS_TABLE}[[#This Row],[${header}]]`;
}

/**
 * The columns of Pipeline Rows, in order. `formula` columns calculate from the typed ones and the inputs; the same text
 * stands in every row. In the aggregate every column is a value: the sum over the group, with the number of deals in Deals.
 */
export const ROWS_COLUMNS = [
  { header: "Row", width: 6, format: FORMAT.plain },
  { header: "Id", width: 14, format: FORMAT.general },
  { header: "Deal", width: 30, format: FORMAT.general },
  { header: "Account", width: 22, format: FORMAT.general },
  { header: "Owner", width: 16, format: FORMAT.general },
  { header: "Source", width: 14, format: FORMAT.general },
  { header: "Product", width: 16, format: FORMAT.general },
  { header: "Stage", width: 14, format: FORMAT.general },
  { header: "Outcome", width: 10, format: FORMAT.general },
  { header: "Amount", width: 12, format: FORMAT.whole },
  { header: "Created", width: 12, format: FORMAT.day },
  { header: "Close", width: 12, format: FORMAT.day },
  { header: "Probability", width: 10, format: FORMAT.share },
  { header: "Category", width: 10, format: FORMAT.general },
  { header: "Qualified", width: 9, format: FORMAT.general },
  { header: "Deals", width: 7, format: FORMAT.count },
  { header: "Cycle", width: 8, format: FORMAT.days },
  { header: "Age", width: 8, format: FORMAT.days },
  { header: "F1", width: 6, format: FORMAT.plain },
  { header: "F2", width: 6, format: FORMAT.plain },
  { header: "F3", width: 6, format: FORMAT.plain },
  { header: "F4", width: 6, format: FORMAT.plain },
  { header: "F5", width: 6, format: FORMAT.plain },
  { header: "F7", width: 6, format: FORMAT.plain },
  { header: "F17", width: 6, format: FORMAT.plain },
  { header: "Open", width: 12, format: FORMAT.whole },
  { header: "Outside", width: 12, format: FORMAT.whole },
  { header: "Overdue", width: 12, format: FORMAT.whole },
  { header: "Undated", width: 12, format: FORMAT.whole },
  { header: "Aged", width: 12, format: FORMAT.whole },
  { header: "Unqualified", width: 12, format: FORMAT.whole },
  { header: "Working", width: 12, format: FORMAT.whole },
  { header: "Kept", width: 12, format: FORMAT.whole },
  { header: "Expected", width: 12, format: FORMAT.whole },
] as const;

export type RowsHeader = (typeof ROWS_COLUMNS)[number]["header"];

const isOpen = `${cell("Outcome")}="open"`;
const whenOpen = (...conditions: readonly string[]): string => `=IF(AND(${[isOpen, ...conditions].join(",")}),1,0)`;
const hasClose = `${cell("Close")}<>""`;
/** What the bars before "aged" leave. */
const dated = `(${cell("Open")}-${cell("Outside")}-${cell("Overdue")}-${cell("Undated")})`;

/**
 * The calculated columns. A blank day or amount never counts as 0: every rule asks for the cell first.
 * @see Definitions F1 F2 F3 F4 F5 F7 F17, §5 bridge
 */
export const ROWS_FORMULAS: Readonly<Partial<Record<RowsHeader, string>>> = {
  Deals: "=1",
  Cycle: `=IF(AND(${cell("Outcome")}="won",${cell("Created")}<>"",${cell("Close")}>=${cell("Created")}),${cell("Close")}-${cell("Created")},"")`,
  Age: `=IF(AND(${isOpen},${cell("Created")}<>""),${VALUE.asOf}-${cell("Created")},"")`,
  F1: `=IF(${cell("Age")}="",0,IF(${cell("Age")}>=${VALUE.agedFrom},1,0))`,
  F2: `=IF(${cell("Age")}="",0,IF(AND(${cell("Age")}>=${VALUE.suspectFrom},${cell("Age")}<${VALUE.agedFrom}),1,0))`,
  F3: whenOpen(hasClose, `${cell("Close")}<${VALUE.overdueBefore}`),
  F4: whenOpen(hasClose, `${cell("Close")}>${VALUE.yearEnd}`),
  F5: whenOpen(
    `${cell("Created")}<>""`,
    `${cell("Close")}>=${VALUE.asOf}`,
    `${cell("Close")}<=${VALUE.yearEnd}`,
    `${cell("Created")}>${VALUE.lastCreation}`,
  ),
  F7: whenOpen(`N(${cell("Amount")})<=0`),
  F17: whenOpen(`${cell("Close")}=""`),
  Open: `=IF(${isOpen},MAX(0,${cell("Amount")}),0)`,
  Outside: `=IF(AND(${hasClose},${cell("Close")}>=${VALUE.asOf},OR(${cell("Close")}<${VALUE.yearStart},${cell("Close")}>${VALUE.yearEnd})),${cell("Open")},0)`,
  Overdue: `=${cell("F3")}*${cell("Open")}*${VALUE.overdueTaken}`,
  Undated: `=${cell("F17")}*${cell("Open")}*${VALUE.undatedTaken}`,
  Aged: `=${cell("F1")}*${dated}*(1-${VALUE.agedKept})`,
  Unqualified: `=IF(${cell("Qualified")}="no",${dated}-${cell("Aged")},0)`,
  Working: `=${dated}-${cell("Aged")}-${cell("Unqualified")}`,
  Kept: `=IF(${cell("Outside")}>0,IF(${cell("Qualified")}="no",0,${cell("Open")}*(1-${cell("F1")}*(1-${VALUE.agedKept}))),${cell("Working")})`,
  Expected: `=${cell("Kept")}*N(${cell("Probability")})`,
};

/** The inputs the rows follow at once; the rest follow at the next analysis. */
export const LIVE_INPUTS = ["asOf", "agedAt", "suspectAt", "agedTreatment", "overdueGraceDays", "overdueTreatment"].map(inputName);

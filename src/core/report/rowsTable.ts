import { VALUE } from "./names";
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
  { header: "Bar", width: 13, format: FORMAT.general },
  { header: "Counts", width: 8, format: FORMAT.plain },
  { header: "Outside", width: 12, format: FORMAT.whole },
  { header: "Overdue", width: 12, format: FORMAT.whole },
  { header: "Undated", width: 12, format: FORMAT.whole },
  { header: "Aged", width: 12, format: FORMAT.whole },
  { header: "Unqualified", width: 12, format: FORMAT.whole },
  { header: "Kept", width: 12, format: FORMAT.whole },
  { header: "Working", width: 12, format: FORMAT.whole },
  { header: "Expected", width: 12, format: FORMAT.whole },
] as const;

export type RowsHeader = (typeof ROWS_COLUMNS)[number]["header"];

/** What column Bar says: the bar of the bridge that takes the last part of the deal, or "working". */
export const BAR = { outsidePeriod: "outside", overdue: "overdue", undated: "undated", aged: "aged", poorlyQualified: "unqualified", none: "working" } as const;

const isOpen = `${cell("Outcome")}="open"`;
const whenOpen = (...conditions: readonly string[]): string => `=IF(AND(${[isOpen, ...conditions].join(",")}),1,0)`;
const hasClose = `${cell("Close")}<>""`;
const barIs = (bar: string): string => `${cell("Bar")}="${bar}"`;
const openIn = (bar: string): string => `=IF(${barIs(bar)},${cell("Open")},0)`;
/** Whether age leaves anything of the deal, and what share. */
const ageLeaves = `OR(${cell("F1")}=0,${VALUE.agedKept}>0)`;
const shareByAge = `(1-${cell("F1")}*(1-${VALUE.agedKept}))`;
const outsideYear = `AND(${hasClose},${cell("Close")}>=${VALUE.asOf},OR(${cell("Close")}<${VALUE.yearStart},${cell("Close")}>${VALUE.yearEnd}))`;

/** The first bar that applies, in the order of the bridge; "unqualified" comes after "aged" and takes what that left. */
const bar = [
  `=IF(${cell("Outcome")}<>"open",""`,
  `IF(${outsideYear},"${BAR.outsidePeriod}"`,
  `IF(${cell("F3")}*${VALUE.overdueTaken}>0,"${BAR.overdue}"`,
  `IF(${cell("F17")}*${VALUE.undatedTaken}>0,"${BAR.undated}"`,
  `IF(AND(${cell("Qualified")}="no",${ageLeaves}),"${BAR.poorlyQualified}"`,
  `IF(AND(${cell("F1")}=1,${VALUE.agedKept}<1),"${BAR.aged}","${BAR.none}"))))))`,
].join(",");

/**
 * The calculated columns. A blank day or amount never counts as 0: every rule asks for the cell first.
 * Counts: 1 when something of the deal is left by every bar but the period's, priced or not. Kept is that money,
 * Working what of it lies in the selling year, Expected is Kept × probability.
 * @see Definitions F1 F2 F3 F4 F5 F7 F17, §5 bridge
 */
export const ROWS_FORMULAS: Readonly<Partial<Record<RowsHeader, string>>> = {
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
  Bar: bar,
  Counts: `=IF(OR(${barIs(BAR.none)},AND(${barIs(BAR.aged)},${VALUE.agedKept}>0),AND(${barIs(BAR.outsidePeriod)},${cell("Qualified")}<>"no",${ageLeaves})),1,0)`,
  Outside: openIn(BAR.outsidePeriod),
  Overdue: openIn(BAR.overdue),
  Undated: openIn(BAR.undated),
  Aged: `=IF(OR(${barIs(BAR.aged)},AND(${barIs(BAR.poorlyQualified)},${cell("F1")}=1)),${cell("Open")}*(1-${VALUE.agedKept}),0)`,
  Unqualified: `=IF(${barIs(BAR.poorlyQualified)},${cell("Open")}-${cell("Aged")},0)`,
  Kept: `=${cell("Counts")}*${cell("Open")}*${shareByAge}`,
  Working: `=IF(${barIs(BAR.outsidePeriod)},0,${cell("Kept")})`,
  Expected: `=${cell("Kept")}*N(${cell("Probability")})`,
};

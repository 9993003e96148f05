import type { BridgeReason, FlagId } from "../analysis";
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
  { header: "Valued", width: 12, format: FORMAT.whole },
  { header: "Created", width: 12, format: FORMAT.day },
  { header: "Close", width: 12, format: FORMAT.day },
  { header: "Probability", width: 10, format: FORMAT.share },
  { header: "Category", width: 10, format: FORMAT.general },
  { header: "Qualified", width: 9, format: FORMAT.general },
  { header: "Deals", width: 7, format: FORMAT.count },
  { header: "Cycle", width: 8, format: FORMAT.days },
  { header: "Age", width: 8, format: FORMAT.days },
  { header: "Flags", width: 14, format: FORMAT.general },
  { header: "Share", width: 7, format: FORMAT.share },
  { header: "Open", width: 12, format: FORMAT.whole },
  { header: "Bar", width: 12, format: FORMAT.general },
  { header: "Counts", width: 8, format: FORMAT.plain },
  { header: "Aged", width: 12, format: FORMAT.whole },
  { header: "Kept", width: 12, format: FORMAT.whole },
  { header: "Working", width: 12, format: FORMAT.whole },
  { header: "Expected", width: 12, format: FORMAT.whole },
] as const;

export type RowsHeader = (typeof ROWS_COLUMNS)[number]["header"];

/** What column Bar says: the bar of the bridge that takes the last part of the deal, or "working". */
export const BAR = {
  outsidePeriod: "outside",
  overdue: "overdue",
  undated: "undated",
  aged: "aged",
  poorlyQualified: "unqualified",
  none: "working",
} as const;

/** The flags that arithmetic decides, worst first, as column Flags joins them. */
export const LIVE_FLAGS = ["F3", "F17", "F1", "F4", "F5", "F7", "F2"] as const satisfies readonly FlagId[];
export type LiveFlag = (typeof LIVE_FLAGS)[number];

/** How many deals carry a flag, outside the table: each flag stands in Flags with a blank after it, so F1 is not F17. */
export function flagCount(flag: LiveFlag): string {
  return `SUMIFS(${column("Deals")},${column("Flags")},"*${flag} *")`;
}

const isOpen = `${cell("Outcome")}="open"`;
const hasClose = `${cell("Close")}<>""`;
const barIs = (bar: string): string => `${cell("Bar")}="${bar}"`;
const outsideYear = `AND(${hasClose},${cell("Close")}>=${VALUE.asOf},OR(${cell("Close")}<${VALUE.yearStart},${cell("Close")}>${VALUE.yearEnd}))`;

/** What each flag of an open deal asks. A blank day or amount never counts as 0: the cell is asked for first. */
const FLAG_CONDITIONS: Readonly<Record<LiveFlag, string>> = {
  F3: `AND(${hasClose},${cell("Close")}<${VALUE.overdueBefore})`,
  F17: `AND(${cell("Close")}="",${VALUE.undatedTaken}>0)`,
  F1: `AND(${cell("Age")}<>"",${cell("Age")}>=${VALUE.agedFrom})`,
  F4: `AND(${hasClose},${cell("Close")}>${VALUE.yearEnd})`,
  F5: `AND(${cell("Created")}<>"",${cell("Close")}>=${VALUE.asOf},${cell("Close")}<=${VALUE.yearEnd},${cell("Created")}>${VALUE.lastCreation})`,
  F7: `N(${cell("Amount")})<=0`,
  F2: `AND(${cell("Age")}<>"",${cell("Age")}>=${VALUE.suspectFrom},${cell("Age")}<${VALUE.agedFrom})`,
};

/** The first bar that applies, in the order of the bridge; "unqualified" comes after "aged" and takes what that left. */
const bar = [
  `=IF(${cell("Outcome")}<>"open",""`,
  `IF(${outsideYear},"${BAR.outsidePeriod}"`,
  `IF(AND(LEFT(${cell("Flags")},2)="F3",${VALUE.overdueTaken}>0),"${BAR.overdue}"`,
  `IF(LEFT(${cell("Flags")},3)="F17","${BAR.undated}"`,
  `IF(AND(${cell("Qualified")}="no",${cell("Share")}>0),"${BAR.poorlyQualified}"`,
  `IF(${cell("Share")}<1,"${BAR.aged}","${BAR.none}"))))))`,
].join(",");

/**
 * The calculated columns. Share is what age leaves of the amount; Bar the bar of the bridge that takes the deal's last
 * part; Valued what a deal without an amount counts; Aged the part that age takes; Counts is 1 when something of the deal is left by every bar but the period's, priced
 * or not. Kept is that money, Working what of it lies in the selling year, Expected is Kept × probability.
 * @see Definitions F1 F2 F3 F4 F5 F7 F17, §5 bridge
 */
export const ROWS_FORMULAS: Readonly<Partial<Record<RowsHeader, string>>> = {
  Cycle: `=IF(AND(${cell("Outcome")}="won",${cell("Created")}<>"",${cell("Close")}>=${cell("Created")}),${cell("Close")}-${cell("Created")},"")`,
  Age: `=IF(AND(${isOpen},${cell("Created")}<>""),${VALUE.asOf}-${cell("Created")},"")`,
  Flags: `=IF(${isOpen},${LIVE_FLAGS.map((flag) => `IF(${FLAG_CONDITIONS[flag]},"${flag} ","")`).join("&")},"")`,
  Share: `=IF(ISNUMBER(FIND("F1 ",${cell("Flags")})),${VALUE.agedKept},1)`,
  Open: `=IF(${isOpen},MAX(0,${cell("Amount")})+N(${cell("Valued")}),0)`,
  Bar: bar,
  Counts: `=IF(OR(${barIs(BAR.none)},AND(${cell("Share")}>0,OR(${barIs(BAR.aged)},AND(${barIs(BAR.outsidePeriod)},${cell("Qualified")}<>"no")))),1,0)`,
  Aged: `=IF(OR(${barIs(BAR.aged)},${barIs(BAR.poorlyQualified)}),${cell("Open")}*(1-${cell("Share")}),0)`,
  Kept: `=${cell("Counts")}*${cell("Open")}*${cell("Share")}`,
  Working: `=IF(${barIs(BAR.outsidePeriod)},0,${cell("Kept")})`,
  Expected: `=${cell("Kept")}*N(${cell("Probability")})`,
};

/** What one bar takes, outside the table: the open money of its deals, apart from what age took before. */
export function takenBy(reason: BridgeReason): string {
  if (reason === "aged") return `SUM(${column("Aged")})`;
  const open = `SUMIFS(${column("Open")},${column("Bar")},"${BAR[reason]}")`;
  return reason === "poorlyQualified" ? `${open}-SUMIFS(${column("Aged")},${column("Bar")},"${BAR[reason]}")` : open;
}

import type { Analysis, BridgeReason, FlagId } from "../analysis";
import { inputName, VALUE } from "./names";
import { hasChances } from "./noChance";
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
const COLUMNS = [
  { header: "Row", width: 6, format: FORMAT.plain },
  { header: "Id", width: 14, format: FORMAT.general },
  { header: "Deal", width: 30, format: FORMAT.general },
  { header: "Account", width: 22, format: FORMAT.general },
  { header: "Owner", width: 16, format: FORMAT.general },
  { header: "Team", width: 14, format: FORMAT.general },
  { header: "Source", width: 14, format: FORMAT.general },
  { header: "Product", width: 16, format: FORMAT.general },
  { header: "Type", width: 14, format: FORMAT.general },
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
  { header: "Chance", width: 10, format: FORMAT.share },
  { header: "LearnedF3", width: 10, format: FORMAT.share },
  { header: "LearnedF1", width: 10, format: FORMAT.share },
  { header: "Late", width: 7, format: FORMAT.share },
  { header: "Overdue", width: 12, format: FORMAT.whole },
  { header: "Counted", width: 12, format: FORMAT.whole },
  { header: "Brings", width: 12, format: FORMAT.whole },
  { header: "Ever", width: 12, format: FORMAT.whole },
] as const;

export type RowsHeader = (typeof COLUMNS)[number]["header"];

/** The columns that a group of the aggregate sums. */
export const SUMMED = [
  "Amount",
  "Valued",
  "Deals",
  "Open",
  "Counts",
  "Aged",
  "Kept",
  "Working",
  "Expected",
  "Overdue",
  "Counted",
  "Brings",
  "Ever",
] as const satisfies readonly RowsHeader[];
export type Summed = (typeof SUMMED)[number];
type RowsColumn = (typeof COLUMNS)[number];

/** Columns that only own history fills. */
const BY_HISTORY: readonly RowsHeader[] = [
  "Chance",
  "LearnedF3",
  "LearnedF1",
  "Late",
  "Overdue",
  "Counted",
  "Brings",
  "Ever",
];

/** The columns of one report: those of own history, teams and types where there is something in them. */
export function rowsColumns(analysis: Analysis): readonly RowsColumn[] {
  const left: RowsHeader[] = [
    ...(hasChances(analysis) ? [] : BY_HISTORY),
    ...(analysis.byTeam.length > 0 ? [] : (["Team"] as const)),
    ...(analysis.segmentBy === "type" ? [] : (["Type"] as const)),
  ];
  return COLUMNS.filter(({ header }) => !left.includes(header));
}

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

/**
 * The first bar that applies, in the order of the bridge; "unqualified" comes after "aged" and takes what that left.
 * @param overdue which overdue deals the bar takes whole · @param otherwise what is said of deals no bar takes whole
 */
function barFormula(overdue: string, otherwise: string): string {
  return [
    `=IF(${cell("Outcome")}<>"open",""`,
    `IF(${outsideYear},"${BAR.outsidePeriod}"`,
    `IF(AND(LEFT(${cell("Flags")},2)="F3",${overdue}),"${BAR.overdue}"`,
    `IF(LEFT(${cell("Flags")},3)="F17","${BAR.undated}"`,
    `IF(AND(${cell("Qualified")}="no",${cell("Share")}>0),"${BAR.poorlyQualified}"`,
    `IF(${cell("Share")}<1,"${BAR.aged}",${otherwise}))))))`,
  ].join(",");
}

const COUNTS = `OR(${barIs(BAR.none)},AND(${cell("Share")}>0,OR(${barIs(BAR.aged)},AND(${barIs(BAR.outsidePeriod)},${cell("Qualified")}<>"no"))))`;
const AFTER_AGE = `OR(${barIs(BAR.aged)},${barIs(BAR.poorlyQualified)})`;

/**
 * The calculated columns. Share is what age leaves of the amount; Bar the bar of the bridge that takes the deal's last
 * part; Valued what a deal without an amount counts; Aged the part that age takes; Counts is 1 when something of the deal
 * is left by every bar but the period's, priced or not. Kept is that money, Working what of it lies in the selling year,
 * Expected is Kept × probability.
 * @see Definitions F1 F2 F3 F4 F5 F7 F17, §5 bridge
 */
const FORMULAS: Readonly<Partial<Record<RowsHeader, string>>> = {
  Cycle: `=IF(AND(${cell("Outcome")}="won",${cell("Created")}<>"",${cell("Close")}>=${cell("Created")}),${cell("Close")}-${cell("Created")},"")`,
  Age: `=IF(AND(${isOpen},${cell("Created")}<>""),${VALUE.asOf}-${cell("Created")},"")`,
  Flags: `=IF(${isOpen},${LIVE_FLAGS.map((flag) => `IF(${FLAG_CONDITIONS[flag]},"${flag} ","")`).join("&")},"")`,
  Share: `=IF(ISNUMBER(FIND("F1 ",${cell("Flags")})),${VALUE.agedKept},1)`,
  Open: `=IF(${isOpen},MAX(0,${cell("Amount")})+N(${cell("Valued")}),0)`,
  Bar: barFormula(`${VALUE.overdueTaken}>0`, `"${BAR.none}"`),
  Counts: `=IF(${COUNTS},1,0)`,
  Aged: `=IF(${AFTER_AGE},${cell("Open")}*(1-${cell("Share")}),0)`,
  Kept: `=${cell("Counts")}*${cell("Open")}*${cell("Share")}`,
  Working: `=IF(${barIs(BAR.outsidePeriod)},0,${cell("Kept")})`,
  Expected: `=${cell("Kept")}*N(${cell("Probability")})`,
};

const LEARNS_OVERDUE = `AND(${inputName("overdueTreatment")}<>"keep",${inputName("overdueTreatment")}<>"remove")`;
const TYPED_AGE = `ISNUMBER(${inputName("agedTreatment")})`;

/** An overdue deal keeps all, nothing, or what own history says. */
const late = `=IF(LEFT(${cell("Flags")},2)="F3",IF(${inputName("overdueTreatment")}="keep",1,IF(AND(${LEARNS_OVERDUE},${cell("LearnedF3")}<>""),${cell("LearnedF3")},0)),1)`;

/** What age leaves: of a deal whose lateness is learned all, for that knows its age. */
const shareByHistory = [
  `=IF(NOT(ISNUMBER(FIND("F1 ",${cell("Flags")}))),1`,
  `IF(${TYPED_AGE},${VALUE.agedKept}`,
  `IF(AND(${LEARNS_OVERDUE},LEFT(${cell("Flags")},2)="F3",${cell("Late")}>0),1`,
  `IF(${cell("LearnedF1")}="",${VALUE.agedKept},${cell("LearnedF1")}))))`,
].join(",");

/** What of the money a chance counts: learned parts are not taken, the chance knows them itself. */
const counted = `=${cell("Counts")}*${cell("Open")}*IF(AND(${LEARNS_OVERDUE},${cell("LearnedF3")}<>""),1,${cell("Late")})*IF(AND(NOT(${TYPED_AGE}),${cell("LearnedF1")}<>""),1,${cell("Share")})`;

/**
 * The same with own history. LearnedF3 and LearnedF1 are what it leaves of an overdue and of an aged deal, Chance the
 * deal's chance in what is left of the selling year; Late is what lateness leaves, Overdue the money it takes. Expected is
 * the open amount × chance, whatever the bars say; Brings what of it the working pipeline brings; Ever what the deal
 * brings at all.
 */
const HISTORY_FORMULAS: typeof FORMULAS = {
  ...FORMULAS,
  Late: late,
  Share: shareByHistory,
  Bar: barFormula(`${cell("Late")}=0`, `IF(${cell("Late")}<1,"${BAR.overdue}","${BAR.none}")`),
  Counts: `=IF(OR(${COUNTS},AND(${barIs(BAR.overdue)},${cell("Late")}>0)),1,0)`,
  Aged: `=IF(${AFTER_AGE},${cell("Open")}*${cell("Late")}*(1-${cell("Share")}),0)`,
  Overdue: `=IF(OR(${barIs(BAR.overdue)},${AFTER_AGE}),${cell("Open")}*(1-${cell("Late")}),0)`,
  Kept: `=${cell("Counts")}*${cell("Open")}*${cell("Late")}*${cell("Share")}`,
  Counted: counted,
  Expected: `=${cell("Open")}*N(${cell("Chance")})`,
  Brings: `=IF(${cell("Working")}>0,${cell("Counted")}*N(${cell("Chance")}),0)`,
  Ever: `=${cell("Counted")}*N(${cell("Probability")})`,
};

/** The formula of each calculated column of a report. */
export function rowsFormulas(analysis: Analysis): Readonly<Partial<Record<RowsHeader, string>>> {
  return hasChances(analysis) ? HISTORY_FORMULAS : FORMULAS;
}

/** What one bar takes, outside the table: the open money of its deals, apart from what lateness and age took before. */
export function takenBy(reason: BridgeReason, byHistory: boolean): string {
  if (reason === "aged") return `SUM(${column("Aged")})`;
  if (reason === "overdue" && byHistory) return `SUM(${column("Overdue")})`;
  const ofBar = (header: RowsHeader): string => `SUMIFS(${column(header)},${column("Bar")},"${BAR[reason]}")`;
  if (reason !== "poorlyQualified") return ofBar("Open");
  return `${ofBar("Open")}-${ofBar("Aged")}${byHistory ? `-${ofBar("Overdue")}` : ""}`;
}

/** What the deals with a close date in some days bring at all, by the chance of being won; outside the table. */
export function broughtColumn(analysis: Analysis): string {
  return column(hasChances(analysis) ? "Ever" : "Expected");
}

import type { Deal } from "../../../scripts/sample/deal";
import type { Day } from "../../../src/core/cells/day";
import type { CellValue } from "../../../src/core/cells/grid";
import type { Field } from "../../../src/core/opportunities/field";

/** A column of a sheet that is going to be mutated: numbers are numbers, days are serial numbers. */
export interface MessyColumn {
  /** What the column means; undefined for one that was added. */
  readonly field: Field | undefined;
  header: string;
  cells: CellValue[];
}

/** A row that is no deal, and the row of the body that it stands above. */
export interface JunkRow {
  readonly at: number;
  readonly cells: (headers: readonly string[]) => readonly CellValue[];
}

/** A pipeline sheet in parts that can be mutated one by one. */
export interface MessySheet {
  above: CellValue[][];
  columns: MessyColumn[];
  junk: JunkRow[];
  below: CellValue[][];
  firstColumn: number;
  date1904: boolean;
}

/** How many deals the sheet has. */
export const dealCount = (sheet: MessySheet): number => sheet.columns[0]?.cells.length ?? 0;

/** The cells of the sheet, all rows as wide as the widest. */
export function rowsOf(sheet: MessySheet): CellValue[][] {
  const headers = sheet.columns.map(({ header }) => header);
  const rows: (readonly CellValue[])[] = [...sheet.above, headers];
  for (let i = 0; i <= dealCount(sheet); i++) {
    for (const junk of sheet.junk) if (junk.at === i) rows.push(junk.cells(headers));
    if (i < dealCount(sheet)) rows.push(sheet.columns.map(({ cells }) => cells[i] ?? ""));
  }
  rows.push(...sheet.below);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
}

/** Zero-based row of deal i among `rowsOf`. */
export function rowOfDeal(sheet: MessySheet, i: number): number {
  return sheet.above.length + 1 + i + sheet.junk.filter(({ at }) => at <= i).length;
}

type Shown = (deal: Deal) => CellValue | undefined;
type Dress = Readonly<Partial<Record<Field, readonly [header: string, shown: Shown]>>>;

const isClosed = ({ status }: Deal): boolean => status !== "Open";
const closedOn = (deal: Deal): Day | undefined => (isClosed(deal) ? deal.close : undefined);
/** A CRM whose closed deals keep the stage they were in. */
const lastStage = (deal: Deal): string => (isClosed(deal) ? "Negotiation/Review" : deal.stage);
const share = ({ probability }: Deal): number | undefined =>
  probability === undefined ? undefined : probability / 100;

/** The columns of several CRMs, and how each shows a deal. */
export const DRESSES: Readonly<Record<string, Dress>> = {
  salesforce: {
    id: ["Opportunity ID", (d) => d.id],
    name: ["Opportunity Name", (d) => d.name],
    type: ["Type", (d) => d.type],
    source: ["Lead Source", (d) => d.source],
    amount: ["Amount", (d) => d.amount],
    closeDate: ["Close Date", (d) => d.close],
    nextStep: ["Next Step", (d) => d.nextStep],
    stage: ["Stage", (d) => d.stage],
    probability: ["Probability (%)", (d) => d.probability],
    created: ["Created Date", (d) => d.created],
    owner: ["Opportunity Owner", (d) => d.owner],
    account: ["Account Name", (d) => d.account],
    reason: ["Lost Reason", (d) => d.lostReason],
  },
  hubspot: {
    id: ["Record ID", (d) => d.id],
    amount: ["Amount", (d) => d.amount],
    closeDate: ["Close Date", (d) => d.close],
    reason: ["Closed Lost Reason", (d) => d.lostReason],
    created: ["Create Date", (d) => d.created],
    name: ["Deal Name", (d) => d.name],
    owner: ["Deal owner", (d) => d.owner],
    probability: ["Deal probability", share],
    stage: ["Deal Stage", (d) => d.stage],
    type: ["Deal Type", (d) => d.type],
    isWon: ["Is Closed Won", (d) => d.status === "Won"],
    isClosed: ["Is Deal Closed?", isClosed],
    lastActivity: ["Last Activity Date", (d) => d.lastActivity],
    source: ["Original Traffic Source", (d) => d.source],
    account: ["Associated Company", (d) => d.account],
  },
  pipedrive: {
    id: ["Deal - ID", (d) => d.id],
    name: ["Deal - Title", (d) => d.name],
    owner: ["Deal - Owner", (d) => d.owner],
    amount: ["Deal - Value", (d) => d.amount],
    account: ["Deal - Organization", (d) => d.account],
    stage: ["Deal - Stage", lastStage],
    status: ["Deal - Status", (d) => d.status],
    created: ["Deal - Deal created", (d) => d.created],
    actualClose: ["Deal - Deal closed on", closedOn],
    reason: ["Deal - Lost reason", (d) => d.lostReason],
    expectedClose: ["Deal - Expected close date", (d) => (isClosed(d) ? undefined : d.close)],
    source: ["Deal - Source channel", (d) => d.source],
  },
  german: {
    name: ["Deal-Name", (d) => d.name],
    stage: ["Deal-Phase", (d) => (d.status === "Won" ? "Gewonnen" : d.status === "Lost" ? "Verloren" : d.stage)],
    amount: ["Betrag", (d) => d.amount],
    closeDate: ["Abschlussdatum", (d) => d.close],
    created: ["Erstelldatum", (d) => d.created],
    owner: ["Zuständiger Mitarbeiter", (d) => d.owner],
    probability: ["Wahrscheinlichkeit (%)", (d) => d.probability],
    source: ["Leadquelle", (d) => d.source],
    account: ["Firma", (d) => d.account],
  },
  tracker: {
    account: ["Client", (d) => d.account],
    name: ["Deal", (d) => d.name],
    owner: ["Rep", (d) => d.owner],
    amount: ["Deal Size", (d) => d.amount],
    status: ["Status", (d) => d.status],
    created: ["Date Created", (d) => d.created],
    closeDate: ["Close Date", (d) => d.close],
  },
};

/** An export as it stands: a header row and deals below it; what its columns mean is not said. */
export function sheetOf([headers = [], ...deals]: readonly (readonly CellValue[])[]): MessySheet {
  const columns = headers.map((header, i) => ({
    field: undefined,
    header: String(header),
    cells: deals.map((row) => row[i] ?? ""),
  }));
  return { above: [], columns, junk: [], below: [], firstColumn: 0, date1904: false };
}

/** Deals as one CRM's columns. */
export function dressed(deals: readonly Deal[], name: string): MessySheet {
  const dress = Object.entries(DRESSES[name] ?? {}) as [Field, readonly [string, Shown]][];
  const columns = dress.map(([field, [header, shown]]) => ({
    field,
    header,
    cells: deals.map((deal) => shown(deal) ?? ""),
  }));
  return { above: [], columns, junk: [], below: [], firstColumn: 0, date1904: false };
}

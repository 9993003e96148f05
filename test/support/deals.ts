import { dayOf, isoDay } from "../../src/core/cells/day";

export const HEADER = "Opportunity ID,Opportunity Name,Owner,Stage,Amount,Created Date,Close Date";

/** The day the deals of `dealsCsv` are analysed on. */
export const TODAY = dayOf(2026, 9, 15);

/** One row of `dealsCsv`, any cell changed. */
export interface DealCells {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
  readonly amount: string;
  readonly created: string;
  readonly close: string;
}

const STAGES = ["Closed Won", "Closed Lost", "Proposal", "Negotiation"];

/**
 * Deals 0, 1, 2 …: a quarter won, a quarter lost (created 200 + i days before TODAY, closed 90 days later), half open
 * (created 60 + i days before, due 30 + i days after); amounts 1,000 × (i + 1).
 */
export function deal(i: number, change: Partial<DealCells> = {}): DealCells {
  const isClosed = i % 4 < 2;
  const created = TODAY - (isClosed ? 200 : 60) - i;
  return {
    id: `006A${String(i).padStart(4, "0")}`,
    name: `Deal ${i}`,
    owner: ["Ada", "Bo", "Cy"][i % 3] ?? "",
    stage: STAGES[i % 4] ?? "",
    amount: String(1000 * (i + 1)),
    created: isoDay(created),
    close: isoDay(isClosed ? created + 90 : TODAY + 30 + i),
    ...change,
  };
}

/** `count` deals, some of them changed by their number. */
export function deals(count: number, changes: Readonly<Record<number, Partial<DealCells>>> = {}): readonly DealCells[] {
  return Array.from({ length: count }, (_, i) => deal(i, changes[i]));
}

const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Deals as .csv text. */
export function csvOf(rows: readonly DealCells[], header = HEADER): string {
  const lines = rows.map(({ id, name, owner, stage, amount, created, close }) =>
    [id, name, owner, stage, amount, created, close].map(field).join(",")
  );
  return `${[header, ...lines].join("\n")}\n`;
}

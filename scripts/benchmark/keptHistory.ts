import { historyOf } from "../../src/core/changes/historyOf";
import { historyRows, type HistoryRows } from "../../src/core/changes/historyRows";
import type { Snapshot } from "../../src/core/changes/snapshot";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import { type Connection, connect } from "../../src/localExcel/protocol/connect";
import { queueHistorySheet } from "../../src/workbook/history";
import { findPipeline } from "../../src/workbook/readPipeline";
import { readStoredSnapshots } from "../../src/workbook/readStoredSnapshots";
import { RequestBudget } from "../../src/workbook/requestBudget";
import { writableHistory } from "../../src/workbook/writableHistory";
import { writeHistory } from "../../src/workbook/writeHistory";
import { DEALS, keptYear, WEEKS } from "./keptYear";
import { measured, type Measured } from "./measure";

const SEED = 1;
const MOST_BYTES = 3_000_000;
/** For reading what 51 weeks have left and adding one, in milliseconds. */
const MOST_MILLISECONDS = 1_000;
const HEADS = new TextEncoder().encode("Id,Stage,Amount,Close Date\n1,Proposal,1,2026-09-01\n");

/** A history as an analysis keeps it: what is stored is read, what differs is written. */
async function keep(excel: Connection, today: Snapshot, notes: Measured[]): Promise<void> {
  await excel.run(async (context) => {
    const found = await findPipeline(context, { withTexts: true });
    const stored = await measured(notes, "read", () => readStoredSnapshots(context, found, undefined));
    const past = await measured(notes, "verify and decode", () => historyOf(stored));
    if (past.damaged.length > 0) throw new RangeError("a row is damaged");
    const rows = await measured(notes, "encode", () => historyRows(stored, past, today));
    await measured(notes, "write", async () => await write(context, found, rows));
  });
}

async function write(
  context: Excel.RequestContext,
  { outline, history }: Awaited<ReturnType<typeof findPipeline>>,
  rows: HistoryRows
): Promise<void> {
  const budget = new RequestBudget(context, undefined);
  const sheet = queueHistorySheet(context, outline);
  await writeHistory(context, sheet, { outline, history, budget, rows: writableHistory(rows) });
  await budget.flush();
}

/**
 * Keeps a year of weeks in a workbook, and prints what they add to the saved file and how long the last of them takes.
 * @returns false when either is more than it may be
 */
export async function benchmarkKeptHistory(): Promise<boolean> {
  const opened = openSpreadsheet(HEADS, "deals.csv");
  const connection = connect(new LocalWorkbook(opened.model, calculatorInNode));
  const without = saveXlsx(opened).length;
  let notes: Measured[] = [];
  for (const snapshot of keptYear(SEED)) {
    notes = [];
    await keep(connection, snapshot, notes);
  }
  const bytes = saveXlsx(opened).length - without;
  const milliseconds = notes.reduce((sum, { processorMilliseconds }) => sum + processorMilliseconds, 0);
  const name = `${WEEKS} weekly snapshots of ${DEALS.toLocaleString("en-US")} deals`;
  const verdict = (isMet: boolean): string => (isMet ? "ok  " : "MISS");
  const isSmall = bytes <= MOST_BYTES;
  const isQuick = milliseconds <= MOST_MILLISECONDS;
  const kilobytes = (count: number): string => `${Math.round(count / 1_000).toLocaleString("en-US")} kB`;
  console.log(`${verdict(isSmall)} ${name}: ${kilobytes(bytes)} of the file, target ${kilobytes(MOST_BYTES)}`);
  const stages = notes.map((note) => `${note.stage} ${Math.round(note.processorMilliseconds)}`).join(", ");
  console.log(
    `${verdict(isQuick)} reading them and adding one: ${Math.round(milliseconds)} ms (${stages}), target ${MOST_MILLISECONDS} ms`
  );
  return isSmall && isQuick;
}

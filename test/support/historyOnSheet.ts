import { historyOf } from "../../src/core/changes/historyOf";
import { historyRows, type HistoryRows } from "../../src/core/changes/historyRows";
import type { Snapshot } from "../../src/core/changes/snapshot";
import type { StoredSnapshot } from "../../src/core/changes/storedSnapshot";
import { queueHistorySheet } from "../../src/workbook/history";
import { findPipeline } from "../../src/workbook/readPipeline";
import { readStoredSnapshots } from "../../src/workbook/readStoredSnapshots";
import { RequestBudget } from "../../src/workbook/requestBudget";
import { writableHistory } from "../../src/workbook/writableHistory";
import { writeHistory } from "../../src/workbook/writeHistory";
import type { TestWorkbook } from "./localWorkbook";

export const HISTORY_SHEET = "Enough Pipeline history";

/** The stored rows of a workbook, as an analysis reads them. */
export async function storedIn({ run }: Pick<TestWorkbook, "run">): Promise<readonly StoredSnapshot[]> {
  return await run(
    async (context) => await readStoredSnapshots(context, await findPipeline(context, { withTexts: true }), undefined)
  );
}

/** Writes rows of the history, as an analysis does. */
export async function writeRows({ run }: Pick<TestWorkbook, "run">, rows: HistoryRows): Promise<void> {
  await run(async (context) => {
    const { outline, history } = await findPipeline(context);
    const budget = new RequestBudget(context, undefined);
    const sheet = queueHistorySheet(context, outline);
    await writeHistory(context, sheet, { outline, history, budget, rows: writableHistory(rows) });
    await budget.flush();
  });
}

/** Keeps a snapshot beside what is there, as an analysis does. */
export async function keepIn(workbook: Pick<TestWorkbook, "run">, today: Snapshot): Promise<void> {
  const stored = await storedIn(workbook);
  await writeRows(workbook, historyRows(stored, historyOf(stored), today));
}

import { historyOf } from "../../core/changes/historyOf";
import { historyTable } from "../../core/report/historyTable";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { findPipeline } from "../../workbook/readPipeline";
import { readStoredSnapshots } from "../../workbook/readStoredSnapshots";
import { repeatRun } from "../../workbook/repeatRun";
import { writeHistoryTable } from "../../workbook/writeHistoryTable";
import type { HistoryOutcome } from "../paneHistory";
import { troubleOf } from "../troubleOf";

/** Writes what the workbook keeps into a sheet of the user's. Nothing is thrown. */
export async function exportHistory(excel: ExcelRunner): Promise<HistoryOutcome> {
  try {
    const stored = await repeatRun(
      excel,
      undefined,
      async (context) => await readStoredSnapshots(context, await findPipeline(context), undefined)
    );
    const { snapshots, damaged } = historyOf(stored);
    const exported = await writeHistoryTable(excel, historyTable(snapshots), undefined);
    if (exported.kind === "written") return { ...exported, damaged: damaged.length };
    const trouble = { code: "workbookProtected", subject: "", detail: exported.reason, changed: "nothing" } as const;
    return { kind: "trouble", trouble };
  } catch (error) {
    return { kind: "trouble", trouble: troubleOf(error, "nothing") };
  }
}

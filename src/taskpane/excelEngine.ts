import { analyzePipeline } from "../analyzePipeline";
import { SourceError } from "../core/opportunities/sourceError";
import { sourceMessage } from "../core/report/sourceMessage";
import type { ExcelRunner } from "../workbook/excelRunner";
import { removeEverything } from "../workbook/removeEverything";
import { WorkbookError, workbookErrorOf } from "../workbook/workbookError";
import type { PaneEngine } from "./engine";
import { defectTrouble, removalWords, sourceTrouble, type Trouble, workbookTrouble } from "./messages";
import { momentOf } from "./moment";
import { paneAnswer } from "./paneAnswer";

/** The words for whatever was thrown. */
function troubleOf(thrown: unknown): Trouble {
  const error = workbookErrorOf(thrown);
  if (error instanceof SourceError) return sourceTrouble(sourceMessage(error.fault, "pane"));
  if (error instanceof WorkbookError) return workbookTrouble(error.fault, error.code);
  return defectTrouble(error instanceof Error ? error.name : typeof error);
}

/** The pane's door to a workbook: the one place of the pane that catches. */
export function excelEngine(excel: ExcelRunner, now: () => Date): PaneEngine {
  return {
    analyze: async (goal) => {
      try {
        const overrides = goal === undefined ? {} : { goal };
        return { kind: "done", answer: paneAnswer(await analyzePipeline(excel, { ...momentOf(now()), overrides })) };
      } catch (error) {
        return { kind: "failed", trouble: troubleOf(error) };
      }
    },
    removeEverything: async () => {
      try {
        return { kind: "removed", words: removalWords(await removeEverything(excel)) };
      } catch (error) {
        return { kind: "failed", trouble: troubleOf(error) };
      }
    },
  };
}

import { analyzePipeline } from "../analyzePipeline";
import { momentOf } from "../taskpane/moment";
import { runInExcel } from "../workbook/runInExcel";

/**
 * The ribbon's "Analyze pipeline": the same analysis as the pane's, with the goal that stands in the workbook.
 * A failure ends in the rejected promise, where Office logs it; the pane is the place that explains.
 */
async function analyzeFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await analyzePipeline(runInExcel, momentOf(new Date()));
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate("analyzePipeline", (event: Office.AddinCommands.Event) => void analyzeFromRibbon(event));
});

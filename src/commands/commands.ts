import { ribbonLine } from "../taskpane/ribbonLine";

/** Shows the pane where Excel lets the ribbon's function do so; the analysis runs and is kept in the workbook all the same. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

/**
 * The ribbon's "Analyze pipeline": runs in the pane, which shows how it goes and keeps the answer, with the goal that
 * stands in the workbook. The pane is opened where it is closed. Excel is told of the end, however it ends.
 */
async function analyzeFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Promise.all([showPane(), ribbonLine.analyze()]);
  } finally {
    event.completed();
  }
}

/** Makes the ribbon's functions known to Excel. */
export function registerCommands(): void {
  Office.actions.associate("analyzePipeline", (event: Office.AddinCommands.Event) => void analyzeFromRibbon(event));
}

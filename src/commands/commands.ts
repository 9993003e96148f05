import { ribbonLine } from "../taskpane/ribbonLine";

/**
 * The ribbon's "Analyze pipeline": runs in the pane, which shows how it goes and keeps the answer, with the goal that
 * stands in the workbook. The pane is opened where it is closed.
 */
async function analyzeFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Promise.all([Office.addin.showAsTaskpane(), ribbonLine.analyze()]);
  } finally {
    event.completed();
  }
}

/** Makes the ribbon's functions known to Excel. */
export function registerCommands(): void {
  Office.actions.associate("analyzePipeline", (event: Office.AddinCommands.Event) => void analyzeFromRibbon(event));
}

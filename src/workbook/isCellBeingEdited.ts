import type { ExcelRunner } from "./excelRunner";
import { officeErrorCode } from "./workbookError";

/**
 * Whether a cell is being edited right now, asked through a runner that fails then instead of waiting: the one way to tell it from
 * an Excel that is only slow. False whenever Excel does not say so. Changes nothing.
 * Round trips: 1
 */
export async function isCellBeingEdited(runAtOnce: ExcelRunner): Promise<boolean> {
  try {
    await runAtOnce(async (context) => {
      context.workbook.application.load("calculationMode");
      await context.sync();
    });
    return false;
  } catch (error) {
    // Whatever else is wrong, the sync that waits will say so itself.
    return officeErrorCode(error) === "InvalidOperationInCellEditMode";
  }
}

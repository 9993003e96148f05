import type { ExcelRunner } from "./excelRunner";

/** What happened in the workbook: a sheet was shown, added or taken out, or cells changed. */
export type WorkbookHappening =
  | { readonly kind: "sheets" }
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      /** "A1:B2", "A1,C3", "3:5", "A:C". */
      readonly address: string;
      /** This add-in did it. */
      readonly isOurs: boolean;
    };

/** A watch over a workbook, on until it is taken off. */
export interface WorkbookWatch {
  /**
   * Takes every handler off.
   * Round trips: 1
   */
  readonly end: () => Promise<void>;
}

/**
 * Hears of sheets and of cells, whoever changed them. A handler slows down every write of ours on the web: end the watch
 * before writing much, and watch again after.
 * Round trips: 1
 */
export async function watchWorkbook(
  excel: ExcelRunner,
  hear: (happening: WorkbookHappening) => void
): Promise<WorkbookWatch> {
  return await excel(async (context) => {
    const { worksheets } = context.workbook;
    // Excel waits for what a handler returns.
    const sheets = async (): Promise<void> => {
      hear({ kind: "sheets" });
      return Promise.resolve();
    };
    const handlers = [
      worksheets.onActivated.add(sheets),
      worksheets.onAdded.add(sheets),
      worksheets.onDeleted.add(sheets),
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        hear({ kind: "cells", sheetId: worksheetId, address, isOurs: triggerSource === "ThisLocalAddin" });
        return Promise.resolve();
      }),
    ];
    await context.sync();
    return {
      end: async () => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      },
    };
  });
}

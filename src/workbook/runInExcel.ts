import type { ExcelRunner } from "./excelRunner";

/** Excel's own way to the open workbook. While a cell is being edited it waits instead of failing. */
export const runInExcel: ExcelRunner = async (batch) => await Excel.run({ delayForCellEdit: true }, batch);

/** The same, but failing while a cell is being edited: for asking whether one is. */
export const runInExcelAtOnce: ExcelRunner = async (batch) => await Excel.run({ delayForCellEdit: false }, batch);

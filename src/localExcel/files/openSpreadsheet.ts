import type { WorkbookModel } from "../model/workbookModel";
import { detectFile } from "./detectFile";
import { openCsv } from "./openCsv";
import type { OpenedWorkbook } from "./openedWorkbook";
import { openXlsx } from "./openXlsx";
import { SpreadsheetFileError } from "./spreadsheetFileError";

const WORKBOOK_NAME = /\.xls[xmb]?$/i;

/** One column is a list in a file that is named as text; where a workbook is promised, it is a letter or an error message. */
function hasColumns({ sheets }: WorkbookModel): boolean {
  return sheets.some(({ cells }) => (cells.used(true)?.columns ?? 0) > 1);
}

/**
 * Opens a workbook or delimited text, whichever the content is, whatever the name says.
 * @throws SpreadsheetFileError when it is neither; its code says what the file looks like
 */
export function openSpreadsheet(bytes: Uint8Array, name: string): OpenedWorkbook {
  if (detectFile(bytes) === "package") return openXlsx(bytes, name);
  const model = openCsv(bytes, name);
  if (WORKBOOK_NAME.test(name) && !hasColumns(model)) throw new SpreadsheetFileError("plainText", name);
  return { model, source: undefined, extension: ".xlsx", uncarried: [] };
}

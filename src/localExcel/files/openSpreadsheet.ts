import { detectFile } from "./detectFile";
import { openCsv } from "./openCsv";
import type { OpenedWorkbook } from "./openedWorkbook";
import { openXlsx } from "./openXlsx";

/**
 * Opens a workbook or delimited text, whichever the content is, whatever the name says.
 * @throws SpreadsheetFileError when it is neither; its code says what the file looks like
 */
export function openSpreadsheet(bytes: Uint8Array, name: string): OpenedWorkbook {
  if (detectFile(bytes) === "package") return openXlsx(bytes, name);
  return { model: openCsv(bytes, name), source: undefined, extension: ".xlsx", uncarried: [] };
}

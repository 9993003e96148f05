import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { OpenedWorkbook } from "../localExcel/files/openedWorkbook";
import { openSpreadsheet } from "../localExcel/files/openSpreadsheet";
import { SpreadsheetFileError, type SpreadsheetFileProblem } from "../localExcel/files/spreadsheetFileError";
import { UsageError } from "./usageError";

/** Opens the named file. UsageError with one clear sentence when it is not there or no spreadsheet. */
export async function openFile(file: string): Promise<OpenedWorkbook> {
  const bytes = await bytesOf(file);
  try {
    return openSpreadsheet(bytes, path.basename(file));
  } catch (error) {
    if (error instanceof SpreadsheetFileError) throw new UsageError(`"${file}" ${fileWords(error.code)}`);
    throw error;
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR")
      throw new UsageError(`There is no file "${file}".`);
    throw error;
  });
  if (found.isDirectory()) throw new UsageError(`"${file}" is a folder. Name one .xlsx or .csv file.`);
  return await readFile(file).catch((error: unknown) => {
    if (systemCode(error) === "EACCES") throw new UsageError(`The file "${file}" may not be read by this user.`);
    throw error;
  });
}

/** Code of a system error ("ENOENT"); undefined for any other. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const SAVE_AS = "Save it as .xlsx or .csv and try again.";

function fileWords(problem: SpreadsheetFileProblem): string {
  switch (problem) {
    case "empty":
      return "is empty. Export the pipeline again.";
    case "pdf":
      return "is a PDF, not a spreadsheet. Export the pipeline as .xlsx or .csv.";
    case "html":
      return `is a web page, not a spreadsheet, whatever its name says. Open it in Excel. ${SAVE_AS}`;
    case "xml":
      return `is an XML file that is no workbook of today. Open it in Excel. ${SAVE_AS}`;
    case "oldXls":
      return `is a workbook of the old .xls kind. ${SAVE_AS}`;
    case "encrypted":
      return `is protected by a password. Open it in Excel and take the password off. ${SAVE_AS}`;
    case "binaryWorkbook":
      return `is a binary workbook (.xlsb). ${SAVE_AS}`;
    case "openDocument":
      return `is an OpenDocument file. ${SAVE_AS}`;
    case "otherOffice":
      return "is an Office document, but no workbook. Name the .xlsx or .csv file with the pipeline.";
    case "otherZip":
      return "is a zip archive, but no workbook. Unpack it and name the .xlsx or .csv file in it.";
    case "truncatedZip":
      return "is cut off: the end of the workbook is missing. Copy or download it again.";
    case "image":
      return "is a picture, not a spreadsheet. Export the pipeline as .xlsx or .csv.";
    case "binary":
      return "is not a spreadsheet. Name a .xlsx or .csv file.";
    case "tooManyRows":
      return "has more rows than a sheet can hold (1,048,576). Export a shorter period.";
    case "tooManyColumns":
      return "has more columns than a sheet can hold (16,384). Export fewer columns.";
    case "damaged":
      return `is damaged: parts of the workbook cannot be read. Open it in Excel, let it repair the file. ${SAVE_AS}`;
  }
}

import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileProblemWords } from "../localExcel/files/fileProblemWords";
import type { OpenedWorkbook } from "../localExcel/files/openedWorkbook";
import { openSpreadsheet } from "../localExcel/files/openSpreadsheet";
import { SpreadsheetFileError } from "../localExcel/files/spreadsheetFileError";
import { UsageError } from "./usageError";

/** Opens the named file. UsageError with one clear sentence when it is not there or no spreadsheet. */
export async function openFile(file: string): Promise<OpenedWorkbook> {
  const bytes = await bytesOf(file);
  try {
    return openSpreadsheet(bytes, path.basename(file));
  } catch (error) {
    if (error instanceof SpreadsheetFileError)
      throw new UsageError(`"${file}" ${fileProblemWords(error.code, "Name")}`);
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

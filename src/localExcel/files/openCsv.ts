import Papa from "papaparse";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/address";
import { LONGEST_TEXT } from "../model/enteredValue";
import { emptyWorkbook, newSheet } from "../model/newWorkbook";
import type { WorkbookModel } from "../model/workbookModel";
import { setContentWidths } from "./csv/contentWidths";
import { decodeText } from "./csv/decodeText";
import { lineAbove } from "./csv/lineAbove";
import { typedValue } from "./csv/typedValue";
import { SpreadsheetFileError } from "./spreadsheetFileError";

const DELIMITERS = [",", ";", "\t", "|"];
/** Excel's own first line: "sep=;" names the delimiter and is no data. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)\r?\n/i;

/**
 * A workbook with one sheet that holds the fields of a .csv file. Nothing becomes a formula; see typedValue for what
 * becomes a number. Columns are as wide as their content. The sheet is named after the file.
 * @throws SpreadsheetFileError "empty", "tooManyRows", "tooManyColumns"
 */
export function openCsv(bytes: Uint8Array, name: string): WorkbookModel {
  const { text } = decodeText(bytes);
  if (text.trim() === "") throw new SpreadsheetFileError("empty", name);
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator === null ? text : text.slice(separator[0].length);
  const { above, rows: lines } = lineAbove(body, (part) => separator?.[1] ?? delimiterOf(part));
  const delimiter = separator?.[1] ?? delimiterOf(lines);
  const { data: below } = Papa.parse<string[]>(lines, { delimiter, skipEmptyLines: false });
  const rows = above === undefined ? below : [[above], ...below];
  if (rows.length - 1 > SHEET_ROWS) throw new SpreadsheetFileError("tooManyRows", String(rows.length - 1));
  const model = emptyWorkbook(name);
  const sheet = newSheet([], sheetNameOf(name));
  rows.forEach((fields, row) => {
    if (fields.length > SHEET_COLUMNS) throw new SpreadsheetFileError("tooManyColumns", String(fields.length));
    for (let column = 0; column < fields.length; column++) {
      const value = typedValue((fields[column] ?? "").slice(0, LONGEST_TEXT), delimiter !== ",");
      if (value !== undefined) sheet.cells.put(row, column, value);
    }
  });
  setContentWidths(sheet, rows);
  return { ...model, sheets: [sheet], activeSheet: sheet.id };
}

/** The delimiter under which the first lines have the same, largest number of fields; a comma when none divides them. */
function delimiterOf(text: string): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20, skipEmptyLines: "greedy" });
    const widths = data.map((fields) => fields.length);
    const widest = Math.max(...widths);
    if (widest < 2) continue;
    // Lines that agree count; more fields decide between delimiters that agree equally.
    const common = mostFrequent(widths);
    const agreeing = widths.filter((width) => width === common).length / widths.length;
    const score = common < 2 ? 0 : agreeing * 1000 + common;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The file's name without folder and ending, in characters a sheet name may have, at most 31 of them. */
export function sheetNameOf(fileName: string): string {
  const stem = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const allowed = stem.replace(/[[\]:*?/\\]/g, " ").trim();
  const cut = allowed
    .slice(0, 31)
    // Half a character: its other half was cut off.
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/^'+|'+$/g, "")
    .trim();
  return cut === "" || cut.toLowerCase() === "history" ? "Sheet1" : cut;
}

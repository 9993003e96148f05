import { parseArea } from "../../model/address";
import { ExcelError } from "../../model/excelError";
import type { TableModel, WorkbookModel } from "../../model/workbookModel";
import { sameName } from "../wireObject";

const LONGEST_NAME = 255;

/** Every table of the workbook. */
export function allTables(model: WorkbookModel): TableModel[] {
  return model.sheets.flatMap((sheet) => sheet.tables);
}

/** Refuses a name Excel would: no letter first, a space, what reads like a cell, or a name that is taken. */
export function requireTableName(model: WorkbookModel, name: string, own?: TableModel): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= LONGEST_NAME;
  const looksLikeCell = parseArea(name) !== undefined || /^(r\d*c?\d*|c\d*)$/i.test(name);
  if (!shaped || looksLikeCell) throw new ExcelError("InvalidArgument", `table name "${name}"`);
  const taken =
    allTables(model).some((table) => table !== own && sameName(table.name, name)) ||
    model.names.some((each) => sameName(each.name, name));
  if (taken) throw new ExcelError("InvalidArgument", `the name "${name}" is taken`);
}

/** Table1, Table2 …: the first that is free. */
export function nextTableName(model: WorkbookModel): string {
  const tables = allTables(model);
  let number = tables.length + 1;
  while (tables.some(({ name }) => sameName(name, `Table${number}`))) number++;
  return `Table${number}`;
}

export function nextTableId(model: WorkbookModel): string {
  return String(Math.max(0, ...allTables(model).map(({ id }) => Number(id) || 0)) + 1);
}

/** A name no column has: the wanted one, or it with the first free number behind it; "Column1" … for a blank one. */
export function freeColumnName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean => taken.some((each) => sameName(each, name));
  if (wanted !== "" && !isTaken(wanted)) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  let number = wanted === "" ? 1 : 2;
  while (isTaken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** Names of columns from their header cells: each different, none blank. A repeated "Amount" becomes "Amount2". */
export function columnNames(headers: readonly string[]): string[] {
  const names: string[] = [];
  for (const header of headers) names.push(freeColumnName(header, names));
  return names;
}

import { fullAddress } from "../../model/address";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { SheetModel, TableModel } from "../../model/workbookModel";
import { formulaTokens, type FormulaToken } from "../../formulas/formulaTokens";
import { escapedColumnName, structuredArea, structuredParts } from "../../formulas/structuredReference";
import { sameName } from "../wireObject";

/** Where a formula stands; undefined for one of no cell (a name, a rule). */
interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}
type RewriteToken = (token: FormulaToken, place: Place | undefined) => string;

function rewritten(formula: string, rewrite: RewriteToken, place?: Place): string {
  return `=${formulaTokens(formula)
    .map((token) => rewrite(token, place))
    .join("")}`;
}

/** Rewrites every formula of the workbook token by token: cells, names, and columns of tables. */
function rewriteFormulas(workbook: LocalWorkbook, rewrite: RewriteToken): void {
  for (const sheet of workbook.model.sheets) {
    for (const { row, column, formula } of [...sheet.cells.formulaCells()]) {
      if (!formula.text.includes("[") && !/[\p{L}_]/u.test(formula.text)) continue;
      const text = rewritten(formula.text, rewrite, { sheet, row, column });
      if (text !== formula.text) sheet.cells.put(row, column, sheet.cells.value(row, column), { ...formula, text });
    }
    for (const table of sheet.tables) rewriteColumns(table, rewrite);
  }
  for (const name of workbook.model.names) name.formula = rewritten(name.formula, rewrite);
}

function rewriteColumns(table: TableModel, rewrite: RewriteToken): void {
  for (const column of table.columns) {
    for (const member of ["calculatedFormula", "totalsFormula"] as const) {
      const formula = column[member];
      if (formula === undefined) continue;
      const text = rewritten(formula, rewrite);
      if (text === formula) continue;
      column[member] = text;
      table.changed = true;
    }
  }
}

function holds(table: TableModel, place: Place | undefined): boolean {
  if (place === undefined || !place.sheet.tables.includes(table)) return false;
  const { row, column, rows, columns } = table.area;
  return place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns;
}

/** Lets formulas follow a table that has a new name. */
export function renameTableInFormulas(workbook: LocalWorkbook, from: string, to: string): void {
  rewriteFormulas(workbook, (token) => {
    if (token.kind === "structured" && token.table !== undefined && sameName(token.table, from)) {
      return to + token.text.slice(token.table.length);
    }
    return token.kind === "name" && token.sheet === undefined && sameName(token.name, from) ? to : token.text;
  });
}

/** The inside of a structured reference with one of its columns renamed. */
function renamedColumn(inside: string, from: string, to: string): string {
  const parts = structuredParts(inside);
  const meant = [parts.first, parts.last].some((column) => column !== undefined && sameName(column, from));
  if (!meant) return inside;
  const name = escapedColumnName(to);
  const plain = /^[\p{L}\p{N}_.]+$/u.test(to);
  if (!inside.includes("[")) return inside.trimStart().startsWith("@") ? `@${plain ? name : `[${name}]`}` : name;
  return inside.replace(/\[((?:'.|[^\]'[])*)\]/gsu, (part: string, column: string) =>
    sameName(column.replace(/'(.)/gsu, "$1"), from) ? `[${name}]` : part
  );
}

/** Lets formulas follow a column that has a new name. */
export function renameColumnInFormulas(
  workbook: LocalWorkbook,
  table: TableModel,
  names: { from: string; to: string }
): void {
  rewriteFormulas(workbook, (token, place) => {
    if (token.kind !== "structured") return token.text;
    const meant = token.table === undefined ? holds(table, place) : sameName(token.table, table.name);
    return meant ? `${token.table ?? ""}[${renamedColumn(token.inside, names.from, names.to)}]` : token.text;
  });
}

/** A deleted table leaves #REF!. */
export function forgetTableInFormulas(workbook: LocalWorkbook, table: TableModel): void {
  rewriteFormulas(workbook, (token, place) => {
    if (token.kind === "name" && token.sheet === undefined && sameName(token.name, table.name)) return "#REF!";
    if (token.kind !== "structured") return token.text;
    return (token.table === undefined ? holds(table, place) : sameName(token.table, table.name)) ? "#REF!" : token.text;
  });
}

/** A table that becomes cells again leaves the addresses its references meant. */
export function addressTableInFormulas(workbook: LocalWorkbook, sheet: SheetModel, table: TableModel): void {
  rewriteFormulas(workbook, (token, place) => {
    const named = token.kind === "name" && token.sheet === undefined && sameName(token.name, table.name);
    const inside = named ? "" : token.kind === "structured" ? token.inside : undefined;
    if (inside === undefined) return token.text;
    if (token.kind === "structured" && token.table === undefined ? !holds(table, place) : !named && !isOf(token, table))
      return token.text;
    const area = structuredArea(table, structuredParts(inside), place?.row ?? -1);
    return "error" in area ? area.error : fullAddress(sheet.name, area, true);
  });
}

function isOf(token: FormulaToken, table: TableModel): boolean {
  return token.kind === "structured" && token.table !== undefined && sameName(token.table, table.name);
}

import { holdsCell } from "../model/area";
import type { Area, SheetModel, TableModel, WorkbookModel } from "../model/workbookModel";

type Item = "all" | "data" | "headers" | "totals" | "this row";

/** What stands between the brackets of a structured reference. */
export interface StructuredParts {
  readonly items: readonly Item[];
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const ITEMS: Readonly<Record<string, Item>> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "this row",
};

/** A column's name as it stands between brackets, without its escapes. */
function unescaped(name: string): string {
  return name.replace(/'(.)/gs, "$1");
}

/** A column's name as a structured reference must write it. */
export function escapedColumnName(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

/** Splits `[#Headers],[A]:[B]` into its bracketed parts and the separators between them. */
function bracketedParts(inside: string): { part: string; separator: string }[] {
  const parts: { part: string; separator: string }[] = [];
  const pattern = /\s*\[((?:'.|[^\]'])*)\]\s*([,:]?)/gsy;
  for (let match = pattern.exec(inside); match !== null; match = pattern.exec(inside)) {
    parts.push({ part: match[1] ?? "", separator: match[2] ?? "" });
  }
  return parts;
}

/** Reads the inside of a structured reference: "", "Amount", "@", "@Amount", "@[A]:[B]", "#All", "[#Headers],[A]:[B]". */
export function structuredParts(inside: string): StructuredParts {
  const text = inside.trim();
  const item = ITEMS[text.toLowerCase()];
  if (item !== undefined) return { items: [item], first: undefined, last: undefined };
  if (text.startsWith("@")) {
    const rest = structuredParts(text.slice(1));
    return { ...rest, items: ["this row"] };
  }
  if (text === "") return { items: [], first: undefined, last: undefined };
  if (!text.startsWith("[")) return { items: [], first: unescaped(inside), last: unescaped(inside) };
  const items: Item[] = [];
  const columns: string[] = [];
  for (const { part } of bracketedParts(text)) {
    const named = ITEMS[part.trim().toLowerCase()];
    if (named !== undefined) items.push(named);
    else columns.push(unescaped(part));
  }
  return { items, first: columns[0], last: columns[1] ?? columns[0] };
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

function dataRows({ area, showHeaders, showTotals }: TableModel): Rows {
  const bottom = area.row + area.rows - 1;
  return { first: showHeaders ? area.row + 1 : area.row, last: showTotals ? bottom - 1 : bottom };
}

/** Is the row one of the table's data, not its headers or totals? */
export function isDataRow(table: TableModel, row: number): boolean {
  const { first, last } = dataRows(table);
  return row >= first && row <= last;
}

/** The rows of a table that an item names; undefined when it has none. */
function rowsOf(table: TableModel, item: Item, formulaRow: number): Rows | undefined {
  const top = table.area.row;
  const bottom = top + table.area.rows - 1;
  switch (item) {
    case "all":
      return { first: top, last: bottom };
    case "data":
      return dataRows(table);
    case "headers":
      return table.showHeaders ? { first: top, last: top } : undefined;
    case "totals":
      return table.showTotals ? { first: bottom, last: bottom } : undefined;
    case "this row":
      return isDataRow(table, formulaRow) ? { first: formulaRow, last: formulaRow } : undefined;
  }
}

function columnIndex(table: TableModel, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
}

/** The area a structured reference names; an Excel error when there is none. */
export function structuredArea(
  table: TableModel,
  parts: StructuredParts,
  formulaRow: number
): Area | { readonly error: "#REF!" | "#VALUE!" } {
  const first = parts.first === undefined ? 0 : columnIndex(table, parts.first);
  const last = parts.last === undefined ? table.area.columns - 1 : columnIndex(table, parts.last);
  if (first < 0 || last < 0) return { error: "#REF!" };
  const items: readonly Item[] = parts.items.length === 0 ? ["data"] : parts.items;
  const spans = items.map((item) => rowsOf(table, item, formulaRow)).filter((span) => span !== undefined);
  if (spans.length === 0) return { error: items.includes("this row") ? "#VALUE!" : "#REF!" };
  const row = Math.min(...spans.map((span) => span.first));
  const rows = Math.max(...spans.map((span) => span.last)) - row + 1;
  if (rows < 1) return { error: "#REF!" };
  const left = Math.min(first, last);
  return { row, rows, column: table.area.column + left, columns: Math.abs(last - first) + 1 };
}

/** The table of a name, or the one that holds a cell when the reference names none. */
export function tableFor(
  workbook: WorkbookModel,
  name: string | undefined,
  cell: { readonly sheet: SheetModel; readonly row: number; readonly column: number }
): { table: TableModel; sheet: SheetModel } | undefined {
  if (name === undefined) {
    const table = cell.sheet.tables.find(({ area }) => holdsCell(area, cell.row, cell.column));
    return table === undefined ? undefined : { table, sheet: cell.sheet };
  }
  const wanted = name.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table !== undefined) return { table, sheet };
  }
  return undefined;
}

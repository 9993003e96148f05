import type { Area } from "./workbookModel";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "aa" → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Zero-based row and column → "B3", or "$B$3" when `absolute`. */
export function cellAddress(row: number, column: number, absolute = false): string {
  const dollar = absolute ? "$" : "";
  return `${dollar}${columnName(column)}${dollar}${row + 1}`;
}

/** "A1", "A1:C9", whole columns "A:C", whole rows "1:3"; with dollars when `absolute`. */
export function areaAddress(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  if (area.rows === SHEET_ROWS && area.columns === SHEET_COLUMNS) return `${dollar}1:${dollar}${SHEET_ROWS}`;
  if (area.rows === SHEET_ROWS) return `${dollar}${columnName(area.column)}:${dollar}${columnName(right)}`;
  if (area.columns === SHEET_COLUMNS) return `${dollar}${area.row + 1}:${dollar}${bottom + 1}`;
  const first = cellAddress(area.row, area.column, absolute);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellAddress(bottom, right, absolute)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

type Corner = { row: number | undefined; column: number | undefined };

function cornerOf(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell?.[1] !== undefined) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1]) };
  const column = COLUMN.exec(text)?.[1];
  if (column !== undefined) return { row: undefined, column: columnIndex(column) };
  const row = ROW.exec(text)?.[1];
  return row === undefined ? undefined : { row: Number(row) - 1, column: undefined };
}

/** "A1", "$A$1:$C$9", "A:C", "1:3" → area; undefined when it is none, or off the sheet. */
export function parseArea(text: string): Area | undefined {
  const [firstText = "", lastText = firstText, ...more] = text.trim().split(":");
  const first = cornerOf(firstText);
  const last = cornerOf(lastText);
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const sameKind =
    (first.row === undefined) === (last.row === undefined) &&
    (first.column === undefined) === (last.column === undefined);
  if (!sameKind || (!text.includes(":") && (first.row === undefined || first.column === undefined))) return undefined;
  const rows = [first.row ?? 0, last.row ?? SHEET_ROWS - 1] as const;
  const columns = [first.column ?? 0, last.column ?? SHEET_COLUMNS - 1] as const;
  const area = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
  return area.row + area.rows <= SHEET_ROWS && area.column + area.columns <= SHEET_COLUMNS ? area : undefined;
}

/** Sheet name as formulas write it: Data → Data, Bob's deals → 'Bob''s deals'. */
export function quotedSheet(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name);
  const looksLikeCell = cornerOf(name) !== undefined || /^(r\d*c?\d*|c\d*|true|false)$/i.test(name);
  return plain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Bob''s deals'!$A$1:$B$2" or "=Data!A1" → sheet name (undefined without "!") and area; undefined when it is no plain reference. */
export function parseReference(text: string): { sheet: string | undefined; area: Area } | undefined {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  const area = match?.[3] === undefined ? undefined : parseArea(match[3]);
  if (match === null || area === undefined) return undefined;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2], area };
}

/** Sheet and area as office.js shows an address: "Data!A1:B2", "'Bob''s deals'!A1". */
export function fullAddress(sheetName: string, area: Area, absolute = false): string {
  return `${quotedSheet(sheetName)}!${areaAddress(area, absolute)}`;
}

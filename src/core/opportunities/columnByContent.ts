import { dayFromText, type DateOrder } from "../cells/dateText";
import { trimText } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { parseMoney } from "../cells/moneyText";
import { filledCells, isDay, isMoney, mostly } from "./cellFits";
import { meaningsOfHeader } from "./columnCandidates";
import type { Field } from "./field";
import { headerKey } from "./headerText";
import { isSideColumn } from "./sideColumns";
import { stageLikeness } from "./stageContent";

/** Columns that a field could be by their cells alone, the likeliest first. */
export type Guesses = ReadonlyMap<Field, readonly number[]>;

/** Filled cells from which a column shows what it is. */
const FEWEST = 2;
/** Share of the cells that have to agree. */
const NEARLY_ALL = 0.9;

/** "Column3", "Field A", "Unnamed: 5", "F:F": a header that says nothing. */
const SAYS_NOTHING =
  /^$|^(?:(?:column|col|field|attribute|unnamed|spalte|feld|colonne|champ|columna|campo|colonna|kolom|veld|coluna|sloupec|kolumna)(?: ?(?:[a-z]|\d+))?|[a-z]|[a-z]? ?\d+|([a-z]{1,3}) \1)$/;

const SAYS_MONEY =
  /worth|money|revenue|price|amount|euros?\b|dollars?\b|\b(?:usd|eur|gbp|chf)\b|sum\b|betrag|wert|umsatz|montant|importe|importo|bedrag|valor/;
/** Money or a number that is not what a deal is worth. */
const OTHER_MONEY =
  /weight|forecast|prorat|expected|gewichtet|pondere|ponderad|ponderat|gewogen|tax|vat|mwst|tva|iva|btw|cost|kosten|cout|coste|costo|margin|marge|profit|discount|rabatt|remise|commission|provision|quota|target|paid|per |unit|annual|yearly|company|employee|rate\b|kurs|prob|score/;
const SAYS_DATE = /date|datum|fecha|\bdata\b|\bday\b|\btag\b|jour|\bdia\b|when|wann/;

interface Column {
  readonly position: number;
  readonly key: string;
  readonly cells: readonly CellValue[];
}

/** A date among the cells is a serial or a text; a column of money of that size would have odd cents or a wider spread. */
function holdsDays({ cells }: Column): boolean {
  return mostly(cells, (cell) => isDay(cell) && !(typeof cell === "number" && cell > 1e5), NEARLY_ALL);
}

function saysCurrency(cells: readonly CellValue[]): boolean {
  return mostly(
    cells,
    (cell) => typeof cell === "string" && parseMoney(trimText(cell), undefined)?.currency !== undefined
  );
}

function isAmount(column: Column): boolean {
  const isTold = SAYS_NOTHING.test(column.key) || SAYS_MONEY.test(column.key) || saysCurrency(column.cells);
  return isTold && mayBeAmount(column);
}

/** Numbers that are neither days nor counted, below a header of no other money. */
function mayBeAmount(column: Column): boolean {
  const { key, cells } = column;
  if (OTHER_MONEY.test(key) || !mostly(cells, isMoney, NEARLY_ALL)) return false;
  return saysCurrency(cells) || (!holdsDays(column) && !looksCounted(cells));
}

/** Row numbers, shares, years, ratings, keys: numbers that are no money. */
function looksCounted(cells: readonly CellValue[]): boolean {
  const numbers = filledCells(cells).map((cell) =>
    Number(typeof cell === "string" ? cell.replace(/[^\d.-]/g, "") : cell)
  );
  const inOrder = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? NaN) + 1);
  const years = numbers.every((number) => Number.isInteger(number) && number >= 1990 && number <= 2100);
  return inOrder || years || numbers.every((number) => Math.abs(number) <= 100 || number >= 1e10);
}

/**
 * What columns without a telling header are, by their cells: known stage words are the stage, money is the amount, days are
 * dates by their order. Only for what no column was found for. A header that names something else is believed.
 * @param needs the fields that are wanted, among stage, amount, created and closeDate
 */
export function guessColumns(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  needs: { readonly fields: readonly Field[]; readonly taken: ReadonlySet<number> }
): Guesses {
  const columns = unknownColumns(headers, body, needs.taken);
  const found = new Map<Field, readonly number[]>();
  const wants = (field: Field): boolean => needs.fields.includes(field);
  if (wants("stage")) add(found, "stage", stageColumns(columns));
  if (wants("amount")) add(found, "amount", amountColumns(columns));
  if (wants("closeDate")) for (const [field, positions] of dateColumns(columns)) add(found, field, positions);
  return found;
}

/** Positions of the columns with unknown headers that may hold amounts, from left to right. */
export function possibleAmounts(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  taken: ReadonlySet<number>
): readonly number[] {
  return unknownColumns(headers, body, taken)
    .filter(mayBeAmount)
    .map(({ position }) => position);
}

/** The columns that no field has and whose header is none we know. */
function unknownColumns(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  taken: ReadonlySet<number>
): readonly Column[] {
  const width = body.reduce((most, row) => Math.max(most, row.length), headers.length);
  const columns: Column[] = [];
  for (let position = 0; position < width; position++) {
    const header = headers[position] ?? "";
    if (taken.has(position) || meaningsOfHeader(header).length > 0 || isSideColumn(header)) continue;
    const cells = body.map((row) => row[position] ?? "");
    if (filledCells(cells).length >= FEWEST) columns.push({ position, key: headerKey(header), cells });
  }
  return columns;
}

function add(found: Map<Field, readonly number[]>, field: Field, positions: readonly number[]): void {
  if (positions.length > 0) found.set(field, positions);
}

function stageColumns(columns: readonly Column[]): readonly number[] {
  return columns
    .map(({ position, cells }) => ({ position, likeness: stageLikeness(cells) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.position - b.position)
    .map(({ position }) => position);
}

/** Those with a currency first, then the fuller, then the left one. */
function amountColumns(columns: readonly Column[]): readonly number[] {
  return columns
    .filter(isAmount)
    .map(({ position, cells }) => ({ position, filled: filledCells(cells).length, isMoney: saysCurrency(cells) }))
    .sort((a, b) => Number(b.isMoney) - Number(a.isMoney) || b.filled - a.filled || a.position - b.position)
    .map(({ position }) => position);
}

/** Two columns of days, one never after the other: created and close date. One alone is the close date. */
function dateColumns(columns: readonly Column[]): readonly (readonly [Field, readonly number[]])[] {
  const dates = columns.filter(
    (column) => holdsDays(column) && (SAYS_NOTHING.test(column.key) || SAYS_DATE.test(column.key) || areTexts(column))
  );
  const positions = dates.map(({ position }) => position);
  const [one, other] = dates;
  if (one === undefined) return [];
  if (other === undefined) return [["closeDate", positions]];
  const order = orderOf(one, other);
  if (order === 0) return [];
  const [early, late] = order < 0 ? [one, other] : [other, one];
  const rest = positions.filter((position) => position !== early.position && position !== late.position);
  return [
    ["created", [early.position, late.position, ...rest]],
    ["closeDate", [late.position, early.position, ...rest]],
  ];
}

function areTexts({ cells }: Column): boolean {
  return mostly(cells, (cell) => typeof cell === "string");
}

/** Negative where the first is the earlier one in nearly every row, positive where the other is; 0 where neither, or unclear. */
function orderOf(one: Column, other: Column): number {
  const dayFirst = orderIn(one, other, "dayFirst");
  return dayFirst === orderIn(one, other, "monthFirst") ? dayFirst : 0;
}

function orderIn(one: Column, other: Column, order: DateOrder): number {
  const signs = one.cells.flatMap((cell, i) => {
    const [a, b] = [dayIn(cell, order), dayIn(other.cells[i] ?? "", order)];
    return a === undefined || b === undefined || a === b ? [] : [a < b ? -1 : 1];
  });
  const earlier = signs.filter((sign) => sign < 0).length;
  if (signs.length === 0) return 0;
  if (earlier >= NEARLY_ALL * signs.length) return -1;
  return earlier <= (1 - NEARLY_ALL) * signs.length ? 1 : 0;
}

function dayIn(cell: CellValue, order: DateOrder): number | undefined {
  if (typeof cell === "number") return isDay(cell) ? cell : undefined;
  return dayFromText(trimText(String(cell)), order);
}

import { groupKey } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { cellsFit } from "./cellFits";
import { FIELDS, type Field } from "./field";
import { aliasOf, CONVERTED_AMOUNT, type Alias } from "./headerAliases";
import { headerKey, headerKeys } from "./headerText";

/** Fields the user mapped to a header by hand; an empty header means "this sheet has no such column". */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** Which columns of a header row carry which field; positions count from the row's first cell. */
export interface ColumnMatch {
  readonly columns: ReadonlyMap<Field, number>;
  readonly fallbacks: ReadonlyMap<Field, readonly number[]>;
  /** Entries of the column map whose header is not in the row. */
  readonly unknown: readonly Field[];
}

/** A column that can mean a field; the lower its rank, the better. */
export interface ColumnCandidate {
  readonly position: number;
  readonly rank: number;
}

/** Rank from which a candidate's cells do not fit the field, whatever its name. */
export const MISFIT_RANK = 1000;

/** Position of the header a user typed: exactly as it stands, else without regard to case, white space at its ends and line breaks in it. */
export function typedPosition(headers: readonly CellValue[], typed: string): number {
  const exact = headers.findIndex((header) => header === typed);
  if (exact >= 0) return exact;
  const key = groupKey(typed);
  return headers.findIndex((header) => groupKey(String(header)) === key);
}

/** What a header cell means: by its whole text, else without a prefix. */
export function aliasOfHeader(header: CellValue): Alias | undefined {
  for (const key of headerKeys(header)) {
    const alias = aliasOf(key);
    if (alias !== undefined) return alias;
  }
  return undefined;
}

/** Every column by the field its header names, best name first, leftmost first among equals. */
export function candidatesOf(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[]
): Map<Field, ColumnCandidate[]> {
  const found = new Map<Field, ColumnCandidate[]>();
  headers.forEach((header, position) => {
    const alias = aliasOfHeader(header);
    if (alias === undefined) return;
    const fits = cellsFit(
      alias.field,
      body.map((row) => row[position] ?? "")
    );
    // An amount column full of words is still the amount column, when there is no better one.
    if (!fits && alias.field !== "amount") return;
    const list = found.get(alias.field) ?? [];
    list.push({ position, rank: alias.rank + (fits ? 0 : MISFIT_RANK) });
    found.set(alias.field, list);
  });
  for (const list of found.values()) list.sort((a, b) => a.rank - b.rank || a.position - b.position);
  return found;
}

/** "Closed Date" alone is the sheet's one close date; beside an expected or plain close date it is the actual one. */
const MAY_BE_CLOSE_DATE = /^(closed (date|on|at|time)|date closed|close time)$/;

/** The currency column that describes the chosen amount column; none for a converted amount without its own. */
function currencyPosition(
  headers: readonly CellValue[],
  amount: number | undefined,
  listed: number | undefined
): number | undefined {
  if (amount === undefined) return listed;
  const key = headerKey(headers[amount] ?? "");
  const own = headers.findIndex((header) => [`${key} currency`, `currency of ${key}`].includes(headerKey(header)));
  if (own >= 0) return own;
  return CONVERTED_AMOUNT.test(key) ? undefined : listed;
}

/**
 * Assigns the columns of a header row to fields by their names, the best name of each field winning; what the user
 * mapped comes first and takes its column away from every other field.
 * @param body the rows below the header: a date column without dates is not taken for one
 */
export function matchColumns(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  columnMap: ColumnMap
): ColumnMatch {
  const columns = new Map<Field, number>();
  const unknown: Field[] = [];
  for (const field of FIELDS) {
    const typed = columnMap[field];
    if (typed === undefined || typed === "") continue;
    const position = typedPosition(headers, typed);
    if (position < 0) unknown.push(field);
    else columns.set(field, position);
  }
  const taken = new Set(columns.values());
  const candidates = candidatesOf(headers, body);
  for (const field of FIELDS) {
    if (columnMap[field] !== undefined) continue;
    const best = candidates.get(field)?.find((candidate) => !taken.has(candidate.position));
    if (best !== undefined) columns.set(field, best.position);
  }
  settleDates(headers, columns, columnMap);
  if (columnMap.currency === undefined) {
    const currency = currencyPosition(headers, columns.get("amount"), columns.get("currency"));
    if (currency === undefined) columns.delete("currency");
    else columns.set("currency", currency);
  }
  return { columns, fallbacks: fallbacksOf(candidates, columns), unknown };
}

function settleDates(headers: readonly CellValue[], columns: Map<Field, number>, columnMap: ColumnMap): void {
  const actual = columns.get("actualClose");
  if (actual === undefined || columnMap.actualClose !== undefined || columnMap.closeDate !== undefined) return;
  if (columns.has("closeDate") || columns.has("expectedClose")) return;
  if (!headerKeys(headers[actual] ?? "").some((key) => MAY_BE_CLOSE_DATE.test(key))) return;
  columns.delete("actualClose");
  columns.set("closeDate", actual);
}

/** Date won and date lost are one field in two columns. */
function fallbacksOf(
  candidates: ReadonlyMap<Field, readonly ColumnCandidate[]>,
  columns: ReadonlyMap<Field, number>
): Map<Field, readonly number[]> {
  const chosen = columns.get("actualClose");
  const used = new Set(columns.values());
  const others = (candidates.get("actualClose") ?? []).map((c) => c.position).filter((position) => !used.has(position));
  return new Map(chosen === undefined || others.length === 0 ? [] : [["actualClose", others]]);
}

import { groupKey } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { guessColumns } from "./columnByContent";
import { candidatesOf, MISFIT_RANK, type ColumnCandidate } from "./columnCandidates";
import { FIELDS, type Field } from "./field";
import { CONVERTED_AMOUNT } from "./headerAliases";
import { headerKey, headerKeys } from "./headerText";

/** Fields the user mapped to a header by hand; an empty header means "this sheet has no such column". */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** How a field's column was found, and how good its name is. */
export interface Certainty {
  /** By the user, by its header, or by its cells alone. */
  readonly by: "typed" | "name" | "content";
  /** Of names: 0 is the best, 100 and more a lesser name, from `MISFIT_RANK` on one whose cells do not fit. Else 0. */
  readonly rank: number;
}

/** Which columns of a header row carry which field; positions count from the row's first cell. */
export interface ColumnMatch {
  readonly columns: ReadonlyMap<Field, number>;
  readonly fallbacks: ReadonlyMap<Field, readonly number[]>;
  readonly certainty: ReadonlyMap<Field, Certainty>;
  /** Entries of the column map whose header is not in the row: these fields were recognised anew, where they could be. */
  readonly unknown: readonly Field[];
  /** Fields found by content alone, with every column they could be. */
  readonly guesses: ReadonlyMap<Field, readonly number[]>;
}

/**
 * Position of the header a user typed: exactly as it stands, else without regard to case, white space at its ends and line
 * breaks in it. Of two columns with one header the second is typed as "Amount (2)".
 * @param headers as `headerNames` calls them
 */
export function typedPosition(headers: readonly CellValue[], typed: string): number {
  const exact = headers.findIndex((header) => header === typed);
  if (exact >= 0) return exact;
  const key = groupKey(typed);
  return headers.findIndex((header) => groupKey(String(header)) === key);
}

/** "Closed Date" alone is the sheet's one close date; beside an expected or plain close date it is the actual one. */
const MAY_BE_CLOSE_DATE =
  /^(closed( (date|on|at|time))?|date closed|close time|geschlossen( am)?|abgeschlossen( am)?|cloture le|fermee? le|cloturee le|cerrad[oa]( el)?|chius[oa]( il)?|gesloten( op)?|afgesloten op|fechad[oa]( em)?|encerrado em)$/;

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

/** What is being assigned: each field's column, how it was found, and the positions already given away. */
interface Assigned {
  readonly columns: Map<Field, number>;
  readonly certainty: Map<Field, Certainty>;
}

/**
 * Assigns the columns of a header row to fields: what the user mapped first, which takes its column away from every other
 * field; then by names, the best name of each field winning where its cells fit; then, for what an analysis needs and no
 * header names, by the cells alone.
 * @param body the rows below the header: a date column without dates is not taken for one
 */
export function matchColumns(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  columnMap: ColumnMap
): ColumnMatch {
  const assigned: Assigned = { columns: new Map(), certainty: new Map() };
  const unknown = assignTyped(headers, columnMap, assigned);
  const isOpen = (field: Field): boolean => columnMap[field] === undefined || unknown.includes(field);
  const candidates = candidatesOf(headers, body);
  assignNamed(candidates, assigned, isOpen);
  settleDates(headers, assigned, isOpen);
  const guesses = assignGuessed(headers, body, assigned, isOpen);
  const { columns, certainty } = assigned;
  if (isOpen("currency")) {
    const currency = currencyPosition(headers, columns.get("amount"), columns.get("currency"));
    if (currency === undefined) columns.delete("currency");
    else columns.set("currency", currency);
    if (currency === undefined) certainty.delete("currency");
    else certainty.set("currency", certainty.get("currency") ?? { by: "name", rank: 0 });
  }
  return { columns, certainty, fallbacks: fallbacksOf(candidates, columns), unknown, guesses };
}

/** @returns the fields whose typed header is not there */
function assignTyped(headers: readonly CellValue[], columnMap: ColumnMap, { columns, certainty }: Assigned): Field[] {
  const unknown: Field[] = [];
  for (const field of FIELDS) {
    const typed = columnMap[field];
    if (typed === undefined || typed === "") continue;
    const position = typedPosition(headers, typed);
    if (position < 0) unknown.push(field);
    else {
      columns.set(field, position);
      certainty.set(field, { by: "typed", rank: 0 });
    }
  }
  return unknown;
}

function assignNamed(
  candidates: ReadonlyMap<Field, readonly ColumnCandidate[]>,
  { columns, certainty }: Assigned,
  isOpen: (field: Field) => boolean
): void {
  const taken = new Set(columns.values());
  for (const fits of [true, false]) {
    for (const field of FIELDS) {
      if (!isOpen(field) || columns.has(field)) continue;
      const best = candidates
        .get(field)
        ?.find(({ position, rank }) => rank < MISFIT_RANK === fits && !taken.has(position));
      if (best === undefined) continue;
      columns.set(field, best.position);
      certainty.set(field, { by: "name", rank: best.rank });
      taken.add(best.position);
    }
  }
}

function settleDates(
  headers: readonly CellValue[],
  { columns, certainty }: Assigned,
  isOpen: (field: Field) => boolean
): void {
  const actual = columns.get("actualClose");
  if (actual === undefined || !isOpen("actualClose") || !isOpen("closeDate")) return;
  if (columns.has("closeDate") || columns.has("expectedClose")) return;
  if (!headerKeys(headers[actual] ?? "").some((key) => MAY_BE_CLOSE_DATE.test(key))) return;
  const how = certainty.get("actualClose");
  columns.delete("actualClose");
  certainty.delete("actualClose");
  columns.set("closeDate", actual);
  if (how !== undefined) certainty.set("closeDate", how);
}

const DATES: readonly Field[] = ["created", "closeDate", "expectedClose", "actualClose"];
const STAGES: readonly Field[] = ["stage", "status", "isWon"];

/** Needed and found by no header: by content, unless the user says that there is none. @returns what was guessed */
function assignGuessed(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  { columns, certainty }: Assigned,
  isOpen: (field: Field) => boolean
): Map<Field, readonly number[]> {
  const lacks = (fields: readonly Field[]): boolean => fields.every((field) => isOpen(field) && !columns.has(field));
  const fields: Field[] = [];
  if (lacks(STAGES)) fields.push("stage");
  if (lacks(["amount"])) fields.push("amount");
  if (lacks(DATES)) fields.push("closeDate");
  const found = new Map<Field, readonly number[]>();
  if (fields.length === 0) return found;
  for (const [field, positions] of guessColumns(headers, body, { fields, taken: new Set(columns.values()) })) {
    const taken = new Set(columns.values());
    const free = positions.filter((position) => !taken.has(position));
    if (free[0] === undefined) continue;
    columns.set(field, free[0]);
    certainty.set(field, { by: "content", rank: 0 });
    found.set(field, positions);
  }
  return found;
}

/** Date won and date lost are one field in two columns. */
function fallbacksOf(
  candidates: ReadonlyMap<Field, readonly ColumnCandidate[]>,
  columns: ReadonlyMap<Field, number>
): Map<Field, readonly number[]> {
  const chosen = columns.get("actualClose");
  const used = new Set(columns.values());
  const others = (candidates.get("actualClose") ?? [])
    .filter(({ rank, position }) => rank < MISFIT_RANK && !used.has(position))
    .map(({ position }) => position);
  return new Map(chosen === undefined || others.length === 0 ? [] : [["actualClose", others]]);
}

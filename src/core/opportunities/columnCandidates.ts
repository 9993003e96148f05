import type { CellValue } from "../cells/grid";
import { areAddresses, areKeys, cellsFit, filledCells } from "./cellFits";
import { DAY_FIELDS, type Field } from "./field";
import { aliasesOf, tierOf, type Alias } from "./headerAliases";
import { headerKey, headerKeys, headerPrefix, isEntity } from "./headerText";
import { outcomeFromWords } from "./stageWords";

/** A column that can mean a field; the lower its rank, the better. */
export interface ColumnCandidate {
  readonly position: number;
  readonly rank: number;
}

/** Rank from which a candidate's cells do not fit the field, whatever its name. */
export const MISFIT_RANK = 10_000;

/** Added to a good name without a single cell, and to a column of keys or addresses where names are wanted: the next tier comes first. */
const EMPTY_RANK = 150;
const KEYS_RANK = 150;

/** Fields that are names of something: a column of keys says less. */
const NAMES: readonly Field[] = ["account", "owner", "source", "product", "stage", "pipeline", "contact", "team"];

const isDayField = (field: Field): boolean => DAY_FIELDS.some((known) => known === field);
const SAYS_DATE = /date|datum|fecha|\bdata\b/;

/** Headers with the same prefix, from which it is the export's own: "Obchod - Název". */
const OWN_PREFIX = 3;

/** Texts looked up already: the rows of a head repeat themselves. */
const LOOKED_UP = new Map<string, readonly Alias[]>();
const MOST_LOOKED_UP = 20_000;

/** What a header cell means, the likeliest first: by its whole text, else without a prefix. */
export function meaningsOfHeader(header: CellValue): readonly Alias[] {
  if (typeof header !== "string") return [];
  const known = LOOKED_UP.get(header);
  if (known !== undefined) return known;
  const meanings = lookUp(header);
  if (LOOKED_UP.size >= MOST_LOOKED_UP) LOOKED_UP.clear();
  LOOKED_UP.set(header, meanings);
  return meanings;
}

function lookUp(header: string): readonly Alias[] {
  for (const key of headerKeys(header)) {
    const aliases = aliasesOf(key);
    if (aliases.length > 0) return aliases;
  }
  return [];
}

/** The likeliest meaning of a header cell; undefined when it is none we know. */
export function aliasOfHeader(header: CellValue): Alias | undefined {
  return meaningsOfHeader(header)[0];
}

/**
 * Whether the words before " - " tell of something else than the deal: "Person - Name" beside "Deal - Title". They are
 * the deal's own where they name it, or where they are those of most headers that have any.
 */
function foreignPrefixes(headers: readonly CellValue[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const header of headers) {
    const prefix = headerPrefix(header);
    if (prefix !== "") counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const most = Math.max(OWN_PREFIX, ...counts.values());
  return new Set([...counts].filter(([prefix, count]) => !isEntity(prefix) && count < most).map(([prefix]) => prefix));
}

/** Every column by the field its header names, best name first, leftmost first among equals. */
export function candidatesOf(
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[]
): Map<Field, ColumnCandidate[]> {
  const found = new Map<Field, ColumnCandidate[]>();
  const foreign = foreignPrefixes(headers);
  headers.forEach((header, position) => {
    const aliases = foreign.has(headerPrefix(header)) ? aliasesOf(headerKey(header)) : meaningsOfHeader(header);
    if (aliases.length === 0) return;
    const cells = body.map((row) => row[position] ?? "");
    for (const { field, rank } of meant(aliases, cells, SAYS_DATE.test(headerKey(header)))) {
      const list = found.get(field) ?? [];
      list.push({ position, rank });
      found.set(field, list);
    }
  });
  for (const list of found.values()) list.sort((a, b) => a.rank - b.rank || a.position - b.position);
  return found;
}

/** The meanings of a header that its cells allow, ranked; of several that fit every one, of an empty column the first. */
function meant(aliases: readonly Alias[], cells: readonly CellValue[], saysDate: boolean): readonly Alias[] {
  if (filledCells(cells).length === 0)
    return aliases.slice(0, 1).map((alias) => ({ ...alias, rank: cells.length === 0 ? alias.rank : emptyRank(alias) }));
  const fitting = aliases.filter((alias) => cellsFit(alias.field, cells) && isSaid(alias, cells));
  if (fitting.length > 0) return fitting.map((alias) => ({ ...alias, rank: alias.rank + penalty(alias.field, cells) }));
  // An amount column full of words is still the amount column, a name of digits the name, and a "… date" that of a date
  // nobody could read, when there is no better one.
  return aliases
    .filter(({ field }) => field === "amount" || field === "name" || (isDayField(field) && saysDate))
    .map((alias) => ({ ...alias, rank: alias.rank + MISFIT_RANK }));
}

function emptyRank(alias: Alias): number {
  return alias.rank + (tierOf(alias) === 0 && alias.field !== "id" ? EMPTY_RANK : 0);
}

/** "State" and "Result" are a status only where they say how something ended: they may as well be California. */
function isSaid(alias: Alias, cells: readonly CellValue[]): boolean {
  if (alias.field !== "status" || tierOf(alias) === 0) return true;
  return cells.some((cell) => typeof cell === "string" && outcomeFromWords(cell) !== undefined);
}

function penalty(field: Field, cells: readonly CellValue[]): number {
  if (!NAMES.includes(field)) return 0;
  return areKeys(cells) || (field === "owner" && areAddresses(cells)) ? KEYS_RANK : 0;
}

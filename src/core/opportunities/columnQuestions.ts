import type { CellValue } from "../cells/grid";
import { candidatesOf, MISFIT_RANK, type ColumnCandidate } from "./columnCandidates";
import { cellsFit, filledCells } from "./cellFits";
import { possibleAmounts } from "./columnByContent";
import type { Field } from "./field";
import type { HeaderRow } from "./findHeader";
import { CONVERTED_AMOUNT, tierOf } from "./headerAliases";
import { headerKey } from "./headerText";
import { matchColumns, typedPosition, type ColumnMap } from "./matchColumns";
import type { Question } from "./question";
import { questionKey } from "./questionKey";

/** The fields whose column the answer stands on: for these it is worth asking. */
const ASKED: readonly Field[] = ["amount", "stage", "created", "closeDate", "expectedClose"];

/** Names that never are as good as the other: weighted or final money, a key instead of a name. */
const LESSER = /\b(expected rev(enue)?|actual revenue|weighted)\b| id$/;

/** Share of the chosen column's filled cells that a rival has to fill. */
const AS_FULL = 0.5;

/** A field that more than one column could be: header positions, the one that is read first. */
interface ColumnQuestion {
  readonly field: Field;
  readonly positions: readonly number[];
}

/**
 * The fields for which more than one column competes closely: named for the field about as well, filled with what fits it,
 * about as full, and not the same as the one that is read; and the fields that only their cells tell. What the user has
 * mapped is answered, unless its header is gone; a converted amount is the right one.
 */
function columnQuestions(header: HeaderRow, columnMap: ColumnMap): readonly ColumnQuestion[] {
  const { headers, match, body } = header;
  const candidates = candidatesOf(headers, body);
  const asked = new Set<Field>([...ASKED, ...match.guesses.keys(), ...match.unknown]);
  return [...asked].flatMap((field): ColumnQuestion[] => {
    const isGone = match.unknown.includes(field);
    if (columnMap[field] !== undefined && !isGone) return [];
    const chosen = match.columns.get(field);
    const guesses = match.guesses.get(field);
    if (guesses !== undefined) return [{ field, positions: guesses }];
    if (chosen === undefined) return [];
    if (isGone) return [{ field, positions: [chosen, ...alternatives(header, field, chosen)] }];
    const rivals = rivalsOf(header, field, candidates.get(field) ?? []);
    return rivals.length === 0 ? [] : [{ field, positions: [chosen, ...rivals] }];
  });
}

function rivalsOf({ headers, match, body }: HeaderRow, field: Field, list: readonly ColumnCandidate[]): number[] {
  const chosen = match.columns.get(field) ?? -1;
  const key = headerKey(headers[chosen] ?? "");
  if (field === "amount" && CONVERTED_AMOUNT.test(key)) return [];
  const used = new Set(match.columns.values());
  const how = match.certainty.get(field);
  // Money has many names; a date or a stage that is called otherwise is another one.
  const furthest = (how === undefined ? 0 : tierOf({ field, rank: how.rank })) + (field === "amount" ? 1 : 0);
  return list
    .filter(
      ({ position, rank }) =>
        rank < MISFIT_RANK &&
        tierOf({ field, rank }) <= furthest &&
        !used.has(position) &&
        !LESSER.test(headerKey(headers[position] ?? "")) &&
        key !== `${headerKey(headers[position] ?? "")} formatted` &&
        isClose(body, chosen, position)
    )
    .map(({ position }) => position);
}

/** About as full, and not the same thing in other words. */
function isClose(body: readonly (readonly CellValue[])[], chosen: number, rival: number): boolean {
  const cells = body.map((row) => [row[chosen] ?? "", row[rival] ?? ""] as const);
  const filled = (which: 0 | 1): number => cells.filter((pair) => pair[which] !== "").length;
  const distinct = (of: (pair: readonly [CellValue, CellValue]) => unknown): number => new Set(cells.map(of)).size;
  const pairs = distinct((pair) => JSON.stringify(pair));
  const sameWords =
    pairs < cells.length && pairs === distinct(([one]) => one) && pairs === distinct(([, other]) => other);
  return filled(1) > 0 && filled(1) >= AS_FULL * filled(0) && !sameWords && cells.some(([one, other]) => one !== other);
}

/** Columns that no other field has and whose cells could be the field's. */
function alternatives({ headers, match, body }: HeaderRow, field: Field, chosen: number): readonly number[] {
  const used = new Set(match.columns.values());
  return headers.flatMap((header, position) => {
    const cells = body.map((row) => row[position] ?? "");
    const fits = header !== "" && !used.has(position) && filledCells(cells).length > 0 && cellsFit(field, cells);
    return fits && position !== chosen ? [position] : [];
  });
}

/** Options of a question; a person chooses any other column on the sheet's own list of columns. */
const MOST_OPTIONS = 6;

/**
 * The column questions of a block as they are asked and kept. The first option is what is read: "" for no column at all. A
 * header that was typed and is gone stands in `found`.
 * @param firstRow one-based sheet row of the first row of the body
 */
export function askedColumns(header: HeaderRow, columnMap: ColumnMap, firstRow: number): readonly Question[] {
  const nameAt = (position: number): string => String(header.headers[position] ?? "").trim();
  const ask = (field: Field, positions: readonly number[], answer: string | undefined): Question => ({
    kind: "column",
    key: questionKey("column", field),
    options: positions.slice(0, MOST_OPTIONS).map((position) => (position < 0 ? "" : nameAt(position))),
    answer,
    column: positions[0] === undefined || positions[0] < 0 ? undefined : nameAt(positions[0]),
    row: firstRow,
    found: header.match.unknown.includes(field) ? (columnMap[field] ?? "").slice(0, 80) : "",
    rows: header.rows,
  });
  const open = columnQuestions(header, columnMap);
  const lost = header.match.unknown.filter((field) => !header.match.columns.has(field));
  return [
    ...answered(header, columnMap).map(({ field, positions, answer }) => ask(field, positions, answer)),
    ...open.flatMap(({ field, positions }) => {
      const all = withOthers(header, field, positions);
      return all.length < 2 ? [] : [ask(field, all, undefined)];
    }),
    ...lost.map((field) => ask(field, [-1, ...alternatives(header, field, -1)], undefined)),
    ...absentAmount(header, columnMap).map((positions) => ask("amount", positions, undefined)),
  ];
}

/** Of a guess, or of a header that is gone, every other column it could be as well, and that there is none. */
function withOthers(header: HeaderRow, field: Field, positions: readonly number[]): readonly number[] {
  const { guesses, unknown } = header.match;
  if (!guesses.has(field) && !unknown.includes(field)) return positions;
  const others = alternatives(header, field, positions[0] ?? -1).filter((position) => !positions.includes(position));
  // How deals stand has to be told by some column.
  const none = field === "stage" ? [] : [-1];
  return [...positions, ...others].slice(0, MOST_OPTIONS - none.length).concat(none);
}

/** What would be asked had the user not answered. */
function answered(header: HeaderRow, columnMap: ColumnMap): readonly (ColumnQuestion & { readonly answer: string })[] {
  const { headers, body } = header;
  if (Object.keys(columnMap).length === 0) return [];
  const match = matchColumns(headers, body, {});
  return columnQuestions({ ...header, match }, {}).flatMap(({ field, positions }) => {
    const answer = columnMap[field];
    const isThere = answer !== undefined && (answer === "" || typedPosition(headers, answer) >= 0);
    return isThere ? [{ field, positions, answer }] : [];
  });
}

/** A block without an amount, and numbers below headers nobody knows: one of them may be it. */
function absentAmount({ match, body, headers }: HeaderRow, columnMap: ColumnMap): readonly (readonly number[])[] {
  if (match.columns.has("amount") || columnMap.amount !== undefined) return [];
  const unknown = possibleAmounts(headers, body, new Set(match.columns.values()));
  return unknown.length === 0 ? [] : [[-1, ...unknown]];
}

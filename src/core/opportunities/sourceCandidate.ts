import type { CellValue } from "../cells/grid";
import { askedColumns } from "./columnQuestions";
import type { Field } from "./field";
import type { HeaderRow } from "./findHeader";
import { isFilled } from "./headerRows";
import type { ColumnMap } from "./matchColumns";
import type { Source } from "./reading";
import { sideColumnsOf } from "./sideColumns";
import { hasSalesWords } from "./sourceEvidence";
import type { SheetHead } from "./sheetHead";
import type { SourceFault } from "./sourceError";

/** A block of rows that can be analysed, and how well it fits. */
export interface SourceCandidate {
  readonly source: Source;
  /** Higher is better: recognised fields (guessed ones half), one each for a table and for words of sales, log10 of the rows. */
  readonly score: number;
  /** Recognised fields, in the order of `FIELDS`. */
  readonly fields: readonly Field[];
  /** Rows below the header, footers included. */
  readonly rows: number;
  /** Why it stands where it stands among the candidates. */
  readonly why: CandidateWhy;
}

/** What speaks for a candidate and against it, as data. */
export interface CandidateWhy {
  readonly hasAmount: boolean;
  readonly hasSalesWords: boolean;
  /** Fields that were guessed by their cells. */
  readonly guessed: number;
  /** Sheets with the same kind of block, the oldest first where that can be told, its own included; empty where it is alone. */
  readonly series: readonly string[];
  /** What the first candidate has over this one; undefined for the first. */
  readonly lost: "amount" | "newer" | "fields" | "rows" | "order" | undefined;
  /** Of the first candidate: the other blocks with anything in them, and why they were not taken. */
  readonly passedOver: readonly PassedOver[];
}

/** A block that is no candidate. */
export interface PassedOver {
  readonly sheet: string;
  readonly table: string | undefined;
  readonly reason: SourceFault["kind"];
}

const NOT_COMPARED = { series: [], lost: undefined, passedOver: [] };

/** A head's block of rows as a source; without a recognised column it reaches over every header. */
export function candidateOf(head: SheetHead, header: HeaderRow, columnMap: ColumnMap): SourceCandidate {
  const { columns, guesses } = header.match;
  const salesWords = hasSalesWords(header);
  const score =
    columns.size -
    guesses.size / 2 +
    (head.table === undefined ? 0 : 1) +
    (salesWords ? 1 : 0) +
    Math.log10(header.rows + 1);
  return {
    source: sourceOf(head, header, columnMap),
    score,
    fields: [...columns.keys()],
    rows: header.rows,
    why: {
      hasAmount: columns.has("amount"),
      hasSalesWords: salesWords,
      guessed: guesses.size,
      ...NOT_COMPARED,
    },
  };
}

function sourceOf(head: SheetHead, header: HeaderRow, columnMap: ColumnMap): Source {
  const { columns, fallbacks, certainty } = header.match;
  const headerRow = head.firstRow + header.index;
  const filled = header.headers.flatMap((text, position) => (isFilled(text) ? [position] : []));
  const positions = columns.size > 0 ? [...columns.values()] : filled;
  const [from, to] = extentOf(header.headers, Math.min(...positions), Math.max(...positions));
  const at = (position: number): number => head.firstColumn + position;
  const texts = [...columns].flatMap(([field, position]) => {
    const [name, text] = [header.headers[position], header.texts[position]].map((cell) => String(cell ?? "").trim());
    return name === text || text === undefined ? [] : [[field, text] as const];
  });
  const side = sideColumnsOf(header.headers, new Set([...columns.values(), ...[...fallbacks.values()].flat()]));
  return {
    sheet: head.sheet,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + header.rows,
    firstColumn: at(from),
    lastColumn: at(to),
    table: head.table,
    columns: Object.fromEntries(
      [...columns].map(([field, position]) => [field, String(header.headers[position] ?? "").trim()])
    ),
    headerTexts: Object.fromEntries(texts),
    certainty: Object.fromEntries(certainty),
    questions: askedColumns(header, columnMap, headerRow + 1),
    columnIndexes: Object.fromEntries([...columns].map(([field, position]) => [field, at(position)])),
    fallbackIndexes: Object.fromEntries([...fallbacks].map(([field, list]) => [field, list.map(at)])),
    sideIndexes: Object.fromEntries(Object.entries(side).map(([name, position]) => [name, at(position)])),
  };
}

/** First and last header cell of the block around the matched columns: on to both sides until a blank header. */
function extentOf(headers: readonly CellValue[], from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (isFilled(headers[first - 1] ?? "")) first--;
  while (isFilled(headers[last + 1] ?? "")) last++;
  return [first, last];
}

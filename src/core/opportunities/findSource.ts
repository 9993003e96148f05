import type { CellValue } from "../cells/grid";
import type { Field } from "./field";
import { findHeader, isComplete, type HeaderRow } from "./findHeader";
import { aliasOfHeader, type ColumnMap } from "./matchColumns";
import type { Source } from "./reading";
import { sideColumnsOf } from "./sideColumns";
import type { SheetHead } from "./sheetHead";
import { SourceError, type SourceFault } from "./sourceError";

/** A block of rows that can be analysed, and how well it fits. */
export interface SourceCandidate {
  readonly source: Source;
  /** Higher is better: recognised fields, one for being a table, and log10 of the rows. */
  readonly score: number;
  /** Recognised fields, in the order of `FIELDS`. */
  readonly fields: readonly Field[];
  /** Rows below the header, footers included. */
  readonly rows: number;
}

/** What the user asked for, where it overrules what is recognised. */
export interface SourceWish {
  /** Only this sheet, by name (Excel's names do not tell upper from lower case). */
  readonly sheet?: string | undefined;
  /** Only this Excel table. */
  readonly table?: string | undefined;
  readonly columnMap?: ColumnMap;
}

type Finding = { readonly candidate: SourceCandidate } | { readonly fault: SourceFault; readonly weight: number };

/**
 * The blocks of a workbook that hold opportunities, best first: a header row with an amount and a stage (or a status)
 * column and at least one filled row below. A block that is both a table and part of its sheet counts once, as the table.
 * @param heads the top of every visible sheet and of every table, in sheet order
 * @throws SourceError when there is none: the fault of the block that came nearest
 */
export function findSource(heads: readonly SheetHead[], wish: SourceWish = {}): readonly SourceCandidate[] {
  const visible = heads.filter((head) => head.isHidden !== true);
  const wanted = (wish.sheet === undefined ? visible : heads).filter(
    (head) =>
      (wish.sheet === undefined || head.sheet.toLowerCase() === wish.sheet.toLowerCase()) &&
      (wish.table === undefined || head.table === wish.table)
  );
  if (wanted.length === 0) {
    if (wish.sheet === undefined) throw hiddenOr({ kind: "emptyWorkbook" }, heads, wish);
    const sheets = [...new Set(visible.map((head) => head.sheet))];
    throw new SourceError({ kind: "noSuchSheet", sheet: wish.sheet, sheets });
  }
  const findings = wanted.map((head) => judge(head, wish.columnMap ?? {}));
  const candidates = findings.flatMap((finding) => ("candidate" in finding ? [finding.candidate] : []));
  const distinct = candidates.filter(
    ({ source }) => source.table !== undefined || !candidates.some((other) => isTableOf(other.source, source))
  );
  if (distinct.length > 0) return distinct.sort((a, b) => b.score - a.score);
  const faults = findings.flatMap((finding) => ("fault" in finding ? [finding] : []));
  const worst = faults.reduce((a, b) => (b.weight > a.weight ? b : a));
  const all =
    worst.fault.kind === "emptySheet" &&
    wish.sheet === undefined &&
    new Set(visible.map((head) => head.sheet)).size > 1;
  throw hiddenOr(all ? { kind: "emptyWorkbook" } : worst.fault, heads, wish);
}

/** The fault, or where no sheet was asked for, that the pipeline stands on a hidden one. */
function hiddenOr(fault: SourceFault, heads: readonly SheetHead[], { sheet, columnMap = {} }: SourceWish): SourceError {
  const hidden = sheet === undefined ? heads.filter(({ isHidden }) => isHidden === true) : [];
  const found = hidden.find((head) => "candidate" in judge(head, columnMap));
  return new SourceError(found === undefined ? fault : { kind: "hiddenPipeline", sheet: found.sheet });
}

function isTableOf(table: Source, plain: Source): boolean {
  return table.table !== undefined && table.sheet === plain.sheet && table.headerRow === plain.headerRow;
}

const isFilled = (cell: CellValue): boolean => cell !== "";

/** One head: a candidate, or what it lacks. */
function judge(head: SheetHead, columnMap: ColumnMap): Finding {
  const { sheet } = head;
  if (!head.rows.some((row) => row.some(isFilled))) return { fault: { kind: "emptySheet", sheet }, weight: 0 };
  const header = findHeader(head, columnMap);
  if (header === undefined) return { fault: { kind: "noHeaderRow", sheet, columnsRead: head.columnsRead }, weight: 1 };
  const { columns, unknown } = header.match;
  const headers = header.headers.filter(isFilled).map((text) => String(text).trim());
  const weight = 2 + columns.size;
  const field = unknown[0];
  if (field !== undefined) {
    return { fault: { kind: "noSuchColumn", sheet, field, header: columnMap[field] ?? "", headers }, weight };
  }
  if (!isComplete(columns)) {
    const missing = columns.has("amount") ? "stage" : "amount";
    const taken = takenColumn(header, missing, columnMap);
    const { columnsRead } = head;
    return { fault: { kind: "missingField", sheet, field: missing, headers, taken, columnsRead }, weight };
  }
  const rows = head.rowCount - header.index - 1;
  const known = head.rows.slice(header.index + 1);
  if (rows <= 0 || (rows <= known.length && !known.some((row) => row.some(isFilled)))) {
    return { fault: { kind: "noRows", sheet, headerRow: head.firstRow + header.index }, weight: weight + 1 };
  }
  return { candidate: candidateOf(head, header, rows) };
}

/** The column that is named like a missing field, and that the user gave to another one. */
function takenColumn(
  { headers, match }: HeaderRow,
  missing: "amount" | "stage",
  columnMap: ColumnMap
): { readonly header: string; readonly by: Field } | undefined {
  const meant: readonly (Field | undefined)[] = missing === "amount" ? ["amount"] : ["stage", "status"];
  for (const [by, position] of match.columns) {
    const header = headers[position] ?? "";
    if (columnMap[by] !== undefined && meant.includes(aliasOfHeader(header)?.field))
      return { header: String(header).trim(), by };
  }
  return undefined;
}

/** A head's block of rows as a source; without a recognised column it reaches over every header. */
export function candidateOf(head: SheetHead, header: HeaderRow, rows: number): SourceCandidate {
  const { columns, fallbacks } = header.match;
  const headerRow = head.firstRow + header.index;
  const filled = header.headers.flatMap((text, position) => (isFilled(text) ? [position] : []));
  const positions = columns.size > 0 ? [...columns.values()] : filled;
  const [from, to] = extentOf(header.headers, Math.min(...positions), Math.max(...positions));
  const named = [...columns].map(
    ([field, position]) => [field, String(header.headers[position] ?? "").trim()] as const
  );
  const source: Source = {
    sheet: head.sheet,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + rows,
    firstColumn: head.firstColumn + from,
    lastColumn: head.firstColumn + to,
    table: head.table,
    columns: Object.fromEntries(named),
    columnIndexes: Object.fromEntries([...columns].map(([field, position]) => [field, head.firstColumn + position])),
    fallbackIndexes: Object.fromEntries(
      [...fallbacks].map(([field, list]) => [field, list.map((p) => head.firstColumn + p)])
    ),
    sideIndexes: Object.fromEntries(
      Object.entries(sideColumnsOf(header.headers, usedBy(header.match))).map(([side, p]) => [
        side,
        head.firstColumn + p,
      ])
    ),
  };
  const score = columns.size + (head.table === undefined ? 0 : 1) + Math.log10(rows + 1);
  return { source, score, fields: [...columns.keys()], rows };
}

/** The positions that carry a field, fallbacks included. */
function usedBy({ columns, fallbacks }: HeaderRow["match"]): ReadonlySet<number> {
  return new Set([...columns.values(), ...[...fallbacks.values()].flat()]);
}

/** First and last header cell of the block around the matched columns: on to both sides until a blank header. */
function extentOf(headers: readonly CellValue[], from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (isFilled(headers[first - 1] ?? "")) first--;
  while (isFilled(headers[last + 1] ?? "")) last++;
  return [first, last];
}

/**
 * The sheet columns that must be read for `interpret`, zero-based and ascending: the mapped ones, their fallbacks, those
 * that tell what several rows of a deal are, and the first two of the block, where exports put their footers.
 */
export function readColumnsNeeded(source: Source): readonly number[] {
  const footers = [source.firstColumn, Math.min(source.firstColumn + 1, source.lastColumn)];
  const fallbacks = Object.values(source.fallbackIndexes ?? {}).flat();
  const side = Object.values(source.sideIndexes ?? {});
  return [...new Set([...Object.values(source.columnIndexes), ...fallbacks, ...side, ...footers])].sort(
    (a, b) => a - b
  );
}

import type { PlanBlock, PlanContent } from "../core/report/sheetPlan";
import { neutralise } from "./neutralise";
import { textBytes } from "./textBytes";

/** Bytes of cells written by one call: a request can be sent between two, and neither holds up whoever queues it. */
const PIECE_BYTES = 60_000;
/** A formula that stands in fewer cells below each other is written cell by cell. */
const MIN_FILL_ROWS = 20;
/** A reference to a cell that is not absolute in both directions: it may not be filled down as one text. */
const RELATIVE_REFERENCE = /(?<![\w.$[\]@"'])(?:\$?[A-Z]{1,3}[1-9]\d{0,6}|[A-Z]{1,3}\$[1-9]\d{0,6})(?![\w.([])/i;

/** What an array for `Range.formulas` holds. */
export type CellInput = string | number;

/** Cells that one call writes, as Excel takes them: texts neutralised, empty ones "". */
export interface CellPiece {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Row by row; or one formula for every cell. */
  readonly cells: readonly (readonly CellInput[])[] | string;
  /** About what they weigh in a request. */
  readonly bytes: number;
}

/**
 * A block of contents as calls: texts neutralised, formulas in en-US, a formula that a whole column shares in one call.
 * Every cell of the block is in one of them.
 * @param typedFormulas inputs that were typed as formulas and go back as such
 */
export function cellPieces(block: PlanBlock, typedFormulas: ReadonlySet<string>): CellPiece[] {
  const pieces: CellPiece[] = [];
  const width = block.cells[0]?.length ?? 0;
  const fillFrom = Array.from({ length: width }, (_, column) => fillStart(block, column));
  for (let column = 0; column < width;) {
    const from = fillFrom[column] ?? block.cells.length;
    let end = column + 1;
    if (from === block.cells.length) while (end < width && fillFrom[end] === from) end++;
    const part = block.cells.slice(0, from).map((cells) => cells.slice(column, end));
    const inputs = part.map((cells) => cells.map((cell) => cellInput(cell, typedFormulas)));
    pieces.push(...rowPieces(inputs, block.row, block.column + column), ...fillPiece(block, column, from));
    column = end;
  }
  return pieces;
}

/** Rows of inputs cut into calls, top to bottom. */
export function rowPieces(rows: readonly (readonly CellInput[])[], row: number, column: number): CellPiece[] {
  const pieces: CellPiece[] = [];
  let start = 0;
  let bytes = 0;
  rows.forEach((cells, i) => {
    bytes += cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? textBytes(cell) + 1 : 12), 3);
    if (bytes < PIECE_BYTES && i < rows.length - 1) return;
    const part = rows.slice(start, i + 1);
    pieces.push({ row: row + start, column, rows: part.length, columns: cells.length, cells: part, bytes });
    start = i + 1;
    bytes = 0;
  });
  return pieces;
}

/** The first row from which a column holds one and the same formula down to its end; the block's end when it doesn't. */
function fillStart(block: PlanBlock, column: number): number {
  const rows = block.cells.length;
  const last = block.cells[rows - 1]?.[column];
  if (last?.kind !== "formula" || RELATIVE_REFERENCE.test(last.formula)) return rows;
  let from = rows - 1;
  for (; from > 0; from--) {
    const above = block.cells[from - 1]?.[column];
    if (above?.kind !== "formula" || above.formula !== last.formula) break;
  }
  return rows - from < MIN_FILL_ROWS ? rows : from;
}

/** The formula that fills a column from a row on; none where it doesn't. */
function fillPiece(block: PlanBlock, column: number, from: number): CellPiece[] {
  const content = block.cells[from]?.[column];
  if (content?.kind !== "formula") return [];
  const { formula } = content;
  const place = { row: block.row + from, column: block.column + column, rows: block.cells.length - from, columns: 1 };
  return [{ ...place, cells: formula, bytes: textBytes(formula) }];
}

function cellInput(content: PlanContent | undefined, typedFormulas: ReadonlySet<string>): CellInput {
  if (content === undefined) return "";
  switch (content.kind) {
    case "text":
      return neutralise(content.text);
    case "number":
      return content.value;
    case "formula":
      return content.formula;
    case "input":
      return inputCell(content.value, typedFormulas);
  }
}

/** Typed formulas go back as formulas; any other text stays text, "=1" out of a header included. */
function inputCell(value: string | number | undefined, typedFormulas: ReadonlySet<string>): CellInput {
  if (value === undefined) return "";
  return typeof value === "number" || typedFormulas.has(value) ? value : neutralise(value);
}

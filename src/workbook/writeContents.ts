import type { PlanBlock, PlanContent } from "../core/report/sheetPlan";
import { neutralise } from "./neutralise";
import type { RequestBudget } from "./requestBudget";
import { CALL_BYTES } from "./requestBudget";

/** Bytes of cells written by one call, so that a full request can be sent in between. */
const PIECE_BYTES = 400_000;
/** A formula that stands in fewer cells below each other is written cell by cell. */
const MIN_FILL_ROWS = 20;
/** A reference to a cell that is not absolute in both directions: it may not be filled down as one text. */
const RELATIVE_REFERENCE = /(?<![\w.$[\]@"'])(?:\$?[A-Z]{1,3}[1-9]\d{0,6}|[A-Z]{1,3}\$[1-9]\d{0,6})(?![\w.([])/i;

/** What an array for `Range.formulas` holds. */
type CellInput = string | number;

/** What decides how contents become cells: the inputs that were typed as formulas, and the request in the making. */
export interface ContentWriting {
  readonly typedFormulas: ReadonlySet<string>;
  readonly budget: RequestBudget;
}

/**
 * Writes a block of contents: texts neutralised, formulas in en-US, a formula that a whole column shares in one call.
 * Every cell of the block is written; empty ones are emptied.
 * Round trips: 0, or 1 for each 3.5 MB of contents
 */
export async function writeContents(sheet: Excel.Worksheet, block: PlanBlock, writing: ContentWriting): Promise<void> {
  const width = block.cells[0]?.length ?? 0;
  const fillFrom = Array.from({ length: width }, (_, column) => fillStart(block, column));
  for (let column = 0; column < width;) {
    const from = fillFrom[column] ?? block.cells.length;
    let end = column + 1;
    if (from === block.cells.length) while (end < width && fillFrom[end] === from) end++;
    await writePieces(sheet, { block, column, end, rows: from }, writing);
    await fillDown(sheet, { block, column, from }, writing);
    column = end;
  }
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

interface Band {
  readonly block: PlanBlock;
  readonly column: number;
  readonly end: number;
  readonly rows: number;
}

async function writePieces(sheet: Excel.Worksheet, band: Band, writing: ContentWriting): Promise<void> {
  let piece: CellInput[][] = [];
  let bytes = 0;
  let start = 0;
  for (let row = 0; row < band.rows; row++) {
    const cells = (band.block.cells[row] ?? []).slice(band.column, band.end).map((cell) => cellInput(cell, writing));
    piece.push(cells);
    bytes += cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length + 3 : 12), 3);
    if (bytes < PIECE_BYTES && row < band.rows - 1) continue;
    await writing.budget.spend(bytes + CALL_BYTES);
    const { block, column, end } = band;
    sheet.getRangeByIndexes(block.row + start, block.column + column, piece.length, end - column).formulas = piece;
    start = row + 1;
    piece = [];
    bytes = 0;
  }
}

async function fillDown(
  sheet: Excel.Worksheet,
  fill: { readonly block: PlanBlock; readonly column: number; readonly from: number },
  writing: ContentWriting
): Promise<void> {
  const { block, column, from } = fill;
  const content = block.cells[from]?.[column];
  if (content?.kind !== "formula") return;
  await writing.budget.spend(content.formula.length + CALL_BYTES);
  const range = sheet.getRangeByIndexes(block.row + from, block.column + column, block.cells.length - from, 1);
  // A single value goes to every cell of the range; the declaration only knows arrays.
  range.formulas = content.formula as unknown as string[][];
}

function cellInput(content: PlanContent | undefined, writing: ContentWriting): CellInput {
  if (content === undefined) return "";
  switch (content.kind) {
    case "text":
      return neutralise(content.text);
    case "number":
      return content.value;
    case "formula":
      return content.formula;
    case "input":
      return inputCell(content.value, writing.typedFormulas);
  }
}

/** Typed formulas go back as formulas; any other text stays text, "=1" out of a header included. */
function inputCell(value: string | number | undefined, typedFormulas: ReadonlySet<string>): CellInput {
  if (value === undefined) return "";
  return typeof value === "number" || typedFormulas.has(value) ? value : neutralise(value);
}

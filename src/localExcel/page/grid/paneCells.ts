import { holdsCell, intersection } from "../../model/area";
import type { Area } from "../../model/workbookModel";
import type { CellPlace } from "../workbookPort";
import type { CachedCell } from "./cellCache";
import type { Box, SheetGeometry, Span } from "./sheetGeometry";

/** A cell to draw: its box, and the box its text may take, which reaches over empty neighbours. Pixels from the sheet's corner. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CachedCell | undefined;
  readonly box: Box;
  readonly textLeft: number;
  readonly textWidth: number;
}

export interface CellSource {
  readonly cellAt: (row: number, column: number) => CachedCell | undefined;
}

/** How far a text is followed over empty cells, and how far back one is looked for that runs in from outside. */
const REACH = 32;

interface Drawing {
  readonly source: CellSource;
  readonly geometry: SheetGeometry;
  readonly merges: readonly Area[];
  readonly rows: Span;
  readonly columns: Span;
  /** Always drawn, so that it can be spoken of. */
  readonly active: CellPlace | undefined;
}

/** What a pane draws: every cell that shows something, merged cells once, texts that run in from outside, the active cell. */
export function paneCells(drawing: Drawing): DrawnCell[] {
  const { rows, columns, geometry, merges, active } = drawing;
  const window = {
    row: rows.first,
    column: columns.first,
    rows: rows.end - rows.first,
    columns: columns.end - columns.first,
  };
  const near = merges.filter((merge) => intersection(merge, window) !== undefined);
  const drawn = new Map<string, DrawnCell>();
  const draw = (place: CellPlace, area?: Area): void => {
    drawn.set(`${place.row} ${place.column}`, drawnCell(drawing, place, area));
  };
  for (let row = rows.first; row < rows.end; row++) {
    if (geometry.rows.size(row) === 0) continue;
    for (const column of shownColumns(drawing, row)) {
      if (!near.some((merge) => holdsCell(merge, row, column))) draw({ row, column });
    }
  }
  for (const merge of near) draw({ row: merge.row, column: merge.column }, merge);
  if (active !== undefined && !drawn.has(`${active.row} ${active.column}`)) {
    draw(
      active,
      merges.find((merge) => holdsCell(merge, active.row, active.column))
    );
  }
  return [...drawn.values()];
}

/** Columns of a row that show something in the window, with the nearest texts before and after it that reach in. */
function shownColumns({ source, columns, geometry }: Drawing, row: number): number[] {
  const shown: number[] = [];
  const before = nearestText(source, row, columns.first - 1, -1);
  if (before !== undefined && runsOver(source.cellAt(row, before))) shown.push(before);
  for (let column = columns.first; column < columns.end; column++) {
    if (source.cellAt(row, column) !== undefined && geometry.columns.size(column) > 0) shown.push(column);
  }
  const after = nearestText(source, row, columns.end, 1);
  const last = after === undefined ? undefined : source.cellAt(row, after);
  if (after !== undefined && last?.look.horizontal !== "left" && runsOver(last)) shown.push(after);
  return shown;
}

function nearestText(source: CellSource, row: number, from: number, step: 1 | -1): number | undefined {
  for (let column = from; column >= 0 && Math.abs(column - from) < REACH; column += step) {
    if ((source.cellAt(row, column)?.text ?? "") !== "") return column;
  }
  return undefined;
}

const runsOver = (cell: CachedCell | undefined): boolean =>
  cell?.isText === true && cell.text !== "" && !cell.look.wrap;

function drawnCell({ source, geometry }: Drawing, place: CellPlace, area?: Area): DrawnCell {
  const cell = source.cellAt(place.row, place.column);
  const box = geometry.boxOf(area ?? { ...place, rows: 1, columns: 1 });
  let left = box.left;
  let right = box.left + box.width;
  if (area === undefined && cell !== undefined && runsOver(cell)) {
    const isFree = (column: number): boolean => column >= 0 && (source.cellAt(place.row, column)?.text ?? "") === "";
    if (cell.look.horizontal !== "right") right = geometry.columns.start(freeEnd(place.column, isFree, 1) + 1);
    if (cell.look.horizontal !== "left") left = geometry.columns.start(freeEnd(place.column, isFree, -1));
  }
  return { ...place, cell, box, ...centered(cell, box, { left, right }) };
}

function freeEnd(from: number, isFree: (column: number) => boolean, step: 1 | -1): number {
  let column = from;
  while (Math.abs(column - from) < REACH && isFree(column + step)) column += step;
  return column;
}

/** A centered text stays centered on its own cell: it reaches as far to the left as to the right. */
function centered(
  cell: CachedCell | undefined,
  box: Box,
  reach: { left: number; right: number }
): { textLeft: number; textWidth: number } {
  if (cell?.look.horizontal !== "center") return { textLeft: reach.left, textWidth: reach.right - reach.left };
  const spare = Math.min(box.left - reach.left, reach.right - box.left - box.width);
  return { textLeft: box.left - spare, textWidth: box.width + 2 * spare };
}

import { CellKind, type Grid, type GridColumn } from "../core/cells/grid";
import { checksumOf } from "../core/changes/checksumOf";

/**
 * What the first rows of a grid hold, as 16 hexadecimal digits: equal cells give equal marks, wherever the block stands
 * and however its texts are coded. Number formats do not count.
 */
export function gridMark(grid: Grid, rows: number): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  const add = (value: number): void => {
    one = Math.imul(one ^ value, 0x01000193);
    other = Math.imul(other ^ value, 0x85ebca6b) ^ (other >>> 13);
  };
  for (const column of grid.columns) {
    add(columnStart);
    addCells(column, Math.min(rows, grid.rowCount), add);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

const columnStart = 0x636f6c;

function addCells(column: GridColumn, rows: number, add: (value: number) => void): void {
  const texts = column.texts.map((text) => parseInt(checksumOf(text), 16));
  const bits = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < rows; i++) {
    const kind = column.kinds[i] ?? CellKind.empty;
    const value = column.numbers[i] ?? NaN;
    add(kind);
    if (kind === CellKind.empty) continue;
    if (kind === CellKind.text || kind === CellKind.error) add(texts[value] ?? NaN);
    else {
      bits.setFloat64(0, value);
      add(bits.getInt32(0));
      add(bits.getInt32(4));
    }
  }
}

import { performance } from "node:perf_hooks";
import { CellKind, type Grid } from "../../src/core/cells/grid";

/** One look at every cell: numbers are added, texts counted by their length. */
function lookAtEveryCell(grid: Grid): number {
  let sum = 0;
  for (const { kinds, numbers, texts } of grid.columns) {
    for (let i = 0; i < kinds.length; i++) {
      const value = numbers[i] ?? NaN;
      sum += kinds[i] === CellKind.text ? (texts[value]?.length ?? 0) : value;
    }
  }
  return sum;
}

/** Milliseconds of one plain pass over the grid: the middle one of nine, the code being warm. */
export function plainPass(grid: Grid): number {
  const times = Array.from({ length: 9 }, () => {
    const begun = performance.now();
    if (Number.isNaN(lookAtEveryCell(grid))) throw new RangeError("a cell of the grid is not classified");
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[4] ?? NaN;
}

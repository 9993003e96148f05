import { CellKind, type Grid, type GridColumn } from "../../src/core/cells/grid";

const DAY_TEXT = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

function numberOfText(text: string): number {
  const day = DAY_TEXT.exec(text);
  if (day === null) return Number(text);
  return (Date.UTC(Number(day[3]), Number(day[1]) - 1, Number(day[2])) - FIRST_DAY) / DAY_MILLISECONDS;
}

/** A column as numbers, every distinct text parsed once. */
function readNumbers({ kinds, numbers, texts }: GridColumn): Float64Array {
  const parsed = Float64Array.from(texts, numberOfText);
  return Float64Array.from(kinds, (kind, i) => {
    const value = numbers[i] ?? NaN;
    return kind === CellKind.text ? (parsed[value] ?? NaN) : value;
  });
}

/** The first row of every distinct text, spellings in small letters and without white space at the ends. */
function firstRows({ kinds, numbers, texts }: GridColumn): Map<string, number> {
  const keys = texts.map((text) => text.trim().toLowerCase());
  const first = new Map<string, number>();
  for (let i = 0; i < kinds.length; i++) {
    const key = kinds[i] === CellKind.text ? keys[numbers[i] ?? -1] : undefined;
    if (key !== undefined && !first.has(key)) first.set(key, i);
  }
  return first;
}

/**
 * The least that a reading could do: every column once as numbers and days, once as names. It knows no header and no outcome
 * and asks nothing. What the reading takes is measured against it, so it stays as it is: the ratio in docs/benchmark.md
 * stands on it.
 * @returns something that depends on every cell
 */
export function plainReading(grid: Grid): number {
  let found = 0;
  for (const column of grid.columns) {
    for (const value of readNumbers(column)) if (!Number.isNaN(value)) found += value;
    found += firstRows(column).size;
  }
  return found;
}

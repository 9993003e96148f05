import { numberAt, type TextColumn } from "../cells/column";
import { distinctRows, rowCells } from "./rowCells";
import type { RowStates } from "./rowDifferences";

/** Positions of rows that say the same as an earlier one in every cell that was read, a name or an account included. */
export function repeatedRows(states: RowStates): readonly number[] {
  const { name, account } = states.columns.texts;
  const called = isAnyFilled(name) ? name : account;
  return distinctRows(rowCells(states), sharing(called)).repeats;
}

function isAnyFilled({ codes }: TextColumn): boolean {
  return codes.some((code) => code >= 0);
}

/** Rows whose name stands on another row too: most rows are told apart without a closer look. */
function sharing({ codes, values }: TextColumn): readonly number[] {
  const counts = new Int32Array(values.length);
  for (const code of codes) if (code >= 0) counts[code] = numberAt(counts, code) + 1;
  const rows: number[] = [];
  codes.forEach((code, k) => {
    if (code >= 0 && numberAt(counts, code) > 1) rows.push(k);
  });
  return rows;
}

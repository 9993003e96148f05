import { numberAt, type TextColumn } from "../cells/column";
import { rowKey, type RowStates } from "./rowDifferences";

/** Positions of rows without an id that say the same as an earlier one in every cell that was read, a name included. */
export function repeatedRows(states: RowStates): readonly number[] {
  const { id, name, account } = states.columns.texts;
  const called = isAnyFilled(name) ? name : account;
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (const k of sharing(called, id)) {
    const key = rowKey(states, k);
    if (seen.has(key)) repeated.push(k);
    seen.add(key);
  }
  return repeated;
}

function isAnyFilled({ codes }: TextColumn): boolean {
  return codes.some((code) => code >= 0);
}

/** Rows without an id whose name stands on another such row too: most rows are told apart without a closer look. */
function sharing(name: TextColumn, id: TextColumn): readonly number[] {
  const counts = new Int32Array(name.values.length);
  const counted = (k: number): number => (numberAt(id.codes, k) < 0 ? numberAt(name.codes, k) : -1);
  for (let k = 0; k < name.codes.length; k++) {
    const code = counted(k);
    if (code >= 0) counts[code] = numberAt(counts, code) + 1;
  }
  const rows: number[] = [];
  for (let k = 0; k < name.codes.length; k++) {
    const code = counted(k);
    if (code >= 0 && numberAt(counts, code) > 1) rows.push(k);
  }
  return rows;
}

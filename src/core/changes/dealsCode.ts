import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { digitsIn, listOf, NoSnapshotError, numbersIn, positionsIn, textIn, textsIn } from "./columnCode";
import type { SnapshotDeals } from "./snapshot";

/** What a text that is a change says of the deals, not yet looked at. @see snapshotText.ts */
export interface ChangeLists {
  readonly gone?: unknown;
  readonly added?: unknown;
  readonly changed?: unknown;
}

/** The deals a text holds. @throws NoSnapshotError */
export function dealsIn(kept: unknown): SnapshotDeals {
  const [keys, name, owner, stage, forecastCategory, outcome, amount, close, created] = listOf(kept, 9);
  const key = listOf(keys).map(textIn);
  const count = key.length;
  if (!isAscending(key)) throw new NoSnapshotError("keys out of order");
  return {
    count,
    key,
    name: textsIn(name, count),
    owner: textsIn(owner, count),
    stage: textsIn(stage, count),
    forecastCategory: textsIn(forecastCategory, count),
    outcome: digitsIn(outcome, count, OUTCOME_NAMES.length),
    amount: numbersIn(amount, count),
    close: numbersIn(close, count),
    created: numbersIn(created, count),
  };
}

/** The deals after what changed. @throws NoSnapshotError */
export function changedDeals(before: SnapshotDeals, { gone, added, changed }: ChangeLists): SnapshotDeals {
  const came = dealsIn(added);
  const order = merged(before.key, positionsIn(gone, before.count), came.key);
  const [name, owner, stage, forecastCategory, outcome, amount, close, created] = listOf(changed, 8);
  const text = (field: "name" | "owner" | "stage" | "forecastCategory", patch: unknown): TextColumn =>
    patchedTexts(orderedTexts(before[field], came[field], order), patch);
  const numbers = (field: "amount" | "close" | "created", patch: unknown): NumberColumn => {
    const column = Float64Array.from(order, (from) =>
      from < 0 ? numberAt(came[field], ~from) : numberAt(before[field], from)
    );
    return patched(column, patch, numbersIn);
  };
  const outcomes = Uint8Array.from(order, (from) =>
    from < 0 ? numberAt(came.outcome, ~from) : numberAt(before.outcome, from)
  );
  return {
    count: order.length,
    key: Array.from(order, (from) => (from < 0 ? came.key[~from] : before.key[from]) ?? ""),
    name: text("name", name),
    owner: text("owner", owner),
    stage: text("stage", stage),
    forecastCategory: text("forecastCategory", forecastCategory),
    outcome: patched(outcomes, outcome, (kept, count) => digitsIn(kept, count, OUTCOME_NAMES.length)),
    amount: numbers("amount", amount),
    close: numbers("close", close),
    created: numbers("created", created),
  };
}

function isAscending(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || (keys[i - 1] ?? "") < key);
}

/** Where each deal comes from in ascending order of keys: its place before, or ~ its place among those that came. */
function merged(before: readonly string[], gone: readonly number[], came: readonly string[]): Int32Array {
  const order = new Int32Array(before.length - gone.length + came.length);
  let [next, j] = [0, 0];
  let left = 0;
  before.forEach((key, i) => {
    if (gone[left] === i) {
      left++;
      return;
    }
    for (let other = came[j]; other !== undefined && other <= key; other = came[j]) {
      if (other === key) throw new NoSnapshotError("a deal twice");
      order[next++] = ~j++;
    }
    order[next++] = i;
  });
  while (j < came.length) order[next++] = ~j++;
  return order;
}

/** Two columns in one order, over the dictionary of the first with what the second adds to it. */
function orderedTexts(before: TextColumn, came: TextColumn, order: Int32Array): TextColumn {
  const { values, codes } = withTexts(before.values, came);
  const coded = order.map((from) => (from < 0 ? numberAt(codes, ~from) : numberAt(before.codes, from)));
  return { values, codes: coded };
}

/** A dictionary with the texts of a column added that it does not have, and the column's codes in it. */
function withTexts(known: readonly string[], { values, codes }: TextColumn): TextColumn {
  if (values.length === 0) return { values: known, codes };
  const codeOf = new Map(known.map((text, code) => [text, code]));
  const all = [...known];
  const own = values.map((text) => {
    const code = codeOf.get(text) ?? all.push(text) - 1;
    codeOf.set(text, code);
    return code;
  });
  return { values: all, codes: codes.map((code) => own[code] ?? -1) };
}

function patchedTexts(column: TextColumn, patch: unknown): TextColumn {
  const [places, texts] = listOf(patch, 2);
  const positions = positionsIn(places, column.codes.length);
  const { values, codes } = withTexts(column.values, textsIn(texts, positions.length));
  positions.forEach((position, i) => {
    column.codes[position] = codes[i] ?? -1;
  });
  return { values, codes: column.codes };
}

/** The column itself, changed where the patch says so. */
function patched<Column extends Float64Array | Uint8Array>(
  column: Column,
  patch: unknown,
  read: (kept: unknown, count: number) => Column
): Column {
  const [places, kept] = listOf(patch, 2);
  const positions = positionsIn(places, column.length);
  const values = read(kept, positions.length);
  positions.forEach((position, i) => {
    column[position] = values[i] ?? NaN;
  });
  return column;
}

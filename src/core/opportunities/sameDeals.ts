import { textAt, type TextColumn } from "../cells/column";
import { wordKey } from "../cells/foldText";
import { idKey } from "./idKey";

/** What tells which rows are the same deal. */
export interface Identity {
  readonly id: TextColumn;
  readonly name: TextColumn;
  readonly account: TextColumn;
}

/** Rows by the deal they say they are; a number a deal, −1 where a row does not say. */
export interface SameDeals {
  readonly dealOf: Int32Array;
  readonly count: number;
  /** The rows of every deal that stands on more than one, in sheet order. */
  readonly several: readonly (readonly number[])[];
}

/**
 * Groups rows by id (`idKey`).
 * @param byName rows without an id are the same deal where name and account are: only on sheets that repeat deals by nature
 * @see Definition §2 Duplicates
 */
export function sameDeals({ id, name, account }: Identity, byName: boolean): SameDeals {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const ofText = new Int32Array(id.values.length);
  for (let code = 0; code < ofText.length; code++) ofText[code] = numberOf(idKey(id.values[code] ?? ""));
  const dealOf = new Int32Array(id.codes.length);
  for (let k = 0; k < dealOf.length; k++) dealOf[k] = ofText[id.codes[k] ?? -1] ?? -1;
  if (byName) {
    for (let k = 0; k < dealOf.length; k++) {
      const called = dealOf[k] === -1 ? textAt(name, k) : undefined;
      if (called !== undefined) dealOf[k] = numberOf(`\n${wordKey(called)}\n${wordKey(textAt(account, k) ?? "")}`);
    }
  }
  return { dealOf, count: numbers.size, several: severalOf(dealOf, numbers.size) };
}

function severalOf(dealOf: Int32Array, count: number): readonly (readonly number[])[] {
  const first = new Int32Array(count).fill(-1);
  const several = new Map<number, number[]>();
  for (let k = 0; k < dealOf.length; k++) {
    const deal = dealOf[k] ?? -1;
    if (deal < 0) continue;
    const before = first[deal] ?? -1;
    if (before < 0) first[deal] = k;
    else {
      const rows = several.get(deal);
      if (rows === undefined) several.set(deal, [before, k]);
      else rows.push(k);
    }
  }
  return [...several.values()];
}

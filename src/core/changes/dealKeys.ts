import { numberAt, textAt, type NumberColumn, type TextColumn } from "../cells/column";
import { groupKey } from "../cells/foldText";
import { isoDay } from "../cells/day";
import { idKey } from "../opportunities/idKey";
import type { Opportunities } from "../opportunities/opportunities";

/** What one deal is found again by. */
export type KeyedDeals = Pick<
  Opportunities,
  "count" | "row" | "id" | "name" | "account" | "product" | "created" | "amount"
>;

/**
 * What each deal is found again by on another day, every key once: its id (`idKey`: 15- and 18-character Salesforce ids alike);
 * where the row has none, name, account and created day. Deals that share a key are told apart by a number, counted by what
 * they were from the start (created, name, account, product, then amount, then their place on the sheet).
 * @example dealKeys(deals) // ["0068d000009MWGP", "acme renewal|acme|2026-03-02", "4711", "4711#2"]
 * @see Definitions §10
 */
export function dealKeys(deals: KeyedDeals): readonly string[] {
  const idOf = deals.id.values.map((id) => idKey(id));
  const keys = Array.from({ length: deals.count }, (_, i) => {
    const id = idOf[numberAt(deals.id.codes, i)] ?? "";
    return id === "" ? calledKey(deals, i) : id;
  });
  const shared = severalOf(keys);
  const taken = new Set(keys);
  for (const [key, rows] of shared) {
    rows.sort((a, b) => inOrder(deals, a, b));
    let number = 1;
    for (const i of rows.slice(1)) {
      do number++;
      while (taken.has(`${key}#${number}`));
      keys[i] = `${key}#${number}`;
    }
  }
  return keys;
}

function calledKey(deals: KeyedDeals, i: number): string {
  const created = numberAt(deals.created, i);
  const day = Number.isNaN(created) ? "" : isoDay(created);
  return [folded(deals.name, i), folded(deals.account, i), day].join("|");
}

function folded(column: TextColumn, i: number): string {
  return groupKey(textAt(column, i) ?? "");
}

/** The keys that stand on more than one row, in the order of the keys, so that the sheet's order decides nothing. */
function severalOf(keys: readonly string[]): readonly (readonly [string, number[]])[] {
  const first = new Map<string, number>();
  const several = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else
      several
        .set(key, several.get(key) ?? [before])
        .get(key)
        ?.push(i);
  });
  return [...several].sort(([a], [b]) => (a < b ? -1 : 1));
}

function inOrder(deals: KeyedDeals, a: number, b: number): number {
  return (
    byNumber(deals.created, a, b) ||
    byText(deals.name, a, b) ||
    byText(deals.account, a, b) ||
    byText(deals.product, a, b) ||
    byNumber(deals.amount, a, b) ||
    numberAt(deals.row, a) - numberAt(deals.row, b)
  );
}

/** Missing ones last. */
function byNumber(column: NumberColumn, a: number, b: number): number {
  const [one, other] = [numberAt(column, a), numberAt(column, b)];
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return one - other;
}

function byText(column: TextColumn, a: number, b: number): number {
  const [one, other] = [textAt(column, a) ?? "", textAt(column, b) ?? ""];
  return one === other ? 0 : one < other ? -1 : 1;
}

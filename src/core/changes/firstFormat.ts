import { numberAt, textColumn, type TextColumn } from "../cells/column";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { digitsIn, listOf, NoSnapshotError, numbersIn, textIn, wholeNumber } from "./columnCode";
import { dealKeys } from "./dealKeys";
import type { Snapshot } from "./snapshot";

/** The first format as parsed, not yet looked at: columns in the order of the sheet, of id, stage, owner, outcome, amount, close. */
export interface FirstLists {
  readonly asOf?: unknown;
  readonly scope?: unknown;
  /** null where the row had none. */
  readonly id?: unknown;
  /** Dictionary, then one code an opportunity (−1 is missing). */
  readonly stage?: unknown;
  readonly owner?: unknown;
  /** One digit an opportunity. */
  readonly outcome?: unknown;
  readonly amount?: unknown;
  readonly close?: unknown;
}

/**
 * The snapshot of a text of the first format, which nothing writes any more. Names, forecast categories, created days, how it
 * was read and what was said are not in it.
 * @throws NoSnapshotError
 */
export function firstSnapshotOf(kept: FirstLists): Snapshot {
  if (kept.scope !== "all" && kept.scope !== "open") throw new NoSnapshotError("no scope");
  const id = textColumn(listOf(kept.id).map((each) => (each === null ? undefined : textIn(each))));
  const count = id.codes.length;
  const amount = numbersIn(kept.amount, count);
  const none = textColumn(Array.from({ length: count }, () => undefined));
  const created = new Float64Array(count).fill(NaN);
  const row = Int32Array.from(id.codes.keys());
  const keys = dealKeys({ count, row, id, name: none, account: none, product: none, created, amount });
  const keyOf = (i: number): string => keys[i] ?? "";
  const rows = row.slice().sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const [stage, owner] = [codedIn(kept.stage, count), codedIn(kept.owner, count)];
  const texts = ({ values, codes }: TextColumn): TextColumn => ({ values, codes: rows.map((i) => numberAt(codes, i)) });
  const outcome = digitsIn(kept.outcome, count, OUTCOME_NAMES.length);
  const close = numbersIn(kept.close, count);
  return {
    asOf: wholeNumber(kept.asOf),
    scope: kept.scope,
    deals: {
      count,
      key: Array.from(rows, keyOf),
      name: none,
      owner: texts(owner),
      stage: texts(stage),
      forecastCategory: none,
      outcome: Uint8Array.from(rows, (i) => numberAt(outcome, i)),
      amount: Float64Array.from(rows, (i) => numberAt(amount, i)),
      close: Float64Array.from(rows, (i) => numberAt(close, i)),
      created,
    },
    readAs: undefined,
    said: undefined,
  };
}

function codedIn(kept: unknown, count: number): TextColumn {
  const [dictionary, coded] = listOf(kept, 2);
  const values = listOf(dictionary).map(textIn);
  const codes = Int32Array.from(listOf(coded, count), (cell) => {
    const code = wholeNumber(cell);
    if (code < -1 || code >= values.length) throw new NoSnapshotError("an unknown text");
    return code;
  });
  return { values, codes };
}

import { numberAt, textAt, type NumberColumn, type TextColumn } from "../cells/column";
import { wordKey } from "../cells/foldText";
import type { RowColumns } from "./readRows";

/** Everything known about the rows of a sheet that can differ between two rows of one deal. */
export interface RowStates {
  readonly columns: RowColumns;
  readonly stage: TextColumn;
  readonly outcome: Uint8Array;
}

/** What differs between several rows of one id; a blank cell differs from nothing. */
export interface Differences {
  readonly outcome: boolean;
  readonly stage: boolean;
  readonly amount: boolean;
  readonly product: boolean;
  readonly account: boolean;
  readonly name: boolean;
  /** The names have no word in common, and the rows were created on different days. */
  readonly areOthers: boolean;
  readonly created: boolean;
  /** Any of the closing days. */
  readonly close: boolean;
}

function textsDiffer({ codes }: TextColumn, rows: readonly number[]): boolean {
  let first = -1;
  for (const k of rows) {
    const code = numberAt(codes, k);
    if (code < 0) continue;
    if (first >= 0 && code !== first) return true;
    first = code;
  }
  return false;
}

/** True when two of the rows have numbers that are not the same. */
function numbersDiffer(column: NumberColumn, rows: readonly number[]): boolean {
  let first = NaN;
  for (const k of rows) {
    const value = numberAt(column, k);
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(first) && value !== first) return true;
    first = value;
  }
  return false;
}

/** The words of a name with three letters or more. */
function wordsOf(name: string): Set<string> {
  return new Set(wordKey(name).match(/[\p{L}\p{N}]{3,}/gu) ?? [wordKey(name)]);
}

function areUnrelated(name: TextColumn, rows: readonly number[]): boolean {
  const names = rows.flatMap((k) => textAt(name, k) ?? []).map(wordsOf);
  const [first] = names;
  return names.some((words) => first !== undefined && ![...words].some((word) => first.has(word)));
}

/** What differs between the rows. */
export function differencesOf({ columns, stage, outcome }: RowStates, rows: readonly number[]): Differences {
  const { texts, days, amount } = columns;
  const name = textsDiffer(texts.name, rows);
  const created = numbersDiffer(days.created, rows);
  return {
    outcome: rows.some((k) => outcome[k] !== outcome[rows[0] ?? k]),
    stage: textsDiffer(stage, rows),
    amount: numbersDiffer(amount, rows),
    product: textsDiffer(texts.product, rows),
    account: textsDiffer(texts.account, rows),
    name,
    areOthers: name && created && areUnrelated(texts.name, rows),
    created,
    close: [days.closeDate, days.expectedClose, days.actualClose].some((column) => numbersDiffer(column, rows)),
  };
}

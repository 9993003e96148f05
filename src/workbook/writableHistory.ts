import type { HistoryRows } from "../core/changes/historyRows";
import type { StoredSnapshot } from "../core/changes/storedSnapshot";
import { textPieces } from "./textPieces";

/** One row of the history as it is written. */
export interface WritableSnapshot extends Omit<StoredSnapshot, "text"> {
  /** Characters of the text. */
  readonly length: number;
  /** The text, cut into what a cell takes. */
  readonly pieces: readonly string[];
}

/** What is to be written to the history, by day. */
export interface WritableHistory {
  /** Each takes the place of all rows of its day. */
  readonly write: readonly WritableSnapshot[];
  /** Days whose rows go. */
  readonly remove: readonly string[];
}

/** The rows that differ, ready to be written. */
export function writableHistory({ write, remove }: HistoryRows): WritableHistory {
  return {
    write: write.map(({ text, ...row }) => ({ ...row, length: text.length, pieces: textPieces(text) })),
    remove,
  };
}

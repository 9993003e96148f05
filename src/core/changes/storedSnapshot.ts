/**
 * One row of the workbook's history as it stands there, not yet trusted: a person may have edited it, cut it off or pasted
 * over it. `historyOf` says what of it holds.
 */
export interface StoredSnapshot {
  /** "2026-08-15" */
  readonly day: string;
  /** Opportunities in the snapshot, for people who look at the sheet. */
  readonly opportunities: number;
  /** Checksum of `text`. */
  readonly checksum: string;
  readonly text: string;
}

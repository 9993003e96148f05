/**
 * Something in the user's data that could not be taken as it stands. The run goes on; the issue is shown.
 * `code` is a stable word ("amountNotANumber", "closedBeforeCreated" …); words for people live in report/.
 */
export interface Issue {
  readonly code: string;
  /** One-based sheet row; undefined when the whole column is meant. */
  readonly row: number | undefined;
  /** Header of the column, undefined when the row as a whole is meant. */
  readonly column: string | undefined;
  /** What was found, as text, at most 80 characters. */
  readonly found: string;
}

import { referenceTo } from "./address";
import {
  FIRST_BLOCK,
  HISTORY_HEADERS,
  HISTORY_TITLE,
  FIRST_SNAPSHOT_ROW,
  KEY_COLUMNS,
  type HistorySheet,
  type HistoryWriting,
} from "./history";
import { HISTORY_NAME } from "./ownNames";
import { CALL_BYTES } from "./requestBudget";
import { textBytes } from "./textBytes";
import { placeOf } from "./workbookOutline";
import type { WritableHistory, WritableSnapshot } from "./writableHistory";

/** Bytes of texts that are written in one call. */
const CALL_TEXTS = 300_000;

/**
 * Brings the history up to date. New rows are written to free places, each row's keys last, and the old rows of their days
 * emptied only then: whatever fails in between, every snapshot still stands there whole.
 * Round trips: 0 where nothing differs, else 0, or 1 for each 600 kB
 */
export async function writeHistory(
  context: Excel.RequestContext,
  into: HistorySheet,
  { outline, history, budget, rows }: HistoryWriting & { readonly rows: WritableHistory }
): Promise<void> {
  const { write, remove } = rows;
  if (write.length === 0 && remove.length === 0) return;
  const { sheet, row, column } = into;
  const known = placeOf(outline, HISTORY_NAME)?.range;
  const block = known ?? FIRST_BLOCK;
  const places = write.map((_, i) => history.free[i] ?? history.end + i - history.free.length);
  const columns = Math.max(block.columns, ...write.map(({ pieces }) => KEY_COLUMNS + pieces.length));
  const range = { ...block, rows: Math.max(block.rows, ...places.map((place) => place + 1)), columns };
  await budget.spend(CALL_BYTES * 4, 4);
  // Before the rows, so that whatever fails after them they are known as ours.
  if (known === undefined || range.rows > known.rows || range.columns > known.columns) {
    context.workbook.names.getItem(HISTORY_NAME).formula = referenceTo(into.name, range);
  }
  sheet.getRangeByIndexes(row, column, 1, 1).values = [[HISTORY_TITLE]];
  sheet.getRangeByIndexes(row + FIRST_SNAPSHOT_ROW - 1, column, 1, HISTORY_HEADERS.length).values = [
    [...HISTORY_HEADERS],
  ];
  for (const [i, snapshot] of write.entries()) {
    await writeRow(into, { snapshot, row: places[i] ?? history.end, columns }, budget);
  }
  const days = new Set([...write.map(({ day }) => day), ...remove]);
  for (const old of history.snapshots) {
    if (!days.has(old.day)) continue;
    await budget.spend(CALL_BYTES);
    sheet.getRangeByIndexes(row + old.row, column, 1, columns).clear("Contents");
  }
}

/** One row: its text in calls of some cells each, blanks up to the block's end, then its keys. */
async function writeRow(
  { sheet, row, column }: HistorySheet,
  place: { readonly snapshot: WritableSnapshot; readonly row: number; readonly columns: number },
  budget: HistoryWriting["budget"]
): Promise<void> {
  const { snapshot } = place;
  const blanks = Array.from({ length: place.columns - KEY_COLUMNS - snapshot.pieces.length }, () => "");
  const cells = [...snapshot.pieces.map((piece) => `'${piece}`), ...blanks];
  for (let start = 0; start < cells.length;) {
    let [end, bytes] = [start, 0];
    for (; end < cells.length && bytes < CALL_TEXTS; end++) bytes += textBytes(cells[end] ?? "") + 3;
    await budget.spend(bytes + CALL_BYTES);
    const part = cells.slice(start, end);
    sheet.getRangeByIndexes(row + place.row, column + KEY_COLUMNS + start, 1, part.length).values = [part];
    start = end;
  }
  await budget.spend(CALL_BYTES);
  const { day, opportunities, length, checksum } = snapshot;
  sheet.getRangeByIndexes(row + place.row, column, 1, KEY_COLUMNS).values = [
    [`'${day}`, opportunities, length, `'${checksum}`],
  ];
}

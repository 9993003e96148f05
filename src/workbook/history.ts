import { queueNameWhereChanged } from "./queueNames";
import { freeName } from "./ownSheets";
import { HISTORY_NAME } from "./ownNames";
import type { RequestBudget } from "./requestBudget";
import { CALL_BYTES } from "./requestBudget";
import type { SnapshotRow } from "./snapshotRow";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/**
 * The very hidden sheet, format 1. Row 1: what it is. Row 2: what removal has to put back, as JSON. Row 3: headers.
 * From row 4, one snapshot a row: day · opportunities · characters · checksum · the text in pieces of one cell each.
 */
const SHEET_NAME = "Enough Pipeline history";
const TITLE =
  "Enough Pipeline history, format 1: one dated snapshot a row, so that changes can be shown. Not meant to be edited.";
const FIRST_SNAPSHOT_ROW = 3;
const STATE_ROW = 1;
const KEY_COLUMNS = 4;
const MAX_SNAPSHOTS = 104;
/** Characters of all snapshots; above, the oldest give way. */
const MAX_LENGTH = 8_000_000;

/** One kept snapshot, without its text. */
interface SnapshotKey {
  readonly day: string;
  readonly length: number;
  readonly checksum: string;
}

/** What the flag columns changed beside their cells, so that removal can put it back. */
export interface FlagState {
  /** Points of each column before, null where it had the sheet's standard width. */
  readonly widths: readonly (number | null)[];
  /** Whether the cells were without any look before, and got ours. */
  readonly isStyled: boolean;
}

/** What the history sheet says, its texts left unread. */
export interface History {
  readonly flags: FlagState | undefined;
  readonly snapshots: readonly SnapshotKey[];
}

/** Queues the reading of the history's keys; undefined when the workbook has none. */
export function queueHistory(context: Excel.RequestContext, outline: WorkbookOutline): Excel.Range | undefined {
  const place = placeOf(outline, HISTORY_NAME);
  if (place === undefined) return undefined;
  const range = context.workbook.worksheets
    .getItem(place.sheet.id)
    .getRangeByIndexes(0, 0, place.range.rows, KEY_COLUMNS);
  range.load("values");
  return range;
}

/** The history after the sync that read its keys. */
export function readHistory(range: Excel.Range | undefined): History {
  const values = (range?.values ?? []) as unknown[][];
  const snapshots = values.slice(FIRST_SNAPSHOT_ROW).map(([day, , length, checksum]) => ({
    day: String(day),
    length: Number(length),
    checksum: String(checksum),
  }));
  return { flags: flagStateOf(values[STATE_ROW]?.[0]), snapshots };
}

function flagStateOf(cell: unknown): FlagState | undefined {
  if (typeof cell !== "string" || !cell.startsWith('{"flags":{')) return undefined;
  return (JSON.parse(cell) as { readonly flags: FlagState }).flags;
}

/** What is to be written of the history. */
export interface HistoryWriting {
  readonly outline: WorkbookOutline;
  readonly history: History;
  readonly snapshot: SnapshotRow;
  readonly flags: FlagState | undefined;
  readonly budget: RequestBudget;
}

/**
 * Keeps a dated snapshot of this analysis (the same day with the same content only once) and what removal puts back.
 * Round trips: 0, or 1 for each 3.5 MB
 */
export async function writeHistory(context: Excel.RequestContext, writing: HistoryWriting): Promise<void> {
  const { outline, history, snapshot, budget } = writing;
  const place = placeOf(outline, HISTORY_NAME);
  const name =
    place?.sheet.name ?? freeName(SHEET_NAME, new Set(outline.sheets.map((sheet) => sheet.name.toLowerCase())));
  const { worksheets } = context.workbook;
  const sheet = place === undefined ? worksheets.add(name) : worksheets.getItem(place.sheet.id);
  sheet.visibility = "VeryHidden";
  const row = rowFor(history.snapshots, snapshot);
  const rows = Math.max(FIRST_SNAPSHOT_ROW + history.snapshots.length, row + 1);
  const state = writing.flags === undefined ? "" : `'${JSON.stringify({ flags: writing.flags })}`;
  sheet.getRangeByIndexes(0, 0, 3, 5).values = [
    [TITLE, "", "", "", ""],
    [state, "", "", "", ""],
    ["Day", "Opportunities", "Characters", "Checksum", "Snapshot"],
  ];
  const { pieces } = snapshot;
  await budget.spend(snapshot.length + CALL_BYTES * (pieces.length + 2));
  sheet.getRangeByIndexes(row, 0, 1, KEY_COLUMNS).values = [
    [`'${snapshot.day}`, snapshot.opportunities, snapshot.length, `'${snapshot.checksum}`],
  ];
  const old = place === undefined ? 0 : place.range.columns - KEY_COLUMNS;
  const line = [
    ...pieces.map((piece) => `'${piece}`),
    ...Array.from({ length: Math.max(0, old - pieces.length) }, () => ""),
  ];
  sheet.getRangeByIndexes(row, KEY_COLUMNS, 1, line.length).values = [line];
  const columns = Math.max(KEY_COLUMNS + 1, KEY_COLUMNS + line.length);
  queueNameWhereChanged(context, outline, {
    name: HISTORY_NAME,
    sheet: name,
    range: { row: 0, column: 0, rows, columns },
  });
}

/** The same day's same snapshot, else a new row, else (when the history is full) the row of the oldest. */
function rowFor(snapshots: readonly SnapshotKey[], key: SnapshotKey): number {
  const same = snapshots.findIndex(({ day, checksum }) => day === key.day && checksum === key.checksum);
  if (same >= 0) return FIRST_SNAPSHOT_ROW + same;
  const length = snapshots.reduce((sum, snapshot) => sum + snapshot.length, key.length);
  if (snapshots.length === 0 || (snapshots.length < MAX_SNAPSHOTS && length <= MAX_LENGTH)) {
    return FIRST_SNAPSHOT_ROW + snapshots.length;
  }
  const days = snapshots.map((snapshot) => snapshot.day);
  return FIRST_SNAPSHOT_ROW + days.indexOf(days.reduce((oldest, day) => (day < oldest ? day : oldest)));
}

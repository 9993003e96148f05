import { referenceTo } from "./address";
import { addOwnSheet } from "./addOwnSheet";
import { queueNameWhereChanged } from "./queueNames";
import { freeName, takenNames } from "./ownSheets";
import { HISTORY_NAME, isOwnName } from "./ownNames";
import { matrixOf } from "./rangeValues";
import type { RequestBudget } from "./requestBudget";
import { CALL_BYTES } from "./requestBudget";
import { type SnapshotRow } from "./snapshotRow";
import { textBytes } from "./textBytes";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/**
 * The very hidden sheet, format 1. Row 1: what it is. Row 2: what removal has to put back, as JSON; then, only while our sheets
 * are written anew, what was typed on them (`typedJournal.ts`), in pieces of one cell each. Row 3: headers.
 * From row 4, one snapshot a row: day · opportunities · characters · checksum · the text in pieces of one cell each.
 */
const SHEET_NAME = "Enough Pipeline history";
const TITLE =
  "Enough Pipeline history, format 1: one dated snapshot a row, so that changes can be shown. Not meant to be edited.";
const FIRST_SNAPSHOT_ROW = 3;
/** Row of what removal has to put back, and of the journal. */
export const STATE_ROW = 1;
const KEY_COLUMNS = 4;
/** The block of a history without a snapshot. */
export const FIRST_BLOCK = { row: 0, column: 0, rows: FIRST_SNAPSHOT_ROW, columns: KEY_COLUMNS + 1 };
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
  /** What a run that failed has left of what was typed; "" after one that did not. */
  readonly journal: string;
}

/** The parts of the history that are queued to be read. */
export interface QueuedHistory {
  readonly keys: Excel.Range;
  readonly state: Excel.Range;
}

/** Queues the reading of the history's keys; undefined when the workbook has none. */
export function queueHistory(context: Excel.RequestContext, outline: WorkbookOutline): QueuedHistory | undefined {
  const place = placeOf(outline, HISTORY_NAME);
  if (place === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(place.sheet.id);
  const keys = sheet.getRangeByIndexes(0, 0, place.range.rows, KEY_COLUMNS);
  const state = sheet.getRangeByIndexes(STATE_ROW, 0, 1, place.range.columns);
  keys.load("values");
  state.load("values");
  return { keys, state };
}

/** The history after the sync that read its keys. */
export function readHistory(queued: QueuedHistory | undefined): History {
  const values = queued === undefined ? [] : matrixOf(queued.keys.values);
  const [state, ...journal] = queued === undefined ? [] : (matrixOf(queued.state.values)[0] ?? []);
  const snapshots = values.slice(FIRST_SNAPSHOT_ROW).map(([day, , length, checksum]) => ({
    day: String(day),
    length: Number(length),
    checksum: String(checksum),
  }));
  return { flags: flagStateOf(state), snapshots, journal: journal.map(String).join("") };
}

function flagStateOf(cell: unknown): FlagState | undefined {
  if (typeof cell !== "string" || !cell.startsWith('{"flags":{')) return undefined;
  return (JSON.parse(cell) as { readonly flags: FlagState }).flags;
}

/** The history as it is to be written. */
export interface HistoryWriting {
  readonly outline: WorkbookOutline;
  readonly history: History;
  readonly budget: RequestBudget;
}

/** The history's sheet, queued to be added where the workbook has none, and the name it has then. */
export interface HistorySheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

/** Queues the history's sheet, very hidden. */
export function queueHistorySheet(context: Excel.RequestContext, outline: WorkbookOutline): HistorySheet {
  const place = placeOf(outline, HISTORY_NAME);
  const isNamed = place !== undefined && !isOwnName(place.sheet.name);
  const name = isNamed ? place.sheet.name : freeName(SHEET_NAME, takenNames(outline));
  const sheet =
    place === undefined
      ? addOwnSheet(context, outline, { mark: HISTORY_NAME, block: FIRST_BLOCK, name })
      : context.workbook.worksheets.getItem(place.sheet.id);
  if (place !== undefined && !isNamed) sheet.name = name;
  // A run that failed may have left it to be seen.
  if (place?.sheet.isVisible !== false) sheet.visibility = "VeryHidden";
  return { sheet, name };
}

/** Queues what removal has to put back beside the flag columns' cells. */
export function queueFlagState(sheet: Excel.Worksheet, state: FlagState): void {
  sheet.getRangeByIndexes(STATE_ROW, 0, 1, 1).values = [[`'${JSON.stringify({ flags: state })}`]];
}

/**
 * Keeps a dated snapshot of this analysis; the same day with the same content only once.
 * Round trips: 0, or 1 for each 600 kB
 */
export async function writeSnapshot(
  context: Excel.RequestContext,
  { sheet, name }: HistorySheet,
  { outline, history, budget, snapshot }: HistoryWriting & { readonly snapshot: SnapshotRow }
): Promise<void> {
  const place = placeOf(outline, HISTORY_NAME);
  const row = rowFor(history.snapshots, snapshot);
  const rows = Math.max(FIRST_SNAPSHOT_ROW + history.snapshots.length, row + 1);
  sheet.getRangeByIndexes(0, 0, 1, 1).values = [[TITLE]];
  sheet.getRangeByIndexes(FIRST_SNAPSHOT_ROW - 1, 0, 1, 5).values = [
    ["Day", "Opportunities", "Characters", "Checksum", "Snapshot"],
  ];
  const { pieces } = snapshot;
  const bytes = pieces.reduce((sum, piece) => sum + textBytes(piece), 0);
  await budget.spend(bytes + CALL_BYTES * (pieces.length + 2));
  sheet.getRangeByIndexes(row, 0, 1, KEY_COLUMNS).values = [
    [`'${snapshot.day}`, snapshot.opportunities, snapshot.length, `'${snapshot.checksum}`],
  ];
  const old = (place?.range.columns ?? 0) - KEY_COLUMNS;
  const blanks = Array.from({ length: Math.max(0, old - pieces.length) }, () => "");
  const line = [...pieces.map((piece) => `'${piece}`), ...blanks];
  sheet.getRangeByIndexes(row, KEY_COLUMNS, 1, line.length).values = [line];
  const range = { row: 0, column: 0, rows, columns: KEY_COLUMNS + Math.max(1, line.length) };
  if (place === undefined) context.workbook.names.getItem(HISTORY_NAME).formula = referenceTo(name, range);
  else queueNameWhereChanged(context, outline, { name: HISTORY_NAME, sheet: name, range });
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

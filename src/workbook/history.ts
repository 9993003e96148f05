import { parsedJson } from "../core/changes/parsedJson";
import { addOwnSheet } from "./addOwnSheet";
import { freeName, takenNames } from "./ownSheets";
import { HISTORY_NAME, isOwnName } from "./ownNames";
import { matrixOf } from "./rangeValues";
import type { RequestBudget } from "./requestBudget";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/**
 * The very hidden sheet. Its first row: what it is. Second: what removal has to put back, as JSON; then, only while our sheets
 * are written anew, what was typed on them (`typedJournal.ts`), in pieces of one cell each. Third: headers. From the fourth on,
 * one snapshot a row: day · opportunities · characters · checksum · the text in pieces of one cell each; a row without the first
 * four is free. Rows and columns count from the block that our name points at, so that it may be moved.
 */
const SHEET_NAME = "Enough Pipeline history";
export const HISTORY_TITLE =
  "Enough Pipeline history, format 2: one dated snapshot a row, so that changes can be shown. Not meant to be edited.";
export const HISTORY_HEADERS = ["Day", "Opportunities", "Characters", "Checksum", "Snapshot"] as const;
export const FIRST_SNAPSHOT_ROW = 3;
/** Row of what removal has to put back, and of the journal. */
export const STATE_ROW = 1;
export const KEY_COLUMNS = 4;
/** The block of a history without a snapshot. */
export const FIRST_BLOCK = { row: 0, column: 0, rows: FIRST_SNAPSHOT_ROW, columns: KEY_COLUMNS + 1 };
/** Cells of texts that are read along with the keys: a small history costs no request of its own. */
const FEW_CELLS = 40;

/** A row that holds a snapshot, or what somebody has made of one; its text unread. */
export interface SnapshotKey {
  /** Row within the block. */
  readonly row: number;
  readonly day: string;
  readonly opportunities: number;
  /** Characters of the text; NaN where the cell does not say. */
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

/** What the history sheet says. */
export interface History {
  readonly flags: FlagState | undefined;
  readonly snapshots: readonly SnapshotKey[];
  /** Rows within the block that are free, and the first one below all that are filled. */
  readonly free: readonly number[];
  readonly end: number;
  /** What a run that failed has left of what was typed; "" after one that did not. */
  readonly journal: string;
  /** Cells of the texts by row within the block, where they were read along. */
  readonly texts: ReadonlyMap<number, readonly unknown[]> | undefined;
}

/** The parts of the history that are queued to be read. */
export interface QueuedHistory {
  readonly keys: Excel.Range;
  readonly state: Excel.Range;
  readonly texts: Excel.Range | undefined;
}

/**
 * Queues the reading of the history's keys; undefined when the workbook has none.
 * @param withTexts also of the texts, where they are few
 */
export function queueHistory(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  withTexts = false
): QueuedHistory | undefined {
  const place = placeOf(outline, HISTORY_NAME);
  const used = place?.sheet.used;
  if (place === undefined || used === undefined) return undefined;
  const { row, column, columns } = place.range;
  const rows = Math.min(place.range.rows, used.row + used.rows - row);
  if (rows < 1) return undefined;
  const sheet = context.workbook.worksheets.getItem(place.sheet.id);
  const keys = sheet.getRangeByIndexes(row, column, rows, KEY_COLUMNS);
  const state = sheet.getRangeByIndexes(row + STATE_ROW, column, 1, columns);
  const [textRows, textColumns] = [rows - FIRST_SNAPSHOT_ROW, columns - KEY_COLUMNS];
  const isFew = textRows > 0 && textColumns > 0 && textRows * textColumns <= FEW_CELLS;
  const texts =
    withTexts && isFew
      ? sheet.getRangeByIndexes(row + FIRST_SNAPSHOT_ROW, column + KEY_COLUMNS, textRows, textColumns)
      : undefined;
  for (const range of [keys, state, texts]) range?.load("values");
  return { keys, state, texts };
}

/** The history after the sync that read its keys. Whatever a person has made of the sheet. */
export function readHistory(queued: QueuedHistory | undefined): History {
  const keys = queued === undefined ? [] : matrixOf(queued.keys.values);
  const [state, ...journal] = queued === undefined ? [] : (matrixOf(queued.state.values)[0] ?? []);
  const texts = queued?.texts === undefined ? undefined : matrixOf(queued.texts.values);
  const rows = keys.map((cells, row) => ({ cells, row })).slice(FIRST_SNAPSHOT_ROW);
  return {
    // Where rows were inserted above it, it stands further down.
    flags: flagStateOf(state) ?? keys.map(([cell]) => flagStateOf(cell)).find((found) => found !== undefined),
    snapshots: rows.filter(({ cells }) => isSnapshot(cells)).map(({ cells, row }) => snapshotKey(cells, row)),
    free: rows.filter(({ cells }) => cells.every((cell) => cell === "")).map(({ row }) => row),
    end: Math.max(FIRST_SNAPSHOT_ROW, keys.length),
    journal: journal.map(String).join(""),
    texts: texts && new Map(texts.map((cells, i) => [FIRST_SNAPSHOT_ROW + i, cells])),
  };
}

function isSnapshot(cells: readonly unknown[]): boolean {
  const [first] = cells;
  return cells.some((cell) => cell !== "") && first !== HISTORY_HEADERS[0] && flagStateOf(first) === undefined;
}

function snapshotKey([day, opportunities, length, checksum]: readonly unknown[], row: number): SnapshotKey {
  return {
    row,
    day: String(day),
    opportunities: typeof opportunities === "number" ? opportunities : NaN,
    length: typeof length === "number" ? length : NaN,
    checksum: String(checksum),
  };
}

function flagStateOf(cell: unknown): FlagState | undefined {
  if (typeof cell !== "string" || !cell.startsWith('{"flags":{')) return undefined;
  const { flags } = (parsedJson(cell) ?? {}) as { readonly flags?: Partial<FlagState> };
  if (!Array.isArray(flags?.widths) || typeof flags.isStyled !== "boolean") return undefined;
  const isWidth = (width: unknown): boolean => width === null || (typeof width === "number" && width >= 0);
  return flags.widths.every(isWidth) ? (flags as FlagState) : undefined;
}

/** The history as it is to be written. */
export interface HistoryWriting {
  readonly outline: WorkbookOutline;
  readonly history: History;
  readonly budget: RequestBudget;
}

/** The history's sheet, queued to be added where the workbook has none, the name it has then, and where its block begins. */
export interface HistorySheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly row: number;
  readonly column: number;
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
  const { row, column } = place?.range ?? FIRST_BLOCK;
  return { sheet, name, row, column };
}

/** Queues what removal has to put back beside the flag columns' cells. */
export function queueFlagState({ sheet, row, column }: HistorySheet, state: FlagState): void {
  sheet.getRangeByIndexes(row + STATE_ROW, column, 1, 1).values = [[`'${JSON.stringify({ flags: state })}`]];
}

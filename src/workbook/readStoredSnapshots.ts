import type { StoredSnapshot } from "../core/changes/storedSnapshot";
import type { PlanRange } from "../core/report/sheetPlan";
import { KEY_COLUMNS, type History, type SnapshotKey } from "./history";
import { HISTORY_NAME } from "./ownNames";
import { matrixOf } from "./rangeValues";
import { PIECE } from "./textPieces";
import { stopWhenCancelled } from "./workbookError";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** Characters that are read at once: a request of up to 2 MB or so. */
const BLOCK_CHARACTERS = 1_000_000;

/** Cells of one row's text that are read as one range. */
interface TextPart {
  readonly snapshot: SnapshotKey;
  readonly column: number;
  readonly columns: number;
}

/**
 * The stored rows with their texts, not yet trusted. Changes nothing.
 * Round trips: 0 without a history, or with one whose texts were read along; else 1 for each million characters
 */
export async function readStoredSnapshots(
  context: Excel.RequestContext,
  { outline, history }: { readonly outline: WorkbookOutline; readonly history: History },
  signal: AbortSignal | undefined
): Promise<readonly StoredSnapshot[]> {
  const cells = history.texts ?? (await readTexts(context, { outline, history }, signal));
  return history.snapshots.map(({ row, day, opportunities, length, checksum }) => {
    // Beyond the text there may stand what somebody has written there.
    const text = (cells.get(row) ?? []).map(String).join("").slice(0, Math.max(0, length));
    return { day, opportunities, checksum, text };
  });
}

async function readTexts(
  context: Excel.RequestContext,
  { outline, history }: { readonly outline: WorkbookOutline; readonly history: History },
  signal: AbortSignal | undefined
): Promise<ReadonlyMap<number, readonly unknown[]>> {
  const place = placeOf(outline, HISTORY_NAME);
  const cells = new Map<number, unknown[]>();
  if (place === undefined) return cells;
  const sheet = context.workbook.worksheets.getItem(place.sheet.id);
  const width = place.range.columns - KEY_COLUMNS;
  for (const block of blocksOf(history.snapshots.flatMap((snapshot) => partsOf(snapshot, width)))) {
    stopWhenCancelled(signal);
    const values = await readBlock(sheet, place.range, block);
    block.forEach(({ snapshot: { row } }, i) => {
      cells.set(row, [...(cells.get(row) ?? []), ...(values[i] ?? [])]);
    });
  }
  return cells;
}

/** The cells of each part. */
async function readBlock(
  sheet: Excel.Worksheet,
  { row, column }: PlanRange,
  block: readonly TextPart[]
): Promise<readonly (readonly unknown[])[]> {
  const ranges = block.map((part) => {
    const range = sheet.getRangeByIndexes(row + part.snapshot.row, column + part.column, 1, part.columns);
    range.load("values");
    return range;
  });
  await sheet.context.sync();
  return ranges.map((range) => {
    const [values = []] = matrixOf(range.values);
    range.untrack();
    return values;
  });
}

/** The cells a text stands in: one more than it fills when each holds all it can. */
function partsOf(snapshot: SnapshotKey, width: number): TextPart[] {
  const filled = snapshot.length > 0 ? Math.ceil(snapshot.length / PIECE) + 1 : 0;
  const end = Math.min(filled, Math.max(0, width));
  const most = Math.floor(BLOCK_CHARACTERS / PIECE);
  return Array.from({ length: Math.ceil(end / most) }, (_, i) => {
    return { snapshot, column: KEY_COLUMNS + i * most, columns: Math.min(most, end - i * most) };
  });
}

/** The parts in their order, as many together as may be read at once. */
function blocksOf(parts: readonly TextPart[]): readonly (readonly TextPart[])[] {
  const blocks: TextPart[][] = [];
  let left = 0;
  for (const part of parts) {
    const characters = Math.min(part.snapshot.length, part.columns * PIECE);
    if (characters > left || blocks.length === 0) {
      blocks.push([]);
      left = BLOCK_CHARACTERS;
    }
    blocks.at(-1)?.push(part);
    left -= characters;
  }
  return blocks;
}

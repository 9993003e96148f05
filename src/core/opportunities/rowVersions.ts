import { numberAt } from "../cells/column";
import { cellsAt, type SheetCells } from "./fieldCells";
import { momentAt } from "./moments";
import type { Clock } from "./newestRow";
import { pastedBlocks } from "./pastedBlocks";
import { differencesOf, type RowStates } from "./rowDifferences";
import type { SameDeals } from "./sameDeals";
import type { Versions } from "./severalRows";
import type { SideColumn } from "./sideColumns";

/** A clock by a side column: when a row was written, of which day a snapshot is. Undefined where the sheet has none. */
export function clockOf(sheet: SheetCells, states: RowStates, side: SideColumn): Clock | undefined {
  const cells = cellsAt(sheet, sheet.source.sideIndexes?.[side], side);
  if (cells === undefined) return undefined;
  const options = { order: states.columns.orders.of(cells), date1904: sheet.grid.date1904 };
  return (k) => momentAt(cells.column, numberAt(sheet.rows, k), options);
}

/** Whether each row of the sheet is a change of stage: it has the stage before beside the one after. */
export function isHistory({ grid, source }: SheetCells): boolean {
  const from = source.sideIndexes?.fromStage;
  return from !== undefined && grid.columns.some(({ column, texts }) => column === from && texts.length > 0);
}

/** What the sheet says about when its rows were written. */
export function versionsOf(sheet: SheetCells, states: RowStates, deals: SameDeals): Versions {
  const { created, lastActivity, stageEntered, actualClose } = states.columns.days;
  const changed = clockOf(sheet, states, "changed") ?? [];
  const modified = clockOf(sheet, states, "modified") ?? [];
  const entered: Clock = (k) => numberAt(stageEntered, k);
  const touched: Clock = (k) => numberAt(lastActivity, k);
  const isLog = isHistory(sheet);
  const blocks = isLog ? undefined : pastedBlocks(deals, [created, lastActivity, stageEntered, actualClose]);
  const isMoving = blocks !== undefined && deals.several.some((rows) => isMoved(states, rows));
  return {
    clocks: isLog ? [changed, entered, modified, touched].flat() : [changed, modified, entered, touched].flat(),
    written: [changed, modified].flat(),
    isHistory: isLog,
    blocks: isMoving ? blocks : undefined,
  };
}

/** The deal stands otherwise in one row than in another; lines of products do not count. */
function isMoved(states: RowStates, rows: readonly number[]): boolean {
  const { stage, outcome, close, amount, product } = differencesOf(states, rows);
  return (stage || outcome || close || amount) && !product;
}

import type { Field } from "../core/opportunities/field";
import type { Grid, GridColumn } from "../core/cells/grid";
import type { Source } from "../core/opportunities/reading";
import type { PlanRange } from "../core/report/sheetPlan";
import { addressOf, rangeOn } from "./address";
import {
  blockedByOutline,
  cellsToCheck,
  FLAG_COLUMNS,
  flagPlace,
  oldFlags,
  type FlagPlace,
  type OldFlags,
} from "./flagPlace";
import type { FlagState, History } from "./history";
import { readBody } from "./readBody";
import type { FlagsBlocked, FlagsWritten } from "./written";
import type { WorkbookOutline } from "./workbookOutline";

/** The columns that tell one row from another, best first. */
const IDENTITY: readonly Field[] = ["id", "name", "account", "amount", "stage"];

/** Our rules on the old block: taken out one by one, because the user's own may reach over it. */
export interface OldRules {
  readonly place: OldFlags;
  /** Ids of conditional formats whose formula is ours. */
  readonly ids: readonly string[];
}

/** Free to write: where, how the cells looked before, and what of the last analysis goes. */
export interface FreePlace {
  readonly kind: "free";
  readonly place: FlagPlace;
  readonly state: FlagState;
  /** Font of the user's cells next to the block. */
  readonly font: { readonly name: string; readonly size: number };
  readonly oldRules: OldRules | undefined;
}

export type FlagCheck = FreePlace | Extract<FlagsWritten, { kind: "blocked" }>;

/** What the check has to know. */
export interface FlagChecking {
  readonly outline: WorkbookOutline;
  readonly history: History;
  readonly source: Source;
  /** What was read and analysed: the rows must still be these. */
  readonly grid: Grid;
  readonly signal: AbortSignal | undefined;
}

/**
 * Whether the flag columns can be written beside the rows, nothing of the user's in the way. Changes nothing.
 * Round trips: 0 when the outline already says no; else 2 (more for very many rows)
 */
export async function checkFlags(context: Excel.RequestContext, checking: FlagChecking): Promise<FlagCheck> {
  const { outline, source } = checking;
  const place = flagPlace(outline, source);
  const blockedBy = (reason: FlagsBlocked): FlagCheck => ({
    kind: "blocked",
    reason,
    sheet: place.sheet.name,
    address: addressOf(place.needed),
  });
  const reason = blockedByOutline(outline, place);
  if (reason !== undefined) return blockedBy(reason);

  const sheet = context.workbook.worksheets.getItem(place.sheet.id);
  const cells = cellsToCheck(place).map((part) => queueUsed(sheet, part));
  const widths = Array.from({ length: FLAG_COLUMNS }, (_, i) => queueWidth(sheet, place.block.column + i));
  const font = queueFont(sheet, source);
  const rules = queueOldRules(context, place.old);
  const here = queueRulesOn(sheet, place.block);
  await context.sync();

  if (cells.some(({ filled }) => !filled.isNullObject)) return blockedBy("columnsOccupied");
  if (await rowsChanged(context, place, checking)) return blockedBy("rowsChanged");
  const known = stateKnown(checking, place);
  // Giving cells a look, and taking it away, would cut through rules of the user's that reach over them.
  const isBare = cells.every(({ formatted }) => formatted.isNullObject) && here.items.every(isOurRule);
  return {
    kind: "free",
    place,
    state: {
      widths:
        known?.widths ?? widths.map((column) => (column.format.useStandardWidth ? null : column.format.columnWidth)),
      isStyled: isBare && (known === undefined || known.isStyled),
    },
    font: { name: font.name, size: font.size },
    oldRules: readOldRules(place.old, rules),
  };
}

/** The remembered state holds as long as the block stands where it stood. */
function stateKnown({ outline, history }: FlagChecking, place: FlagPlace): FlagState | undefined {
  const old = oldFlags(outline);
  return old?.sheet.id === place.sheet.id && old.range.column === place.block.column ? history.flags : undefined;
}

function queueUsed(sheet: Excel.Worksheet, part: PlanRange): { filled: Excel.Range; formatted: Excel.Range } {
  const range = rangeOn(sheet, part);
  const filled = range.getUsedRangeOrNullObject(true);
  const formatted = range.getUsedRangeOrNullObject(false);
  filled.load("address");
  formatted.load("address");
  return { filled, formatted };
}

/** Font of the first cell next to the block. */
function queueFont(sheet: Excel.Worksheet, source: Source): Excel.RangeFont {
  const { font } = sheet.getRangeByIndexes(source.firstRow - 1, source.lastColumn, 1, 1).format;
  font.load("name,size");
  return font;
}

function queueWidth(sheet: Excel.Worksheet, column: number): Excel.Range {
  const range = sheet.getRangeByIndexes(0, column, 1, 1);
  range.load("format/columnWidth,format/useStandardWidth");
  return range;
}

/** Queues the rules on the old block. */
export function queueOldRules(
  context: Excel.RequestContext,
  old: OldFlags | undefined
): Excel.ConditionalFormatCollection | undefined {
  return old === undefined ? undefined : queueRulesOn(context.workbook.worksheets.getItem(old.sheet.id), old.range);
}

function queueRulesOn(sheet: Excel.Worksheet, range: PlanRange): Excel.ConditionalFormatCollection {
  const rules = rangeOn(sheet, range).conditionalFormats;
  rules.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return rules;
}

/** Which of them are ours, after the sync. */
export function readOldRules(
  old: OldFlags | undefined,
  rules: Excel.ConditionalFormatCollection | undefined
): OldRules | undefined {
  if (old === undefined || rules === undefined) return undefined;
  return { place: old, ids: rules.items.filter(isOurRule).map((rule) => rule.id) };
}

/** `=$I2<>""`, alone or in AND(…): the first flag column is not empty. Nothing else writes such a rule on these cells. */
function isOurRule(rule: Excel.ConditionalFormat): boolean {
  if (rule.type !== "Custom") return false;
  return /^=?(AND\()?\$[A-Z]{1,3}\d+<>""($|,)/.test(rule.customOrNullObject.rule.formula.replaceAll(" ", ""));
}

/**
 * Whether the column that tells the rows apart holds something else by now: row numbers are no identity while others
 * sort and edit.
 * Round trips: 1 per block
 */
async function rowsChanged(context: Excel.RequestContext, place: FlagPlace, checking: FlagChecking): Promise<boolean> {
  const { source, grid, signal } = checking;
  const column = IDENTITY.map((field) => source.columnIndexes[field]).find((index) => index !== undefined);
  const before = grid.columns.find((candidate) => candidate.column === column);
  if (before === undefined) return false;
  const now = await readBody(context, {
    sheetId: place.sheet.id,
    sheetName: place.sheet.name,
    row: grid.firstRow - 1,
    rows: grid.rowCount,
    columns: [before.column],
    date1904: grid.date1904,
    signal,
  });
  const [after] = now.columns;
  return after === undefined || !isSameColumn(before, after);
}

function isSameColumn(before: GridColumn, after: GridColumn): boolean {
  return (
    before.kinds.length === after.kinds.length &&
    before.kinds.every((kind, i) => kind === after.kinds[i] && before.numbers[i] === after.numbers[i]) &&
    before.texts.length === after.texts.length &&
    before.texts.every((text, i) => text === after.texts[i])
  );
}

import type { PlanRange } from "../core/report/sheetPlan";
import { addressOf, columnLetters, rangeOn } from "./address";
import type { FreePlace, OldRules } from "./checkFlags";
import { queueFlagState, type FlagState, type HistorySheet } from "./history";
import { FLAGS_NAME } from "./ownNames";
import { queueNameWhereChanged } from "./queueNames";
import { columnPoints } from "./queueFrame";
import type { RequestBudget } from "./requestBudget";
import type { WritableFlagColumns } from "./writableReport";
import { writePieces } from "./writePieces";
import type { FlagsWritten } from "./written";
import type { WorkbookOutline } from "./workbookOutline";

/** The only mark of "ours" on the user's sheet. @see visual language §7 */
const MARK = "#1D4E6B";
const HEADER_TEXT = "#FFFFFF";

/** What is to be written beside the user's rows. */
export interface FlagWriting {
  readonly outline: WorkbookOutline;
  readonly free: FreePlace;
  readonly oldState: FlagState | undefined;
  /** Keeps what removal has to put back. */
  readonly historySheet: HistorySheet;
  readonly plan: WritableFlagColumns;
  readonly budget: RequestBudget;
}

/**
 * Replaces the flag columns: takes out those of the last analysis, then writes constants, five formats and one rule.
 * Changes in the user's file: the cells of the block, the widths of its five columns. Nothing else.
 * Round trips: 0, or 1 for each 600 kB; the caller sends the rest
 */
export async function writeFlags(context: Excel.RequestContext, writing: FlagWriting): Promise<FlagsWritten> {
  const { free, plan, budget, outline } = writing;
  const { sheet: outlineSheet, block } = free.place;
  const sheet = context.workbook.worksheets.getItem(outlineSheet.id);
  if (free.oldRules !== undefined) queueFlagsRemoval(context, free.oldRules, writing.oldState);
  // Before the first cell is written, so that whatever fails after it is known as ours.
  queueNameWhereChanged(context, outline, { name: FLAGS_NAME, sheet: outlineSheet.name, range: block });
  queueFlagState(writing.historySheet, free.state);
  if (free.state.isStyled) queueLook(sheet, block, writing);
  plan.widths.forEach((characters, i) => {
    sheet.getRangeByIndexes(0, block.column + i, 1, 1).format.columnWidth = columnPoints(characters);
  });
  const pieces = plan.pieces.map((piece) => ({ ...piece, row: block.row + piece.row, column: block.column }));
  await writePieces(sheet, pieces, budget);
  queueRule(sheet, block, plan);
  return { kind: "written", sheet: outlineSheet.name, address: addressOf(block) };
}

/** Queues the removal of the flag columns as they stand: contents, our rule, our look, our widths. The name stays. */
export function queueFlagsRemoval(
  context: Excel.RequestContext,
  { place, ids }: OldRules,
  state: FlagState | undefined
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheet.id);
  const range = rangeOn(sheet, place.range);
  for (const id of ids) range.conditionalFormats.getItem(id).delete();
  range.clear("Contents");
  if (state?.isStyled !== false) range.clear("Formats");
  state?.widths.forEach((points, i) => {
    const { format } = sheet.getRangeByIndexes(0, place.range.column + i, 1, 1);
    if (points === null) format.useStandardWidth = true;
    else format.columnWidth = points;
  });
}

function queueLook(sheet: Excel.Worksheet, block: PlanRange, { free, plan }: FlagWriting): void {
  const whole = rangeOn(sheet, block);
  whole.format.font.name = free.font.name;
  whole.format.font.size = free.font.size;
  plan.numberFormats.forEach((format, i) => {
    const column = sheet.getRangeByIndexes(block.row + 1, block.column + i, block.rows - 1, 1);
    // One format for the whole column; the declaration only knows arrays.
    column.numberFormat = format as unknown as string[][];
  });
  const header = sheet.getRangeByIndexes(block.row, block.column, 1, block.columns);
  header.format.fill.color = MARK;
  header.format.font.color = HEADER_TEXT;
  header.format.font.bold = true;
  const edge = sheet.getRangeByIndexes(block.row, block.column, block.rows, 1).format.borders.getItem("EdgeLeft");
  edge.style = "Continuous";
  edge.weight = "Thick";
  edge.color = MARK;
}

function queueRule(sheet: Excel.Worksheet, block: PlanRange, { rule }: WritableFlagColumns): void {
  if (block.rows < 2) return;
  const body = rangeOn(sheet, { ...block, row: block.row + 1, rows: block.rows - 1 });
  const { custom } = body.conditionalFormats.add("Custom");
  custom.rule.formula = ruleFormula(
    `$${columnLetters(block.column + rule.formulaColumn)}${block.row + 2}`,
    rule.exceptTexts ?? []
  );
  custom.format.fill.color = rule.fill;
  custom.format.font.color = rule.color;
}

/** True where the cell holds a text other than the excepted ones. `isOurRule` knows it again by its beginning. */
function ruleFormula(cell: string, except: readonly string[]): string {
  const tests = ["", ...except].map((text) => `${cell}<>"${text.replaceAll('"', '""')}"`);
  return tests.length === 1 ? `=${tests.join("")}` : `=AND(${tests.join(",")})`;
}

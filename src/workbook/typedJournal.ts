import type { Typed } from "../core/report/typedInputs";
import { referenceTo } from "./address";
import { FIRST_BLOCK, STATE_ROW, type HistorySheet, type HistoryWriting } from "./history";
import { HISTORY_NAME } from "./ownNames";
import type { TypedOnSheets } from "./readTypedAreas";
import { CALL_BYTES } from "./requestBudget";
import { textPieces } from "./textPieces";
import { textBytes } from "./textBytes";
import { placeOf } from "./workbookOutline";

/** Key, as typed, as shown. */
type Entry = readonly [key: string, typed: Typed, value: Typed];

/**
 * What was typed on our sheets, as one text. It stands in the history while those sheets are cleared and written anew, so that no
 * failure in between loses it. "" where nothing was typed.
 */
export function journalOf({ typed, values }: TypedOnSheets): string {
  const entries = [...typed].map(([key, cell]): Entry => [key, cell, values.get(key) ?? cell]);
  return entries.length === 0 ? "" : JSON.stringify(entries);
}

/** What stands on the sheets, and what a run that failed has left of what stood there before. The sheets' word counts. */
export function withJournal(onSheets: TypedOnSheets, journal: string): TypedOnSheets {
  const entries = entriesOf(journal);
  if (entries.length === 0) return onSheets;
  const formulas = entries.flatMap(([, typed, value]) =>
    typeof typed === "string" && typed.startsWith("=") && typed !== value ? [typed] : []
  );
  return {
    typed: new Map([...entries.map(([key, typed]): [string, Typed] => [key, typed]), ...onSheets.typed]),
    values: new Map([...entries.map(([key, , value]): [string, Typed] => [key, value]), ...onSheets.values]),
    formulas: new Set([...formulas, ...onSheets.formulas]),
  };
}

/**
 * Keeps what was typed on our sheets while they are cleared and written anew; `isOver` takes it out again.
 * Round trips: 0, or 1 where the request is full
 */
export async function writeJournal(
  context: Excel.RequestContext,
  { sheet, name, row, column }: HistorySheet,
  writing: Omit<HistoryWriting, "history"> & { readonly journal: string; readonly isOver: boolean }
): Promise<void> {
  const pieces = textPieces(writing.journal).map((piece) => (writing.isOver ? "" : `'${piece}`));
  const known = placeOf(writing.outline, HISTORY_NAME)?.range ?? FIRST_BLOCK;
  await writing.budget.spend(textBytes(writing.journal) + CALL_BYTES);
  if (!writing.isOver && pieces.length >= known.columns) {
    const range = { ...known, columns: pieces.length + 1 };
    context.workbook.names.getItem(HISTORY_NAME).formula = referenceTo(name, range);
  }
  // One that was left behind may have been longer.
  const line = Array.from({ length: Math.max(known.columns - 1, pieces.length) }, (_, i) => pieces[i] ?? "");
  sheet.getRangeByIndexes(row + STATE_ROW, column + 1, 1, line.length).values = [line];
}

/** Entries of a journal; none of one that is empty or was cut off or edited: then the sheets are all there is. */
function entriesOf(journal: string): readonly Entry[] {
  if (journal === "") return [];
  try {
    const parsed: unknown = JSON.parse(journal);
    return Array.isArray(parsed) ? (parsed as unknown[]).filter(isEntry) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isEntry(candidate: unknown): candidate is Entry {
  if (!Array.isArray(candidate)) return false;
  const [key, typed, value] = candidate as unknown[];
  return typeof key === "string" && isTyped(typed) && isTyped(value);
}

function isTyped(value: unknown): value is Typed {
  return typeof value === "string" || typeof value === "number";
}

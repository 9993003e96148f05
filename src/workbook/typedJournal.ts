import type { Typed } from "../core/report/typedInputs";
import type { TypedOnSheets } from "./readTypedAreas";

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

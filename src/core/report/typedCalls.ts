import { monthKey, type Typed } from "./typedInputs";

/** Ends where the name of a month begins. */
const CALL_KEYS = monthKey("call", "");

/**
 * The manager's calls that are typed beside the forecast.
 * Left out: what is no number, as text in such a cell.
 * @param values key → what the cell shows, as `readTypedValues` gives it
 * @returns "2026-09" → the month's total, money
 */
export function typedCalls(values: ReadonlyMap<string, Typed>): Map<string, number> {
  const calls = new Map<string, number>();
  for (const [key, value] of values) {
    if (key.startsWith(CALL_KEYS) && typeof value === "number" && Number.isFinite(value)) {
      calls.set(key.slice(CALL_KEYS.length), value);
    }
  }
  return calls;
}

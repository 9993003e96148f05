import { dayFromIso, type Day } from "./cells/day";
import type { SettingInput } from "./settingsCatalogue";

/** What one typed value comes to. */
export type Parsed<T> = { readonly value: T } | { readonly problem: "notUnderstood" | "outOfRange" };

/** The number in a typed value: 5000000, "5,000,000", "1.2E+12" or, for shares, "80%". undefined when there is none. */
function typedNumber(typed: unknown): number | undefined {
  if (typeof typed === "number") return Number.isFinite(typed) ? typed : undefined;
  if (typeof typed !== "string") return undefined;
  const text = typed
    .trim()
    .replace(/^(-?\d{1,3})((?:,\d{3})+)(?=\.|%|$)/, (_, head: string, rest: string) => head + rest.replaceAll(",", ""));
  const parts = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?)\s?(%?)$/i.exec(text);
  if (!parts) return undefined;
  return Number(parts[1]) / (parts[2] === "%" ? 100 : 1);
}

/** The twelve shares in a typed phasing: an array, or numbers separated by blanks or semicolons; renormalised to 1. */
function typedShares(typed: unknown): readonly number[] | undefined {
  const parts: readonly unknown[] = Array.isArray(typed)
    ? typed
    : String(typed)
        .trim()
        .split(/[\s;]+/);
  const shares = parts.map(typedNumber);
  let sum = 0;
  for (const share of shares) {
    if (share === undefined || share < 0) return undefined;
    sum += share;
  }
  return shares.length === 12 && sum > 0 ? shares.map((share) => (share ?? NaN) / sum) : undefined;
}

/** The day in a typed value: a serial number or "2017-12-31". */
function typedDay(typed: unknown): Day | undefined {
  return typeof typed === "string" ? (dayFromIso(typed.trim()) ?? typedNumber(typed)) : typedNumber(typed);
}

/**
 * Reads one typed value of one input: from the command line (text) or from its cell (number or text).
 * @returns the value in the input's unit, or why it cannot be taken: `notUnderstood` (no number, day or choice in it)
 * or `outOfRange` (outside the input's min–max, or not whole where it must be).
 * @see Definitions §1
 */
export function parseSetting(input: SettingInput, typed: unknown): Parsed<number | string | readonly number[]> {
  const text = typeof typed === "string" ? typed.trim() : "";
  const choice = input.choices.find((name) => name.toLowerCase() === text.toLowerCase());
  if (choice !== undefined) return { value: choice };
  if (input.kind === "text") return text === "" ? { problem: "notUnderstood" } : { value: text };
  if (input.kind === "phasing") {
    const shares = typedShares(typed);
    return shares ? { value: shares } : { problem: "notUnderstood" };
  }
  if (input.kind === "choice") return { problem: "notUnderstood" };
  const value = input.kind === "day" ? typedDay(typed) : typedNumber(typed);
  if (value === undefined) return { problem: "notUnderstood" };
  if (value < input.min || value > input.max) return { problem: "outOfRange" };
  if (input.whole && !Number.isInteger(value)) return { problem: "outOfRange" };
  return { value };
}

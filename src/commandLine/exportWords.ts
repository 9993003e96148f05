import { isoDay, type Day } from "../core/cells/day";
import { historyOf } from "../core/changes/historyOf";
import { damagedWords } from "../core/report/changesKeptWords";
import { counted } from "../core/report/wording";
import type { EarlierFile } from "./openExports";

interface TakenIn {
  readonly file: string;
  readonly asOf: Day | undefined;
  readonly earlier: readonly Pick<EarlierFile, "file" | "day" | "stored">[];
}

/**
 * Which file was analyzed and as which days the others were taken in with what they keep, a line each, and what they keep
 * damaged; none where one file was named.
 */
export function exportWords({ file, asOf, earlier }: TakenIn): readonly string[] {
  if (earlier.length === 0 || asOf === undefined) return [];
  return [`Analyzed: "${file}", as of ${isoDay(asOf)}. Taken in as earlier:`, ...earlier.flatMap(earlierWords)];
}

function earlierWords({ file, day, stored }: TakenIn["earlier"][number]): readonly string[] {
  const { snapshots, damaged } = historyOf(stored);
  const others = snapshots.map(({ asOf }) => asOf).filter((kept) => kept !== day);
  const line = `  "${file}", ${isoDay(day)}${keptDaysWords(others)}`;
  return damaged.length === 0 ? [line] : [line, `  "${file}": ${damagedWords(damaged)}`];
}

/** @param days in order */
function keptDaysWords(days: readonly Day[]): string {
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return "";
  const span = first === last ? isoDay(first) : `${isoDay(first)} to ${isoDay(last)}`;
  return `, and ${counted(days.length, "other day")} it keeps: ${span}`;
}

/** Days that are named at most. */
const NAMED = 12;

/** A day that is to be forgotten and of which nothing is kept. @param kept the days that are, in order */
export function notKeptWords(day: string, kept: readonly string[]): string {
  const newest = kept.slice(-NAMED);
  const others = kept.length > newest.length ? `the newest of ${kept.length} are ` : "";
  const are = newest.length === 0 ? "None is kept." : `Kept: ${others}${newest.join(", ")}.`;
  return `--forget ${day}: no snapshot of that day is kept in this workbook. ${are}`;
}

import { isoDay, type Day } from "../core/cells/day";

interface TakenIn {
  readonly file: string;
  readonly asOf: Day | undefined;
  readonly earlier: readonly { readonly file: string; readonly day: Day }[];
}

/** Which file was analyzed and as which days the others were taken in, a line each; none where one file was named. */
export function exportWords({ file, asOf, earlier }: TakenIn): readonly string[] {
  if (earlier.length === 0 || asOf === undefined) return [];
  return [
    `Analyzed: "${file}", as of ${isoDay(asOf)}. Taken in as earlier:`,
    ...earlier.map((each) => `  "${each.file}", ${isoDay(each.day)}`),
  ];
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

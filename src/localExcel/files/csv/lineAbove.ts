import Papa from "papaparse";

/** What a list exported by SharePoint has above its header: its schema, with quotes that are no quotes of a .csv. */
const SCHEMA = /^\uFEFF?ListSchema=/;

/** A text divided into a first line that is no row of fields, and the rows. */
export interface DividedText {
  readonly above: string | undefined;
  readonly rows: string;
}

/**
 * Takes off a first line that would swallow the lines below it: a list's schema, or a line whose quotes close in the
 * middle of a field while the next line is a row of sound fields. It is one text, not fields.
 */
export function lineAbove(text: string, delimiterOf: (text: string) => string): DividedText {
  const end = text.indexOf("\n");
  const whole = { above: undefined, rows: text };
  if (end < 0) return whole;
  const rows = text.slice(end + 1);
  if (rows.trim() === "") return whole;
  const divided = { above: text.slice(0, end).replace(/\r$/, ""), rows };
  if (SCHEMA.test(text)) return divided;
  if (!divided.above.includes('"') || isSound(text, delimiterOf(text))) return whole;
  return isSound(rows, delimiterOf(rows)) ? divided : whole;
}

/** Whether the first row is one of several fields with quotes that open and close where they should. */
function isSound(text: string, delimiter: string): boolean {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: 1 });
  return (data[0]?.length ?? 0) > 1 && !errors.some(({ type }) => type === "Quotes");
}

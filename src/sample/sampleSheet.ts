import SAMPLE_CSV from "../../assets/sample-pipeline.csv";
import { dayOf } from "../core/cells/day";

/** What a column of the sample holds, and its width in characters. */
interface SampleColumn {
  readonly width: number;
  readonly holds: "text" | "number" | "day";
  readonly numberFormat?: string;
}

const DAY = { width: 12, holds: "day", numberFormat: "yyyy-mm-dd" } as const;
const text = (width: number): SampleColumn => ({ width, holds: "text" });

/** The columns of the export, left to right. */
export const SAMPLE_COLUMNS: readonly SampleColumn[] = [
  text(18),
  text(42),
  text(24),
  text(18),
  text(9),
  text(14),
  text(20),
  text(14),
  text(20),
  text(8),
  text(16),
  { width: 14, holds: "number" },
  { width: 13, holds: "number", numberFormat: "#,##0" },
  DAY,
  DAY,
  DAY,
  text(24),
  text(18),
  text(10),
  text(16),
];

/** Zero-based row of the header. */
export const SAMPLE_HEADER_ROW = 3;

/** One cell as it is typed: a number, a day as its serial number, else a text. */
export type SampleCell = string | number;

/**
 * The sample as a report is downloaded and kept: title rows, header, rows, footers, all as wide as the header. Numbers and
 * days are typed; what an export holds in their columns that is neither ("TBD") stays text.
 */
export function sampleRows(date1904: boolean): readonly (readonly SampleCell[])[] {
  const firstDay = date1904 ? DAYS_TO_1904 : 0;
  return csvLines(SAMPLE_CSV).map((cells) =>
    SAMPLE_COLUMNS.map(({ holds }, i) => typed(cells[i] ?? "", holds, firstDay))
  );
}

/** Day 0 of a workbook that counts days from 1904, in the days of the others. */
const DAYS_TO_1904 = 1_462;

function typed(cell: string, holds: SampleColumn["holds"], firstDay: number): SampleCell {
  if (holds === "number") return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
  const date = holds === "day" ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) : null;
  return date === null ? cell : dayOf(Number(date[3]), Number(date[1]), Number(date[2])) - firstDay;
}

/** The lines of a .csv whose every cell is quoted, as ours is; a cell may hold line breaks. */
function csvLines(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, end] of csv.matchAll(/(?:"((?:[^"]|"")*)")?(,|\r?\n)/g)) {
    line.push((quoted ?? "").replaceAll('""', '"'));
    if (end === ",") continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

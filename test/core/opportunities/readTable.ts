import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { CellValue, Grid } from "../../../src/core/cells/grid";
import { startColumn } from "../../../src/core/cells/gridColumn";
import { dayFromIso, type Day } from "../../../src/core/cells/day";
import { findSource, readColumnsNeeded, type SourceWish } from "../../../src/core/opportunities/findSource";
import { interpret } from "../../../src/core/opportunities/interpret";
import type { ReadingChoices } from "../../../src/core/opportunities/readingChoices";
import type { OpenDealChoices } from "../../../src/core/opportunities/openDealQuestions";
import type { Reading, Source } from "../../../src/core/opportunities/reading";
import type { SheetHead } from "../../../src/core/opportunities/sheetHead";
import type { StageMap } from "../../../src/core/opportunities/stageTable";

export type Rows = readonly (readonly CellValue[])[];

/** Options of a test reading: where the rows stand on their sheet, and what the user overrules. */
export interface TableOptions extends SourceWish, Partial<ReadingChoices>, Partial<OpenDealChoices> {
  readonly asOf?: string;
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly stageMap?: StageMap;
  readonly date1904?: boolean;
  readonly numberFormats?: Readonly<Record<number, string>>;
}

/** The day of an ISO text in a test; throws for a typing mistake. */
export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new RangeError(iso);
  return found;
}

export function headOf(rows: Rows, options: TableOptions = {}): SheetHead {
  const { firstRow = 1, firstColumn = 0, table } = options;
  return {
    sheet: options.sheet ?? "Deals",
    firstRow,
    firstColumn,
    rows: rows.slice(0, 40),
    table,
    rowCount: rows.length,
  };
}

/** The columns a source needs, read from rows in two blocks, as a workbook would. */
export function gridOf(rows: Rows, source: Source, options: TableOptions = {}): Grid {
  const { firstRow = 1, firstColumn = 0 } = options;
  const from = source.headerRow - firstRow;
  const body = rows.slice(from);
  const half = Math.ceil(body.length / 2);
  const columns = readColumnsNeeded(source).map((column) => {
    const builder = startColumn({
      column,
      numberFormat: options.numberFormats?.[column] ?? "General",
      rowCount: body.length,
    });
    builder.append(body.slice(0, half), column - firstColumn);
    builder.append(body.slice(half), column - firstColumn);
    return builder.finish();
  });
  return {
    sheet: source.sheet,
    firstRow: source.headerRow,
    rowCount: body.length,
    columns,
    date1904: options.date1904 ?? false,
  };
}

/** Finds the source in rows and reads it: the whole of the reading stage. */
export function readTable(rows: Rows, options: TableOptions = {}): Reading {
  const source = findSource([headOf(rows, options)], options)[0]?.source;
  if (source === undefined) throw new Error("no source");
  return interpret(gridOf(rows, source, options), source, {
    ...options,
    asOf: day(options.asOf ?? "2024-06-30"),
    stageMap: options.stageMap ?? {},
  });
}

/** Rows of a .csv text; every cell a text, as it would arrive from a file without types. */
export function csvRows(text: string): Rows {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: false }).data;
}

const DATA = join(__dirname, "../../../../shared/data");

/** `describe` for a public data set outside the project: skipped loudly where it is absent, an error where CI is set. */
export function describeData(
  path: string,
  tests: (read: (name: string) => string, bytesOf: (name: string) => Uint8Array) => void
): void {
  const folder = join(DATA, path);
  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  if (existsSync(folder)) describe(path, () => tests(read, bytesOf));
  else if (process.env.CI === "true") test(path, () => expect(`${folder} is missing`).toBe(""));
  // The body of a skipped describe still runs, and would read the missing files.
  else test.skip(`${path}: ${folder} is missing`, () => undefined);
}

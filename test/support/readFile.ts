import { interpret } from "../../src/core/opportunities/interpret";
import type { Reading } from "../../src/core/opportunities/reading";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { settingsFrom, type Overrides } from "../../src/typedOverrides";
import { chooseSource } from "../../src/workbook/chooseSource";
import { findPipeline } from "../../src/workbook/readPipeline";
import { readRows } from "../../src/workbook/readRows";
import { connected } from "./localWorkbook";
import { serial } from "./opportunitiesOf";

/** What is said of a file besides its content. */
export interface ReadFileOptions {
  readonly asOf: string;
  readonly sheet?: string;
  /** Answers, columns, stages, as a door gives them. */
  readonly overrides?: Overrides;
}

/** The pipeline of a file as every door reads it: opened, found and read through office.js, interpreted. */
export async function readFile(name: string, bytes: Uint8Array, options: ReadFileOptions): Promise<Reading> {
  const { asOf, sheet, overrides = {} } = options;
  return await connected(openSpreadsheet(bytes, name)).run(async (context) => {
    const found = await findPipeline(context);
    const { settings, problems } = settingsFrom(found.typed.values, { asOf, ...overrides }, serial(asOf));
    expect(problems).toEqual([]);
    const source = chooseSource(found, { sheet, columnMap: settings.columnMap });
    const rows = { onRows: () => undefined, signal: undefined };
    return interpret(await readRows(context, { outline: found.outline, source }, rows), source, settings);
  });
}

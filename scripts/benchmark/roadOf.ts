/** One run of the benchmark in a process of its own: `node --import tsx roadOf.ts FILE.csv ROWS`, the result as JSON on stdout. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { analyse } from "../../src/core/analyse";
import type { Grid } from "../../src/core/cells/grid";
import { interpret } from "../../src/core/opportunities/interpret";
import type { Source } from "../../src/core/opportunities/reading";
import { composeReport } from "../../src/core/report/composeReport";
import type { Settings } from "../../src/core/settings";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import { type Connection, connect } from "../../src/localExcel/protocol/connect";
import { settingsFrom, typedWith } from "../../src/typedOverrides";
import { checkFlags } from "../../src/workbook/checkFlags";
import { ownSheetNames } from "../../src/workbook/ownSheets";
import { chooseSource } from "../../src/workbook/chooseSource";
import { historyRows } from "../../src/core/changes/historyRows";
import { NO_CALLS } from "../../src/core/changes/said";
import { saidOf } from "../../src/core/changes/saidOf";
import { snapshotOf } from "../../src/core/changes/snapshotOf";
import { findPipeline } from "../../src/workbook/readPipeline";
import { readRows } from "../../src/workbook/readRows";
import { writableReport } from "../../src/workbook/writableReport";
import { writeReport } from "../../src/workbook/writeReport";
import { HEADERS } from "../sample/reportCsv";
import { SAMPLE_AS_OF } from "../sample/samplePipeline";
import { type Measured, measured } from "./measure";
import { plainPass } from "./plainPass";
import { readingRatio } from "./readingRatio";
import type { BenchmarkRun } from "./table";

/** Keeps the goal in proportion to the sample's: 12.0M for 600 opportunities. */
const GOAL_A_ROW = 20_000;

/** What was read, for what is measured besides the road. */
interface Walked {
  readonly grid: Grid;
  readonly source: Source;
  readonly settings: Settings;
}

/** The stages of `analyzePipeline`, one by one, so that each can be measured. */
async function walk(connection: Connection, notes: Measured[], rows: number): Promise<Walked> {
  const overrides = { goal: rows * GOAL_A_ROW };
  return await connection.run(async (context) => {
    const { found, source, settings, grid } = await measured(notes, "read", async () => {
      const found = await findPipeline(context);
      const { settings } = settingsFrom(found.typed.values, overrides, SAMPLE_AS_OF);
      const source = chooseSource(found, { columnMap: settings.columnMap });
      const reading = { onRows: () => undefined, signal: undefined };
      return { found, source, settings, grid: await readRows(context, { outline: found.outline, source }, reading) };
    });
    const reading = await measured(notes, "interpret", () => interpret(grid, source, settings));
    const analysis = await measured(notes, "analyse", () => analyse(reading, settings));
    const { outline, history, typed } = found;
    const sheetNames = ownSheetNames(outline);
    const plan = await measured(notes, "compose", () =>
      composeReport(analysis, {
        sheetNames,
        typed: typedWith(typed.typed, overrides),
        currency: reading.currency,
        computedAt: "15 Sep 2026, 08:12",
        sourceSheet: source.sheet,
      })
    );
    await measured(notes, "write", async () => {
      const flags = await checkFlags(context, { outline, history, source: reading.source, grid, signal: undefined });
      const rows = historyRows([], analysis.past, snapshotOf(analysis, saidOf(analysis, NO_CALLS)));
      const { lastRow } = reading.source;
      const report = writableReport(plan, { lastRow, typedFormulas: typed.formulas, history: rows });
      return await writeReport(context, { outline, history, report, sheetNames, flags, typed, signal: undefined });
    });
    return { grid, source, settings };
  });
}

async function roadOf(csv: string, rows: number): Promise<BenchmarkRun> {
  const notes: Measured[] = [];
  const { opened, connection } = await measured(notes, "open", () => {
    const opened = openSpreadsheet(readFileSync(csv), path.basename(csv));
    return { opened, connection: connect(new LocalWorkbook(opened.model, calculatorInNode)) };
  });
  const { grid, source, settings } = await walk(connection, notes, rows);
  const bytes = await measured(notes, "save", () => {
    const saved = saveXlsx(opened);
    writeFileSync(path.join(path.dirname(csv), "annotated.xlsx"), saved);
    return saved;
  });
  const columns = grid.columns.length;
  return {
    rows,
    columns,
    plainPassMilliseconds: plainPass(grid),
    readingRatio: readingRatio(grid, source, settings),
    stages: notes,
    savedBytes: bytes.length,
  };
}

const [csv = "", rows = ""] = process.argv.slice(2);
void roadOf(csv, Number(rows)).then((run) => {
  if (run.columns !== HEADERS.length) throw new RangeError(`${run.columns} of ${HEADERS.length} columns were read`);
  process.stdout.write(JSON.stringify(run));
});

import { performance } from "node:perf_hooks";
import type { CellValue } from "../../src/core/cells/grid";
import { startColumn } from "../../src/core/cells/gridColumn";
import { findSource, readColumnsNeeded } from "../../src/core/opportunities/findSource";
import { interpret } from "../../src/core/opportunities/interpret";
import { makeRandom, type Random } from "../sample/random";
import { HEADERS } from "../sample/reportCsv";
import { SAMPLE_AS_OF } from "../sample/samplePipeline";

const ROWS = 1_000;
/** Rows of a sheet's top, as the workbook reads it. */
const TOP = 40;
const LETTERS = "abc ,.-/:()€$%ßŁ0123456789\u00a0";

/** Nearly a date, an amount or a name, and different from every other. */
function messyCell(random: Random): CellValue {
  const kind = random.whole(0, 9);
  const tail = Array.from({ length: random.whole(3, 60) }, () =>
    LETTERS.charAt(random.whole(0, LETTERS.length - 1))
  ).join("");
  if (kind === 0) return `${random.whole(1, 31)}/${random.whole(1, 31)}/20${random.whole(10, 40)} ${tail}`;
  if (kind === 1) return `${random.whole(1, 999)}.${random.whole(1, 999)},${random.whole(0, 99)}${tail}`;
  if (kind === 2) return `Total ${tail}`;
  return kind === 3 ? random.next() * 1e9 : `${random.pick(["Closed", "Won", "Copyright 2000-2026", "(12)"])} ${tail}`;
}

/** Milliseconds of finding and reading a thousand rows of which no two cells are alike and hardly one can be read. */
export function messyReading(): number {
  const random = makeRandom(1);
  const body = Array.from({ length: ROWS }, () => HEADERS.map(() => messyCell(random)));
  const rows = [[...HEADERS], ...body];
  const head = {
    sheet: "Messy",
    firstRow: 1,
    firstColumn: 0,
    rows: rows.slice(0, TOP),
    table: undefined,
    rowCount: rows.length,
  };
  const begun = performance.now();
  const [best] = findSource([head]);
  if (best === undefined) throw new RangeError("no source");
  const { source } = best;
  const columns = readColumnsNeeded(source).map((column) => {
    const builder = startColumn({ column, rowCount: rows.length });
    builder.append(rows, column);
    return builder.finish();
  });
  const grid = { sheet: head.sheet, firstRow: 1, rowCount: rows.length, columns, date1904: false };
  const reading = interpret(grid, source, { asOf: SAMPLE_AS_OF, stageMap: {} });
  if (reading.rowsRead !== ROWS) throw new RangeError(`${reading.rowsRead} of ${ROWS} rows were read`);
  return performance.now() - begun;
}

import { existsSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { dayOf } from "../../src/core/cells/day";
import { columnName } from "../../src/localExcel/model/address";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import type { StoredValue } from "../../src/localExcel/model/cellStore";
import type { SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { annotated, type Annotated, type Earlier } from "./annotated";
import { numberKind, ownCells, ownSheets, type NumberKind, type OwnCell } from "./ownCells";

interface Case {
  readonly name: string;
  readonly file: string;
  readonly overrides: NonNullable<Earlier["request"]["overrides"]>;
  readonly earlier?: Earlier;
}

/** The workbooks that another spreadsheet program recalculates, and how many numbers of ours each holds, by kind. */
const CASES: readonly Case[] = [
  {
    name: "the sample",
    file: "assets/sample-pipeline.csv",
    overrides: { goal: 12_000_000, asOf: dayOf(2026, 9, 15) },
  },
  {
    name: "maven",
    file: "../shared/data/maven-crm/sales_pipeline.csv",
    overrides: { goal: 12_000_000, asOf: dayOf(2017, 12, 31), baselineMonths: "all" },
  },
  {
    name: "zoho",
    file: "../shared/data/zoho-crm-potentials/Potentials.csv",
    overrides: { goal: 60_000_000, asOf: dayOf(2021, 4, 15), baselineMonths: "all" },
  },
  {
    name: "every bar, deals without an amount valued",
    file: "test/fixtures/everyBar.csv",
    overrides: { goal: 1_000_000, asOf: dayOf(2025, 6, 30), baselineMonths: "all", unpricedValue: "mean" },
  },
  {
    name: "every bar",
    file: "test/fixtures/everyBar.csv",
    overrides: { goal: 1_000_000, asOf: dayOf(2025, 6, 30), baselineMonths: "all" },
  },
  {
    name: "every bar, its deals changed since the month before",
    file: "test/fixtures/everyBar.csv",
    overrides: { goal: 1_000_000, asOf: dayOf(2025, 6, 30), baselineMonths: "all" },
    earlier: {
      request: { overrides: { goal: 1_000_000, asOf: dayOf(2025, 5, 31), baselineMonths: "all" } },
      change: amongDeals,
    },
  },
];

/** A deal is won, one lost, one pushed, one cut, one priced anew, one gone, and one whose name and owner look like formulas is new. */
function amongDeals({ sheets: [deals] }: WorkbookModel): void {
  const put = (row: number, column: number, value: string | number | undefined): void =>
    deals?.cells.put(row, column, value);
  const [name, owner, stage, amount, close] = [1, 2, 3, 4, 7];
  const day = (month: number, date: number): number => dayOf(2025, month, date);
  put(6, stage, "Closed Won");
  put(6, close, day(6, 11));
  put(7, stage, "Closed Lost");
  put(7, close, day(6, 12));
  put(8, close, day(12, 1));
  put(9, amount, 12_345.5);
  put(10, amount, 99_999);
  for (let column = 0; column < 9; column++) put(11, column, undefined);
  put(12, 0, "X1");
  put(12, name, "=HYPERLINK(1) new");
  put(12, owner, "@A*");
}

const there = (file: string): boolean => existsSync(path.join(__dirname, "../..", file));
const ERROR = /^(#N\/A|#REF!|#VALUE!|#NAME\?|#DIV\/0!|#NUM!|#NULL!|Err:\d+)/;

describe.each(CASES)("$name", ({ file, overrides, earlier }) => {
  const missing = !there(file) && process.env["CI"] !== "true";
  const testHere = missing ? test.skip : test;
  const testRecalculated = missing ? test.skip : testWithLibreOffice;
  let workbook: Annotated;
  beforeAll(async () => {
    if (!missing) workbook = await annotated(file, { overrides }, earlier);
  }, 240_000);

  testHere("every numeric cell of our sheets is a formula, an input, a fact of a row or marked engine-only", () => {
    const counts: Record<NumberKind, number> = { formula: 0, engineOnly: 0, input: 0, fact: 0, unexplained: 0 };
    const unexplained: string[] = [];
    for (const cell of ownCells(workbook.model)) {
      if (typeof cell.value !== "number") continue;
      const kind = numberKind(workbook.model, cell);
      counts[kind]++;
      if (kind === "unexplained") unexplained.push(`${placeOf(cell)} = ${String(cell.value)}`);
    }
    const printed = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
    process.stderr.write(`${file}: ${printed.join(", ")}\n`);
    expect(unexplained).toEqual([]);
    expect(counts).toMatchSnapshot();
  });

  testHere("no cell of our sheets shows an error", () => {
    const wrong = [...ownCells(workbook.model)].filter(isError).map(placeOf);
    expect(wrong).toEqual([]);
  });

  testRecalculated(
    "another program, given wrong stored results, calculates the same",
    () => {
      const recalculated = openXlsx(convertWorkbook(corrupted(workbook.bytes), "xlsx"), "recalculated.xlsx").model;
      const others = new Map(recalculated.sheets.map((sheet) => [sheet.name, sheet]));
      const differences: string[] = [];
      let compared = 0;
      for (const cell of ownCells(workbook.model)) {
        if (cell.formula === undefined) continue;
        const theirs = others.get(cell.sheet.name)?.cells.value(cell.row, cell.column);
        compared++;
        if (!same(cell.value, theirs)) {
          differences.push(`${placeOf(cell)}: ${shows(cell.value)} / ${shows(theirs)} ${cell.formula}`);
        }
      }
      expect(differences.slice(0, 40)).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    },
    240_000
  );
});

/** Whether a cell is an error, or a formula that shows the text of one; a text that quotes the user's own error is none. */
function isError({ value, formula }: OwnCell): boolean {
  return typeof value === "object" || (formula !== undefined && ERROR.test(shows(value)));
}

/** Equal numbers within 1e-9 of the larger, equal texts, or both empty. */
function same(ours: StoredValue, theirs: StoredValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number") {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours), Math.abs(theirs));
  }
  return shows(ours) === shows(theirs);
}

function shows(value: StoredValue): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : String(value);
}

function placeOf({ sheet, row, column }: { sheet: SheetModel; row: number; column: number }): string {
  return `${sheet.name}!${columnName(column)}${row + 1}`;
}

/** The file with every stored result of a formula on our sheets replaced by a wrong one. */
function corrupted(bytes: Uint8Array): Uint8Array {
  const names = new Set(ownSheets(openXlsx(bytes, "saved.xlsx").model).map((sheet) => sheet.part));
  const parts = unzipSync(bytes);
  let replaced = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!names.has(name)) continue;
    const xml = strFromU8(part).replace(
      /(<c [^>]*?)( t="\w+")?(>|\s[^>]*>)(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      (_all, start: string, _type: string, end: string, formula: string) => {
        replaced++;
        return `${start}${end}${formula}<v>-987654321</v>`;
      }
    );
    parts[name] = strToU8(xml);
  }
  if (replaced < 100) throw new Error(`only ${replaced} stored results were replaced`);
  return zipSync(parts);
}

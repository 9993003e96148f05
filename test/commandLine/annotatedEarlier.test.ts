import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyzeCommand } from "../../src/commandLine/analyzeCommand";
import { commandOptions } from "../../src/commandLine/commandOptions";
import { exportWords } from "../../src/commandLine/exportWords";
import { openExports } from "../../src/commandLine/openExports";
import { isoDay } from "../../src/core/cells/day";
import { historyOf } from "../../src/core/changes/historyOf";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { csvOf, deals, TODAY } from "../support/deals";
import { HISTORY_SHEET, storedIn } from "../support/historyOnSheet";
import { connected, type TestWorkbook } from "../support/localWorkbook";

const NOW = new Date(2026, 8, 15, 8, 12);
const GOAL = ["--goal", "50000", "--quiet"];

let folder: string;
const at = (name: string): string => path.join(folder, name);
const put = (name: string, count: number): string => {
  writeFileSync(at(name), csvOf(deals(count)));
  return at(name);
};
const opened = (name: string): TestWorkbook => connected(openSpreadsheet(readFileSync(at(name)), name));

/** Kept days of a workbook, and whether anything was forecast on them. */
const keptIn = async (name: string) =>
  historyOf(await storedIn(opened(name))).snapshots.map(({ asOf, said }) => [isoDay(asOf), said !== undefined]);

/** Three weeks kept in one workbook: the first taken in, the others analyzed. */
const OLD = [
  ["2026-08-01", false],
  ["2026-08-08", true],
  ["2026-08-15", true],
];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "annotated-"));
  const files = [put("2026-08-01.csv", 12), put("2026-08-08.csv", 13)];
  await analyzeCommand([...files, ...GOAL, "--out", at("old.xlsx")], NOW);
  await analyzeCommand([at("old.xlsx"), ...GOAL, "--as-of", "2026-08-15", "--out", at("old.xlsx")], NOW);
  put("2026-08-22.csv", 16);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an earlier file that was annotated brings the days it keeps, with what was forecast on them", async () => {
  expect(await keptIn("old.xlsx")).toEqual(OLD);
  await analyzeCommand([at("2026-08-22.csv"), at("old.xlsx"), ...GOAL, "--out", at("new.xlsx")], NOW);
  expect(await keptIn("new.xlsx")).toEqual([...OLD, ["2026-08-22", true]]);
  expect(await keptIn("old.xlsx")).toEqual(OLD);
});

test("a day that only the earlier one keeps can be left out", async () => {
  const words = [at("2026-08-22.csv"), at("old.xlsx"), ...GOAL, "--forget", "2026-08-08", "--out", at("less.xlsx")];
  await analyzeCommand(words, NOW);
  expect((await keptIn("less.xlsx")).map(([day]) => day)).toEqual(["2026-08-01", "2026-08-15", "2026-08-22"]);
});

test("the days it brings are said, and those that are damaged in it", async () => {
  const old = opened("old.xlsx");
  await old.run(async (context) => {
    const keys = context.workbook.worksheets.getItem(HISTORY_SHEET).getRange("A4:A6");
    keys.load("values");
    await context.sync();
    const row = 4 + keys.values.findIndex(([day]) => day === "2026-08-15");
    context.workbook.worksheets.getItem(HISTORY_SHEET).getRange(`E${row}`).values = [["'{}"]];
    await context.sync();
  });
  writeFileSync(at("damaged.xlsx"), saveXlsx(old.opened));
  const options = commandOptions([at("damaged.xlsx"), at("2026-08-22.csv")]);
  const { analyzed, asOf, earlier } = await openExports(options, TODAY);
  expect(exportWords({ file: path.basename(analyzed.file), asOf, earlier })).toEqual([
    'Analyzed: "2026-08-22.csv", as of 2026-08-22. Taken in as earlier:',
    `  "${at("damaged.xlsx")}", 2026-08-15, and 2 other days it keeps: 2026-08-01 to 2026-08-08`,
    expect.stringMatching(/^ {2}"[^"]*damaged\.xlsx": Of the kept analyses that of 15 Aug 2026 was changed by hand/),
  ]);
});

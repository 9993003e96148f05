import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyzeCommand } from "../../src/commandLine/analyzeCommand";
import { commandOptions } from "../../src/commandLine/commandOptions";
import { openExports } from "../../src/commandLine/openExports";
import { UsageError } from "../../src/commandLine/usageError";
import { isoDay } from "../../src/core/cells/day";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { csvOf, deals, TODAY, type DealCells } from "../support/deals";

const NOW = new Date(2026, 8, 15, 8, 12);
const GOAL = ["--goal", "50000", "--quiet"];

let folder: string;
const at = (name: string): string => path.join(folder, name);
const put = (name: string, rows: readonly DealCells[]): string => {
  writeFileSync(at(name), csvOf(rows));
  return at(name);
};
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "several-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The same deals as an .xlsx. */
const workbookBytes = (): Buffer =>
  Buffer.from(saveXlsx(openSpreadsheet(new TextEncoder().encode(csvOf(deals(12))), "Deals.csv")));

interface Json {
  readonly asOf: string;
  readonly rows: { readonly opportunities: number };
}

/** Which file is analyzed, as of which day, and the days the others are taken in as. */
async function taken(...words: string[]): Promise<readonly (string | undefined)[]> {
  const { analyzed, asOf, earlier } = await openExports(commandOptions(words), TODAY);
  const days = [asOf, ...earlier.map(({ day }) => day)].map((day) => (day === undefined ? undefined : isoDay(day)));
  return [path.basename(analyzed.file), ...days];
}

async function refusalOf(...words: string[]): Promise<string> {
  const before = readdirSync(folder).sort();
  const error: unknown = await analyzeCommand([...words, ...GOAL], NOW).catch((thrown: unknown) => thrown);
  expect(readdirSync(folder).sort()).toEqual(before);
  if (error instanceof UsageError) return error.message;
  throw error instanceof Error ? error : new Error("was taken");
}

describe("of several files", () => {
  test("the newest is analyzed as of its day, in whatever order they are named; the others are taken in", async () => {
    const files = [
      put("deals-2026-08-01.csv", deals(12)),
      put("deals 20260815.csv", deals(16)),
      put("08.08.2026.csv", deals(14)),
    ];
    const [a = "", b = "", c = ""] = files;
    for (const named of [files, [c, a, b], [b, a, c]]) {
      expect(await taken(...named)).toEqual(["deals 20260815.csv", "2026-08-15", "2026-08-01", "2026-08-08"]);
    }
    await analyzeCommand([...files, ...GOAL, "--json", at("a.json")], NOW);
    const json = JSON.parse(readFileSync(at("a.json"), "utf8")) as Json;
    expect([json.asOf, json.rows.opportunities]).toEqual(["2026-08-15", 16]);
  });

  test("--as-of rules the analyzed one, and dates one that nothing else does", async () => {
    const earlier = put("deals-2026-08-01.csv", deals(12));
    const files = [earlier, put("deals-2026-08-08.csv", deals(16))];
    expect(await taken(...files, "--as-of", "2026-08-10")).toEqual([
      "deals-2026-08-08.csv",
      "2026-08-10",
      "2026-08-01",
    ]);
    expect(await taken(...files, "--set", "asof=2026-08-11")).toContain("2026-08-11");
    const undated = await taken(earlier, put("today.csv", deals(15)), "--as-of", "2026-08-20");
    expect(undated).toEqual(["today.csv", "2026-08-20", "2026-08-01"]);
  });

  test("a snapshot-date column says the day before the name does, --day before both", async () => {
    const [header = "", ...rows] = csvOf(deals(10)).trim().split("\n");
    const dated = [`${header},Snapshot Date`, ...rows.map((row) => `${row},2026-08-20`)];
    writeFileSync(at("copy of 2026-07-01.csv"), dated.join("\n"));
    const files = [at("copy of 2026-07-01.csv"), put("deals-2026-08-15.csv", deals(16))];
    expect(await taken(...files)).toEqual(["copy of 2026-07-01.csv", "2026-08-20", "2026-08-15"]);
    const said = await taken(...files, "--day", "deals-2026-08-15.csv=2026-08-21");
    expect(said).toEqual(["deals-2026-08-15.csv", "2026-08-21", "2026-08-20"]);
  });

  test("a workbook that was annotated is of the day of its answer", async () => {
    const plain = put("plain.csv", deals(12));
    await analyzeCommand([plain, ...GOAL, "--as-of", "2026-08-22", "--out", at("mine.xlsx")], NOW);
    const files = [at("mine.xlsx"), put("deals-2026-08-15.csv", deals(16))];
    expect(await taken(...files)).toEqual(["mine.xlsx", "2026-08-22", "2026-08-15"]);
  });

  test("one alone is analyzed as it always was, whatever day is in its name", async () => {
    const one = put("deals-2026-08-01.csv", deals(12));
    expect(await taken(one)).toEqual(["deals-2026-08-01.csv", undefined]);
    expect(await taken(one, "--day", "deals-2026-08-01.csv=2026-08-01")).toEqual([
      "deals-2026-08-01.csv",
      "2026-08-01",
    ]);
  });
});

test("what is kept is written as one table, a day in it can be forgotten, and a formula in a name stays a text", async () => {
  const names = { 2: { name: '=1+1, "big"' } };
  const files = [put("deals-2026-08-08.csv", deals(12)), put("deals-2026-08-15.csv", deals(13, names))];
  await analyzeCommand([...files, ...GOAL, "--out", at("mine.xlsx"), "--history", at("kept.csv")], NOW);
  const [header, ...rows] = readFileSync(at("kept.csv"), "utf8").trimEnd().split("\r\n");
  expect(header).toBe("\uFEFFSnapshot day,Key,Deal,Owner,Stage,Outcome,Amount,Close date,Created");
  expect(rows.map((row) => row.slice(0, 10))).toEqual([
    ...Array<string>(12).fill("2026-08-08"),
    ...Array<string>(13).fill("2026-08-15"),
  ]);
  const third = rows.filter((row) => row.includes("0002,"));
  expect(third.map((row) => row.split(",").slice(2).join(","))).toEqual([
    "Deal 2,Cy,Proposal,open,3000,2026-10-17,2026-07-15",
    `"'=1+1, ""big""",Cy,Proposal,open,3000,2026-10-17,2026-07-15`,
  ]);
  const forgetting = [at("mine.xlsx"), ...GOAL, "--forget", "2026-08-08", "--out", at("mine.xlsx")];
  await analyzeCommand([...forgetting, "--history", at("kept.csv")], NOW);
  expect(readFileSync(at("kept.csv"), "utf8").match(/2026-08-08/g)).toBeNull();
  expect(readFileSync(at("kept.csv"), "utf8").match(/2026-08-15/g)).toHaveLength(13);
});

describe("refused, with one sentence and what to type", () => {
  test("files whose day nothing tells", async () => {
    const [a, b] = [put("a.csv", deals(12)), put("b.csv", deals(12))];
    const both = await refusalOf(a, b);
    expect(both).toContain('--day "a.csv=YYYY-MM-DD" --day "b.csv=YYYY-MM-DD"');
    // Which of the two --as-of means cannot be told.
    expect(await refusalOf(a, b, "--as-of", "2026-08-15")).toBe(both);
    expect(await refusalOf(a, b, "--day", "a.csv=2026-08-15")).toMatch(/--day "b\.csv=YYYY-MM-DD", or put/);
  });

  test("two files of one day", async () => {
    const [a, b] = [put("a-2026-08-15.csv", deals(12)), put("b-20260815.csv", deals(12))];
    expect(await refusalOf(a, b)).toMatch(/both show 2026-08-15: leave one out, or add --day "[ab]-/);
    expect(await refusalOf(a, a)).toContain("both show 2026-08-15");
  });

  test("an earlier file that is not before the day of the analysis", async () => {
    const files = [put("2026-08-15.csv", deals(12)), put("2026-08-22.csv", deals(12))];
    const sentence = await refusalOf(...files, "--as-of", "2026-08-15");
    expect(sentence).toMatch(/2026-08-15\.csv" shows 2026-08-15, which is not before --as-of 2026-08-15\.$/);
  });

  test("--day that is no day, names no file, or two", async () => {
    mkdirSync(at("old"));
    const [a, b] = [put("a.csv", deals(12)), put("old/a.csv", deals(12))];
    expect(await refusalOf(a, "--day", "a.csv=soon")).toContain('"soon" is no day such as 2026-08-15');
    expect(await refusalOf(a, "--day", "b.csv=2026-08-15")).toBe('--day names "b.csv", which is none of the files.');
    expect(await refusalOf(a, b, "--day", "a.csv=2026-08-15")).toContain("Name it with its folder");
  });

  test("a file without a pipeline, by its name", async () => {
    writeFileSync(at("notes-2026-08-01.csv"), "to do\nring Ada\n");
    const sentence = await refusalOf(at("notes-2026-08-01.csv"), put("2026-08-15.csv", deals(12)));
    expect(sentence).toMatch(/^".*notes-2026-08-01\.csv": /);
  });

  test("an --out or --json over a file that is taken in", async () => {
    const files = [put("2026-08-01.csv", deals(12)), put("2026-08-15.csv", deals(12))];
    writeFileSync(at("2026-08-08.xlsx"), workbookBytes());
    const old = at("2026-08-08.xlsx");
    expect(await refusalOf(old, ...files, "--out", old)).toContain("is an earlier file");
    expect(await refusalOf(...files, "--json", files[0] ?? "")).toContain("is one of the files");
    expect(readFileSync(old).equals(workbookBytes())).toBe(true);
  });

  test("a day to forget of which nothing is kept", async () => {
    const file = put("deals.csv", deals(12));
    await analyzeCommand([file, ...GOAL, "--as-of", "2026-08-22", "--out", at("mine.xlsx")], NOW);
    const words = ["--forget", "2026-08-15", "--out", at("other.xlsx")];
    expect(await refusalOf(at("mine.xlsx"), ...words)).toMatch(/is kept in this workbook\. Kept: 2026-08-22\.$/);
    expect(await refusalOf(file, ...words)).toContain("None is kept.");
    expect(existsSync(at("other.xlsx"))).toBe(false);
  });
});

import { execFileSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyzeCommand } from "../../src/commandLine/analyzeCommand";
import { UsageError } from "../../src/commandLine/usageError";
import { csvOf, deals } from "../support/deals";

const NOW = new Date(2026, 8, 15, 8, 12);
const CSV = csvOf(deals(16));

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "places-"));
  writeFileSync(at("deals.csv"), CSV);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The one sentence a call is refused with; nothing may be written. */
async function refusalOf(...words: string[]): Promise<string> {
  const before = readdirSync(folder).sort();
  const error: unknown = await analyzeCommand([at("deals.csv"), "--goal", "50000", "--quiet", ...words], NOW).catch(
    (thrown: unknown) => thrown
  );
  expect(readdirSync(folder).sort()).toEqual(before);
  expect(readFileSync(at("deals.csv"), "utf8")).toBe(CSV);
  if (error instanceof UsageError) return error.message;
  throw error instanceof Error ? error : new Error("was written");
}

describe("where the results go", () => {
  test("--json never overwrites the file that is read, whatever it is called by", async () => {
    expect(await refusalOf("--json", at("deals.csv"))).toMatch(/^--json ".*" is the file that is analyzed/);
    expect(await refusalOf("--json", `${folder}/./deals.csv`)).toContain("is the file that is analyzed");
    symlinkSync(at("deals.csv"), at("linked.csv"));
    linkSync(at("deals.csv"), at("same.csv"));
    expect(await refusalOf("--json", at("linked.csv"))).toContain("is the file that is analyzed");
    expect(await refusalOf("--json", at("same.csv"))).toContain("is the file that is analyzed");
  });

  test("--json and --out are two files", async () => {
    expect(await refusalOf("--out", at("same.xlsx"), "--json", `${folder}/./same.xlsx`)).toContain(
      "is the workbook that --out writes"
    );
  });

  test.each(["--out", "--json"])("%s that is a folder", async (option) => {
    mkdirSync(at("dir.xlsx"));
    expect(await refusalOf(option, at("dir.xlsx"))).toMatch(/^".*dir\.xlsx" is a folder/);
  });

  test("a pipe or a device is no file to be replaced", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    expect(await refusalOf("--json", at("pipe"))).toMatch(/^".*pipe" is no file that can be written\.$/);
  });

  test("a place that takes no file: the other one is not written either", async () => {
    // Nobody, not even an administrator, can make a file there.
    expect(await refusalOf("--out", at("ok.xlsx"), "--json", "/proc/enough.json")).toMatch(
      /^"\/proc\/enough\.json" cannot be written/
    );
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Ajv from "ajv";
import schema from "../src/core/analysis.schema.json";
import { openSpreadsheet } from "../src/localExcel/files/openSpreadsheet";
import { csvOf, deals } from "./support/deals";

const ROOT = path.join(__dirname, "..");
const TSX = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "contract-"));
  writeFileSync(path.join(folder, "deals.csv"), csvOf(deals(24)));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as `npm run analyze` starts it, in a folder of its own. */
function analyze(...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [TSX, path.join(ROOT, "src/commandLine/main.ts"), ...words],
    {
      cwd: folder,
      encoding: "utf8",
    }
  );
  return { status, stdout, stderr };
}

const AS_OF = ["--as-of", "2026-09-15"];

describe("npm run analyze", () => {
  test("with neither --out nor --json prints the answer, and writes nothing", () => {
    const { status, stdout, stderr } = analyze("deals.csv", "--goal", "500000", ...AS_OF);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/\S/);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
    expect(readdirSync(folder)).toEqual(["deals.csv"]);
  });

  test("--json - writes the JSON to stdout alone, as the published schema says", () => {
    const { status, stdout, stderr } = analyze("deals.csv", "--goal", "500000", ...AS_OF, "--json", "-");
    expect([status, stderr]).toEqual([0, ""]);
    const json = JSON.parse(stdout) as {
      schemaVersion: number;
      asOf: string;
      rows: { opportunities: number };
      coverage: { goal: number };
    };
    const ajv = new Ajv({ allErrors: true, strict: false });
    const isValid = ajv.validate(schema, json);
    expect(ajv.errors).toBeNull();
    expect(isValid).toBe(true);
    expect([json.schemaVersion, json.asOf, json.rows.opportunities, json.coverage.goal]).toEqual([
      1,
      "2026-09-15",
      24,
      500_000,
    ]);
  });

  test("--out writes the annotated workbook; analysed again it keeps the goal; --remove takes all out", () => {
    expect(analyze("deals.csv", "--goal", "500000", ...AS_OF, "--out", "annotated.xlsx", "--quiet")).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect(readdirSync(folder).sort()).toEqual(["annotated.xlsx", "deals.csv"]);
    const again = analyze("annotated.xlsx", "--json", "again.json", ...AS_OF, "--quiet");
    expect([again.status, again.stderr]).toEqual([0, ""]);
    const json = JSON.parse(readFileSync(path.join(folder, "again.json"), "utf8")) as {
      coverage: { goal: number };
      source: { sheet: string };
    };
    expect([json.coverage.goal, json.source.sheet]).toEqual([500_000, "deals"]);
    const removed = analyze("annotated.xlsx", "--remove", "--out", "plain.xlsx");
    expect(removed).toEqual({
      status: 0,
      stdout: "Everything was taken out; the workbook is as it was.\n",
      stderr: "",
    });
    const { model } = openSpreadsheet(readFileSync(path.join(folder, "plain.xlsx")), "plain.xlsx");
    expect([model.sheets.map(({ name }) => name), model.names]).toEqual([["deals"], []]);
  });

  test.each([
    [["nowhere.csv"], /^There is no file "nowhere\.csv"\.\n$/],
    [["deals.csv", "--goal", "much"], /^"much" cannot be taken for goal: a number is needed\.\n$/],
    [["deals.csv", "--frobnicate"], /^There is no option --frobnicate\. Usage: /],
    [
      ["deals.csv", "--map", "amount=Worth", "--out", "x.xlsx"],
      /^The sheet ‘deals’ has no column called ‘Worth’[^\n]*\n$/,
    ],
    [[], /^No file was named\. Usage: /],
  ])("%j: status 2 and one clear sentence on stderr", (words, sentence) => {
    const { status, stdout, stderr } = analyze(...words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect(existsSync(path.join(folder, "x.xlsx"))).toBe(false);
  });

  test.each(["--help", "-h"])("%s prints how it is called", (word) => {
    const { status, stdout, stderr } = analyze(word);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^npm run analyze -- FILE /);
  });

  test("--remove where nothing of ours stands says that the file is a copy", () => {
    const { status, stdout } = analyze("deals.csv", "--remove", "--out", "copy.xlsx");
    expect([status, stdout]).toEqual([
      0,
      'There was nothing of Enough Pipeline in this workbook. "copy.xlsx" is a copy of it.\n',
    ]);
    expect(existsSync(path.join(folder, "copy.xlsx"))).toBe(true);
  });

  test("a stage that is typed and not there is said, with the stages that are", () => {
    const { status, stderr } = analyze("deals.csv", "--goal", "500000", ...AS_OF, "--stage", "Nope=won", "--quiet");
    expect([status, stderr]).toEqual([
      0,
      "--stage names ‘Nope’, which is no stage of ‘deals’: it changed nothing. Its stages are ‘Closed Lost’, ‘Closed Won’, ‘Negotiation’, ‘Proposal’.\n",
    ]);
  });

  test("a reader that closes the pipe ends it quietly", () => {
    // More than a pipe holds, so that the writer meets the closed end.
    writeFileSync(path.join(folder, "many.csv"), csvOf(deals(600)));
    const words = `"${process.execPath}" "${TSX}" "${path.join(ROOT, "src/commandLine/main.ts")}" many.csv --goal 1 --as-of 2026-09-15 --json - | head -1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", words], { cwd: folder, encoding: "utf8" });
    expect([stdout, stderr]).toEqual(["{\n", ""]);
  });

  test("the same file twice gives the same JSON, byte for byte", () => {
    const first = analyze("deals.csv", "--goal", "500000", ...AS_OF, "--json", "-");
    const second = analyze("deals.csv", "--goal", "500000", ...AS_OF, "--json", "-");
    expect(second.stdout).toBe(first.stdout);
  });
});

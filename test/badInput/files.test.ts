import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { analyzeCommand } from "../../src/commandLine/analyzeCommand";
import { UsageError } from "../../src/commandLine/usageError";
import { SourceError } from "../../src/core/opportunities/sourceError";
import { sourceMessage } from "../../src/core/report/sourceMessage";
import { csvOf, deals } from "../support/deals";

const NOW = new Date(2026, 8, 15, 8, 12);

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "badInput-"))));
afterEach(async () => await rm(folder, { recursive: true, force: true }));

/** The one sentence a file gets; nothing may be written beside it. */
async function sentenceOf(name: string, content: string | Uint8Array | undefined, ...more: string[]): Promise<string> {
  const file = path.join(folder, name);
  if (content !== undefined) await writeFile(file, content);
  const before = await readdir(folder);
  const out = path.join(folder, "annotated.xlsx");
  const json = path.join(folder, "analysis.json");
  const error: unknown = await analyzeCommand([file, "--out", out, "--json", json, ...more], NOW).catch(
    (thrown: unknown) => thrown
  );
  expect(await readdir(folder)).toEqual(before);
  if (error instanceof UsageError) return error.message;
  if (error instanceof SourceError) return sourceMessage(error.fault, "commandLine");
  throw error instanceof Error ? error : new Error("was analysed");
}

const text = (bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes);

/** What an .xls begins with, and the name of the stream that holds its workbook. */
const OLD_WORKBOOK = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...new Uint8Array(1_016),
  ...Buffer.from("Workbook", "utf16le"),
]);

describe("files", () => {
  test("no such file", async () => {
    expect(await sentenceOf("deals.csv", undefined)).toMatch(/^There is no file ".*deals\.csv"\.$/);
  });

  test("a folder", async () => {
    await expect(analyzeCommand([folder], NOW)).rejects.toThrow("is a folder. Name one .xlsx or .csv file.");
  });

  test("nothing in it", async () => {
    expect(await sentenceOf("deals.csv", "")).toMatch(/is empty\. Export it again\.$/);
  });

  test.each([
    ["deals.xlsx", "%PDF-1.7\n...", "is a PDF"],
    ["deals.xls", OLD_WORKBOOK, "old .xls kind"],
    ["deals.xlsx", "<!DOCTYPE html><html><body>Sign in</body></html>", "is a web page"],
    ["deals.png", text([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "is a picture"],
    ["deals.zip", zipSync({ "readme.txt": new TextEncoder().encode("hello") }), "is a zip archive, but no workbook"],
  ])("%s that is something else", async (name, content, words) => {
    expect(await sentenceOf(name, content)).toContain(words);
  });

  test("a workbook that is cut off", async () => {
    const whole = zipSync({ "xl/workbook.xml": new Uint8Array(5_000).map((_, i) => i * 7) });
    expect(await sentenceOf("deals.xlsx", whole.slice(0, whole.length - 60))).toContain("is cut off");
  });

  test("blank lines alone", async () => {
    expect(await sentenceOf("deals.csv", "\n\n\n")).toMatch(/is empty/);
  });

  test("a header and nothing below", async () => {
    expect(await sentenceOf("deals.csv", csvOf([]))).toBe(
      "The header in row 1 of ‘deals’ has no opportunities below it. Add the rows, or export again."
    );
  });

  test("no header row", async () => {
    expect(await sentenceOf("deals.csv", "1,2,3\n4,5,6\n7,8,9\n")).toMatch(/^No header row was found on ‘deals’/);
  });

  test("no amount column: names it and how to map it", async () => {
    const words = deals(8).map((deal) => ({ ...deal, stage: "Open", amount: "to be told" }));
    const csv = csvOf(words).replace("Amount", '"Worth of it, $"');
    const sentence = await sentenceOf("deals.csv", csv);
    expect(sentence).toMatch(/^No amount column/);
    expect(sentence).toContain("--map amount=");
  });

  test("no stage column: names it and how to map it", async () => {
    const rainy = deals(8).map((deal, i) => ({ ...deal, stage: i % 2 === 0 ? "Rain" : "Sun" }));
    const sentence = await sentenceOf("deals.csv", csvOf(rainy).replace("Stage", "Weather"));
    expect(sentence).toMatch(/^No stage or status column/);
    expect(sentence).toContain("--map stage=");
  });

  test("a mapped column that is not there", async () => {
    expect(await sentenceOf("deals.csv", csvOf(deals(8)), "--map", "amount=Worth")).toContain(
      "has no column called ‘Worth’"
    );
  });

  test("a sheet that is not there", async () => {
    expect(await sentenceOf("deals.csv", csvOf(deals(8)), "--sheet", "Q3")).toBe(
      "There is no sheet called ‘Q3’. The workbook has ‘deals’."
    );
  });

  test("mixed currencies", async () => {
    const csv = csvOf(deals(8, { 1: { amount: "$1,000.00" }, 2: { amount: "€2,000.00" }, 3: { amount: "£3,000.00" } }));
    expect(await sentenceOf("deals.csv", csv)).toContain("more than one currency");
  });

  test("an output folder that is not there, and an ending Excel would refuse", async () => {
    const file = path.join(folder, "deals.csv");
    await writeFile(file, csvOf(deals(8)));
    await expect(analyzeCommand([file, "--out", path.join(folder, "no", "a.xlsx")], NOW)).rejects.toThrow(
      "There is no folder"
    );
    await expect(analyzeCommand([file, "--out", path.join(folder, "a.xlsm")], NOW)).rejects.toThrow(
      "must end in .xlsx"
    );
    expect(await readdir(folder)).toEqual(["deals.csv"]);
  });

  test("an older output file is not harmed by input that cannot be analysed", async () => {
    const out = path.join(folder, "annotated.xlsx");
    await writeFile(out, "yesterday's");
    const file = path.join(folder, "deals.csv");
    await writeFile(file, csvOf([]));
    await expect(analyzeCommand([file, "--out", out], NOW)).rejects.toThrow(SourceError);
    expect(await readFile(out, "utf8")).toBe("yesterday's");
  });
});

import { readFileSync } from "node:fs";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import type { LocalWorkbookPort } from "../../../src/localExcel/view/localWorkbookPort";
import { analyzed } from "../../support/analyzed";
import { testWithLibreOffice } from "../../support/libreOffice";
import { workbookOfCsv } from "../../support/localWorkbook";
import { libreOfficeTexts } from "./libreOfficeTexts";
import { portOf, SAMPLE, sheetOf, shown, text } from "./port";

let bytes: Uint8Array;
let port: LocalWorkbookPort;
const ids = new Map<string, string>();

/** The sample, analysed, saved, opened again. */
beforeAll(async () => {
  const workbook = workbookOfCsv(readFileSync(SAMPLE, "utf8"), "Deals");
  await analyzed(workbook, { overrides: { goal: 12_000_000 } });
  bytes = saveXlsx(workbook.opened);
  port = await portOf(bytes, "Deals.xlsx");
  for (const { id, name } of (await port.workbook()).sheets) ids.set(name, id);
});

function sheetId(name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

testWithLibreOffice("every cell shows what LibreOffice shows", async () => {
  const expected = libreOfficeTexts(bytes);
  const different: string[] = [];
  let compared = 0;
  for (const [name, id] of ids) {
    const rows = expected.get(name) ?? [];
    const columns = Math.max(...rows.map((row) => row.length));
    const view = await port.cells(id, { row: 0, column: 0, rows: rows.length, columns });
    const texts = new Map(view.cells.map((cell) => [`${cell.row},${cell.column}`, cell.text.trim()]));
    rows.forEach((row, r) =>
      row.forEach((wanted, c) => {
        compared++;
        const is = texts.get(`${r},${c}`) ?? "";
        if (is !== wanted.trim()) different.push(`${name} ${r + 1},${c + 1}: ${is} / ${wanted}`);
      })
    );
  }
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(10_000);
});

test("the rule of the flag columns colours the rows that carry a flag, and no other", async () => {
  const id = sheetId("Deals");
  const { used } = await sheetOf(port, id);
  const view = await port.cells(id, { row: 4, column: 0, rows: used.rows - 4, columns: used.columns });
  const flags = used.columns - 5;
  const flagged = new Set(
    view.cells.filter(({ column, text: flag }) => column === flags && flag !== "").map(({ row }) => row)
  );
  const colored = new Set(
    view.cells
      .filter(({ column, style }) => column === flags && view.styles[style]?.fill === "#FCEFCB")
      .map(({ row }) => row)
  );
  expect(flagged.size).toBeGreaterThan(10);
  expect([...colored].sort()).toEqual([...flagged].sort());
});

test("the verdict has the colours of its sign", async () => {
  const verdict = await shown(port, "B2", sheetId("Pipeline Check"));
  expect(verdict?.text).toMatch(/^■/);
  // Red, of the rule for ■; the cell itself is not.
  expect(verdict?.look).toMatchObject({ bold: true, fill: "#FBE4E0" });
});

test("the charts draw what their cells hold, in the texts of the cells", async () => {
  const id = sheetId("Pipeline Check");
  const { charts } = await sheetOf(port, id);
  expect(charts.map(({ type }) => type)).toEqual(["ColumnStacked"]);
  const [chart] = charts;
  expect(chart?.categories[0]).toBe("Reported");
  expect(chart?.series.map(({ name }) => name)).toEqual([
    "Base",
    "Pipeline",
    "Taken away",
    "Needed",
    "Amount taken",
    "Pipeline of a low bar",
    "Needed of a low bar",
  ]);
  const [base, pipeline] = chart?.series ?? [];
  expect(base?.fill).toBe("none");
  // The first bar is the whole pipeline: the text on it is the one in the table of the bridge.
  expect(pipeline?.labels?.texts[0]).toBe("11.1M");
  const reported = pipeline?.values[0] ?? 0;
  const taken = chart?.series[2]?.values.reduce<number>((sum, value) => sum + (value ?? 0), 0) ?? 0;
  const working = pipeline?.values[chart?.categories.indexOf("Working") ?? -1] ?? 0;
  expect(reported - taken).toBeCloseTo(working, 2);
  expect(chart?.valueAxis).toMatchObject({ visible: false, min: 0 });
});

test("an input is typed and everything follows: sheets, charts, and back", async () => {
  const assumptions = sheetId("Assumptions");
  const view = await port.cells(assumptions, { row: 0, column: 0, rows: 60, columns: 7 });
  const goal = view.cells.find(({ text: shownText }) => shownText.replaceAll(",", "") === "12000000");
  if (goal === undefined) throw new Error("no goal");
  const before = await text(port, "B6", sheetId("Pipeline Check"));
  expect(before).toBe("12.0M");
  const outcome = await port.enter(assumptions, goal.row, goal.column, "8,000,000");
  expect(outcome).toEqual({ kind: "entered" });
  expect(await text(port, "B6", sheetId("Pipeline Check"))).toBe("8.0M");
  await port.undo();
  expect(await text(port, "B6", sheetId("Pipeline Check"))).toBe(before);
});

test("a link of the report leads to a cell of a sheet that is there", async () => {
  const id = sheetId("Flagged Deals");
  const view = await port.cells(id, { row: 0, column: 0, rows: 60, columns: 12 });
  const linked = view.cells.find(({ hasLink }) => hasLink);
  if (linked === undefined) throw new Error("no link");
  const { link } = await port.detail(id, linked.row, linked.column);
  expect(link).toMatchObject({ sheet: sheetId("Deals") });
});

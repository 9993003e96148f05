import type { Analysis } from "../../../src/core/analysis";
import { ENGINE_ONLY } from "../../../src/core/report/engineOnly";
import type { PlanRange, ReportPlan, SheetPlan } from "../../../src/core/report/sheetPlan";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { livelyAnalysis } from "./changedPipeline";
import { analysisOf, cellsOf, manyDeals, reportOf, sheetOf, withoutProbability } from "./reportOf";

const open = EVERY_BAR_ROWS.filter(({ outcome }) => outcome === "open").map(withoutProbability);
const january = { goal: 12_000_000, asOf: "2026-01-05" };

const CASES: readonly (readonly [string, Analysis, number | undefined])[] = [
  ["every bar", analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED), undefined],
  ["many deals, twelve months ahead", analysisOf(manyDeals(200), january), undefined],
  ["compact aggregate", analysisOf(manyDeals(200), january), 50],
  ["fiscal year from April", analysisOf(manyDeals(120), { ...january, fiscalYearStartMonth: 4 }), undefined],
  ["no goal", analysisOf(EVERY_BAR_ROWS, { ...EVERY_BAR_TYPED, goal: undefined }), undefined],
  ["only open deals", analysisOf(open, EVERY_BAR_TYPED), undefined],
  ["four earlier analyses", livelyAnalysis(), undefined],
  ["one bare deal", analysisOf([{ outcome: "open" }], january), undefined],
];

describe.each(CASES)("%s", (_, analysis, liveRows) => {
  const plan = reportOf(analysis, liveRows === undefined ? {} : { liveRows });

  test.each(plan.sheets.map((sheet) => [sheet.id, sheet] as const))("%s keeps to its block", (_id, sheet) =>
    keepsToBlock(sheet)
  );

  test("at most 150 formulas scan the rows", () => {
    const scans = formulas(plan).filter((text) => /PipelineRows\[(?!\[#This Row\])/.test(text));
    expect(scans.length).toBeLessThanOrEqual(150);
    expect(scans.length).toBeGreaterThan(30);
  });

  test("every number is a formula, an input, a fact of the user's rows or listed as the engine's own", () => {
    for (const sheet of plan.sheets) {
      for (const { row, column, content } of cellsOf(sheet)) {
        if (content.kind !== "number" || content.engineOnly === true) continue;
        expect({ sheet: sheet.id, row, column, fact: isFactPlace(sheet, row, column) }).toEqual({
          sheet: sheet.id,
          row,
          column,
          fact: true,
        });
      }
    }
  });

  test("every value of the engine's own is in the catalogue, by the label of its row or the header of its column", () => {
    const unlisted = plan.sheets.flatMap((sheet) =>
      [...cellsOf(sheet)]
        .filter(({ content }) => content.kind === "number" && content.engineOnly === true)
        .filter(({ row, column }) => !isListed(sheet, row, column))
        .map(({ row, column }) => `${sheet.id} ${row} ${column}`)
    );
    expect(unlisted).toEqual([]);
  });

  test("words hold no leftovers of missing values, formulas no function that older programs lack", () => {
    const texts = plan.sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ content }) => (content.kind === "text" ? [content.text] : []))
    );
    expect(texts.filter((text) => /NaN|undefined|Infinity|\[object/.test(text))).toEqual([]);
    for (const text of new Set(formulas(plan))) checkFormula(text);
  });

  test("names, tables and input keys are there once", () => {
    const names = plan.sheets.flatMap((sheet) => [
      ...sheet.names.map(({ name }) => name),
      ...sheet.tables.map(({ name }) => name),
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    const keys = plan.sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].flatMap(({ content }) => (content.kind === "input" ? [content.key] : []))
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(["goal", "confidence", "agedAt"]));
  });

  test("every name a formula uses is defined", () => {
    const known = new Set(plan.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name)));
    const used = new Set(formulas(plan).flatMap((text) => text.match(/EnoughPipeline\.[A-Za-z0-9.]+/g) ?? []));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });
});

function formulas(plan: ReportPlan): string[] {
  return plan.sheets.flatMap((sheet) =>
    [...cellsOf(sheet)].flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []))
  );
}

function checkFormula(text: string): void {
  expect(text).toMatch(/^=[^=]/);
  expect(text).not.toMatch(/\b(XLOOKUP|FILTER|LET|MAXIFS|MINIFS|IFS|TEXTJOIN|CONCAT|UNIQUE|SORT|TEXT)\(/);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  expect(text.length).toBeLessThan(2_000);
  for (const literal of text.match(/"(?:[^"]|"")*"/g) ?? []) expect(literal.length).toBeLessThanOrEqual(257);
}

/** Whether the row's label or any header above the cell begins like a catalogue entry of the sheet. */
function isListed(sheet: SheetPlan, row: number, column: number): boolean {
  const texts = labelsOf(sheet);
  const label = texts.get(`${row},1`);
  const headers = Array.from({ length: row }, (_, above) => texts.get(`${above},${column}`));
  return ENGINE_ONLY.some(
    (value) => value.sheet === sheet.id && [label, ...headers].some((words) => words?.startsWith(value.label) === true)
  );
}

const LABELS = new WeakMap<SheetPlan, Map<string, string>>();

/** The texts of a sheet by "row,column". */
function labelsOf(sheet: SheetPlan): Map<string, string> {
  const known = LABELS.get(sheet);
  if (known !== undefined) return known;
  const texts = new Map<string, string>();
  for (const { row, column, content } of cellsOf(sheet)) {
    if (content.kind === "text") texts.set(`${row},${column}`, content.text);
  }
  LABELS.set(sheet, texts);
  return texts;
}

/** Where typed facts stand: the rows themselves, row and amount of flagged deals, what changed deals were and are, amount and close day of the listed deals. */
function isFactPlace(sheet: SheetPlan, row: number, column: number): boolean {
  if (sheet.id === "Rows") return row >= 1;
  if (sheet.id === "Flagged") return row >= 7 && (column === 1 || column === 4);
  if (sheet.id === "Changes") return inChangedDeals(sheet, row) && [5, 6, 7, 8, 15].includes(column);
  return sheet.id === "Forecast" && row > 40 && (column === 6 || column === 7);
}

/** Whether a row is one of the list of changed deals, whose amounts, days and rows are facts. */
function inChangedDeals({ tables }: SheetPlan, row: number): boolean {
  return tables.some(({ range }) => row > range.row && row < range.row + range.rows);
}

function keepsToBlock(sheet: SheetPlan): void {
  const inside = (range: PlanRange): boolean =>
    range.row >= 0 &&
    range.column >= 0 &&
    range.rows > 0 &&
    range.columns > 0 &&
    range.row + range.rows <= sheet.block.rows &&
    range.column + range.columns <= sheet.block.columns;
  const ranges = [
    ...sheet.formats.map(({ range }) => range),
    ...sheet.merges,
    ...sheet.tables.map(({ range }) => range),
    ...sheet.rules.map(({ range }) => range),
    ...sheet.validations.map(({ range }) => range),
    ...sheet.names.map(({ range }) => range),
    ...sheet.charts.flatMap(({ place, categories, series }) => [
      place,
      categories,
      ...series.map(({ values }) => values),
    ]),
    ...sheet.links.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    sheet.print.area,
  ];
  expect(ranges.filter((range) => !inside(range))).toEqual([]);
  expect(sheet.columnWidths).toHaveLength(sheet.block.columns);
  const blocks = sheet.blocks.map(({ row, column, cells }) => ({
    row,
    column,
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
  }));
  expect(blocks.filter((range) => !inside(range))).toEqual([]);
  for (const block of sheet.blocks)
    for (const cells of block.cells) expect(cells).toHaveLength(block.cells[0]?.length ?? -1);
  expect(overlapping(blocks)).toEqual([]);
  expect(overlapping(sheet.merges)).toEqual([]);
  expect(sheet.formats[0]?.range).toEqual(sheet.block);
  expect(sheet.formats[0]?.style.fill !== undefined && sheet.formats[0].style.color !== undefined).toBe(true);
  expect(sheet.rowHeights.every(({ row, points }) => row < sheet.block.rows && points > 0)).toBe(true);
}

function overlapping(ranges: readonly PlanRange[]): PlanRange[] {
  return ranges.filter((a, i) =>
    ranges.some(
      (b, j) =>
        j < i &&
        a.row < b.row + b.rows &&
        b.row < a.row + a.rows &&
        a.column < b.column + b.columns &&
        b.column < a.column + a.columns
    )
  );
}

describe("places other parts rely on", () => {
  const plan = reportOf(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED));

  test("the goal is typed in Assumptions C6", () => {
    const goal = [...cellsOf(sheetOf(plan, "Assumptions"))].find(
      ({ content }) => content.kind === "input" && content.key === "goal"
    );
    expect([goal?.row, goal?.column]).toEqual([5, 2]);
  });

  test("a user's text that looks like a formula stays text", () => {
    const rows = reportOf(
      analysisOf([{ outcome: "open", name: "=HYPERLINK(1)", owner: "-5", id: "@SUM(1)", amount: 5 }], {
        asOf: "2026-09-15",
      })
    );
    const texts = rows.sheets.flatMap((sheet) =>
      [...cellsOf(sheet)].filter(({ content }) => content.kind === "formula" && content.formula.includes("HYPERLINK"))
    );
    expect(texts).toEqual([]);
  });

  test("links go to the user's rows, quotes in the sheet's name doubled", () => {
    const [link] = sheetOf(
      reportOf(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED), { sourceSheet: "Bob's deals" }),
      "Rows"
    ).links;
    expect(link?.target).toBe("'Bob''s deals'!A2");
  });
});

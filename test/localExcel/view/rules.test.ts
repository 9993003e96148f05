import { ironCalcInNode } from "../../../src/localExcel/formulas/ironCalcInNode";
import { parseArea } from "../../../src/localExcel/model/address";
import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import type { ConditionalFormatModel, SheetModel, WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { cellsView } from "../../../src/localExcel/view/cellsView";
import { ruleLooks, RuleResults } from "../../../src/localExcel/view/ruleLooks";

/** A sheet with the given columns from A1 down. */
function sheetWith(...columns: readonly (readonly (string | number | undefined)[])[]): {
  model: WorkbookModel;
  sheet: SheetModel;
} {
  const model = newWorkbook();
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  columns.forEach((values, column) => values.forEach((value, row) => sheet.cells.put(row, column, value)));
  return { model, sheet };
}

function areaOf(address: string): NonNullable<ReturnType<typeof parseArea>> {
  const area = parseArea(address);
  if (area === undefined) throw new Error(address);
  return area;
}

/** Addresses of the cells with this fill, with the given rules over them; the first counts most. */
function filled(
  { model, sheet }: { model: WorkbookModel; sheet: SheetModel },
  rules: readonly (Partial<ConditionalFormatModel> & { at: string; rule: ConditionalFormatModel["rule"] })[],
  fill = "#FF0000"
): readonly string[] {
  sheet.conditionalFormats = rules.map(({ at, ...rule }, index) => ({
    id: String(index),
    areas: at.split(" ").map(areaOf),
    priority: index + 1,
    stopIfTrue: false,
    ...rule,
  }));
  const area = areaOf("A1:D12");
  const looks = ruleLooks(new RuleResults(model, ironCalcInNode()), sheet, area);
  const { cells, styles } = cellsView(model, sheet, { area, rules: looks });
  return cells
    .filter(({ style }) => styles[style]?.fill === fill)
    .map(({ row, column }) => `${"ABCD".charAt(column)}${row + 1}`);
}

const style = { fill: "#FF0000" };
const formula = (text: string): ConditionalFormatModel["rule"] => ({ kind: "formula", formula: text, style });

test("formulas are read from the first cell of the rule", () => {
  const book = sheetWith(["x", "", "y", undefined], [1, 2, 3, 4]);
  // $A stays, the row goes along: rows 1 and 3 have a text.
  expect(filled(book, [{ at: "A1:B4", rule: formula('=$A1<>""') }])).toEqual(["A1", "B1", "A3", "B3"]);
  // Both go along: each cell is compared with the one above.
  expect(filled(book, [{ at: "B2:B4", rule: formula("=B2>B1+0.5") }])).toEqual(["B2", "B3", "B4"]);
  expect(filled(book, [{ at: "B1:B4", rule: formula("=MOD(ROW(),2)=0") }])).toEqual(["B2", "B4"]);
  expect(filled(book, [{ at: "B1:B4", rule: formula("=B1=MAX($B$1:$B$4)") }])).toEqual(["B4"]);
  // A formula about the very cell is no circle.
  expect(filled(book, [{ at: "A1:A4", rule: formula("=ISBLANK(A1)") }])).toEqual(["A4"]);
});

test("a rule that names the same value more than once marks every one of them", () => {
  const book = sheetWith(["a", "b", "a", "c", "b", "a"]);
  expect(filled(book, [{ at: "A1:A6", rule: formula("=COUNTIF($A$1:$A$6,A1)>1") }])).toEqual([
    "A1",
    "A2",
    "A3",
    "A5",
    "A6",
  ]);
});

test("comparisons with the cell's value", () => {
  const book = sheetWith([5, 10, 15, "text", undefined, -1]);
  const compared = (operator: string, ...formulas: string[]): readonly string[] =>
    filled(book, [{ at: "A1:A6", rule: { kind: "cellValue", operator, formulas, style } }]);
  expect(compared("GreaterThan", "=9")).toEqual(["A2", "A3", "A4"]);
  // An empty cell counts as zero.
  expect(compared("LessThan", "5")).toEqual(["A5", "A6"]);
  expect(compared("Between", "=10", "=5")).toEqual(["A1", "A2"]);
  expect(compared("NotBetween", "=-1", "=20")).toEqual(["A4"]);
  expect(compared("EqualTo", '="TEXT"')).toEqual(["A4"]);
  // The same by the engine, where a limit is a formula.
  expect(compared("GreaterThan", "=$A$1+4")).toEqual(["A2", "A3", "A4"]);
  expect(compared("Between", "=$A$2", "=$A$1")).toEqual(["A1", "A2"]);
});

test("what the first rule says stands, the second adds what is left, and a rule may be the last", () => {
  const book = sheetWith([1]);
  const blue: ConditionalFormatModel["rule"] = {
    kind: "formula",
    formula: "=TRUE",
    style: { fill: "#0000FF", bold: true },
  };
  const looks = (stopIfTrue: boolean): unknown => {
    filled(book, [
      { at: "A1", rule: formula("=A1=1"), stopIfTrue },
      { at: "A1", rule: blue },
    ]);
    const area = areaOf("A1");
    const rules = ruleLooks(new RuleResults(book.model, ironCalcInNode()), book.sheet, area);
    const view = cellsView(book.model, book.sheet, { area, rules });
    const [look] = view.styles;
    return [look?.fill, look?.bold];
  };
  expect(looks(false)).toEqual(["#FF0000", true]);
  expect(looks(true)).toEqual(["#FF0000", false]);
});

test("a rule that cannot be evaluated draws nothing", () => {
  const book = sheetWith([1, 2]);
  for (const text of ["=SUM(", "=NOSUCH(A1)", "=[Other.xlsx]Sheet1!A1>0", "=1/0", '="yes"']) {
    expect(filled(book, [{ at: "A1:A2", rule: formula(text) }])).toEqual([]);
  }
});

test("a format of a rule shows the number, a colour of a number format the text", () => {
  const { model, sheet } = sheetWith([0.5, -3]);
  sheet.conditionalFormats = [
    {
      id: "1",
      areas: [areaOf("A1")],
      priority: 1,
      stopIfTrue: false,
      rule: { kind: "formula", formula: "=A1<1", style: { numberFormat: "0%" } },
    },
  ];
  sheet.cells.putStyle(1, 0, model.styles.changed(0, { numberFormat: "0;[Red]-0" }));
  const area = areaOf("A1:A2");
  const rules = ruleLooks(new RuleResults(model, ironCalcInNode()), sheet, area);
  const { cells, styles } = cellsView(model, sheet, { area, rules });
  expect(cells.map(({ text }) => text)).toEqual(["50%", "-3"]);
  expect(cells.map((cell) => styles[cell.style]?.fontColor)).toEqual(["#000000", "#FF0000"]);
});

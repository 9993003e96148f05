import { calculatorInNode } from "../../../src/localExcel/formulas/ironCalcInNode";
import { parseArea } from "../../../src/localExcel/model/address";
import type { StoredValue } from "../../../src/localExcel/model/cellStore";
import { newSheet, newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import type { SheetModel, TableModel, WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { WorkbookCalculator } from "../../../src/localExcel/formulas/workbookCalculator";
import { ironCalcInNode } from "../../../src/localExcel/formulas/ironCalcInNode";

function areaOf(address: string): { row: number; column: number; rows: number; columns: number } {
  const area = parseArea(address);
  if (area === undefined) throw new RangeError(address);
  return area;
}

/** Fills cells from an address down and to the right; texts beginning with "=" are formulas, `{ value, formula }` has a cached result. */
type Content = StoredValue | { formula: string; value: StoredValue };
function put(sheet: SheetModel, address: string, rows: readonly (readonly Content[])[]): void {
  const { row, column } = areaOf(address);
  rows.forEach((cells, r) =>
    cells.forEach((content, c) => {
      if (typeof content === "object" && "formula" in content) {
        sheet.cells.put(row + r, column + c, content.value, { text: content.formula, array: undefined });
      } else if (typeof content === "string" && content.startsWith("=")) {
        sheet.cells.put(row + r, column + c, 0, { text: content, array: undefined });
      } else {
        sheet.cells.put(row + r, column + c, content);
      }
    })
  );
}

function at(sheet: SheetModel, address: string): StoredValue {
  const { row, column } = areaOf(address);
  return sheet.cells.value(row, column);
}

function table(name: string, address: string, columns: readonly string[], showTotals = false): TableModel {
  return {
    id: "1",
    name,
    area: areaOf(address),
    showHeaders: true,
    showTotals,
    filter: undefined,
    style: undefined,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: columns.map((column, id) => ({
      id,
      name: column,
      calculatedFormula: undefined,
      totalsFunction: undefined,
      totalsFormula: undefined,
      totalsLabel: undefined,
    })),
    part: undefined,
    changed: false,
  };
}

function first(workbook: WorkbookModel): SheetModel {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new RangeError("no sheet");
  return sheet;
}

/** Everything put after the calculator was made is the add-in's own. */
function workbookWith(fill: (sheet: SheetModel, workbook: WorkbookModel) => void) {
  const workbook = newWorkbook();
  const sheet = first(workbook);
  fill(sheet, workbook);
  const engine = ironCalcInNode();
  const calculator = new WorkbookCalculator(workbook, engine);
  const write = (on: SheetModel, address: string, rows: readonly (readonly Content[])[]): void => {
    put(on, address, rows);
    const { row, column } = areaOf(address);
    calculator.cellsChanged(on, { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 });
  };
  /** The result of one own formula, put into Z100. */
  const result = (formula: string): StoredValue => {
    write(sheet, "Z100", [[formula]]);
    calculator.recalculate();
    return at(sheet, "Z100");
  };
  return { workbook, sheet, engine, calculator, write, result };
}

describe("values reach the engine as they are", () => {
  // Each text a criterion or a number elsewhere; here it is a text.
  const TEXTS = [
    "A*",
    ">5",
    "007",
    "=1",
    "-5",
    "@SUM(1)",
    "~x",
    "TRUE",
    "1/2/2020",
    "#N/A",
    "'",
    "50%",
    " 5",
    "",
    "a\nb",
    '"',
  ];

  test.each(TEXTS)("the text %j stays a text", (text) => {
    const { write, sheet, result } = workbookWith(() => undefined);
    write(sheet, "A1", [[undefined]]);
    sheet.cells.put(0, 0, text);
    expect(result("=A1")).toBe(text);
    expect(result("=ISTEXT(A1)")).toBe(true);
  });

  test("criteria over literal texts", () => {
    const { sheet, result } = workbookWith((sheet) => {
      ["A*", "ABC", ">5", "007", "=1", 7, 1, 6].forEach((value, row) => sheet.cells.put(row, 0, value));
    });
    expect(at(sheet, "A4")).toBe("007");
    expect(result('=COUNTIFS(A1:A8,"=A~*")')).toBe(1);
    expect(result('=COUNTIFS(A1:A8,"=A*")')).toBe(2);
    expect(result('=COUNTIFS(A1:A8,"=>5")')).toBe(1);
    expect(result('=COUNTIFS(A1:A8,">5")')).toBe(2);
    expect(result('=COUNTIFS(A1:A8,"==1")')).toBe(1);
    // 007 as a criterion is the number 7: the text 007 and the number 7 both match, in Excel as here.
    expect(result('=COUNTIFS(A1:A8,"007")')).toBe(2);
  });

  test("numbers keep 15 digits at any size, truth values and errors are themselves", () => {
    const { sheet, result } = workbookWith((sheet) => {
      put(sheet, "A1", [[1e300, -1.5e-201, 123456789.123456, true, { error: "#DIV/0!" }, 1e21]]);
    });
    expect(result("=A1*2")).toBe(2e300);
    expect(result("=B1*2")).toBe(-3e-201);
    expect(result("=C1")).toBe(123456789.123456);
    expect(result("=1/3")).toBe(0.333333333333333);
    expect(result("=NOT(D1)")).toBe(false);
    expect(result("=E1+1")).toEqual({ error: "#DIV/0!" });
    expect(result("=F1")).toBe(1e21);
    expect(at(sheet, "A1")).toBe(1e300);
  });
});

describe("structured references", () => {
  const HEADERS = ["Deal ]", "Size #1", "Bob's [x]", "Amount"];
  const deals = () =>
    workbookWith((sheet) => {
      put(sheet, "A1", [
        HEADERS,
        ["a", 1, 10, 100],
        ["b", 2, 20, 200],
        ["c", 4, 40, 400],
        ["Total", undefined, undefined, undefined],
      ]);
      sheet.tables.push(table("Rows", "A1:D5", HEADERS, true));
    });

  test.each([
    ["=SUM(Rows[Amount])", 700],
    ["=SUM(Rows[Size '#1])", 7],
    ["=SUM(Rows[Bob''s '[x']])", 70],
    ["=COUNTA(Rows[Deal ']])", 3],
    ["=COUNTA(Rows[[#All],[Deal ']]])", 5],
    ["=Rows[[#Headers],[Size '#1]]", "Size #1"],
    ["=Rows[[#Totals],[Deal ']]]", "Total"],
    ["=SUM(Rows[[Size '#1]:[Amount]])", 777],
    ["=ROWS(Rows)", 3],
    ["=COUNTA(Rows[#All])", 17],
    [`=SUMIFS(Rows[Amount],Rows[Deal ']],"<>b")`, 500],
    ["=SUM(rows[AMOUNT])", 700],
  ])("%s is %p", (formula, expected) => {
    expect(deals().result(formula)).toBe(expected);
  });

  test("a row's own cells: [@Name], [@[Odd name]], [#This Row], a span of them", () => {
    const { sheet, calculator, write } = deals();
    write(sheet, "F2", [
      ["=Rows[@Amount]*2"],
      ["=SUM(Rows[@[Size '#1]:[Amount]])"],
      ["=Rows[[#This Row],[Bob''s '[x']]]"],
      ["=Rows[@Amount]"],
    ]);
    calculator.recalculate();
    expect([at(sheet, "F2"), at(sheet, "F3"), at(sheet, "F4")]).toEqual([200, 222, 40]);
    // The totals row is not a row of the table's data.
    expect(at(sheet, "F5")).toEqual({ error: "#VALUE!" });
  });

  test("inside the table the table's name may be left out", () => {
    const { sheet, calculator, write } = deals();
    write(sheet, "D2", [["=[@[Size '#1]]*3"]]);
    calculator.recalculate();
    expect(at(sheet, "D2")).toBe(3);
  });

  test("formulas follow a table that grows or changes its name", () => {
    const { sheet, calculator, write, result } = deals();
    expect(result("=SUM(Rows[Amount])")).toBe(700);
    const [rows] = sheet.tables;
    if (rows === undefined) throw new RangeError("no table");
    rows.showTotals = false;
    write(sheet, "D5", [[1000]]);
    calculator.changed({ kind: "tableChanged", sheet, table: rows, before: { name: rows.name, area: rows.area } });
    calculator.recalculate();
    expect(at(sheet, "Z100")).toBe(1700);
  });
});

describe("what is calculated when", () => {
  test("a formula of the file keeps its result until something it stands on changes", () => {
    const { sheet, calculator, write } = workbookWith((sheet) =>
      put(sheet, "A1", [
        [1, { formula: "=A1*2", value: 99 }, { formula: "=B1+1", value: 98 }, { formula: "=D9", value: 97 }],
      ])
    );
    calculator.recalculate();
    expect([at(sheet, "B1"), at(sheet, "C1"), at(sheet, "D1")]).toEqual([99, 98, 97]);
    write(sheet, "A1", [[5]]);
    calculator.recalculate();
    expect([at(sheet, "B1"), at(sheet, "C1"), at(sheet, "D1")]).toEqual([10, 11, 97]);
    calculator.recalculateAll();
    expect(at(sheet, "D1")).toBe(0);
  });

  test("an unknown function of the file keeps its result, and formulas on it use that", () => {
    const { sheet, calculator, write, result } = workbookWith((sheet) =>
      put(sheet, "A1", [[1, { formula: "=AGGREGATE(9,6,A1)", value: 42 }, { formula: "=A1:INDEX(A1:A3,2)", value: 7 }]])
    );
    write(sheet, "A1", [[5]]);
    calculator.recalculate();
    expect([at(sheet, "B1"), at(sheet, "C1")]).toEqual([42, 7]);
    expect(result("=B1+C1")).toBe(49);
    calculator.recalculateAll();
    expect(at(sheet, "B1")).toBe(42);
    expect(result("=AGGREGATE(9,6,A1)")).toEqual({ error: "#NAME?" });
  });

  test("volatile functions of the file wait for a full calculation", () => {
    const { sheet, calculator, write } = workbookWith((sheet) =>
      put(sheet, "A1", [[3, 4, { formula: "=OFFSET(A1,0,1)", value: 99 }]])
    );
    write(sheet, "A1", [[5]]);
    calculator.recalculate();
    expect(at(sheet, "C1")).toBe(99);
    calculator.recalculateAll();
    expect(at(sheet, "C1")).toBe(4);
  });

  test("array formulas of the file keep their result", () => {
    const { sheet, calculator, write } = workbookWith((sheet) => {
      put(sheet, "A1", [[1], [2]]);
      sheet.cells.put(0, 1, 50, { text: "=A1:A2*2", array: { rows: 2, columns: 1 } });
    });
    write(sheet, "A1", [[5]]);
    calculator.recalculateAll();
    expect(at(sheet, "B1")).toBe(50);
  });

  test("only cells whose result differs are written", () => {
    const { sheet, calculator } = workbookWith((sheet) =>
      put(sheet, "A1", [[0.1], [{ formula: "=A1+0.2", value: 0.30000000000000004 }], [{ formula: "=A1*2", value: 7 }]])
    );
    sheet.cells.changedRows.clear();
    calculator.recalculateAll();
    expect([...sheet.cells.changedRows]).toEqual([2]);
    expect(at(sheet, "A2")).toBe(0.30000000000000004);
    expect(at(sheet, "A3")).toBe(0.2);
  });

  test("other sheets, names, deleted and renamed sheets", () => {
    const { workbook, sheet, calculator, write, result } = workbookWith(() => undefined);
    const bob = newSheet(workbook.sheets, "Bob's deals");
    workbook.sheets.push(bob);
    put(bob, "A1", [[1], [2], ["=SUM(A1:A2)"]]);
    calculator.changed({ kind: "sheetAdded", sheet: bob });
    expect(result("='Bob''s deals'!A3*10")).toBe(30);
    const name = {
      name: "EnoughPipeline.Goal",
      scope: undefined,
      formula: "='Bob''s deals'!$A$2",
      visible: true,
      comment: "",
    };
    workbook.names.push(name);
    calculator.changed({ kind: "nameAdded", name });
    expect(result("=EnoughPipeline.Goal+1")).toBe(3);
    write(bob, "A2", [[20]]);
    calculator.recalculate();
    expect(at(sheet, "Z100")).toBe(21);
    name.formula = "=0.19";
    calculator.changed({ kind: "nameChanged", name });
    calculator.recalculate();
    expect(at(sheet, "Z100")).toBe(1.19);
    write(sheet, "A1", [["=SUM('Bob''s deals'!A1:A2)"]]);
    calculator.recalculate();
    expect(at(sheet, "A1")).toBe(21);
    workbook.sheets.pop();
    sheet.cells.put(0, 0, at(sheet, "A1"), { text: "=SUM(#REF!A1:A2)", array: undefined });
    calculator.changed({ kind: "sheetDeleted", sheet: bob });
    calculator.recalculate();
    expect(at(sheet, "A1")).toEqual({ error: "#REF!" });
  });

  test("a circle is an error, not an endless loop", () => {
    const { sheet, calculator, write } = workbookWith(() => undefined);
    write(sheet, "A1", [["=B1", "=A1"]]);
    calculator.recalculate();
    expect(at(sheet, "A1")).toEqual({ error: "#REF!" });
  });

  test("nothing is fed that no formula looks at", () => {
    const { workbook, engine, calculator, sheet, write } = workbookWith(() => undefined);
    const data = newSheet(workbook.sheets, "Data");
    workbook.sheets.push(data);
    for (let column = 0; column < 20; column++) for (let row = 0; row < 1_000; row++) data.cells.put(row, column, row);
    calculator.changed({ kind: "sheetAdded", sheet: data });
    write(sheet, "A1", [[1, "=A1+1"]]);
    calculator.recalculate();
    const evaluate = jest.spyOn(engine, "evaluate");
    write(sheet, "A1", [[2]]);
    calculator.recalculate();
    expect(at(sheet, "B1")).toBe(3);
    // One formula and the one constant it reads, out of 20,001.
    const fed = evaluate.mock.calls.flatMap(([sheets]) => sheets);
    expect(fed.flatMap(({ constants }) => constants)).toHaveLength(1);
    expect(fed.flatMap(({ formulas }) => formulas)).toHaveLength(1);
  });
});

describe("what the engine does differently is put right", () => {
  const data = () =>
    workbookWith((sheet) =>
      put(sheet, "A1", [
        [1, "x"],
        [2, undefined],
        [3, "y"],
        [4, "x"],
        [5, 7],
      ])
    );

  test.each([
    ['=COUNTIF(B1:B5,"<>x")', 3],
    ['=COUNTIFS(B1:B5,"<>x",A1:A5,">2")', 2],
    ['=COUNTIFS(B1:B5,"<>x",B1:B5,"<>y")', 2],
    ['=SUMIF(B1:B5,"<>x",A1:A5)', 10],
    ['=SUMIFS(A1:A5,B1:B5,"<>x",A1:A5,"<>5")', 5],
    ['=SUMIFS(A1:A5,B1:B5,"<>"&"x")', 10],
    ['=COUNTIFS(B1:B5,"<>")', 4],
    ["=SUMPRODUCT(--(A1:A5>2),A1:A5)", 12],
    ["=5--(3)", 8],
    ['=HYPERLINK("#A1","go "&A2)', "go 2"],
    ['=TEXT(0.125,"0.00")', "0.13"],
    ['=TEXT(2500000,"0,,")', "3"],
    ['=TEXT(1250000,"$0.0,,""M""")', "$1.3M"],
    ['=TEXT(-5,"0.0;−0.0")', "−5.0"],
    ['=TEXT(0.125,"0%")', "13%"],
    ['=TEXT("n/a","0.0")', "n/a"],
    ['=TEXT(45000,"d mmm yyyy")', "15 Mar 2023"],
    ["=ROUND(1250000,-5)", 1300000],
    ["=ROUNDUP(1200000,-5)", 1200000],
    ["=SUM({1,2;3,4})", 10],
    ["=_xlfn.XLOOKUP(3,A1:A5,B1:B5)", "y"],
    ["=LET(a,2,a*A3)", 6],
  ])("%s is %p", (formula, expected) => {
    expect(data().result(formula)).toBe(expected);
  });

  test("dates of a 1904 workbook", () => {
    const { result, sheet } = workbookWith((sheet, workbook) => {
      workbook.date1904 = true;
      // 15 March 2023 is day 45000 from 1900, 43538 from 1904.
      sheet.cells.put(0, 0, 43538);
    });
    expect(result("=YEAR(A1)")).toBe(2023);
    expect(result("=MONTH(A1)*100+DAY(A1)")).toBe(315);
    expect(result("=DATE(2023,3,15)-A1")).toBe(0);
    expect(result("=EOMONTH(A1,0)")).toBe(43554);
    expect(result('=TEXT(A1,"d mmm yyyy")')).toBe("15 Mar 2023");
    expect(at(sheet, "A1")).toBe(43538);
  });
});

describe("problem", () => {
  const { calculator } = workbookWith((sheet) => {
    sheet.tables.push(table("Rows", "A1:B2", ["A", "B"]));
  });

  test.each([
    "=SUM(",
    "=1+",
    "=",
    '="a',
    "=)",
    "=A1 5",
    "=Nope[A]",
    "=Rows[C]",
    "=Gone!A1",
    "=1,2",
    "=()",
    `="${"x".repeat(256)}"`,
  ])("%s is refused", (formula) => expect(calculator.problem(formula)).toEqual(expect.any(String)));

  test.each([
    "=SUM()",
    "=IF(A1,,2)",
    "=-A1%",
    "=Rows[[#All],[A]]",
    "=Sheet1!A1:B2 A1",
    "={1,2;3,4}",
    "=@A1",
    "=A1#",
    "=--(A1>1)",
    '=""""',
  ])("%s is taken", (formula) => expect(calculator.problem(formula)).toBeUndefined());
});

test("the calculator under Node is made for any workbook", () => {
  const workbook = newWorkbook();
  put(first(workbook), "A1", [[2, "=A1^10"]]);
  const calculator = calculatorInNode(workbook);
  calculator.recalculate();
  // It stood there when the workbook was opened: its result is taken as the file's.
  expect(at(first(workbook), "B1")).toBe(0);
});

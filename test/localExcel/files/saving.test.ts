import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import { newSheet, newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import { compareWorkbooks } from "../../support/compareWorkbooks";
import { addReport, bridgeChart } from "./annotate";
import { MAIN, testPackage, worksheet } from "./package";

const partOf = (bytes: Uint8Array, part: string): string => openXlsx(bytes, "t.xlsx").source?.text(part) ?? "";
const SHEET = "xl/worksheets/sheet1.xml";

test("a new workbook comes back with everything that was put in it", () => {
  const model = newWorkbook("Book1.xlsx");
  const sheet = addReport(model, "Bob's");
  const back = openXlsx(saveXlsx({ model, source: undefined }), "Book1.xlsx").model;
  const again = back.sheets[1];
  const ours = bridgeChart("Bob's");
  expect(again?.charts.map((chart) => ({ ...chart, id: ours.id }))).toEqual([ours]);
  for (const member of [
    "tabColor",
    "showGridlines",
    "freeze",
    "merges",
    "validations",
    "hyperlinks",
    "notes",
    "page",
  ] as const) {
    expect([member, again?.[member]]).toEqual([member, sheet[member]]);
  }
  expect(again?.conditionalFormats[0]?.rule).toEqual(sheet.conditionalFormats[0]?.rule);
  expect(again?.tables[0]).toMatchObject({
    name: "EnoughPipelineSteps",
    area: sheet.tables[0]?.area,
    style: "TableStyleLight1",
  });
  expect(again?.tables[0]?.columns[2]?.calculatedFormula).toBe("=2*EnoughPipelineSteps[[#This Row],[base]]");
  expect(again?.cells.formula(8, 0)).toEqual({ text: "=SUM(B2:B4*{1;0;0})+4", array: { rows: 1, columns: 1 } });
  expect(again?.cells.value(3, 0)).toBe("=SUM(1)");
  expect(back.styles.styleOf(again?.cells.style(0, 0) ?? 0)).toMatchObject({
    bold: true,
    fill: "#F3F5F7",
    fontSize: 9.5,
  });
  expect(again?.rows.get(9)).toMatchObject({ hidden: true });
  expect(again?.columns.get(1)).toMatchObject({ hidden: true, size: undefined });
  expect(back.names.map((name) => [name.name, name.visible, name.comment])).toEqual([
    ["local", true, ""],
    ["Report.Area", false, "ours"],
  ]);
});

test("saving twice gives the same bytes, and saving what was opened adds no styles", () => {
  const model = newWorkbook("Book1.xlsx");
  addReport(model, "Report");
  const first = saveXlsx({ model, source: undefined });
  expect(saveXlsx({ model, source: undefined })).toEqual(first);
  const opened = openXlsx(first, "Book1.xlsx");
  const sheet = opened.model.sheets[0];
  // The look of an existing cell, made again from the default: found among the file's formats.
  const look = opened.model.styles.changed(0, { bold: true, fill: "#F3F5F7", fontName: "Arial", fontSize: 9.5 });
  sheet?.cells.put(0, 0, "x");
  sheet?.cells.putStyle(0, 0, look);
  expect(partOf(saveXlsx(opened), "xl/styles.xml")).toBe(partOf(first, "xl/styles.xml"));
});

const ROWS =
  `<row r="1" spans="1:3" ht="15.75" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>` +
  `<row r="2"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" si="0"/><v>10</v></c></row>` +
  `<row r="3"><c r="A3"><v>6</v></c><c r="B3" cm="1"><f t="shared" si="0"/><v>12</v></c></row>`;
const rich = `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r></si></sst>`;
const shared = (): ReturnType<typeof openXlsx> =>
  openXlsx(
    testPackage({ sheets: { Data: worksheet(`<sheetData>${ROWS}</sheetData>`) }, sharedStrings: rich }),
    "t.xlsx"
  );

describe("rows that changed", () => {
  test("keep the cells that did not: rich text, shared formulas, heights", () => {
    const opened = shared();
    opened.model.sheets[0]?.cells.put(0, 3, "flag");
    const xml = partOf(saveXlsx(opened), SHEET);
    expect(xml).toContain(
      '<row r="1" ht="15.75" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared"'
    );
    expect(xml).toContain('<c r="D1" t="inlineStr"><is><t>flag</t></is></c></row><row r="2"><c r="A2">');
  });

  test("that say again what they said are the opened file's", () => {
    const opened = shared();
    const cells = opened.model.sheets[0]?.cells;
    cells?.put(1, 0, "other");
    cells?.put(1, 0, 5);
    cells?.putResult(2, 1, 12);
    expect(partOf(saveXlsx(opened), SHEET)).toBe(partOf(saveXlsx(shared()), SHEET));
  });

  test("a new result keeps its formula as the file spells it", () => {
    const opened = shared();
    opened.model.sheets[0]?.cells.putResult(2, 1, 13);
    expect(partOf(saveXlsx(opened), SHEET)).toContain('<c r="B3" cm="1"><f t="shared" si="0"/><v>13</v></c>');
  });

  test("when the first of a shared formula goes, the others are written out", () => {
    const opened = shared();
    opened.model.sheets[0]?.cells.put(0, 1, 1);
    const saved = saveXlsx(opened);
    expect(partOf(saved, SHEET)).not.toContain("shared");
    const cells = openXlsx(saved, "t.xlsx").model.sheets[0]?.cells;
    expect(cells?.formula(2, 1)?.text).toBe("=A3*2");
  });
});

test("a formula that goes takes the order of calculation with it; a value that changes does not", () => {
  const file = (): ReturnType<typeof openXlsx> => {
    const opened = shared();
    const source = opened.source?.copy();
    if (source === undefined) throw new Error("no package");
    source.set("xl/calcChain.xml", "<calcChain/>");
    const links = source.text("xl/_rels/workbook.xml.rels") ?? "";
    const link = '<Relationship Id="rId9" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>';
    source.set("xl/_rels/workbook.xml.rels", links.replace("</Relationships>", link));
    return openXlsx(source.zip(), "t.xlsx");
  };
  const value = file();
  value.model.sheets[0]?.cells.put(1, 0, 7);
  expect(openXlsx(saveXlsx(value), "t.xlsx").source?.has("xl/calcChain.xml")).toBe(true);
  const formula = file();
  formula.model.sheets[0]?.cells.put(1, 1, 7);
  expect(openXlsx(saveXlsx(formula), "t.xlsx").source?.has("xl/calcChain.xml")).toBe(false);
});

test("sheets moved, removed and added: names and chart sheets stay with theirs", () => {
  const opened = openXlsx(
    testPackage({
      sheets: {
        One: worksheet("<sheetData/>"),
        "chart:Chart": "<chartsheet/>",
        Two: worksheet("<sheetData/>"),
        Three: worksheet("<sheetData/>"),
      },
      after:
        `<definedNames><definedName name="a" localSheetId="2">Two!$A$1</definedName>` +
        `<definedName name="b" localSheetId="0">One!$A$1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">Three!$A$1</definedName></definedNames>`,
    }),
    "t.xlsx"
  );
  const [one, two, three] = opened.model.sheets;
  if (one === undefined || two === undefined || three === undefined) throw new Error("sheets");
  const added = newSheet(opened.model.sheets, "New");
  opened.model.sheets = [three, added, one];
  opened.model.names = opened.model.names.filter((name) => name.scope !== two.id);
  opened.model.activeSheet = added.id;
  const saved = saveXlsx(opened);
  const book = partOf(saved, "xl/workbook.xml");
  expect([...book.matchAll(/sheet name="(\w+)"/g)].map((match) => match[1])).toEqual(["Three", "New", "One", "Chart"]);
  expect(book).toContain('<definedName name="b" localSheetId="2">');
  expect(book).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">');
  expect(book).not.toContain("Two");
  expect(openXlsx(saved, "t.xlsx").source?.has("xl/worksheets/sheet3.xml")).toBe(false);
  expect(book).toContain('activeTab="1"');
});

test("a filter, protection and a totals row come and go", () => {
  const opened = openSpreadsheet(new TextEncoder().encode("deal,amount\nA,1\nB,2\n"), "d.csv");
  const before = saveXlsx(opened);
  const file = openXlsx(before, "d.xlsx");
  const sheet = file.model.sheets[0];
  if (sheet === undefined) throw new Error("sheet");
  sheet.filter = {
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    columns: [{ column: 0, values: ["A"], raw: undefined }],
  };
  sheet.protection = { options: { allowFormatCells: true, allowAutoFilter: true }, passwordHash: "CF1A" };
  sheet.rows.set(2, { size: undefined, hidden: true, style: undefined });
  for (const section of ["filter", "protection", "rows"] as const) sheet.changed.add(section);
  const changed = openXlsx(saveXlsx(file), "d.xlsx");
  const again = changed.model.sheets[0];
  expect(again?.filter).toEqual(sheet.filter);
  expect(again?.protection?.options).toMatchObject({ allowFormatCells: true, allowAutoFilter: true, allowSort: false });
  expect(again?.protection?.passwordHash).toBe("CF1A");
  expect(again?.rows.get(2)?.hidden).toBe(true);
  expect(changed.source?.text("xl/workbook.xml")).toContain("'d'!$A$1:$B$3");
  if (again === undefined) throw new Error("sheet");
  again.filter = undefined;
  again.protection = undefined;
  again.rows.clear();
  for (const section of ["filter", "protection", "rows"] as const) again.changed.add(section);
  expect(compareWorkbooks(before, saveXlsx(changed))).toEqual([]);
});

test("labels stand only where their kind of chart knows a place, and kinds that cannot be written say so", () => {
  const model = newWorkbook("Book1.xlsx");
  const sheet = model.sheets[0];
  const chart = bridgeChart("Sheet1");
  const labelled = chart.series.map((series) => ({
    ...series,
    labels: series.labels === undefined ? undefined : { ...series.labels, position: "OutsideEnd" },
  }));
  sheet?.charts.push({ ...chart, series: labelled });
  expect(partOf(saveXlsx({ model, source: undefined }), "xl/charts/chart1.xml")).not.toContain("dLblPos");
  sheet?.charts.splice(0, 1, { ...chart, type: "ColumnClustered", series: labelled });
  expect(partOf(saveXlsx({ model, source: undefined }), "xl/charts/chart1.xml")).toContain('dLblPos val="outEnd"');
  sheet?.charts.splice(0, 1, { ...chart, type: "Pie" });
  expect(() => saveXlsx({ model, source: undefined })).toThrow(RangeError);
});

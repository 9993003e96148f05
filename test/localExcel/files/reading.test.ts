import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { widthToPoints, pointsToWidth, baseWidthToPoints } from "../../../src/localExcel/files/measures";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { MAIN, testPackage, worksheet } from "./package";

const rows = (xml: string): WorkbookModel =>
  openXlsx(
    testPackage({
      sheets: { Data: worksheet(`<sheetData>${xml}</sheetData>`) },
      sharedStrings: `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si/><si><t>a_x000D_&amp;b</t></si></sst>`,
    }),
    "t.xlsx"
  ).model;

test("values of every type, with and without addresses", () => {
  const { cells } = rows(
    `<row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2" t="s"><v>2</v></c><c r="F2" t="s"><v>3</v></c></row>` +
      `<row><c><v>1.5</v></c><c><v>-0.481590909090909</v></c><c><v>1E-3</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>` +
      `<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="d"><v>2024-01-31T12:00:00</v></c>` +
      `<c t="str"><f>""</f><v></v></c><c s="0"/><c><v>123456789012345678</v></c></row>`
  ).sheets[0] ?? { cells: undefined };
  expect([1, 2, 4, 5].map((column) => cells?.value(1, column))).toEqual(["plain", "rich ", "", "a\r&b"]);
  expect([0, 1, 2, 3, 4, 5].map((column) => cells?.value(2, column))).toEqual([
    1.5,
    -0.481590909090909,
    0.001,
    true,
    { error: "#N/A" },
    "inline",
  ]);
  // 31 January 2024 is day 45322, noon its half.
  expect(cells?.value(2, 6)).toBe(45322.5);
  expect(cells?.value(2, 7)).toBe("");
  expect(cells?.formula(2, 7)?.text).toBe('=""');
  expect(cells?.value(2, 8)).toBeUndefined();
  expect(cells?.value(2, 9)).toBe(123456789012345680);
});

test("line ends are XML's, wherever the text stands", () => {
  const { cells } = rows(
    `<row r="1"><c r="A1" t="str"><f>B1</f><v>a\r\nb</v></c><c r="B1" t="inlineStr"><is><t>c\rd_x000D_</t></is></c></row>`
  ).sheets[0] ?? { cells: undefined };
  expect([cells?.value(0, 0), cells?.value(0, 1)]).toEqual(["a\nb", "c\nd\r"]);
});

test("formulas: shared, array, newer functions, what-if tables", () => {
  const { cells } = rows(
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c><c r="D1"><f t="array" ref="D1:E2">_xlfn.UNIQUE(A1:A3)</f><v>1</v></c></row>` +
      `<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="dataTable" ref="D2:D3" r1="A1"/><v>7</v></c></row>`
  ).sheets[0] ?? { cells: undefined };
  expect(cells?.formula(0, 0)).toEqual({ text: "=B1*$C$1", array: undefined });
  expect(cells?.formula(1, 0)).toEqual({ text: "=B2*$C$1", array: undefined });
  expect(cells?.formula(0, 3)).toEqual({ text: "=UNIQUE(A1:A3)", array: { rows: 2, columns: 2 } });
  expect(cells?.formula(1, 3)).toBeUndefined();
  expect(cells?.value(1, 3)).toBe(7);
});

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;x&quot;"/></numFmts>` +
  `<fonts><font><sz val="11"/><name val="Aptos"/><color theme="1"/></font><font><b/><i val="0"/><u val="doubleAccounting"/><strike/><sz val="9.5"/><color theme="4" tint="0.5"/><name val="Arial"/></font></fonts>` +
  `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>` +
  `<borders><border/><border><left style="mediumDashDot"><color rgb="FF102030"/></left><bottom style="hair"><color auto="1"/></bottom></border></borders>` +
  `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="right" wrapText="1" indent="2"/><protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;

test("styles are resolved: theme colours with tint, indexed colours, number formats, of cells, rows and columns", () => {
  const { sheets, styles } = openXlsx(
    testPackage({
      styles: STYLES,
      sheets: {
        Data: worksheet(
          `<cols><col min="1" max="2" width="23.28515625" style="1" customWidth="1" hidden="1"/></cols><sheetData>` +
            `<row r="1" s="2" customFormat="1" ht="20" hidden="1"><c r="A1" s="1"/><c r="C1"/><c r="D1" s="2"/></row><row r="2"><c r="C2"><v>1</v></c></row></sheetData>`
        ),
      },
    }),
    "t.xlsx"
  ).model;
  const sheet = sheets[0];
  const style = styles.styleOf(sheet?.cells.style(0, 0) ?? 0);
  // Office's accent 1, 4472C4, half way to white: lightness (68+196)/2/255 = 0.518 → 0.759, saturation kept.
  expect(style).toMatchObject({
    fontName: "Arial",
    fontSize: 9.5,
    bold: true,
    italic: false,
    underline: "double",
    strikethrough: true,
    fontColor: "#A2B9E2",
    fill: "#FF0000",
    numberFormat: '0.0"x"',
    horizontal: "right",
    wrap: true,
    indent: 2,
    locked: false,
    left: { style: "dashed", color: "#102030" },
    bottom: { style: "hair", color: "#000000" },
    top: undefined,
    sourceXf: 1,
  });
  expect(styles.styleOf(0)).toMatchObject({ fontName: "Aptos", sourceXf: 0 });
  // In a row of style 2 a cell without style shows the workbook's default, and says so; elsewhere it says nothing.
  expect(sheet?.cells.style(0, 2)).toBe(0);
  expect(sheet?.cells.style(1, 2)).toBeUndefined();
  expect(styles.styleOf(sheet?.rows.get(0)?.style ?? 0).numberFormat).toBe("m/d/yyyy");
  expect(sheet?.rows.get(0)).toMatchObject({ size: 20, hidden: true });
  expect(sheet?.columns.get(1)).toMatchObject({ size: 122.25, hidden: true });
  expect(sheet?.columns.has(2)).toBe(false);
});

test("a main namespace with a prefix, and a part in UTF-16, read like any other", () => {
  const plain = worksheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Łódź</t></is></c></row></sheetData>');
  const prefixed = plain.replace(/<(\/?)(?!\?)/g, "<$1x:").replace("xmlns=", "xmlns:x=");
  const model = openXlsx(testPackage({ sheets: { Data: prefixed } }), "t.xlsx").model;
  expect(model.sheets[0]?.cells.value(0, 0)).toBe("Łódź");
});

test("workbook: 1904 days, protection, calculation mode, names with scope, print area and titles, hidden sheets", () => {
  const { model } = openXlsx(
    testPackage({
      before: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>',
      sheets: { "Bob's": worksheet("<sheetData/>"), "chart:Chart": "<chartsheet/>", Two: worksheet("<sheetData/>") },
      after:
        `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Two!$A$1:$C$9,Two!$E$1:$F$2</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Bob''s'!$A:$B,'Bob''s'!$1:$3</definedName>` +
        `<definedName name="rate" comment="why" hidden="1">0.19</definedName>` +
        `<definedName name="own" localSheetId="2">Two!$A$1</definedName></definedNames><calcPr calcMode="manual"/>`,
    }),
    "t.xlsx"
  );
  expect(model).toMatchObject({ date1904: true, structureProtected: true, calculationMode: "Manual" });
  const [bobs, two] = model.sheets;
  expect(model.sheets.map((sheet) => sheet.name)).toEqual(["Bob's", "Two"]);
  expect(two?.page.printArea).toEqual([
    { row: 0, column: 0, rows: 9, columns: 3 },
    { row: 0, column: 4, rows: 2, columns: 2 },
  ]);
  expect(bobs?.page).toMatchObject({ titleRows: { first: 0, last: 2 }, titleColumns: { first: 0, last: 1 } });
  expect(model.names).toEqual([
    { name: "rate", scope: undefined, formula: "=0.19", visible: false, comment: "why" },
    { name: "own", scope: two?.id, formula: "=Two!$A$1", visible: true, comment: "" },
  ]);
});

test.each([
  // Excel's own pairs for Calibri 11: width with padding → pixels → points.
  [9.140625, 48],
  [8.7109375, 45.75],
  [23.28515625, 122.25],
  [2.42578125, 12.75],
])("a column %d wide is %d points, and back", (width, points) => {
  expect(widthToPoints(width)).toBe(points);
  expect(pointsToWidth(points)).toBe(width);
});

test("eight characters of default width are 64 pixels", () => {
  expect(baseWidthToPoints(8)).toBe(48);
});

import { calculatingWorkbook } from "../calculatingWorkbook";
import { codeOf } from "../openWorkbook";

async function onSheet(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  workbook = calculatingWorkbook()
) {
  await workbook.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  return workbook;
}

describe("conditional formats", () => {
  const two = () =>
    onSheet((sheet) => {
      const first = sheet.getRange("A1:B9").conditionalFormats.add("Custom");
      first.custom.rule.formula = '=$A1<>""';
      first.custom.format.fill.color = "#FFEEDD";
      first.custom.format.font.set({ color: "red", bold: true });
      const second = sheet.getRange("B1:C9").conditionalFormats.add("CellValue");
      second.cellValue.rule = { formula1: "=5", formula2: "=9", operator: "Between" };
      second.cellValue.format.font.italic = true;
      second.stopIfTrue = true;
    });

  test("what is set is kept, and the newest counts most", async () => {
    const { sheet } = await two();
    expect(
      sheet.conditionalFormats.map(({ areas, priority, stopIfTrue, rule }) => ({ areas, priority, stopIfTrue, rule }))
    ).toEqual([
      {
        areas: [{ row: 0, column: 0, rows: 9, columns: 2 }],
        priority: 2,
        stopIfTrue: false,
        rule: { kind: "formula", formula: '=$A1<>""', style: { fill: "#FFEEDD", fontColor: "#FF0000", bold: true } },
      },
      {
        areas: [{ row: 0, column: 1, rows: 9, columns: 2 }],
        priority: 1,
        stopIfTrue: true,
        rule: { kind: "cellValue", operator: "Between", formulas: ["=5", "=9"], style: { italic: true } },
      },
    ]);
  });

  test("a range tells the rules that touch it, best first; one is found by its id and deleted", async () => {
    const workbook = await two();
    await workbook.run(async (context) => {
      const rules = context.workbook.worksheets.getActiveWorksheet().getRange("B2").conditionalFormats;
      rules.load("items/id,items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula");
      await context.sync();
      expect(rules.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
        ["CellValue", 0, true],
        ["Custom", 1, false],
      ]);
      expect(rules.items[1]?.customOrNullObject.rule.formula).toBe('=$A1<>""');
      rules.getItem(rules.items[1]?.id ?? "").delete();
      await context.sync();
    });
    expect(workbook.sheet.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(["cellValue"]);
  });

  test("clearing takes rules from the range alone", async () => {
    const { sheet } = await onSheet((each) => each.getRange("B1:B9").conditionalFormats.clearAll(), await two());
    expect(sheet.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ row: 0, column: 0, rows: 9, columns: 1 }],
      [{ row: 0, column: 2, rows: 9, columns: 1 }],
    ]);
  });

  test("formulas Excel would not take are refused", async () => {
    const rule = (formula: string) =>
      codeOf(
        onSheet((sheet) => {
          sheet.getRange("F1:F2").values = [["x"], [1]];
          sheet.tables.add("F1:F2", true).name = "Rows";
          sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
        })
      );
    expect(await rule("=SUM(")).toBe("InvalidArgument");
    expect(await rule("=A1>SUM(Rows[x])")).toBe("InvalidArgument");
    expect(await rule("=A1>1")).toBeUndefined();
    expect(await codeOf(onSheet((sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar")))).toBe(
      "NotImplemented"
    );
  });
});

describe("data validation", () => {
  test("rules, messages and their parting", async () => {
    const { sheet, run } = await onSheet((each) => {
      const limits = each.getRange("A1:A9").dataValidation;
      limits.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      limits.errorAlert = { message: "0 to 1", showAlert: true, style: "Stop", title: "" };
      limits.prompt = { message: "A share", showPrompt: true, title: "Share" };
      each.getRange("A5").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      each.getRange("B1").dataValidation.rule = { date: { formula1: "2026-01-31", operator: "GreaterThanOrEqualTo" } };
      each.getRange("B2").dataValidation.rule = { list: { inCellDropDown: false, source: each.getRange("D1:D3") } };
      each.getRange("B3").dataValidation.rule = { custom: { formula: "=B3>0" } };
      each.getRange("B4").dataValidation.prompt = { message: "Anything", showPrompt: true, title: "" };
    });
    expect(
      sheet.validations.map(({ areas, kind, operator, formula1, formula2 }) => [
        areas.length,
        kind,
        operator,
        formula1,
        formula2,
      ])
    ).toEqual([
      [2, "decimal", "Between", "0", "1"],
      [1, "list", "Between", "Yes,No", ""],
      // 31 January 2026 is day 46053.
      [1, "date", "GreaterThanOrEqual", "46053", ""],
      [1, "list", "Between", "=Sheet1!$D$1:$D$3", ""],
      [1, "custom", "Between", "=B3>0", ""],
      [1, "none", "Between", "", ""],
    ]);
    expect(sheet.validations[0]).toMatchObject({
      prompt: { show: true, title: "Share", message: "A share" },
      error: { show: true, style: "stop", message: "0 to 1" },
    });
    const seen = await run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      const ranges = ["A1:A4", "A1:A9", "C1", "B1"].map((address) =>
        active.getRange(address).dataValidation.load("type,rule")
      );
      await context.sync();
      return ranges.map(({ type, rule }) => [type, rule]);
    });
    expect(seen).toEqual([
      ["Decimal", { decimal: { formula1: 0, formula2: 1, operator: "Between" } }],
      ["MixedCriteria", {}],
      ["None", {}],
      ["Date", { date: { formula1: 46053, operator: "GreaterThanOrEqualTo" } }],
    ]);
  });

  test("cleared cells have none; others keep theirs", async () => {
    const { sheet } = await onSheet((each) => {
      each.getRange("A1:A9").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      each.getRange("A1:C2").dataValidation.clear();
    });
    expect(sheet.validations.map(({ areas }) => areas)).toEqual([[{ row: 2, column: 0, rows: 7, columns: 1 }]]);
  });

  test.each([
    [{ list: { inCellDropDown: true, source: "x".repeat(256) } }],
    [{ decimal: { formula1: 1, operator: "Between" } }],
    [{ custom: { formula: "=SUM(" } }],
    [{}],
  ])("%j is refused", async (rule) => {
    const set = onSheet((sheet) => {
      sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
    });
    expect(await codeOf(set)).toBe("InvalidArgument");
  });
});

describe("page set-up", () => {
  test("what is set is kept and read back", async () => {
    const { sheet, run } = await onSheet((each) => {
      const { pageLayout } = each;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.leftMargin = 30;
      pageLayout.footerMargin = 20;
      pageLayout.centerHorizontally = true;
      pageLayout.printGridlines = true;
      pageLayout.setPrintArea(each.getRange("A1:N80"));
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.headersFooters.defaultForAllPages.set({ leftFooter: "Made", rightFooter: "&P/&N" });
      each.horizontalPageBreaks.add("A40");
      each.horizontalPageBreaks.add(each.getRange("A20:C22"));
      each.verticalPageBreaks.add("D1");
    });
    expect(sheet.page).toMatchObject({
      orientation: "landscape",
      paper: "A4",
      fitWide: 1,
      fitTall: undefined,
      scale: undefined,
      centerHorizontally: true,
      printGridlines: true,
      printArea: [{ row: 0, column: 0, rows: 80, columns: 14 }],
      titleRows: { first: 0, last: 2 },
      footer: { left: "Made", center: "", right: "&P/&N" },
      rowBreaks: [19, 39],
      columnBreaks: [3],
    });
    expect([sheet.page.margins.left, sheet.page.margins.footer]).toEqual([30, 20]);
    const seen = await run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      const layout = active.pageLayout.load("orientation,zoom,paperSize,leftMargin");
      const area = layout.getPrintAreaOrNullObject().load("address");
      const rows = layout.getPrintTitleRowsOrNullObject().load("address");
      const columns = layout.getPrintTitleColumnsOrNullObject();
      const breaks = active.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      return [
        layout.orientation,
        layout.zoom,
        layout.paperSize,
        area.address,
        rows.address,
        columns.isNullObject,
        breaks.items.map(({ rowIndex }) => rowIndex),
      ];
    });
    expect(seen).toEqual([
      "Landscape",
      { horizontalFitToPages: 1 },
      "A4",
      "Sheet1!A1:N80",
      "Sheet1!1:3",
      true,
      [19, 39],
    ]);
  });

  test("breaks are removed; a page break before the first row is refused", async () => {
    const { sheet } = await onSheet((each) => {
      each.horizontalPageBreaks.add("A40");
      each.horizontalPageBreaks.removePageBreaks();
    });
    expect(sheet.page.rowBreaks).toEqual([]);
    expect(await codeOf(onSheet((each) => each.horizontalPageBreaks.add("A1")))).toBe("InvalidArgument");
    expect(await codeOf(onSheet((each) => (each.pageLayout.blackAndWhite = true)))).toBe("NotImplemented");
  });
});

describe("formulas over the wire", () => {
  test("a full calculation is asked for through the application", async () => {
    const workbook = await onSheet((sheet, context) => {
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1:B1").formulas = [["2", "=A1*3"]];
    });
    expect(workbook.sheet.cells.value(0, 1)).toBe(0);
    await onSheet((_, context) => context.workbook.application.calculate("Full"), workbook);
    expect(workbook.sheet.cells.value(0, 1)).toBe(6);
  });

  test("a formula Excel could not read is refused and nothing changes", async () => {
    const workbook = calculatingWorkbook();
    const write = onSheet((sheet) => (sheet.getRange("A1").formulas = [["=SUM("]]), workbook);
    expect(await codeOf(write)).toBe("InvalidArgument");
    expect(workbook.sheet.cells.value(0, 0)).toBeUndefined();
  });
});

import { newSheet } from "../../../src/localExcel/model/newWorkbook";
import type { CellStyle } from "../../../src/localExcel/model/cellStyle";
import type { ChartModel, SheetModel, TableModel, WorkbookModel } from "../../../src/localExcel/model/workbookModel";

const NO_LINE = { color: undefined, points: undefined, dash: undefined };

/** A stacked column chart over the table of `addReport`, with everything a chart of ours uses. */
export function bridgeChart(sheetName: string): ChartModel {
  const on = (area: string): string => `='${sheetName.replace(/'/g, "''")}'!${area}`;
  const axis = {
    visible: true,
    min: undefined,
    max: undefined,
    majorGridlines: false,
    numberFormat: undefined,
    lineColor: "#8C959F",
    fontColor: "#1F2937",
    fontSize: 9,
    reversed: false,
  };
  const series = { categoriesRef: on("$A$2:$A$4"), line: NO_LINE, gapWidth: 35, overlap: 100, markers: false };
  return {
    id: "{chart-of-ours}",
    name: "Bridge",
    altText: "Have 8.9M, need 9.3M",
    type: "ColumnStacked",
    left: 200,
    top: 60,
    width: 360,
    height: 216,
    title: { visible: false, text: "" },
    legend: { visible: true, position: "Bottom", hiddenEntries: [0] },
    categoryAxis: axis,
    valueAxis: { ...axis, visible: false, min: 0, max: 120, numberFormat: '0.0,,"M"' },
    series: [
      {
        ...series,
        name: "base",
        nameRef: on("$B$1"),
        valuesRef: on("$B$2:$B$4"),
        fill: "none",
        labels: undefined,
      },
      {
        ...series,
        name: "total",
        nameRef: on("$C$1"),
        valuesRef: on("$C$2:$C$4"),
        fill: "#1D4E6B",
        line: { color: "#1F2937", points: 1.25, dash: "Dash" },
        labels: {
          show: true,
          position: "InsideEnd",
          color: "#FFFFFF",
          bold: true,
          size: 9,
          numberFormat: "General",
          linkNumberFormat: true,
        },
      },
    ],
    fontName: "Arial",
    fontSize: 9,
    fontColor: "#1F2937",
    chartFill: "#FFFFFF",
    chartLine: "none",
    plotFill: "none",
  };
}

/** A new sheet with a table, formulas, a chart, conditional formats, validation, links, a note, names and print set-up. */
export function addReport(model: WorkbookModel, name: string): SheetModel {
  const sheet = newSheet(model.sheets, name);
  model.sheets.push(sheet);
  const header = style(model, { bold: true, fill: "#F3F5F7", fontName: "Arial", fontSize: 9.5 });
  const money = style(model, { numberFormat: '#,##0.0,,"M"', fontColor: "#0A3FB5", horizontal: "right" });
  const { cells } = sheet;
  ["Step", "base", "total"].forEach((text, column) => {
    cells.put(0, column, text);
    cells.putStyle(0, column, header);
  });
  ["Reported", '<b>&\n"two"', "=SUM(1)"].forEach((text, index) => cells.put(index + 1, 0, text));
  [10, 20, 30].forEach((value, index) => {
    cells.put(index + 1, 1, value);
    cells.put(index + 1, 2, value * 2, { text: `=2*[@base]`, array: undefined });
    cells.putStyle(index + 1, 2, money);
  });
  cells.put(6, 0, 120, { text: `=SUM(${TABLE}[total])`, array: undefined });
  cells.put(6, 1, 30, { text: '=MAXIFS(B2:B4,B2:B4,">5")', array: undefined });
  cells.put(7, 0, { error: "#DIV/0!" }, { text: "=1/0", array: undefined });
  cells.put(7, 1, "yes", { text: '=IF(TRUE,"yes","no")', array: undefined });
  cells.put(7, 2, true);
  cells.put(8, 0, 14, { text: "=SUM(B2:B4*{1;0;0})+4", array: { rows: 1, columns: 1 } });
  sheet.tables.push(table());
  sheet.columns.set(0, { size: 120, hidden: false, style: undefined });
  sheet.columns.set(1, { size: undefined, hidden: true, style: money });
  sheet.rows.set(0, { size: 20.25, hidden: false, style: undefined });
  sheet.rows.set(9, { size: undefined, hidden: true, style: header });
  cells.put(13, 0, "to row 5");
  cells.put(14, 0, "to the web");
  decorate(sheet);
  sheet.charts.push(bridgeChart(name));
  model.names.push(
    {
      name: "Report.Area",
      scope: undefined,
      formula: `='${name.replace(/'/g, "''")}'!$A$1:$C$9`,
      visible: false,
      comment: "ours",
    },
    { name: "local", scope: sheet.id, formula: "=0.19", visible: true, comment: "" }
  );
  return sheet;
}

const TABLE = "EnoughPipelineSteps";

function style(model: WorkbookModel, members: Partial<CellStyle>): number {
  return model.styles.changed(0, members);
}

function table(): TableModel {
  const column = {
    calculatedFormula: undefined,
    totalsFunction: undefined,
    totalsFormula: undefined,
    totalsLabel: undefined,
  };
  return {
    id: "new",
    name: TABLE,
    area: { row: 0, column: 0, rows: 4, columns: 3 },
    showHeaders: true,
    showTotals: false,
    filter: { area: { row: 0, column: 0, rows: 4, columns: 3 }, columns: [] },
    style: "TableStyleLight1",
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: [
      { id: 1, name: "Step", ...column },
      { id: 2, name: "base", ...column },
      { id: 3, name: "total", ...column, calculatedFormula: "=2*[@base]" },
    ],
    part: undefined,
    changed: true,
  };
}

function decorate(sheet: SheetModel): void {
  const one = (row: number, column: number): { row: number; column: number; rows: number; columns: number } => ({
    row,
    column,
    rows: 1,
    columns: 1,
  });
  sheet.tabColor = "#1D4E6B";
  sheet.showGridlines = false;
  sheet.freeze = { rows: 1, columns: 1 };
  sheet.merges.push({ row: 10, column: 0, rows: 1, columns: 3 });
  sheet.conditionalFormats.push({
    id: "{ours}",
    areas: [{ row: 1, column: 1, rows: 3, columns: 2 }],
    priority: 1,
    stopIfTrue: false,
    rule: { kind: "formula", formula: '=$B2<>""', style: { fill: "#FCEFCB", fontColor: "#5C3900", bold: true } },
  });
  sheet.validations.push({
    areas: [one(12, 0)],
    kind: "list",
    operator: "Between",
    formula1: "own,typed",
    formula2: "",
    allowBlank: true,
    showDropDown: true,
    prompt: { show: true, title: "Method", message: "own or typed" },
    error: { show: true, style: "stop", title: "", message: "own or typed" },
  });
  sheet.hyperlinks.push(
    { area: one(13, 0), location: "'Bob''s deals'!A5", address: undefined, tip: "Row 5" },
    { area: one(14, 0), location: undefined, address: "https://example.com/a?b=1&c=2", tip: undefined }
  );
  sheet.notes.push({ row: 2, column: 0, author: "Enough Pipeline", text: "two\nlines & more" });
  sheet.page = {
    ...sheet.page,
    orientation: "landscape",
    paper: "A4",
    fitWide: 1,
    margins: { ...sheet.page.margins, left: 32.4, right: 32.4 },
    footer: { left: "firm", center: "&A", right: "page &P of &N" },
    printArea: [{ row: 0, column: 0, rows: 9, columns: 3 }],
    titleRows: { first: 0, last: 0 },
    rowBreaks: [5],
  };
}

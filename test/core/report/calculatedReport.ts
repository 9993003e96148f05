import { rangeOf, addressOf } from "../../../src/core/report/a1";
import type { PlanContent, ReportPlan, SheetPlan } from "../../../src/core/report/sheetPlan";
import { ironCalcInNode } from "../../../src/localExcel/formulas/ironCalcInNode";
import { WorkbookCalculator } from "../../../src/localExcel/formulas/workbookCalculator";
import type { StoredValue } from "../../../src/localExcel/model/cellStore";
import { emptyWorkbook, newSheet } from "../../../src/localExcel/model/newWorkbook";
import type { SheetModel, TableModel, WorkbookModel } from "../../../src/localExcel/model/workbookModel";

/** The sheets of a report with every formula calculated: what stands in a cell, by sheet id and address or by name. */
export interface CalculatedReport {
  readonly at: (sheet: SheetPlan["id"], address: string) => StoredValue;
  readonly named: (name: string) => StoredValue;
  /** Cells that show an error value, as "sheet!address formula → error". */
  readonly errors: readonly string[];
}

/** Lays the plans' contents, tables and names into a workbook and calculates it; looks are left out. */
export function calculatedReport(plan: ReportPlan): CalculatedReport {
  const model = emptyWorkbook("report.xlsx");
  for (const sheet of plan.sheets) addSheet(model, sheet);
  model.activeSheet = model.sheets[0]?.id ?? "";
  new WorkbookCalculator(model, ironCalcInNode()).recalculateAll();
  const at = (id: string, address: string): StoredValue => {
    const sheet = model.sheets[plan.sheets.findIndex((each) => each.id === id)];
    const { row, column } = rangeOf(address);
    return sheet?.cells.value(row, column);
  };
  return {
    at,
    named: (name) => {
      const sheet = plan.sheets.find((each) => each.names.some((known) => known.name === name));
      const range = sheet?.names.find((known) => known.name === name)?.range;
      if (sheet === undefined || range === undefined) throw new Error(`no name ${name}`);
      return at(sheet.id, addressOf(range.row, range.column));
    },
    errors: model.sheets.flatMap(errorsOf),
  };
}

function addSheet(model: WorkbookModel, plan: SheetPlan): void {
  const sheet = newSheet(model.sheets, plan.name);
  model.sheets.push(sheet);
  for (const block of plan.blocks) {
    block.cells.forEach((cells, i) =>
      cells.forEach((content, j) => putContent(sheet, block.row + i, block.column + j, content))
    );
  }
  for (const table of plan.tables) sheet.tables.push(tableModel(sheet, table.name, table.range));
  for (const { name, range } of plan.names) {
    const area = `$${addressOf(range.row, range.column).replace(/\d+/, "")}$${range.row + 1}:${absolute(range.row + range.rows - 1, range.column + range.columns - 1)}`;
    model.names.push({
      name,
      scope: undefined,
      formula: `='${plan.name}'!${range.rows * range.columns === 1 ? absolute(range.row, range.column) : area}`,
      visible: true,
      comment: "",
    });
  }
}

function absolute(row: number, column: number): string {
  return addressOf(row, column).replace(/^([A-Z]+)/, "$$$1$$");
}

function putContent(sheet: SheetModel, row: number, column: number, content: PlanContent | undefined): void {
  if (content === undefined) return;
  const entered = enteredOf(content);
  if (typeof entered === "string" && entered.startsWith("=") && content.kind !== "text") {
    sheet.cells.put(row, column, undefined, { text: entered, array: undefined });
  } else sheet.cells.put(row, column, entered);
}

function enteredOf(content: PlanContent): string | number | undefined {
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
    case "input":
      return content.value;
    case "formula":
      return content.formula;
  }
}

function tableModel(sheet: SheetModel, name: string, area: SheetPlan["block"]): TableModel {
  const headers = Array.from({ length: area.columns }, (_, i) => wordsOf(sheet.cells.value(area.row, area.column + i)));
  return {
    id: name,
    name,
    area: { ...area },
    showHeaders: true,
    showTotals: false,
    filter: undefined,
    style: undefined,
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: headers.map((header, i) => ({
      id: i + 1,
      name: header,
      calculatedFormula: undefined,
      totalsFunction: undefined,
      totalsFormula: undefined,
      totalsLabel: undefined,
    })),
    part: undefined,
    changed: true,
  };
}

function errorsOf(sheet: SheetModel): string[] {
  const errors: string[] = [];
  for (const { row, column, formula } of sheet.cells.formulaCells()) {
    const value = sheet.cells.value(row, column);
    if (typeof value === "object")
      errors.push(`${sheet.name}!${addressOf(row, column)} ${formula.text} → ${value.error}`);
  }
  return errors;
}

/** A cell's value as words; an empty cell is "". */
export function wordsOf(value: StoredValue): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : String(value);
}

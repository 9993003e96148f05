import { analyzePipeline, type Analyzed, type AnalysisRequest } from "../../src/analyzePipeline";
import { analysisJson } from "../../src/core/analysisJson";
import { SourceError, type SourceFault } from "../../src/core/opportunities/sourceError";
import type { SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { TODAY } from "./deals";
import type { TestWorkbook } from "./localWorkbook";

/** One press of "Analyze pipeline" on a test workbook. */
export async function analyzed(workbook: TestWorkbook, request: Partial<AnalysisRequest> = {}): Promise<Analyzed> {
  return await analyzePipeline(workbook.run, { today: TODAY, computedAt: "15 Sep 2026, 08:12", ...request });
}

/** Why a workbook could not be analysed. */
export async function faultOf(workbook: TestWorkbook, request: Partial<AnalysisRequest> = {}): Promise<SourceFault> {
  const error: unknown = await analyzed(workbook, request).catch((thrown: unknown) => thrown);
  if (error instanceof SourceError) return error.fault;
  throw error instanceof Error ? error : new Error("was analysed");
}

/** The JSON of an analysis, as data. */
export function jsonOf({ analysis }: Analyzed): unknown {
  return JSON.parse(JSON.stringify(analysisJson(analysis))) as unknown;
}

export function sheetNamed(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined)
    throw new Error(`no sheet ${name} among ${model.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** What stands in a cell: formula, else value; undefined when it is empty. */
export function contentAt(sheet: SheetModel, row: number, column: number): unknown {
  return sheet.cells.formula(row, column)?.text ?? sheet.cells.value(row, column);
}

/** Every filled cell of a sheet: "row,column" → formula or value. */
export function contents(sheet: SheetModel): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const used = sheet.cells.used(true);
  if (used === undefined) return cells;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const content = contentAt(sheet, row, column);
      if (content !== undefined) cells[`${row},${column}`] = content;
    }
  }
  return cells;
}

/** What a workbook-level name points at. */
export function nameFormula(model: WorkbookModel, name: string): string | undefined {
  return model.names.find((candidate) => candidate.name === name && candidate.scope === undefined)?.formula;
}

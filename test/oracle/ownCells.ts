import { COLOR } from "../../src/core/report/styleKit";
import { areaOfName } from "./areaOfName";
import { OWN_SHEETS, sheetName } from "../../src/workbook/ownNames";
import type { StoredValue } from "../../src/localExcel/model/cellStore";
import type { SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";

/** Where facts read from the user's rows stand: the table of rows, and the three lists of deals. */
const FACT_TABLES: readonly string[] = ["PipelineRows", "FlaggedDeals", "PipelineChanges"];
const DEALS_NAME = "EnoughPipeline.List.Deals";

/** What a numeric cell of an own sheet is, by how it looks and where it stands. */
export type NumberKind = "formula" | "engineOnly" | "input" | "fact" | "unexplained";

export interface OwnCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  readonly formula: string | undefined;
}

/** The sheets that carry one of our names, in order. */
export function ownSheets(model: WorkbookModel): SheetModel[] {
  return OWN_SHEETS.flatMap((id) => areaOfName(model, sheetName(id))?.sheet ?? []);
}

/** Every filled cell of our sheets. */
export function* ownCells(model: WorkbookModel): IterableIterator<OwnCell> {
  for (const sheet of ownSheets(model)) {
    const used = sheet.cells.used(true);
    if (used === undefined) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const value = sheet.cells.value(row, column);
        const formula = sheet.cells.formula(row, column)?.text;
        if (value !== undefined || formula !== undefined) yield { sheet, row, column, value, formula };
      }
    }
  }
}

/**
 * The kind of a numeric cell: a formula; a constant in the look of an engine-only value (purple italics) or of an input
 * (blue on yellow); a fact of the user's row (its number as a link to it, the table of rows, a list of deals); else nothing explains it.
 */
export function numberKind(model: WorkbookModel, cell: OwnCell): NumberKind {
  if (cell.formula !== undefined) return "formula";
  const { fontColor } = model.styles.styleOf(cell.sheet.cells.style(cell.row, cell.column) ?? 0);
  if (fontColor === COLOR.engine) return "engineOnly";
  if (fontColor === COLOR.input) return "input";
  if (fontColor === COLOR.link) return "fact";
  const tables = cell.sheet.tables.filter(({ name }) => FACT_TABLES.includes(name)).map(({ area }) => area);
  const deals = areaOfName(model, DEALS_NAME);
  const areas = deals?.sheet === cell.sheet ? [...tables, deals.area] : tables;
  return areas.some((area) => inside(area, cell)) ? "fact" : "unexplained";
}

function inside(area: { row: number; column: number; rows: number; columns: number }, cell: OwnCell): boolean {
  return (
    cell.row >= area.row &&
    cell.row < area.row + area.rows &&
    cell.column >= area.column &&
    cell.column < area.column + area.columns
  );
}

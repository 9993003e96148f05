import { fullAddress } from "../../model/address";
import type { Area, ChartSeriesModel, SheetModel } from "../../model/workbookModel";

/** A series without data or look of its own. */
export function newSeries(name: string): ChartSeriesModel {
  return {
    name,
    nameRef: undefined,
    valuesRef: "",
    categoriesRef: undefined,
    fill: undefined,
    line: { color: undefined, points: undefined, dash: undefined },
    gapWidth: undefined,
    overlap: undefined,
    markers: false,
    labels: undefined,
  };
}

/** "='Sheet'!$A$1:$A$9" */
export function reference(sheet: SheetModel, area: Area): string {
  return `=${fullAddress(sheet.name, area, true)}`;
}

function isText(sheet: SheetModel, row: number, column: number): boolean {
  return typeof sheet.cells.value(row, column) === "string";
}

/** Texts in the first row (of a column, its first cell) are names; texts in the first column are categories. */
function headsOf(sheet: SheetModel, area: Area): { row: boolean; column: boolean } {
  const corner = sheet.cells.value(area.row, area.column) === undefined;
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return {
    row: area.rows > 1 && isText(sheet, area.row, last.column),
    column: area.columns > 1 && (isText(sheet, last.row, area.column) || corner),
  };
}

interface Lines {
  readonly count: number;
  readonly values: (index: number) => Area;
  readonly name: (index: number) => Area | undefined;
  readonly categories: Area | undefined;
}

function columnsOf(area: Area, heads: { row: boolean; column: boolean }): Lines {
  const top = heads.row ? 1 : 0;
  const left = heads.column ? 1 : 0;
  const body = { ...area, row: area.row + top, rows: area.rows - top };
  return {
    count: area.columns - left,
    values: (index) => ({ ...body, column: area.column + left + index, columns: 1 }),
    name: (index) =>
      heads.row ? { row: area.row, column: area.column + left + index, rows: 1, columns: 1 } : undefined,
    categories: heads.column ? { ...body, columns: 1 } : undefined,
  };
}

function rowsOf(area: Area, heads: { row: boolean; column: boolean }): Lines {
  const top = heads.row ? 1 : 0;
  const left = heads.column ? 1 : 0;
  const body = { ...area, column: area.column + left, columns: area.columns - left };
  return {
    count: area.rows - top,
    values: (index) => ({ ...body, row: area.row + top + index, rows: 1 }),
    name: (index) =>
      heads.column ? { row: area.row + top + index, column: area.column, rows: 1, columns: 1 } : undefined,
    categories: heads.row ? { ...body, rows: 1 } : undefined,
  };
}

/** The series a chart of these cells begins with: one for each column, or for each row when there are more columns than rows. */
export function seriesFrom(sheet: SheetModel, area: Area, seriesBy: "Auto" | "Columns" | "Rows"): ChartSeriesModel[] {
  const heads = headsOf(sheet, area);
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && area.columns > area.rows);
  const lines = byRows ? rowsOf(area, area.rows === 1 ? { ...heads, row: false } : heads) : columnsOf(area, heads);
  return Array.from({ length: lines.count }, (_, index) => {
    const name = lines.name(index);
    const text = name === undefined ? undefined : sheet.cells.value(name.row, name.column);
    return {
      ...newSeries(typeof text === "string" ? text : `Series${index + 1}`),
      nameRef: name === undefined ? undefined : reference(sheet, name),
      valuesRef: reference(sheet, lines.values(index)),
      categoriesRef: lines.categories === undefined ? undefined : reference(sheet, lines.categories),
    };
  });
}

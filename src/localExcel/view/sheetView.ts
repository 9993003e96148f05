import type { DimensionModel, SheetModel, WorkbookModel } from "../model/workbookModel";
import type { SheetView, WorkbookView } from "../page/workbookPort";
import { chartView } from "./chartView";

/** Points of the rows (columns) that differ from the default; 0 is hidden. */
function sizes(dimensions: ReadonlyMap<number, DimensionModel>): Map<number, number> {
  const found = new Map<number, number>();
  for (const [index, { size, hidden }] of dimensions) {
    if (hidden) found.set(index, 0);
    else if (size !== undefined) found.set(index, size);
  }
  return found;
}

/** Everything of a sheet but its cells. */
export function sheetView(model: WorkbookModel, sheet: SheetModel): SheetView {
  const used = sheet.cells.used(false);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    defaultRowHeight: sheet.defaultRowHeight,
    defaultColumnWidth: sheet.defaultColumnWidth,
    rowHeights: sizes(sheet.rows),
    columnWidths: sizes(sheet.columns),
    freeze: { ...sheet.freeze },
    used: {
      rows: used === undefined ? 0 : used.row + used.rows,
      columns: used === undefined ? 0 : used.column + used.columns,
    },
    merges: sheet.merges.map((merge) => ({ ...merge })),
    charts: sheet.charts.map((chart) => chartView(model, chart)),
  };
}

/** Tabs and head of a workbook: hidden sheets have no tab. */
export function workbookView(
  model: WorkbookModel,
  state: Pick<WorkbookView, "opening" | "selection" | "canUndo" | "isChanged">
): WorkbookView {
  const visible = model.sheets.filter(({ visibility }) => visibility === "Visible");
  return {
    name: model.name,
    sheets: visible.map(({ id, name, tabColor }) => ({ id, name, tabColor })),
    activeSheet: model.activeSheet,
    ...state,
    selection: { ...state.selection },
  };
}

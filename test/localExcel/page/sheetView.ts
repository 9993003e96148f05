import type { SheetView, ViewStyle } from "../../../src/localExcel/page/workbookPort";
import type { CachedCell } from "../../../src/localExcel/page/grid/cellCache";

/** An empty sheet, but for what is given. */
export function sheetView(members: Partial<SheetView> = {}): SheetView {
  return {
    id: "s1",
    name: "Data",
    tabColor: undefined,
    showGridlines: true,
    showHeadings: true,
    defaultRowHeight: 15,
    defaultColumnWidth: 48,
    rowHeights: new Map(),
    columnWidths: new Map(),
    freeze: { rows: 0, columns: 0 },
    used: { rows: 20, columns: 8 },
    merges: [],
    charts: [],
    ...members,
  };
}

export const STYLE: ViewStyle = {
  fontName: "Arial",
  fontSize: 9,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontColor: "#000000",
  fill: undefined,
  horizontal: "left",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  top: undefined,
  bottom: undefined,
  left: undefined,
  right: undefined,
};

export function cachedCell(row: number, column: number, members: Partial<CachedCell> = {}): CachedCell {
  return { row, column, text: "", style: 0, isText: true, hasLink: false, look: STYLE, ...members };
}

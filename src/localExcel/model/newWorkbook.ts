import { CellStore } from "./cellStore";
import { StyleTable } from "./cellStyle";
import { PROFILES } from "./clientProfile";
import type { ClientProfile, PageModel, SheetModel, WorkbookModel } from "./workbookModel";

/** Points: Excel's own for Calibri 11 (15 points high, 8.43 characters = 64 pixels wide). */
export const DEFAULT_ROW_HEIGHT = 15;
export const DEFAULT_COLUMN_WIDTH = 48;

/** Page set-up of a new sheet: Excel's "Normal" margins (0.7, 0.75 and 0.3 inches). */
export function newPage(): PageModel {
  return {
    orientation: "portrait",
    paper: undefined,
    fitWide: undefined,
    fitTall: undefined,
    scale: undefined,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
    printGridlines: false,
    printArea: undefined,
    titleRows: undefined,
    titleColumns: undefined,
    rowBreaks: [],
    columnBreaks: [],
  };
}

/** An id no sheet of the list has. */
function freeSheetId(sheets: readonly SheetModel[]): string {
  let number = sheets.length + 1;
  const idOf = (n: number): string => `{${n.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
  while (sheets.some((sheet) => sheet.id === idOf(number))) number++;
  return idOf(number);
}

/** An empty sheet that is not yet in the workbook; `part` names the package part it was read from. */
export function newSheet(sheets: readonly SheetModel[], name: string, part?: string): SheetModel {
  return {
    id: freeSheetId(sheets),
    name,
    visibility: "Visible",
    tabColor: undefined,
    showGridlines: true,
    showHeadings: true,
    cells: new CellStore(),
    columns: new Map(),
    rows: new Map(),
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    freeze: { rows: 0, columns: 0 },
    protection: undefined,
    merges: [],
    tables: [],
    filter: undefined,
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    notes: [],
    charts: [],
    page: newPage(),
    part,
    changed: new Set(),
  };
}

/** A workbook without sheets, for a reader to fill. */
export function emptyWorkbook(name: string, profile: ClientProfile = PROFILES.microsoft365): WorkbookModel {
  return {
    name,
    sheets: [],
    activeSheet: "",
    names: [],
    styles: new StyleTable(),
    date1904: false,
    structureProtected: false,
    readOnly: false,
    calculationMode: "Automatic",
    settings: new Map(),
    locale: "en-US",
    profile,
  };
}

/** What Excel's "Blank workbook" gives: one empty sheet, Sheet1, active. */
export function newWorkbook(name = "Book1.xlsx", profile: ClientProfile = PROFILES.microsoft365): WorkbookModel {
  const model = emptyWorkbook(name, profile);
  const sheet = newSheet(model.sheets, "Sheet1");
  model.sheets.push(sheet);
  model.activeSheet = sheet.id;
  return model;
}

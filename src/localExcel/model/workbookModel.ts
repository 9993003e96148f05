import type { CellStore } from "./cellStore";
import type { StyleTable } from "./cellStyle";

/** An area of a sheet, zero-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A look that overrules a cell's: of a conditional format. Absent members leave the cell's own. */
export interface DifferentialStyle {
  fontColor?: string;
  fill?: string;
  bold?: boolean;
  italic?: boolean;
  numberFormat?: string;
}

export interface ConditionalFormatModel {
  id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  /** Only formula rules and cell-value rules are modelled; any other kind of an opened file stays raw and is kept as it was. */
  rule:
    | { kind: "formula"; formula: string; style: DifferentialStyle }
    | { kind: "cellValue"; operator: string; formulas: string[]; style: DifferentialStyle }
    | { kind: "raw"; xml: string };
}

export interface ValidationModel {
  areas: Area[];
  /** "none": a message without a rule. */
  kind: "none" | "list" | "decimal" | "whole" | "date" | "textLength" | "custom" | "time";
  operator: string;
  formula1: string;
  formula2: string;
  allowBlank: boolean;
  showDropDown: boolean;
  prompt: { show: boolean; title: string; message: string };
  error: { show: boolean; style: "stop" | "warning" | "information"; title: string; message: string };
}

export interface TableColumnModel {
  id: number;
  name: string;
  /** Formula every body cell of the column has (a calculated column). */
  calculatedFormula: string | undefined;
  totalsFunction: string | undefined;
  totalsFormula: string | undefined;
  totalsLabel: string | undefined;
}

/** A filter on one column: which values (or condition) are shown; `raw` keeps an opened file's own XML. */
export interface FilterColumnModel {
  column: number;
  values: string[] | undefined;
  raw: string | undefined;
}

export interface AutoFilterModel {
  area: Area;
  columns: FilterColumnModel[];
}

export interface TableModel {
  id: string;
  name: string;
  /** Header and totals rows included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  filter: AutoFilterModel | undefined;
  style: string | undefined;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumnModel[];
  /** Part of the opened package; undefined for a new table. */
  part: string | undefined;
  changed: boolean;
}

export interface ChartSeriesModel {
  name: string;
  /** A formula "='Sheet'!$A$1:$A$9", or undefined. */
  nameRef: string | undefined;
  valuesRef: string;
  categoriesRef: string | undefined;
  fill: string | "none" | undefined;
  line: { color: string | "none" | undefined; points: number | undefined; dash: string | undefined };
  gapWidth: number | undefined;
  overlap: number | undefined;
  markers: boolean;
  labels:
    | {
        show: boolean;
        position: string | undefined;
        color: string | undefined;
        bold: boolean;
        size: number | undefined;
        numberFormat: string | undefined;
        linkNumberFormat: boolean;
      }
    | undefined;
}

export interface ChartAxisModel {
  visible: boolean;
  min: number | undefined;
  max: number | undefined;
  majorGridlines: boolean;
  numberFormat: string | undefined;
  lineColor: string | "none" | undefined;
  fontColor: string | undefined;
  fontSize: number | undefined;
  reversed: boolean;
}

/** A chart of ours (or made through office.js); an opened file's foreign charts stay in the package. Positions are points. */
export interface ChartModel {
  id: string;
  name: string;
  altText: string;
  /** Office.js names: ColumnClustered, ColumnStacked, BarClustered, BarStacked, Line … */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: { visible: boolean; text: string };
  legend: { visible: boolean; position: string; hiddenEntries: number[] };
  categoryAxis: ChartAxisModel;
  valueAxis: ChartAxisModel;
  series: ChartSeriesModel[];
  fontName: string | undefined;
  fontSize: number | undefined;
  fontColor: string | undefined;
  chartFill: string | "none" | undefined;
  chartLine: string | "none" | undefined;
  plotFill: string | "none" | undefined;
}

export interface PageModel {
  orientation: "portrait" | "landscape";
  /** Office.js name: "A4", "Letter" … undefined keeps the printer's. */
  paper: string | undefined;
  fitWide: number | undefined;
  fitTall: number | undefined;
  scale: number | undefined;
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  printGridlines: boolean;
  printArea: Area[] | undefined;
  titleRows: { first: number; last: number } | undefined;
  titleColumns: { first: number; last: number } | undefined;
  rowBreaks: number[];
  columnBreaks: number[];
}

export interface HyperlinkModel {
  area: Area;
  /** "'Bob''s deals'!A5" inside this workbook */
  location: string | undefined;
  /** A web or mail address. */
  address: string | undefined;
  tip: string | undefined;
}

export interface NoteModel {
  row: number;
  column: number;
  author: string;
  text: string;
}

export interface DimensionModel {
  /** Points for rows, points for columns (characters of the default font × 7 + 5 px, × 0.75); undefined is the default. */
  size: number | undefined;
  hidden: boolean;
  /** Style number of blank cells of the row or column. */
  style: number | undefined;
}

/** Which sections of a sheet differ from the opened file's; saving writes these anew and leaves the others' XML alone. */
export type SheetSection =
  | "properties"
  | "view"
  | "columns"
  | "rows"
  | "merges"
  | "conditionalFormats"
  | "validations"
  | "hyperlinks"
  | "filter"
  | "protection"
  | "page"
  | "tables"
  | "charts"
  | "notes";

export interface SheetModel {
  /** "{00000001-0000-0000-0000-000000000000}": what office.js addresses the sheet by. */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string | undefined;
  showGridlines: boolean;
  showHeadings: boolean;
  cells: CellStore;
  /** By zero-based index; absent is default. */
  columns: Map<number, DimensionModel>;
  rows: Map<number, DimensionModel>;
  /** Points. */
  defaultRowHeight: number;
  defaultColumnWidth: number;
  freeze: { rows: number; columns: number };
  protection: { options: Readonly<Record<string, unknown>>; passwordHash: string | undefined } | undefined;
  merges: Area[];
  tables: TableModel[];
  filter: AutoFilterModel | undefined;
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  hyperlinks: HyperlinkModel[];
  notes: NoteModel[];
  charts: ChartModel[];
  page: PageModel;
  /** Part of the opened package ("xl/worksheets/sheet1.xml"); undefined for a new sheet. */
  readonly part: string | undefined;
  readonly changed: Set<SheetSection>;
}

export interface DefinedNameModel {
  name: string;
  /** Sheet id for a sheet-level name. */
  scope: string | undefined;
  /** With its "=": "='Pipeline Check'!$A$1:$N$80", "=0.19" */
  formula: string;
  visible: boolean;
  comment: string;
}

/** What the imitated Excel can do. */
export interface ClientProfile {
  readonly name: "LTSC 2021" | "LTSC 2024" | "Microsoft 365" | "web";
  /** Highest ExcelApi set that is answered (the library itself ends at 1.15). */
  readonly excelApi: string;
  /** 5 MB a request and a response, on the web alone. */
  readonly payloadLimit: number | undefined;
}

/** One workbook. Everything office.js can ask for is here, and everything saving needs. */
export interface WorkbookModel {
  name: string;
  sheets: SheetModel[];
  activeSheet: string;
  names: DefinedNameModel[];
  styles: StyleTable;
  date1904: boolean;
  structureProtected: boolean;
  /** Four hexadecimal digits, when unprotecting needs a password. */
  structurePasswordHash?: string | undefined;
  readOnly: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Add-in settings: key → JSON-able value. */
  settings: Map<string, unknown>;
  /** BCP 47; decides how texts are shown, never how formulas are written. */
  locale: string;
  profile: ClientProfile;
}

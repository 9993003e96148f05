import type { BorderSide } from "../model/cellStyle";
import type { Area } from "../model/workbookModel";
import type { RequestBody, ResponseBody } from "../protocol/messages";

/** A look as the grid draws it: conditional formats and table styles already applied. Colours are "#RRGGBB", sizes points. */
export interface ViewStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly fill: string | undefined;
  /** Resolved: general has become left for text, right for numbers, center for truth values and errors. */
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: BorderSide | undefined;
  readonly bottom: BorderSide | undefined;
  readonly left: BorderSide | undefined;
  readonly right: BorderSide | undefined;
}

/** A cell that shows something: a text, a look, or both. */
export interface ViewCell {
  readonly row: number;
  readonly column: number;
  /** As shown, by its number format. */
  readonly text: string;
  /** Index into `CellsView.styles`. */
  readonly style: number;
  /** Text runs over into empty neighbours; numbers never do. */
  readonly isText: boolean;
  readonly hasLink: boolean;
}

export interface CellsView {
  readonly area: Area;
  readonly cells: readonly ViewCell[];
  readonly styles: readonly ViewStyle[];
}

/** A chart with the values it draws, read from the cells. Position and size are points from the sheet's top left corner. */
export interface ChartView {
  readonly id: string;
  /** Office.js name: ColumnClustered, ColumnStacked, BarStacked, Line … */
  readonly type: string;
  readonly altText: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly title: string | undefined;
  readonly legend: { readonly position: string; readonly hiddenEntries: readonly number[] } | undefined;
  readonly categories: readonly string[];
  readonly categoryAxis: AxisView;
  readonly valueAxis: AxisView;
  readonly series: readonly {
    readonly name: string;
    /** undefined: an empty cell. */
    readonly values: readonly (number | undefined)[];
    readonly texts: readonly string[];
    readonly fill: string | "none" | undefined;
    readonly line: {
      readonly color: string | "none" | undefined;
      readonly points: number | undefined;
      readonly dash: string | undefined;
    };
    readonly gapWidth: number | undefined;
    readonly overlap: number | undefined;
    readonly markers: boolean;
    readonly labels:
      | {
          readonly position: string | undefined;
          readonly color: string | undefined;
          readonly bold: boolean;
          readonly size: number | undefined;
          readonly texts: readonly string[];
        }
      | undefined;
  }[];
  readonly fontName: string | undefined;
  readonly fontSize: number | undefined;
  readonly fontColor: string | undefined;
  readonly fill: string | undefined;
}

export interface AxisView {
  readonly visible: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly gridlines: boolean;
  readonly numberFormat: string | undefined;
  readonly lineColor: string | "none" | undefined;
  readonly fontColor: string | undefined;
  readonly fontSize: number | undefined;
  readonly reversed: boolean;
}

/** Everything of a sheet but its cells. Sizes are points; rows and columns that are absent have the default. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly tabColor: string | undefined;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  /** Zero-based index → points; 0 is hidden. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Rows and columns that hold anything. */
  readonly used: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  readonly charts: readonly ChartView[];
}

/** The workbook as its tabs and head show it. */
export interface WorkbookView {
  /** Another number for each workbook opened: ids and places in one mean nothing in another. */
  readonly opening: number;
  readonly name: string;
  /** Visible sheets in tab order. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly tabColor: string | undefined }[];
  readonly activeSheet: string;
  readonly selection: Area;
  readonly canUndo: boolean;
  /** Differs from what was opened or last downloaded. */
  readonly isChanged: boolean;
}

/** Zero-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** The one cell the formula bar and the editor are about. */
export interface CellDetail {
  /** Formula with "=", else the value as one would type it. */
  readonly entry: string;
  /** Choices of a list validation. */
  readonly choices: readonly string[] | undefined;
  /** Title and message of an input message, or a note's text. */
  readonly hint: { readonly title: string; readonly text: string } | undefined;
  /** Where its link goes: a place in this workbook, or an address outside. */
  readonly link: { readonly sheet: string; readonly area: Area } | { readonly address: string } | undefined;
}

/** What the cells of a selection come to, as a status bar shows it. Texts are by the number format of the first number. */
export interface SelectionSummary {
  /** Cells that are not empty. */
  readonly count: number;
  /** undefined: no number among them. */
  readonly numbers: { readonly count: number; readonly sum: string; readonly average: string } | undefined;
}

export type EnterOutcome =
  | { readonly kind: "entered" }
  /** Validation, protection or a formula that cannot be read: nothing was changed. */
  | { readonly kind: "refused"; readonly why: string };

export type OpenOutcome =
  | { readonly kind: "opened" }
  /** The open workbook is unchanged. `why` follows the file's name: "is a PDF, not a spreadsheet. …" */
  | { readonly kind: "refused"; readonly why: string };

/** What has become out of date in what the page shows, beside tabs, names, active sheet and selection. */
export interface ViewChange {
  /** Sheets whose cells, sizes or charts may have changed. */
  readonly sheets: readonly string[];
}

/**
 * The local workbook as its page sees it. It lives in a worker of its own, so that neither calculation nor files ever hold up
 * the page; everything crosses as plain data.
 *
 * A sheet can be deleted while the page asks about it: nothing is on it then, nothing is done to it, and entries are refused.
 */
export interface WorkbookPort {
  readonly open: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<OpenOutcome>;
  readonly workbook: () => Promise<WorkbookView>;
  /** undefined: there is no such sheet (any more). */
  readonly sheet: (id: string) => Promise<SheetView | undefined>;
  readonly cells: (sheet: string, area: Area) => Promise<CellsView>;
  readonly detail: (sheet: string, row: number, column: number) => Promise<CellDetail>;
  /**
   * Where Ctrl+arrow leads from a cell: the last filled cell of its run, else the next filled one, else the sheet's end.
   * Hidden rows and columns are passed over.
   */
  readonly edge: (sheet: string, from: CellPlace, direction: Direction) => Promise<CellPlace>;
  readonly summary: (sheet: string, area: Area) => Promise<SelectionSummary>;
  /** Enters what a person typed: numbers, dates, percents, formulas and text as Excel would take them. */
  readonly enter: (sheet: string, row: number, column: number, typed: string) => Promise<EnterOutcome>;
  readonly paste: (
    sheet: string,
    row: number,
    column: number,
    typed: readonly (readonly string[])[]
  ) => Promise<EnterOutcome>;
  readonly clear: (sheet: string, area: Area) => Promise<EnterOutcome>;
  /** Takes the person's last entry back; what the add-in wrote since cannot be taken back and empties the list. */
  readonly undo: () => Promise<void>;
  readonly activate: (sheet: string) => Promise<void>;
  readonly select: (sheet: string, area: Area) => Promise<void>;
  /** Parts of the opened file that the page does not show (pivot tables, pictures …); a download keeps them as they were. */
  readonly uncarried: () => Promise<readonly string[]>;
  readonly download: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** One request of office.js. */
  readonly execute: (request: RequestBody) => Promise<ResponseBody>;
  /** Hears what has changed, once for all changes of a request. */
  readonly onChange: (hear: (change: ViewChange) => void) => Promise<void>;
  /** Excel events for the add-in, to be carried to it. */
  readonly onEvents: (hear: (entries: readonly unknown[]) => void) => Promise<void>;
  /** The document's own event that another area or sheet is selected: what `workbook.onSelectionChanged` hangs on. */
  readonly onSelection: (hear: () => void) => Promise<void>;
}

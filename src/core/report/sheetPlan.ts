/**
 * What report/ asks workbook/ to write: plain data, no Excel in it. Rows and columns are zero-based;
 * a range is { row, column, rows, columns }. Formulas are en-US text beginning with "=". Colours are "#RRGGBB".
 */
export interface PlanRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * One cell's content.
 * - text: written literally, never becomes a formula (workbook/ neutralises it)
 * - number: a constant; `engineOnly` says a spreadsheet formula could not express it
 * - formula: en-US, refers to other cells; may use structured references of the plan's tables
 * - input: typed by the user; `key` finds it again at the next analysis; value is the default or what was typed (a typed formula is kept)
 */
export type PlanContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly engineOnly?: boolean }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "input"; readonly key: string; readonly value: string | number | undefined };

/** A block of contents: row-major, same width in every row; undefined leaves a cell empty. */
export interface PlanBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (PlanContent | undefined)[])[];
}

/** Look of a range. Every own-sheet cell has an explicit fill and font colour (the style kit sees to that). */
export interface PlanStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly borders?: Readonly<
    Partial<Record<"top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical", PlanBorder>>
  >;
}

export interface PlanBorder {
  readonly weight: "hairline" | "thin" | "medium" | "thick";
  readonly color: string;
}

/** Styles are applied in order; a later one overrules only what it names. */
export interface PlanFormat {
  readonly range: PlanRange;
  readonly style: PlanStyle;
}

export interface PlanTable {
  /** Workbook-wide table name. */
  readonly name: string;
  /** Header row included. */
  readonly range: PlanRange;
  readonly showFilter: boolean;
}

/** A conditional format by formula, relative to the range's first cell. */
export interface PlanRule {
  readonly range: PlanRange;
  readonly formula: string;
  readonly color: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

export interface PlanValidation {
  readonly range: PlanRange;
  readonly rule:
    | { readonly kind: "list"; readonly options: readonly string[] }
    | { readonly kind: "decimal"; readonly min: number; readonly max: number }
    | { readonly kind: "wholeNumber"; readonly min: number; readonly max: number }
    | { readonly kind: "date"; readonly min: number; readonly max: number };
  /** What to type, shown when the cell is chosen, and when something else was typed. */
  readonly message: string;
}

/** A click goes to a cell of this workbook. */
export interface PlanLink {
  readonly row: number;
  readonly column: number;
  /** "'Bob''s deals'!A12" */
  readonly target: string;
  readonly tip: string;
}

export interface PlanSeries {
  readonly name: string;
  /** Category labels and values: ranges of this plan's sheet. */
  readonly values: PlanRange;
  readonly fill: string | "none";
  readonly line?: { readonly color: string; readonly points: number; readonly dash?: "solid" | "dash" | "dot" };
  readonly labels?: {
    readonly position: "insideEnd" | "insideBase" | "outsideEnd" | "center";
    readonly color: string;
    readonly bold?: boolean;
    readonly numberFormat?: string;
  };
  readonly legendEntry: boolean;
}

/** One chart of one kind. */
export interface PlanChart {
  readonly name: string;
  readonly kind: "column" | "stackedColumn" | "bar" | "stackedBar" | "line";
  readonly place: PlanRange;
  readonly categories: PlanRange;
  readonly series: readonly PlanSeries[];
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly valueAxis: {
    readonly visible: boolean;
    readonly min?: number;
    readonly max?: number;
    readonly numberFormat?: string;
  };
  readonly legend: "none" | "top" | "bottom";
  /** Read aloud by a screen reader: the message of the chart. */
  readonly altText: string;
}

export interface PlanPrint {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "A4" | "Letter";
  readonly fitWide: 1;
  readonly area: PlanRange;
  /** Zero-based rows repeated at the top of every page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** Zero-based rows before which a page ends. */
  readonly breaksBefore: readonly number[];
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** A workbook-level defined name. */
export interface PlanName {
  readonly name: string;
  /** A range of this plan's sheet. */
  readonly range: PlanRange;
}

/** The identity of an own sheet; its defined name is `EnoughPipeline.<id>`. */
export type OwnSheetId = "Check" | "Rows" | "Flagged" | "Forecast" | "Changes" | "Assumptions";

/** One own sheet, complete. workbook/ clears the block the last plan wrote and writes this one in its place. */
export interface SheetPlan {
  readonly id: OwnSheetId;
  /** Wanted sheet name, ≤ 31 characters; workbook/ finds a free one when a sheet of that name is the user's. */
  readonly name: string;
  readonly tabColor: string;
  /** Everything the plan writes lies inside. */
  readonly block: PlanRange;
  readonly columnWidths: readonly number[];
  /** Row → height in points, where it is not the default. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly defaultRowHeight: number;
  readonly blocks: readonly PlanBlock[];
  readonly formats: readonly PlanFormat[];
  readonly merges: readonly PlanRange[];
  readonly tables: readonly PlanTable[];
  readonly rules: readonly PlanRule[];
  readonly validations: readonly PlanValidation[];
  readonly links: readonly PlanLink[];
  readonly charts: readonly PlanChart[];
  readonly names: readonly PlanName[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PlanPrint;
}

/** The five columns beside the user's rows: constants, one number format a column. */
export interface FlagColumnsPlan {
  /** Headers, left to right: Pipeline flags · Why · Suggested action · Working probability · Forecast value. */
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly numberFormats: readonly string[];
  /** One-based sheet row of the header and of the first cell row. */
  readonly headerRow: number;
  readonly firstRow: number;
  /** One entry a sheet row from firstRow to the last data row; undefined for rows with nothing to say. */
  readonly rows: readonly (readonly (string | number | undefined)[] | undefined)[];
  /** Colours the rows whose cell in the formula column holds a text, other than one of `exceptTexts` (a flag most rows carry). */
  readonly rule: {
    readonly formulaColumn: 0;
    readonly fill: string;
    readonly color: string;
    readonly exceptTexts?: readonly string[];
  };
}

/** Everything one analysis writes. */
export interface ReportPlan {
  readonly sheets: readonly SheetPlan[];
  readonly flagColumns: FlagColumnsPlan;
}

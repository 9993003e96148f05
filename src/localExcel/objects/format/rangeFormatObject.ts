import { SHEET_ROWS } from "../../model/address";
import { setStyle, sharedStyle, styleAt } from "../../model/areaStyle";
import type { CellStyle } from "../../model/cellStyle";
import { hide, resize, sharedSize, sharedStandard, widthOfCharacters } from "../../model/dimensions";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { requireAllowed } from "../../model/protection";
import { shownText } from "../../model/shownText";
import type { Area, SheetModel } from "../../model/workbookModel";
import { booleanArgument, numberArgument } from "../argument";
import { WireObject } from "../wireObject";
import { FormatProtectionObject } from "./formatProtectionObject";
import { RangeBorderCollectionObject } from "./rangeBorderCollectionObject";
import { RangeFillObject } from "./rangeFillObject";
import { RangeFontObject } from "./rangeFontObject";

/** An area whose look is read or set. */
export interface StyledArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Points: 255 characters of the default font, and the highest row. */
const WIDEST = widthOfCharacters(255);
const HIGHEST = 409.5;

/** Excel's words for alignment → the model's. */
const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

function wordOf(words: Readonly<Record<string, string>>, value: string | undefined): string | null {
  return Object.entries(words).find(([, model]) => model === value)?.[0] ?? null;
}

function wordFor<Value>(words: Readonly<Record<string, Value>>, word: unknown): Value {
  const value = words[String(word)];
  if (value === undefined) throw new ExcelError("InvalidArgument", String(word));
  return value;
}

/** Sets members of the style of every cell, unless the sheet is protected against it. */
export function setCellStyle(workbook: LocalWorkbook, at: StyledArea, members: Partial<CellStyle>): void {
  workbook.requireSheet(at.sheet);
  requireAllowed(at.sheet, "allowFormatCells");
  setStyle(workbook.model, at, members);
}

/** The member that all cells share; null when they differ. */
export function readCellStyle<Member extends keyof CellStyle>(
  workbook: LocalWorkbook,
  at: StyledArea,
  member: Member
): CellStyle[Member] | null {
  const { shared, value } = sharedStyle(workbook.model, at, member);
  return shared ? (value as CellStyle[Member]) : null;
}

/** Excel's RangeFormat. */
export class RangeFormatObject extends WireObject {
  readonly className = "RangeFormat";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: StyledArea
  ) {
    super(workbook);
  }

  get Fill(): RangeFillObject {
    return new RangeFillObject(this.workbook, this.at);
  }
  get Font(): RangeFontObject {
    return new RangeFontObject(this.workbook, this.at);
  }
  get Borders(): RangeBorderCollectionObject {
    return new RangeBorderCollectionObject(this.workbook, this.at);
  }
  get Protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.workbook, this.at);
  }

  get HorizontalAlignment(): string | null {
    return wordOf(HORIZONTAL, readCellStyle(this.workbook, this.at, "horizontal") ?? undefined);
  }
  set HorizontalAlignment(word: unknown) {
    setCellStyle(this.workbook, this.at, { horizontal: wordFor(HORIZONTAL, word) });
  }
  get VerticalAlignment(): string | null {
    return wordOf(VERTICAL, readCellStyle(this.workbook, this.at, "vertical") ?? undefined);
  }
  set VerticalAlignment(word: unknown) {
    setCellStyle(this.workbook, this.at, { vertical: wordFor(VERTICAL, word) });
  }
  get WrapText(): boolean | null {
    return readCellStyle(this.workbook, this.at, "wrap");
  }
  set WrapText(wrap: unknown) {
    setCellStyle(this.workbook, this.at, { wrap: booleanArgument(wrap) });
  }
  get IndentLevel(): number | null {
    return readCellStyle(this.workbook, this.at, "indent");
  }
  set IndentLevel(indent: unknown) {
    setCellStyle(this.workbook, this.at, { indent: Math.trunc(numberArgument(indent, 0, 250)) });
  }

  /** Points; null when the columns differ. */
  get ColumnWidth(): number | null {
    return sharedSize(this.at.sheet, "columns", this.columns);
  }
  set ColumnWidth(points: unknown) {
    this.size("columns", numberArgument(points, 0, WIDEST));
  }
  get RowHeight(): number | null {
    return sharedSize(this.at.sheet, "rows", this.rows);
  }
  set RowHeight(points: unknown) {
    this.size("rows", numberArgument(points, 0, HIGHEST));
  }

  /** Do all columns have the sheet's standard width? null: some do. */
  get UseStandardWidth(): boolean | null {
    return sharedStandard(this.at.sheet, "columns", this.columns);
  }
  set UseStandardWidth(standard: unknown) {
    this.standardize("columns", booleanArgument(standard));
  }
  get UseStandardHeight(): boolean | null {
    return sharedStandard(this.at.sheet, "rows", this.rows);
  }
  set UseStandardHeight(standard: unknown) {
    this.standardize("rows", booleanArgument(standard));
  }

  /** As wide as the widest text of each column, wherever it stands: Excel looks at whole columns too. */
  AutofitColumns(): void {
    requireAllowed(this.at.sheet, "allowFormatColumns");
    for (let column = this.columns.first; column < this.columns.first + this.columns.count; column++) {
      const longest = this.longestText(column);
      if (longest > 0) resize(this.at.sheet, "columns", { first: column, count: 1, size: widthOfCharacters(longest) });
    }
  }

  /** Rows are as high as their content again when the file is opened: the height is left to Excel. */
  AutofitRows(): void {
    requireAllowed(this.at.sheet, "allowFormatRows");
    resize(this.at.sheet, "rows", { ...this.rows, size: undefined });
  }

  private get columns(): { first: number; count: number } {
    return { first: this.at.area.column, count: this.at.area.columns };
  }
  private get rows(): { first: number; count: number } {
    return { first: this.at.area.row, count: this.at.area.rows };
  }

  private size(which: "rows" | "columns", points: number): void {
    requireAllowed(this.at.sheet, which === "rows" ? "allowFormatRows" : "allowFormatColumns");
    const span = which === "rows" ? this.rows : this.columns;
    if (which === "rows" && span.count === SHEET_ROWS) {
      this.at.sheet.defaultRowHeight = points;
      this.at.sheet.changed.add("properties");
      return;
    }
    hide(this.at.sheet, which, { ...span, hidden: points === 0 });
    if (points > 0) resize(this.at.sheet, which, { ...span, size: points });
  }

  /** Gives rows (columns) their standard size again; `false` changes nothing, as in Excel. */
  private standardize(which: "rows" | "columns", standard: boolean): void {
    requireAllowed(this.at.sheet, which === "rows" ? "allowFormatRows" : "allowFormatColumns");
    if (standard) resize(this.at.sheet, which, { ...(which === "rows" ? this.rows : this.columns), size: undefined });
  }

  private longestText(column: number): number {
    const { cells } = this.at.sheet;
    const used = cells.used(true);
    const { styles, locale, date1904 } = this.workbook.model;
    let longest = 0;
    for (let row = 0; used !== undefined && row < used.row + used.rows; row++) {
      const value = cells.value(row, column);
      if (value === undefined) continue;
      const { numberFormat } = styles.styleOf(styleAt(this.at.sheet, row, column));
      longest = Math.max(longest, shownText(value, { numberFormat, locale, date1904 }).length);
    }
    return longest;
  }
}

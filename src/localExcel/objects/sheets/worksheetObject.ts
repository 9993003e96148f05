import { parseReference, SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { readColor } from "../../model/color";
import { copySheet } from "../../model/copySheet";
import { charactersOfWidth, widthOfCharacters } from "../../model/dimensions";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../../model/sheets";
import type { Area, SheetModel } from "../../model/workbookModel";
import { ChartCollectionObject } from "../charts/chartCollectionObject";
import { NamedItemCollectionObject } from "../names/namedItemCollectionObject";
import { PageBreakCollectionObject } from "../pageLayout/pageBreakCollectionObject";
import { PageLayoutObject } from "../pageLayout/pageLayoutObject";
import { RangeObject } from "../range/rangeObject";
import { TableCollectionObject } from "../tables/tableCollectionObject";
import { WireObject } from "../wireObject";
import { AutoFilterObject } from "./autoFilterObject";
import { WorksheetFreezePanesObject } from "./worksheetFreezePanesObject";
import { WorksheetProtectionObject } from "./worksheetProtectionObject";

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Excel's Worksheet. */
export class WorksheetObject extends WireObject {
  readonly className = "Worksheet";

  constructor(
    workbook: LocalWorkbook,
    readonly sheet: SheetModel
  ) {
    super(workbook);
    workbook.requireSheet(sheet);
  }

  // What it is

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    renameSheet(this.workbook, this.sheet, name);
  }
  get Position(): number {
    return this.workbook.model.sheets.indexOf(this.sheet);
  }
  set Position(position: number) {
    moveSheet(this.workbook, this.sheet, position);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: string) {
    if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") {
      throw new ExcelError("InvalidArgument", visibility);
    }
    setVisibility(this.workbook, this.sheet, visibility);
  }
  /** "" when the tab has no colour. */
  get TabColor(): string {
    return this.sheet.tabColor ?? "";
  }
  set TabColor(color: string) {
    this.sheet.tabColor = color === "" ? undefined : readColor(color);
    this.sheet.changed.add("properties");
  }
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  /** `showGridlines` goes by this name when it is set. */
  get Gridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set Gridlines(shown: boolean) {
    this.sheet.showGridlines = shown;
    this.sheet.changed.add("view");
  }
  /** `showHeadings` goes by this name when it is set. */
  get Headings(): boolean {
    return this.sheet.showHeadings;
  }
  set Headings(shown: boolean) {
    this.sheet.showHeadings = shown;
    this.sheet.changed.add("view");
  }
  /** Points. */
  get StandardHeight(): number {
    return this.sheet.defaultRowHeight;
  }
  /** Characters of the default font. */
  get StandardWidth(): number {
    return charactersOfWidth(this.sheet.defaultColumnWidth);
  }
  set StandardWidth(characters: number) {
    if (!(characters >= 0 && characters <= 255)) throw new ExcelError("InvalidArgument", `${characters} characters`);
    this.sheet.defaultColumnWidth = widthOfCharacters(characters);
    this.sheet.changed.add("properties");
  }

  // What is on it

  get Names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.workbook, this.sheet);
  }
  get FreezePanes(): WorksheetFreezePanesObject {
    return new WorksheetFreezePanesObject(this.workbook, this.sheet);
  }
  get Protection(): WorksheetProtectionObject {
    return new WorksheetProtectionObject(this.workbook, this.sheet);
  }
  get Tables(): TableCollectionObject {
    return new TableCollectionObject(this.workbook, this.sheet);
  }
  get Charts(): ChartCollectionObject {
    return new ChartCollectionObject(this.workbook, this.sheet);
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.workbook, this.sheet);
  }
  get HorizontalPageBreaks(): PageBreakCollectionObject {
    return new PageBreakCollectionObject(this.workbook, this.sheet, "rowBreaks");
  }
  get VerticalPageBreaks(): PageBreakCollectionObject {
    return new PageBreakCollectionObject(this.workbook, this.sheet, "columnBreaks");
  }
  get AutoFilter(): AutoFilterObject {
    return new AutoFilterObject(this.workbook, this.sheet, this.sheet);
  }

  GetRange(address: string | null): RangeObject {
    if (address === null || address === "") return this.range(WHOLE_SHEET);
    const area = parseReference(address)?.area ?? this.namedArea(address);
    if (area === undefined) throw new ExcelError("InvalidArgument", `"${address}" is no address`);
    return this.range(area);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    return this.range({ row, column, rows, columns });
  }
  GetCell(row: number, column: number): RangeObject {
    return this.range({ row, column, rows: 1, columns: 1 });
  }
  /** The used range; A1 on an empty sheet, as in Excel. */
  GetUsedRange(valuesOnly: boolean | null): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): RangeObject | null {
    const used = this.sheet.cells.used(valuesOnly === true);
    return used === undefined ? null : this.range(used);
  }

  // Its neighbours

  GetNext(visibleOnly: boolean | null): WorksheetObject {
    return this.neighbour(1, visibleOnly) ?? notFound();
  }
  GetNextOrNullObject(visibleOnly: boolean | null): WorksheetObject | null {
    return this.neighbour(1, visibleOnly) ?? null;
  }
  GetPrevious(visibleOnly: boolean | null): WorksheetObject {
    return this.neighbour(-1, visibleOnly) ?? notFound();
  }
  GetPreviousOrNullObject(visibleOnly: boolean | null): WorksheetObject | null {
    return this.neighbour(-1, visibleOnly) ?? null;
  }
  /** How the library addresses a copy from the sheet it was made of. */
  _GetAnotherWorksheetById(id: string): WorksheetObject {
    const sheet = this.workbook.model.sheets.find((each) => each.id === id);
    return sheet === undefined ? notFound() : new WorksheetObject(this.workbook, sheet);
  }
  _GetSheetById(id: string): WorksheetObject {
    return this._GetAnotherWorksheetById(id);
  }

  // What is done to it

  Activate(): void {
    this.workbook.activate(this.sheet);
  }
  Calculate(): void {
    this.workbook.calculate();
  }
  Delete(): void {
    deleteSheet(this.workbook, this.sheet);
  }
  Copy(where: string | null, relativeTo: WorksheetObject | null): WorksheetObject {
    return new WorksheetObject(
      this.workbook,
      copySheet(this.workbook, this.sheet, this.copyPosition(where ?? "None", relativeTo))
    );
  }

  private copyPosition(where: string, relativeTo: WorksheetObject | null): number {
    const { sheets } = this.workbook.model;
    if (where === "Beginning") return 0;
    if (where === "End" || where === "None") return sheets.length;
    if (relativeTo === null || (where !== "Before" && where !== "After"))
      throw new ExcelError("InvalidArgument", where);
    return sheets.indexOf(relativeTo.sheet) + (where === "After" ? 1 : 0);
  }

  private range(area: Area): RangeObject {
    return new RangeObject(this.workbook, this.sheet, area);
  }

  /** Area of a name of this sheet or of the workbook that means cells of this sheet. */
  private namedArea(name: string): Area | undefined {
    const range =
      this.Names.GetItemOrNullObject(name) ??
      new NamedItemCollectionObject(this.workbook, undefined).GetItemOrNullObject(name);
    const cells = range?.GetRangeOrNullObject() ?? null;
    return cells !== null && cells.sheet === this.sheet ? cells.area : undefined;
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean | null): WorksheetObject | undefined {
    const { sheets } = this.workbook.model;
    for (let i = sheets.indexOf(this.sheet) + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet !== undefined && (visibleOnly !== true || sheet.visibility === "Visible"))
        return new WorksheetObject(this.workbook, sheet);
    }
    return undefined;
  }
}

function notFound(): never {
  throw new ExcelError("ItemNotFound");
}

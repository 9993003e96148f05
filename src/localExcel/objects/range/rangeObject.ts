import { areaAddress, parseReference, SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { boundingArea, intersection } from "../../model/area";
import { ExcelError } from "../../model/excelError";
import { requireAllowed } from "../../model/protection";
import type { Area } from "../../model/workbookModel";
import { ConditionalFormatCollectionObject } from "../conditionalFormats/conditionalFormatCollectionObject";
import { DataValidationObject } from "../dataValidation/dataValidationObject";
import { RangeFormatObject } from "../format/rangeFormatObject";
import { WorksheetObject } from "../sheets/worksheetObject";
import type { WireValue } from "../wireObject";
import {
  clearConditionalFormats,
  clearContents,
  clearFormats,
  clearHyperlinks,
  clearValidationAndNotes,
} from "./clearCells";
import { copyCells } from "./copyCells";
import { type HyperlinkValue, readHyperlink, writeHyperlink } from "./hyperlinks";
import { mergeCells, unmergeCells } from "./mergeCells";
import { RangePlace } from "./rangePlace";
import {
  readFormulas,
  readNumberFormats,
  readSpill,
  readTexts,
  readValues,
  readValueTypes,
  usedPart,
} from "./readCells";
import { writeCells, writeNumberFormats } from "./writeCells";

/** Excel's Range: an area of one sheet. */
export class RangeObject extends RangePlace {
  readonly className = "Range";

  // What is in it

  get Values(): WireValue {
    return readValues(this.workbook, this.sheet, this.area);
  }
  set Values(matrix: unknown) {
    writeCells(this.workbook, this, matrix);
  }
  get Formulas(): WireValue {
    return readFormulas(this.workbook, this.sheet, this.area);
  }
  set Formulas(matrix: unknown) {
    writeCells(this.workbook, this, matrix);
  }
  get Text(): WireValue {
    return readTexts(this.workbook, this.sheet, this.area);
  }
  get ValueTypes(): WireValue {
    return readValueTypes(this.workbook, this.sheet, this.area);
  }
  get NumberFormat(): WireValue {
    return readNumberFormats(this.workbook, this.sheet, this.area);
  }
  set NumberFormat(matrix: unknown) {
    this.requireFormattable();
    writeNumberFormats(this.workbook, this, matrix);
  }
  get HasSpill(): boolean | null {
    return readSpill(this.sheet, this.area);
  }
  get Hyperlink(): WireValue {
    return readHyperlink(this.workbook, this.sheet, this.area);
  }
  set Hyperlink(link: unknown) {
    writeHyperlink(this.workbook, this, link as HyperlinkValue);
  }

  // Around it

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.workbook, this.sheet);
  }
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.workbook, this);
  }
  get ConditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.workbook, this);
  }
  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.workbook, this);
  }

  GetCell(row: number, column: number): RangeObject {
    return this.moved({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): RangeObject {
    return this.moved({ ...this.area, row: this.area.row + row, rows: 1 });
  }
  GetColumn(column: number): RangeObject {
    return this.moved({ ...this.area, column: this.area.column + column, columns: 1 });
  }
  GetLastCell(): RangeObject {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): RangeObject {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): RangeObject {
    return this.GetColumn(this.area.columns - 1);
  }
  GetOffsetRange(rows: number, columns: number): RangeObject {
    return this.moved({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }
  GetResizedRange(rows: number, columns: number): RangeObject {
    return this.moved({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): RangeObject {
    return this.moved({ ...this.area, rows, columns });
  }
  /** Rows above: `count` of them; a negative count gives rows below, as office.js has it. */
  GetRowsAbove(count: number | null): RangeObject {
    return count !== null && count < 0
      ? this.GetRowsBelow(-count)
      : this.moved({ ...this.area, row: this.area.row - (count ?? 1), rows: count ?? 1 });
  }
  GetRowsBelow(count: number | null): RangeObject {
    return count !== null && count < 0
      ? this.GetRowsAbove(-count)
      : this.moved({ ...this.area, row: this.area.row + this.area.rows, rows: count ?? 1 });
  }
  GetColumnsBefore(count: number | null): RangeObject {
    const columns = count ?? 1;
    return this.moved({ ...this.area, column: this.area.column - columns, columns });
  }
  GetColumnsAfter(count: number | null): RangeObject {
    return this.moved({ ...this.area, column: this.area.column + this.area.columns, columns: count ?? 1 });
  }
  GetEntireColumn(): RangeObject {
    return this.moved({ ...this.area, row: 0, rows: SHEET_ROWS });
  }
  GetEntireRow(): RangeObject {
    return this.moved({ ...this.area, column: 0, columns: SHEET_COLUMNS });
  }
  GetBoundingRect(other: unknown): RangeObject {
    return this.moved(boundingArea(this.area, this.areaOf(other)));
  }
  GetIntersection(other: unknown): RangeObject {
    return found(this.GetIntersectionOrNullObject(other));
  }
  GetIntersectionOrNullObject(other: unknown): RangeObject | null {
    const shared = intersection(this.area, this.areaOf(other));
    return shared === undefined ? null : this.moved(shared);
  }
  GetUsedRange(valuesOnly: boolean | null): RangeObject {
    return found(this.GetUsedRangeOrNullObject(valuesOnly));
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): RangeObject | null {
    const used = usedPart(this.sheet, this.area, valuesOnly === true);
    return used === undefined ? null : this.moved(used);
  }

  // What is done to it

  Clear(applyTo: string | null): void {
    const { workbook, sheet, area } = this;
    workbook.requireWritable(sheet, area);
    const what = applyTo ?? "All";
    if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(what))
      throw new ExcelError("InvalidArgument", what);
    if (what === "All" || what === "Contents") clearContents(workbook, sheet, area);
    if (what === "All" || what === "Formats" || what === "RemoveHyperlinks") clearFormats(sheet, area);
    if (what === "All" || what === "Formats") clearConditionalFormats(sheet, area);
    if (what === "All") clearValidationAndNotes(sheet, area);
    if (what === "All" || what.endsWith("Hyperlinks")) clearHyperlinks(sheet, area);
  }
  Merge(across: boolean | null): void {
    mergeCells(this.workbook, this, across === true);
  }
  Unmerge(): void {
    unmergeCells(this.workbook, this.sheet, this.area);
  }
  CopyFrom(source: unknown, copyType: string | null, skipBlanks: boolean | null, transpose: boolean | null): void {
    const from =
      source instanceof RangeObject ? source : new RangeObject(this.workbook, this.sheet, this.areaOf(source));
    const options = { type: copyType ?? "All", skipBlanks: skipBlanks === true, transpose: transpose === true };
    copyCells(this.workbook, { from, to: this }, options);
  }
  Select(): void {
    this.workbook.select(this.sheet, this.area);
  }
  Calculate(): void {
    this.workbook.calculate();
  }

  // What the library itself asks when it writes more than 1,500 cells

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) {
      throw new ExcelError("InvalidArgument", `${rows} × ${columns} cells for ${areaAddress(this.area)}`);
    }
  }

  private moved(area: Area): RangeObject {
    return new RangeObject(this.workbook, this.sheet, area);
  }

  /** A range of the same sheet, given as a range or an address. */
  private areaOf(other: unknown): Area {
    if (other instanceof RangeObject) {
      if (other.sheet !== this.sheet) throw new ExcelError("InvalidArgument", "the ranges lie on different sheets");
      return other.area;
    }
    const area = typeof other === "string" ? parseReference(other)?.area : undefined;
    if (area === undefined) throw new ExcelError("InvalidArgument", `${JSON.stringify(other)} is no address`);
    return area;
  }

  private requireFormattable(): void {
    this.workbook.requireSheet(this.sheet);
    requireAllowed(this.sheet, "allowFormatCells");
  }
}

function found(range: RangeObject | null): RangeObject {
  if (range === null) throw new ExcelError("ItemNotFound");
  return range;
}

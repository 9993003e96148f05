import { fullAddress, SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { hide, placeOf, sharedHidden } from "../../model/dimensions";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { requireAllowed } from "../../model/protection";
import type { Area, SheetModel } from "../../model/workbookModel";
import { booleanArgument } from "../argument";
import { WireObject } from "../wireObject";

/** The part of a range that says where it is and whether its rows and columns show. */
export abstract class RangePlace extends WireObject {
  constructor(
    workbook: LocalWorkbook,
    readonly sheet: SheetModel,
    readonly area: Area
  ) {
    super(workbook);
    const { row, column, rows, columns } = area;
    const inside =
      row >= 0 &&
      column >= 0 &&
      rows > 0 &&
      columns > 0 &&
      row + rows <= SHEET_ROWS &&
      column + columns <= SHEET_COLUMNS;
    if (!inside) throw new ExcelError("InvalidArgument", "the range lies outside the sheet");
    workbook.requireSheet(sheet);
  }

  // Where it is

  get Address(): string {
    return fullAddress(this.sheet.name, this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  /** -1 when the number does not fit 31 bits, as in Excel. */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === SHEET_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === SHEET_COLUMNS;
  }
  get Left(): number {
    return placeOf(this.sheet, this.area).left;
  }
  get Top(): number {
    return placeOf(this.sheet, this.area).top;
  }
  get Width(): number {
    return placeOf(this.sheet, this.area).width;
  }
  get Height(): number {
    return placeOf(this.sheet, this.area).height;
  }

  // What is shown of it

  get Hidden(): boolean | null {
    const row = this.RowHidden;
    const column = this.ColumnHidden;
    if (row === true || column === true) return true;
    return row === false && column === false ? false : null;
  }
  get RowHidden(): boolean | null {
    return sharedHidden(this.sheet, "rows", { first: this.area.row, count: this.area.rows });
  }
  set RowHidden(hidden: unknown) {
    requireAllowed(this.sheet, "allowFormatRows");
    hide(this.sheet, "rows", { first: this.area.row, count: this.area.rows, hidden: booleanArgument(hidden) });
  }
  get ColumnHidden(): boolean | null {
    return sharedHidden(this.sheet, "columns", { first: this.area.column, count: this.area.columns });
  }
  set ColumnHidden(hidden: unknown) {
    requireAllowed(this.sheet, "allowFormatColumns");
    hide(this.sheet, "columns", { first: this.area.column, count: this.area.columns, hidden: booleanArgument(hidden) });
  }
}

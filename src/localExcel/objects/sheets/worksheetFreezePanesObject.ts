import { parseReference } from "../../model/address";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { SheetModel } from "../../model/workbookModel";
import { RangeObject } from "../range/rangeObject";
import { WireObject } from "../wireObject";

/** Excel's WorksheetFreezePanes. */
export class WorksheetFreezePanesObject extends WireObject {
  readonly className = "WorksheetFreezePanes";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel
  ) {
    super(workbook);
  }

  /** Freezes the rows and columns of an area at the top left: its whole extent, or only rows or columns when it has all of the others. */
  FreezeAt(range: unknown): void {
    const area =
      range instanceof RangeObject ? range.area : typeof range === "string" ? parseReference(range)?.area : undefined;
    if (area === undefined) throw new ExcelError("InvalidArgument", `${String(range)} is no range`);
    const whole = new RangeObject(this.workbook, this.sheet, area);
    const rows = whole.IsEntireColumn ? 0 : area.row + area.rows;
    const columns = whole.IsEntireRow ? 0 : area.column + area.columns;
    this.freeze(rows, columns);
  }
  FreezeRows(count: number | null): void {
    this.freeze(count ?? 1, 0);
  }
  FreezeColumns(count: number | null): void {
    this.freeze(0, count ?? 1);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }

  GetLocation(): RangeObject {
    const location = this.GetLocationOrNullObject();
    if (location === null) throw new ExcelError("ItemNotFound");
    return location;
  }
  GetLocationOrNullObject(): RangeObject | null {
    const { rows, columns } = this.sheet.freeze;
    if (rows === 0 && columns === 0) return null;
    const corner = new RangeObject(this.workbook, this.sheet, {
      row: 0,
      column: 0,
      rows: Math.max(rows, 1),
      columns: Math.max(columns, 1),
    });
    if (columns === 0) return corner.GetEntireRow();
    return rows === 0 ? corner.GetEntireColumn() : corner;
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.freeze = { rows, columns };
    this.sheet.changed.add("view");
  }
}

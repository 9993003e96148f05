import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel, TableModel } from "../../model/workbookModel";
import { numberArgument } from "../argument";
import { clearContents } from "../range/clearCells";
import { writeCells } from "../range/writeCells";
import { WireCollection } from "../wireObject";
import { TableRowObject } from "./tableRowObject";
import { bodyArea, hasContent, requireFree, reshape } from "./tableShape";

/** Excel's TableRowCollection. Rows are added and taken away at the end: others would move the cells below. */
export class TableRowCollectionObject extends WireCollection<TableRowObject> {
  readonly className = "TableRowCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly table: TableModel
  ) {
    super(workbook);
  }

  override get Count(): number {
    return bodyArea(this.table).rows;
  }
  override GetCount(): number {
    return this.Count;
  }

  items(): TableRowObject[] {
    return Array.from({ length: this.Count }, (_, index) => this.row(index));
  }

  isNamed(): boolean {
    return false;
  }

  override GetItemAt(index: number): TableRowObject {
    return this.row(numberArgument(index, 0, this.Count - 1));
  }

  /** `values` is rows of cells, or one row; without values one blank row is added. */
  Add(index: number | null, values: unknown): TableRowObject {
    if (index !== null && index !== -1 && index !== this.Count)
      throw new ExcelError("NotImplemented", "a row between others of a table");
    const matrix = values === null ? undefined : Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
    const count = Array.isArray(matrix) ? matrix.length : 1;
    const place = { ...this.table.area, row: this.table.area.row + this.table.area.rows, rows: count };
    this.requireRoom(place);
    const first = this.Count;
    reshape(this.workbook, this.sheet, {
      table: this.table,
      area: { ...this.table.area, rows: this.table.area.rows + count },
    });
    if (matrix !== undefined) writeCells(this.workbook, { sheet: this.sheet, area: place }, matrix);
    return this.row(first);
  }

  DeleteRowsAt(index: number, count: number | null): void {
    const rows = count ?? 1;
    if (index + rows !== this.Count || index === 0)
      throw new ExcelError("NotImplemented", "deleting rows that are not the last, or all");
    const { area } = this.table;
    const gone = { ...area, row: area.row + area.rows - rows, rows };
    this.workbook.requireWritable(this.sheet, gone);
    if (this.table.showTotals) throw new ExcelError("NotImplemented", "deleting rows above a totals row");
    reshape(this.workbook, this.sheet, { table: this.table, area: { ...area, rows: area.rows - rows } });
    clearContents(this.workbook, this.sheet, gone);
  }

  private requireRoom(place: Area): void {
    this.workbook.requireWritable(this.sheet, place);
    if (this.table.showTotals || hasContent(this.sheet, place))
      throw new ExcelError("NotImplemented", "a row where cells must move down");
    requireFree(this.sheet, place, this.table);
  }

  private row(index: number): TableRowObject {
    return new TableRowObject(this.workbook, { sheet: this.sheet, table: this.table, index });
  }
}

import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { SheetModel, TableModel } from "../../model/workbookModel";
import { writeCells } from "../range/writeCells";
import { sameName, WireCollection } from "../wireObject";
import { TableColumnObject } from "./tableColumnObject";
import { freeColumnName } from "./tableNames";
import { hasContent, requireFree, reshape } from "./tableShape";

/** Excel's TableColumnCollection. */
export class TableColumnCollectionObject extends WireCollection<TableColumnObject> {
  readonly className = "TableColumnCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly table: TableModel
  ) {
    super(workbook);
  }

  items(): TableColumnObject[] {
    return this.table.columns.map((column) => new TableColumnObject(this.workbook, { ...this.place, column }));
  }

  isNamed(item: TableColumnObject, key: string): boolean {
    return String(item.Id) === key || sameName(item.Name, key);
  }

  /** Adds a column at the right; the cells there must be blank. `values` is rows of one cell, the header first, or one value for all. */
  Add(index: number | null, values: unknown, name: string | null): TableColumnObject {
    const { area, columns } = this.table;
    if (index !== null && index !== -1 && index !== columns.length)
      throw new ExcelError("NotImplemented", "a column between others of a table");
    const place = { ...area, column: area.column + area.columns, columns: 1 };
    this.workbook.requireWritable(this.sheet, place);
    if (hasContent(this.sheet, place)) throw new ExcelError("NotImplemented", "a column where cells must move right");
    requireFree(this.sheet, place, this.table);
    if (name !== null) this.sheet.cells.put(place.row, place.column, freeColumnName(name, this.names()));
    reshape(this.workbook, this.sheet, { table: this.table, area: { ...area, columns: area.columns + 1 } });
    if (values !== null) writeCells(this.workbook, { sheet: this.sheet, area: place }, values);
    return this.GetItemAt(columns.length);
  }

  private names(): string[] {
    return this.table.columns.map(({ name }) => name);
  }

  private get place(): { sheet: SheetModel; table: TableModel } {
    return { sheet: this.sheet, table: this.table };
  }
}

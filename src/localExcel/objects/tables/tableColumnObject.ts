import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel, TableColumnModel, TableModel } from "../../model/workbookModel";
import { textArgument } from "../argument";
import { clearContents } from "../range/clearCells";
import { RangeObject } from "../range/rangeObject";
import { readValues } from "../range/readCells";
import { writeCells } from "../range/writeCells";
import { WireObject, type WireValue } from "../wireObject";
import { FilterObject } from "./filterObject";
import { bodyArea, reshape } from "./tableShape";

/** Excel's TableColumn. */
export class TableColumnObject extends WireObject {
  readonly className = "TableColumn";
  private readonly sheet: SheetModel;
  private readonly table: TableModel;
  private readonly column: TableColumnModel;

  constructor(workbook: LocalWorkbook, of: { sheet: SheetModel; table: TableModel; column: TableColumnModel }) {
    super(workbook);
    this.sheet = of.sheet;
    this.table = of.table;
    this.column = of.column;
  }

  get Id(): number {
    return this.column.id;
  }
  get Index(): number {
    const index = this.table.columns.indexOf(this.column);
    if (index < 0) throw new ExcelError("ItemNotFound", `column "${this.column.name}" is gone`);
    return index;
  }
  get Name(): string {
    return this.column.name;
  }
  /** Written into the header cell: formulas follow, and a name that is taken gets a number. */
  set Name(name: unknown) {
    writeCells(this.workbook, { sheet: this.sheet, area: this.headerArea() }, `'${textArgument(name)}`);
  }
  get Values(): WireValue {
    return readValues(this.workbook, this.sheet, this.whole());
  }
  set Values(matrix: unknown) {
    writeCells(this.workbook, { sheet: this.sheet, area: this.whole() }, matrix);
  }

  get Filter(): FilterObject {
    return new FilterObject(this.workbook, { sheet: this.sheet, table: this.table, index: this.Index });
  }

  GetRange(): RangeObject {
    return this.range(this.whole());
  }
  GetDataBodyRange(): RangeObject {
    return this.range({ ...bodyArea(this.table), column: this.whole().column, columns: 1 });
  }
  GetHeaderRowRange(): RangeObject {
    return this.range(this.headerArea());
  }
  GetTotalRowRange(): RangeObject {
    if (!this.table.showTotals) throw new ExcelError("ItemNotFound", "the table shows no totals row");
    const whole = this.whole();
    return this.range({ ...whole, row: whole.row + whole.rows - 1, rows: 1 });
  }

  /** Takes the last column away; another would move cells left. */
  Delete(): void {
    const whole = this.whole();
    if (this.Index !== this.table.columns.length - 1 || this.Index === 0)
      throw new ExcelError("NotImplemented", "deleting a column that is not the last");
    this.workbook.requireWritable(this.sheet, whole);
    const area = { ...this.table.area, columns: this.table.area.columns - 1 };
    reshape(this.workbook, this.sheet, { table: this.table, area });
    clearContents(this.workbook, this.sheet, whole);
  }

  private headerArea(): Area {
    if (!this.table.showHeaders) throw new ExcelError("ItemNotFound", "the table shows no header row");
    return { ...this.whole(), rows: 1 };
  }
  private whole(): Area {
    return { ...this.table.area, column: this.table.area.column + this.Index, columns: 1 };
  }
  private range(area: Area): RangeObject {
    return new RangeObject(this.workbook, this.sheet, area);
  }
}

import { contains } from "../../model/area";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel, TableModel } from "../../model/workbookModel";
import { booleanArgument, textArgument } from "../argument";
import { clearConditionalFormats, clearContents, clearFormats } from "../range/clearCells";
import { RangeObject } from "../range/rangeObject";
import { rangeArgument } from "../rangeArgument";
import { AutoFilterObject } from "../sheets/autoFilterObject";
import { WorksheetObject } from "../sheets/worksheetObject";
import { WireObject } from "../wireObject";
import { TableColumnCollectionObject } from "./tableColumnCollectionObject";
import { addressTableInFormulas, forgetTableInFormulas, renameTableInFormulas } from "./tableFormulas";
import { requireTableName } from "./tableNames";
import { TableRowCollectionObject } from "./tableRowCollectionObject";
import { bodyArea, requireFree, reshape, tableChanged } from "./tableShape";
import { hideTotals, showTotals } from "./tableTotals";

/** Excel's Table. */
export class TableObject extends WireObject {
  readonly className = "Table";

  constructor(
    workbook: LocalWorkbook,
    readonly sheet: SheetModel,
    readonly table: TableModel
  ) {
    super(workbook);
    if (!workbook.requireSheet(sheet).tables.includes(table))
      throw new ExcelError("ItemNotFound", `table "${table.name}" is gone`);
  }

  // What it is

  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  /** Formulas of the whole workbook follow. */
  set Name(text: unknown) {
    const name = textArgument(text);
    requireTableName(this.workbook.model, name, this.table);
    const before = { name: this.table.name, area: this.table.area };
    renameTableInFormulas(this.workbook, before.name, name);
    this.table.name = name;
    tableChanged(this.workbook, this.sheet, { table: this.table, before });
  }
  /** "" when it has none. */
  get Style(): string {
    return this.table.style ?? "";
  }
  set Style(style: unknown) {
    const name = textArgument(style);
    this.look({ style: name === "" ? undefined : name });
  }
  get ShowBandedRows(): boolean {
    return this.table.showBandedRows;
  }
  set ShowBandedRows(shown: unknown) {
    this.look({ showBandedRows: booleanArgument(shown) });
  }
  get ShowBandedColumns(): boolean {
    return this.table.showBandedColumns;
  }
  set ShowBandedColumns(shown: unknown) {
    this.look({ showBandedColumns: booleanArgument(shown) });
  }
  get HighlightFirstColumn(): boolean {
    return this.table.highlightFirstColumn;
  }
  set HighlightFirstColumn(shown: unknown) {
    this.look({ highlightFirstColumn: booleanArgument(shown) });
  }
  get HighlightLastColumn(): boolean {
    return this.table.highlightLastColumn;
  }
  set HighlightLastColumn(shown: unknown) {
    this.look({ highlightLastColumn: booleanArgument(shown) });
  }
  get ShowFilterButton(): boolean {
    return this.table.filter !== undefined;
  }
  set ShowFilterButton(shown: unknown) {
    if (!booleanArgument(shown)) this.AutoFilter.Remove();
    else if (this.table.filter === undefined) {
      const rows = this.table.area.rows - (this.table.showTotals ? 1 : 0);
      this.look({ filter: { area: { ...this.table.area, rows }, columns: [] } });
    }
  }
  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }
  set ShowHeaders(shown: unknown) {
    if (booleanArgument(shown) !== this.table.showHeaders)
      throw new ExcelError("NotImplemented", "hiding or showing a table's header row");
  }
  get ShowTotals(): boolean {
    return this.table.showTotals;
  }
  set ShowTotals(shown: unknown) {
    if (booleanArgument(shown) === this.table.showTotals) return;
    if (this.table.showTotals) hideTotals(this.workbook, this.sheet, this.table);
    else showTotals(this.workbook, this.sheet, this.table);
  }

  // What belongs to it

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.workbook, this.sheet);
  }
  get Columns(): TableColumnCollectionObject {
    return new TableColumnCollectionObject(this.workbook, this.sheet, this.table);
  }
  get Rows(): TableRowCollectionObject {
    return new TableRowCollectionObject(this.workbook, this.sheet, this.table);
  }
  get AutoFilter(): AutoFilterObject {
    // The filter of a table is saved with the table; a table that did not change is left as it was.
    this.table.changed = true;
    return new AutoFilterObject(this.workbook, this.sheet, this.table);
  }
  GetRange(): RangeObject {
    return this.range(this.table.area);
  }
  GetDataBodyRange(): RangeObject {
    return this.range(bodyArea(this.table));
  }
  GetHeaderRowRange(): RangeObject {
    if (!this.table.showHeaders) throw new ExcelError("ItemNotFound", "the table shows no header row");
    return this.range({ ...this.table.area, rows: 1 });
  }
  GetTotalRowRange(): RangeObject {
    if (!this.table.showTotals) throw new ExcelError("ItemNotFound", "the table shows no totals row");
    const { area } = this.table;
    return this.range({ ...area, row: area.row + area.rows - 1, rows: 1 });
  }

  // What is done to it

  /** The header row keeps its row, and old and new area overlap, as Excel wants it. */
  Resize(range: unknown): void {
    const { sheet, area } = rangeArgument(this.workbook, range, this.sheet);
    const old = this.table.area;
    const overlaps = area.column < old.column + old.columns && old.column < area.column + area.columns;
    if (sheet !== this.sheet || area.row !== old.row || !overlaps || area.rows < 2)
      throw new ExcelError("InvalidArgument", "a table keeps its header row");
    if (this.table.showTotals) throw new ExcelError("NotImplemented", "resizing a table with a totals row");
    this.workbook.requireWritable(sheet, area);
    requireFree(sheet, area, this.table);
    reshape(this.workbook, sheet, { table: this.table, area });
  }
  ClearFilters(): void {
    this.AutoFilter.ClearCriteria();
  }
  /** Takes the table away and empties its cells; references to it become #REF!. */
  Delete(): void {
    const { area } = this.table;
    this.workbook.requireWritable(this.sheet, area);
    forgetTableInFormulas(this.workbook, this.table);
    this.remove();
    clearContents(this.workbook, this.sheet, area);
    clearFormats(this.sheet, area);
    clearConditionalFormats(this.sheet, area);
  }
  /** Takes the table away and leaves its cells; references to it become addresses. */
  ConvertToRange(): RangeObject {
    const { area } = this.table;
    addressTableInFormulas(this.workbook, this.sheet, this.table);
    this.remove();
    return this.range(area);
  }

  private remove(): void {
    this.AutoFilter.Remove();
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this.table);
    this.sheet.changed.add("tables");
    this.workbook.changed({ kind: "tableDeleted", sheet: this.sheet, table: this.table });
  }

  private look(members: Partial<TableModel>): void {
    Object.assign(this.table, members);
    this.table.changed = true;
    this.sheet.changed.add("tables");
  }

  private range(area: Area): RangeObject {
    if (!contains(this.table.area, area) || area.rows < 1) throw new ExcelError("ItemNotFound");
    return new RangeObject(this.workbook, this.sheet, area);
  }
}

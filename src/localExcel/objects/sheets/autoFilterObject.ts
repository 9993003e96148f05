import { cellText } from "../../model/cellText";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { hide } from "../../model/dimensions";
import type { AutoFilterModel, SheetModel } from "../../model/workbookModel";
import { RangeObject } from "../range/rangeObject";
import { WireObject } from "../wireObject";

/** What carries a filter: a sheet, or one of its tables. */
export interface FilterHolder {
  filter: AutoFilterModel | undefined;
}

/** Excel's AutoFilter, of a sheet or of a table. */
export class AutoFilterObject extends WireObject {
  readonly className = "AutoFilter";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly holder: FilterHolder
  ) {
    super(workbook);
  }

  get Enabled(): boolean {
    return this.holder.filter !== undefined;
  }
  /** Does a column filter anything out? */
  get IsDataFiltered(): boolean {
    return (this.holder.filter?.columns.length ?? 0) > 0;
  }

  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new ExcelError("ItemNotFound");
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    return this.holder.filter === undefined
      ? null
      : new RangeObject(this.workbook, this.sheet, this.holder.filter.area);
  }

  /** Filters the area's rows (its first row is the header): those whose text in the column is one of the criteria's values stay. */
  Apply(range: unknown, columnIndex: number | null, criteria: { filterOn?: string; values?: unknown[] } | null): void {
    const area =
      range instanceof RangeObject ? range.area : new RangeObject(this.workbook, this.sheet, this.GetRange().area).area;
    this.holder.filter = { area: { ...area }, columns: this.holder.filter?.columns ?? [] };
    this.sheet.changed.add("filter");
    if (columnIndex === null || criteria === null) return;
    if (criteria.filterOn !== "Values" || criteria.values === undefined)
      throw new ExcelError("NotImplemented", `filter on ${criteria.filterOn ?? "?"}`);
    const others = this.holder.filter.columns.filter(({ column }) => column !== columnIndex);
    this.holder.filter.columns = [
      ...others,
      { column: columnIndex, values: criteria.values.map(String), raw: undefined },
    ];
    this.hideRows();
  }

  ClearCriteria(): void {
    if (this.holder.filter === undefined) return;
    this.showRows(this.holder.filter);
    this.holder.filter.columns = [];
  }

  Remove(): void {
    this.ClearCriteria();
    this.holder.filter = undefined;
    this.sheet.changed.add("filter");
  }

  private showRows({ area }: AutoFilterModel): void {
    hide(this.sheet, "rows", { first: area.row + 1, count: area.rows - 1, hidden: false });
    this.sheet.changed.add("filter");
  }

  private hideRows(): void {
    const { filter } = this.holder;
    if (filter === undefined) return;
    for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row++) {
      const shown = filter.columns.every(
        ({ column, values }) => values === undefined || values.includes(this.textAt(row, filter.area.column + column))
      );
      hide(this.sheet, "rows", { first: row, count: 1, hidden: !shown });
    }
  }

  private textAt(row: number, column: number): string {
    return cellText(this.workbook.model, this.sheet, row, column);
  }
}

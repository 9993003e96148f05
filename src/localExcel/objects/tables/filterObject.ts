import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { SheetModel, TableModel } from "../../model/workbookModel";
import { AutoFilterObject } from "../sheets/autoFilterObject";
import { WireObject, type WireValue } from "../wireObject";

/** Excel's Filter: what one column of a table lets through. */
export class FilterObject extends WireObject {
  readonly className = "Filter";

  constructor(
    workbook: LocalWorkbook,
    private readonly of: { readonly sheet: SheetModel; readonly table: TableModel; readonly index: number }
  ) {
    super(workbook);
  }

  /** null when the column lets everything through. */
  get Criteria(): WireValue {
    const values = this.of.table.filter?.columns.find(({ column }) => column === this.of.index)?.values;
    return values === undefined ? null : { filterOn: "Values", values };
  }

  Apply(criteria: { filterOn?: string; values?: unknown[] } | null): void {
    const { sheet, table, index } = this.of;
    if (table.filter === undefined) throw new ExcelError("InvalidOperation", "the table has no filter buttons");
    table.changed = true;
    sheet.changed.add("tables");
    new AutoFilterObject(this.workbook, sheet, table).Apply(null, index, criteria);
  }
  ApplyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw new ExcelError("InvalidArgument", "a filter's values are an array");
    this.Apply({ filterOn: "Values", values });
  }

  /** Lets everything of this column through; the other columns' filters stay. */
  Clear(): void {
    const { sheet, table, index } = this.of;
    const others = table.filter?.columns.filter(({ column }) => column !== index) ?? [];
    const filter = new AutoFilterObject(this.workbook, sheet, table);
    table.changed = true;
    sheet.changed.add("tables");
    filter.ClearCriteria();
    for (const { column, values } of others) {
      if (values !== undefined) filter.Apply(null, column, { filterOn: "Values", values });
    }
  }
}

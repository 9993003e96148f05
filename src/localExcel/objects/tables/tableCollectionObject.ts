import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel, TableModel } from "../../model/workbookModel";
import { booleanArgument } from "../argument";
import { rangeArgument } from "../rangeArgument";
import { sameName, WireCollection } from "../wireObject";
import { columnNames, nextTableId, nextTableName } from "./tableNames";
import { noteCalculated } from "./tableEdits";
import { TableObject } from "./tableObject";
import { headerText, newColumn, requireFree, writeHeaders } from "./tableShape";

/** What Excel gives a new table. */
const DEFAULT_STYLE = "TableStyleMedium2";

/** Excel's TableCollection: the tables of the workbook, or of one sheet. */
export class TableCollectionObject extends WireCollection<TableObject> {
  readonly className = "TableCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel | undefined
  ) {
    super(workbook);
  }

  items(): TableObject[] {
    const sheets = this.sheet === undefined ? this.workbook.model.sheets : [this.sheet];
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new TableObject(this.workbook, sheet, table)));
  }

  override eventTarget(): string {
    return this.sheet?.id ?? super.eventTarget();
  }

  isNamed(item: TableObject, key: string): boolean {
    return item.table.id === key || sameName(item.table.name, key);
  }

  /** Makes a table of cells whose first row is the header; header cells become texts, each different. */
  Add(address: unknown, hasHeaders: unknown): TableObject {
    if (!booleanArgument(hasHeaders))
      throw new ExcelError("NotImplemented", "a table whose header row must be inserted");
    const { sheet, area } = rangeArgument(this.workbook, address, this.sheet ?? this.workbook.activeSheet);
    this.workbook.requireWritable(sheet, area);
    // A header alone gets one blank row of data.
    const whole = { ...area, rows: Math.max(area.rows, 2) };
    requireFree(sheet, whole);
    const table = newTable(this.workbook, sheet, whole);
    sheet.tables.push(table);
    sheet.changed.add("tables");
    writeHeaders(this.workbook, sheet, table);
    noteCalculated(sheet, table, whole);
    this.workbook.changed({ kind: "tableAdded", sheet, table });
    return new TableObject(this.workbook, sheet, table);
  }
}

function newTable(workbook: LocalWorkbook, sheet: SheetModel, area: Area): TableModel {
  const headers = Array.from({ length: area.columns }, (_, i) =>
    headerText(workbook, sheet, area.row, area.column + i)
  );
  return {
    id: nextTableId(workbook.model),
    name: nextTableName(workbook.model),
    area: { ...area },
    showHeaders: true,
    showTotals: false,
    filter: { area: { ...area }, columns: [] },
    style: DEFAULT_STYLE,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: columnNames(headers).map((name, i) => newColumn(i + 1, name)),
    part: undefined,
    changed: true,
  };
}

import { ExcelError } from "../../model/excelError";
import { addSheet } from "../../model/sheets";
import { sameName, WireCollection } from "../wireObject";
import { WorksheetObject } from "./worksheetObject";

/** Excel's WorksheetCollection. */
export class WorksheetCollectionObject extends WireCollection<WorksheetObject> {
  readonly className = "WorksheetCollection";

  items(): WorksheetObject[] {
    return this.workbook.model.sheets.map((sheet) => new WorksheetObject(this.workbook, sheet));
  }

  isNamed(item: WorksheetObject, key: string): boolean {
    return item.sheet.id === key || sameName(item.sheet.name, key);
  }

  Add(name: string | null): WorksheetObject {
    return new WorksheetObject(this.workbook, addSheet(this.workbook, name ?? undefined));
  }

  GetActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.workbook, this.workbook.activeSheet);
  }

  override GetCount(visibleOnly: boolean | null = null): number {
    return this.shown(visibleOnly).length;
  }

  GetFirst(visibleOnly: boolean | null): WorksheetObject {
    return this.present(this.shown(visibleOnly)[0]);
  }

  GetLast(visibleOnly: boolean | null): WorksheetObject {
    return this.present(this.shown(visibleOnly).at(-1));
  }

  private shown(visibleOnly: boolean | null): WorksheetObject[] {
    return this.items().filter(({ sheet }) => visibleOnly !== true || sheet.visibility === "Visible");
  }

  private present(sheet: WorksheetObject | undefined): WorksheetObject {
    if (sheet === undefined) throw new ExcelError("ItemNotFound");
    return sheet;
  }
}

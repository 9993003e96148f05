import type { Area, SheetModel, TableModel } from "../../model/workbookModel";
import type { TriggerSource } from "./eventEntry";
import type { WrittenAreas } from "./writtenAreas";

/** What happened to the workbook and is worth an event, in the order in which it did. */
export type Happening =
  | { readonly kind: "written"; readonly sheet: SheetModel; readonly areas: WrittenAreas; readonly by: TriggerSource }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "activated" | "deactivated"; readonly sheet: SheetModel }
  | { readonly kind: "selected" | "calculated"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheet: SheetModel; readonly table: TableModel };

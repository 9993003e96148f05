import type { WorkbookChange } from "./calculator";
import type { StoredValue } from "./cellStore";
import type { Area, SheetModel } from "./workbookModel";

/** Content of a single cell before it was entered anew. */
export interface CellBefore {
  readonly value: StoredValue;
}

/** Something that follows what happens to a workbook, told after each change, whoever made it. */
export interface WorkbookListener {
  /** Values or formulas of the area were put, replaced or emptied; `before` comes with single cells. */
  cellsChanged(sheet: SheetModel, area: Area, before: CellBefore | undefined): void;
  changed(change: WorkbookChange): void;
  /** Another sheet became active; `before` is undefined when the sheet that was active is gone. */
  activated(sheet: SheetModel, before: SheetModel | undefined): void;
  selected(sheet: SheetModel, area: Area): void;
}

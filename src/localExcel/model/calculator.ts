import type { Area, DefinedNameModel, SheetModel, TableModel, WorkbookModel } from "./workbookModel";

/** A change other than to cells. It is told after the model was changed; `before` is what stood there. */
export type WorkbookChange =
  | { readonly kind: "sheetAdded"; readonly sheet: SheetModel }
  | { readonly kind: "sheetRenamed"; readonly sheet: SheetModel; readonly before: string }
  | { readonly kind: "sheetDeleted"; readonly sheet: SheetModel }
  | { readonly kind: "sheetMoved"; readonly sheet: SheetModel }
  | { readonly kind: "nameAdded" | "nameChanged" | "nameDeleted"; readonly name: DefinedNameModel }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheet: SheetModel; readonly table: TableModel }
  | {
      readonly kind: "tableChanged";
      readonly sheet: SheetModel;
      readonly table: TableModel;
      readonly before: { readonly name: string; readonly area: Area };
    }
  /** Whole rows or columns went in or out: cells, names and formula texts of the model have already followed. */
  | { readonly kind: "cellsMoved"; readonly sheet: SheetModel };

/**
 * What calculates the formulas of one workbook. The workbook tells it what changed; it puts results into the cells
 * (`CellStore.putResult`) and nothing else: formula texts follow a renamed or deleted sheet by the model's own doing.
 */
export interface Calculator {
  /** Values or formulas of the area were put, replaced or emptied. Cheap: only remembered until `recalculate`. */
  cellsChanged(sheet: SheetModel, area: Area): void;
  changed(change: WorkbookChange): void;
  /**
   * Brings every formula up to date. Called at the end of each request while the calculation mode is automatic, and by
   * `application.calculate`, `worksheet.calculate`, `range.calculate`. Returns at once when nothing has changed.
   */
  recalculate(): void;
  /** Evaluates every formula, volatile ones and those of the opened file included; one the engine cannot evaluate keeps its result. */
  recalculateAll(): void;
  /** Why Excel would not take the text ("=SUM(") as a formula; undefined when it would. Such a write fails with InvalidArgument. */
  problem(formula: string): string | undefined;
}

/** Makes the calculator of a workbook; it reads every formula of the model as it stands. */
export type CalculatorOf = (model: WorkbookModel) => Calculator;

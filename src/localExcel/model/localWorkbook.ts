import { mergeHolding, sameArea } from "./area";
import type { Calculator, CalculatorOf, WorkbookChange } from "./calculator";
import { ExcelError } from "./excelError";
import { requireUnlocked } from "./protection";
import type { CellBefore, WorkbookListener } from "./workbookListener";
import type { Area, SheetModel, WorkbookModel } from "./workbookModel";

/**
 * A workbook that lives: the model, what calculates it, and what a session of Excel knows beside the file (the selection,
 * whether calculation waits). Everything the add-in does goes through here or tells it.
 */
export class LocalWorkbook {
  readonly calculator: Calculator;
  /** The selected area of the active sheet. */
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  readonly listeners = new Set<WorkbookListener>();
  /** Cells that went over the wire, each counted as often as it was asked for or entered. */
  readonly traffic = { cellsRead: 0, cellsWritten: 0 };
  /**
   * Set by a host that answers first and calculates later: told after each request while formulas wait, it calls `catchUp` in
   * its own time. Nobody who asks for a result gets an old one. Without it they are calculated at the end of each request.
   */
  whenFormulasWait: (() => void) | undefined;
  private doFormulasWait = false;

  constructor(
    readonly model: WorkbookModel,
    calculatorOf: CalculatorOf
  ) {
    this.calculator = calculatorOf(model);
  }

  get activeSheet(): SheetModel {
    const sheet = this.model.sheets.find((each) => each.id === this.model.activeSheet);
    if (sheet === undefined) throw new ExcelError("ItemNotFound", "active sheet");
    return sheet;
  }

  sheetNamed(name: string): SheetModel | undefined {
    return this.model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  activate(sheet: SheetModel): void {
    if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation", `sheet "${sheet.name}" is hidden`);
    if (this.model.activeSheet === sheet.id) return;
    const before = this.model.sheets.find(({ id }) => id === this.model.activeSheet);
    this.selection = { row: 0, column: 0, rows: 1, columns: 1 };
    this.model.activeSheet = sheet.id;
    for (const listener of this.listeners) listener.activated(sheet, before);
  }

  /** Selects an area and makes its sheet the active one. */
  select(sheet: SheetModel, area: Area): void {
    const isSelected = this.model.activeSheet === sheet.id && sameArea(this.selection, area);
    this.activate(sheet);
    this.selection = { ...area };
    if (!isSelected) for (const listener of this.listeners) listener.selected(sheet, area);
  }

  /** Refuses an object of a sheet that was deleted. */
  requireSheet(sheet: SheetModel): SheetModel {
    if (!this.model.sheets.includes(sheet)) throw new ExcelError("ItemNotFound", `sheet "${sheet.name}" was deleted`);
    return sheet;
  }

  /** Refuses where Excel would: a deleted sheet, or a locked cell of a protected one. */
  requireWritable(sheet: SheetModel, area: Area): void {
    this.requireSheet(sheet);
    requireUnlocked(this.model, sheet, area);
  }

  /** Refuses to add, delete, rename, move, hide or show sheets of a workbook whose structure is protected. */
  requireStructure(): void {
    if (this.model.structureProtected) throw new ExcelError("AccessDenied", "the workbook's structure is protected");
  }

  /** `before`: what the cell held, when it is a single one. */
  cellsChanged(sheet: SheetModel, area: Area, before?: CellBefore): void {
    this.calculator.cellsChanged(sheet, area);
    for (const listener of this.listeners) listener.cellsChanged(sheet, area, before);
  }

  changed(change: WorkbookChange): void {
    this.calculator.changed(change);
    for (const listener of this.listeners) listener.changed(change);
  }

  /** Brings formulas up to date when Excel would by itself: at the end of a request, unless calculation is manual. */
  settle(): void {
    if (this.model.calculationMode !== "Manual") this.doFormulasWait = true;
    if (!this.doFormulasWait) return;
    if (this.whenFormulasWait === undefined) this.catchUp();
    else this.whenFormulasWait();
  }

  /** Calculates what waits; nothing where nothing does. */
  catchUp(): void {
    if (!this.doFormulasWait) return;
    this.doFormulasWait = false;
    this.calculator.recalculate();
  }

  /** What was asked for; `full` evaluates formulas nothing has changed for, too. */
  calculate(full = false): void {
    this.doFormulasWait = false;
    if (full) this.calculator.recalculateAll();
    else this.calculator.recalculate();
  }

  /** Merged area the cell lies in; undefined when it is not merged. */
  mergeAt(sheet: SheetModel, row: number, column: number): Area | undefined {
    return mergeHolding(sheet.merges, row, column);
  }
}

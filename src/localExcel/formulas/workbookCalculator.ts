import type { StoredValue } from "../model/cellStore";
import type { Calculator, WorkbookChange } from "../model/calculator";
import type { Area, SheetModel, WorkbookModel } from "../model/workbookModel";
import { evaluated } from "./evaluation";
import type { FormulaCell } from "./formulaCell";
import type { FormulaEngine } from "./formulaEngine";
import { formulaProblem } from "./formulaProblem";
import { FormulaRegister, looksAt } from "./formulaRegister";
import type { SheetArea } from "./resolvedFormula";

/** Names and tables (lower case) that mean something else now. */
function changedNames(changes: readonly WorkbookChange[]): Set<string> {
  const names = new Set<string>();
  for (const change of changes) {
    if ("name" in change) names.add(change.name.name.toLowerCase());
    if ("table" in change) names.add(change.table.name.toLowerCase());
    if (change.kind === "tableChanged") names.add(change.before.name.toLowerCase());
  }
  return names;
}

/** Results agree when they show the same 15 digits. */
function sameResult(a: StoredValue, b: StoredValue): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || a.toPrecision(15) === b.toPrecision(15);
  if (typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}

/**
 * Calculates the formulas of one workbook. A formula that came with the file keeps its result until something it
 * depends on changes; an array formula, a volatile one and one that the engine cannot evaluate keep it then, too.
 */
export class WorkbookCalculator implements Calculator {
  private readonly register: FormulaRegister;
  private isRead = false;
  private changedAreas: SheetArea[] = [];
  private changes: WorkbookChange[] = [];
  /** Texts checked since names, tables or sheets last changed: a column's formula comes once for each row. */
  private readonly problems = new Map<string, string | undefined>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly engine: FormulaEngine
  ) {
    // A link's formula shows its text: that needs no engine.
    this.register = new FormulaRegister(workbook, (name) => name === "HYPERLINK" || engine.knowsFunction(name));
  }

  cellsChanged(sheet: SheetModel, area: Area): void {
    this.changedAreas.push({ sheet, area });
  }

  changed(change: WorkbookChange): void {
    this.changes.push(change);
    this.problems.clear();
    this.register.forgetMeanings();
  }

  recalculate(): void {
    if (this.isRead && this.changedAreas.length === 0 && this.changes.length === 0) return;
    this.takeNote();
    const { dependencies, waiting } = this.register;
    const affected = dependencies.following(this.changedAreas, waiting, (cell) => this.follows(cell));
    this.forgetChanges();
    this.evaluate(affected);
  }

  /** Evaluates every formula the engine can, volatile ones and the opened file's included. */
  recalculateAll(): void {
    this.takeNote();
    this.forgetChanges();
    this.evaluate([...this.register.all()].filter((cell) => this.canEvaluate(cell)));
  }

  problem(formula: string): string | undefined {
    if (!this.problems.has(formula)) this.problems.set(formula, formulaProblem(this.workbook, formula));
    return this.problems.get(formula);
  }

  /** An own formula beyond the engine is evaluated too, to show its error. */
  private canEvaluate(cell: FormulaCell): boolean {
    return cell.evaluable || !cell.opened;
  }

  private follows(cell: FormulaCell): boolean {
    return !cell.gone && this.canEvaluate(cell) && !(cell.opened && cell.shape.volatile);
  }

  /** Reads what was written since the last time. Cells come first: a formula in a changed area is no longer the file's. */
  private takeNote(): void {
    const moved = this.changes.filter(({ kind }) => kind === "cellsMoved");
    if (moved.length > 0 && this.isRead && this.changedAreas.length === 0) this.register.adoptRewritten();
    if (moved.length > 0 || !this.isRead) {
      this.register.readAll();
      this.isRead = true;
    } else {
      const areas = new Map<SheetModel, Area[]>();
      for (const { sheet, area } of this.changedAreas) areas.set(sheet, [...(areas.get(sheet) ?? []), area]);
      for (const [sheet, list] of areas) this.register.readChanged(sheet, list);
    }
    for (const change of this.changes) this.noteChange(change);
    this.refreshAll(this.register.mentioning(changedNames(this.changes)));
  }

  private forgetChanges(): void {
    this.changedAreas = [];
    this.changes = [];
    this.problems.clear();
    this.register.waiting.clear();
  }

  private noteChange(change: WorkbookChange): void {
    switch (change.kind) {
      case "nameAdded":
      case "nameChanged":
      case "nameDeleted":
      case "tableAdded":
      case "tableDeleted":
      case "tableChanged":
        return; // together, by what is mentioned
      case "sheetAdded":
        this.noteNewSheet(change.sheet);
        return;
      case "sheetDeleted":
        this.refreshAll(this.register.removeSheet(change.sheet));
        return;
      case "sheetRenamed":
        this.noteRenamed();
        return;
      case "cellsMoved":
        for (const cell of this.register.all()) if (looksAt(cell, change.sheet)) this.wait(cell);
        return;
      case "sheetMoved":
        return;
    }
  }

  private noteNewSheet(sheet: SheetModel): void {
    const area = sheet.cells.used(true);
    if (area !== undefined) this.register.readChanged(sheet, [area]);
  }

  /** A renamed sheet changes what formulas say, not what they mean. */
  private noteRenamed(): void {
    const rewritten = [...this.register.all()].filter(
      (cell) => cell.sheet.cells.formula(cell.row, cell.column) !== cell.formula
    );
    for (const cell of rewritten) this.register.refresh(cell);
  }

  private refreshAll(cells: Iterable<FormulaCell>): void {
    for (const cell of cells) {
      const fresh = cell.gone ? undefined : this.register.refresh(cell);
      if (fresh !== undefined) this.wait(fresh);
    }
  }

  private wait(cell: FormulaCell): void {
    if (this.follows(cell)) this.register.waiting.add(cell);
  }

  /** Formulas of the file that turn out unreadable are constants after all, and the others are evaluated around them. */
  private evaluate(cells: Iterable<FormulaCell>): void {
    const left = new Set(cells);
    if (left.size === 0) return;
    let results = evaluated(this.workbook, this.engine, left);
    const unreadable = results.filter((result) => result.unreadable && result.cell.opened);
    if (unreadable.length > 0) {
      for (const { cell } of unreadable) left.delete(cell);
      results = evaluated(this.workbook, this.engine, left);
    }
    for (const { cell, value } of results) {
      const store = cell.sheet.cells;
      if (!sameResult(store.value(cell.row, cell.column), value)) store.putResult(cell.row, cell.column, value);
    }
  }
}

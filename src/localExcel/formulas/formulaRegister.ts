import type { StoredFormula } from "../model/cellStore";
import type { Area, SheetModel, WorkbookModel } from "../model/workbookModel";
import { Dependencies } from "./dependencies";
import { formulaCell, type FormulaCell } from "./formulaCell";
import { FormulaShapes } from "./formulaShape";

const COLUMNS = 16_384;
/** Changed areas with more cells than this are looked through formula by formula instead of cell by cell. */
const CELLS_LOOKED_AT = 100_000;
/** Formulas that went leave their traces among the dependencies until there are this many, and half of all. */
const TRACES_KEPT = 1000;

/** Every formula of a workbook, where it stands, and what depends on it. */
export class FormulaRegister {
  private readonly fromFile = new WeakSet<StoredFormula>();
  private readonly cells = new Map<SheetModel, Map<number, FormulaCell>>();
  private gone = 0;
  dependencies = new Dependencies();
  /** Formulas that have no result yet, or none that still counts. */
  readonly waiting = new Set<FormulaCell>();
  private readonly shapes: FormulaShapes;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly knows: (functionName: string) => boolean
  ) {
    this.shapes = new FormulaShapes(workbook);
    for (const sheet of workbook.sheets) {
      for (const { formula } of sheet.cells.formulaCells()) this.fromFile.add(formula);
    }
  }

  /** A name, a table or a sheet has changed: the same text may mean something else now. */
  forgetMeanings(): void {
    this.shapes.forget();
  }

  /** Reads all formulas anew. */
  readAll(): void {
    this.cells.clear();
    this.waiting.clear();
    this.dependencies = new Dependencies();
    this.gone = 0;
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, formula } of sheet.cells.formulaCells()) this.take(sheet, row, column, formula);
    }
  }

  /** Formulas that were rewritten to follow cells elsewhere still are the file's. */
  adoptRewritten(): void {
    const known = new Set<StoredFormula>();
    for (const cell of this.all()) known.add(cell.formula);
    for (const sheet of this.workbook.sheets) {
      for (const { formula } of sheet.cells.formulaCells()) if (!known.has(formula)) this.fromFile.add(formula);
    }
  }

  *all(): IterableIterator<FormulaCell> {
    for (const cells of this.cells.values()) yield* cells.values();
  }

  /** Takes note of formulas that were put, replaced or emptied in changed areas of a sheet. */
  readChanged(sheet: SheetModel, areas: readonly Area[]): void {
    const total = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
    if (total > CELLS_LOOKED_AT) this.readSheet(sheet);
    else for (const area of areas) this.readCells(sheet, area);
    if (this.gone > TRACES_KEPT && this.gone * 2 > this.count()) this.forgetGone();
  }

  /** Formulas that mention any of the names or tables (lower case), but for those that wait: they were read just now. */
  mentioning(names: ReadonlySet<string>): Set<FormulaCell> {
    const cells = new Set<FormulaCell>();
    for (const name of names) {
      for (const cell of this.dependencies.mentions(name)) if (!this.waiting.has(cell)) cells.add(cell);
    }
    return cells;
  }

  /** Reads a formula anew because what it says, or what that means, has changed. */
  refresh(cell: FormulaCell): FormulaCell | undefined {
    const formula = cell.sheet.cells.formula(cell.row, cell.column);
    this.drop(cell);
    if (formula === undefined) return undefined;
    if (cell.opened) this.fromFile.add(formula);
    return this.take(cell.sheet, cell.row, cell.column, formula);
  }

  /** Forgets a deleted sheet's formulas; gives those of other sheets that looked at it. */
  removeSheet(sheet: SheetModel): FormulaCell[] {
    for (const cell of [...(this.cells.get(sheet)?.values() ?? [])]) this.drop(cell);
    this.cells.delete(sheet);
    return [...this.all()].filter((cell) => looksAt(cell, sheet));
  }

  private readCells(sheet: SheetModel, area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.compare(sheet, row, column, sheet.cells.formula(row, column));
      }
    }
  }

  private readSheet(sheet: SheetModel): void {
    for (const cell of [...(this.cells.get(sheet)?.values() ?? [])]) {
      if (sheet.cells.formula(cell.row, cell.column) === undefined) this.drop(cell);
    }
    for (const { row, column, formula } of sheet.cells.formulaCells()) this.compare(sheet, row, column, formula);
  }

  private compare(sheet: SheetModel, row: number, column: number, formula: StoredFormula | undefined): void {
    const known = this.cells.get(sheet)?.get(row * COLUMNS + column);
    if (known?.formula === formula) return;
    if (known !== undefined) this.drop(known);
    if (formula !== undefined) this.take(sheet, row, column, formula);
  }

  private take(sheet: SheetModel, row: number, column: number, formula: StoredFormula): FormulaCell {
    const opened = this.fromFile.has(formula);
    const place = { sheet, row, column };
    const cell = formulaCell({ ...place, formula, opened }, this.shapes.of(formula.text, place), this.knows);
    const cells = this.cells.get(sheet) ?? new Map<number, FormulaCell>();
    this.cells.set(sheet, cells);
    cells.set(row * COLUMNS + column, cell);
    this.dependencies.add(cell);
    if (!opened) this.waiting.add(cell);
    return cell;
  }

  private drop(cell: FormulaCell): void {
    cell.gone = true;
    this.gone++;
    this.waiting.delete(cell);
    this.cells.get(cell.sheet)?.delete(cell.row * COLUMNS + cell.column);
  }

  private count(): number {
    let count = 0;
    for (const cells of this.cells.values()) count += cells.size;
    return count;
  }

  private forgetGone(): void {
    this.gone = 0;
    this.dependencies = new Dependencies();
    for (const cell of this.all()) this.dependencies.add(cell);
  }
}

export function looksAt(cell: FormulaCell, sheet: SheetModel): boolean {
  return [...cell.shape.fixed, ...cell.shape.ownRow].some((area) => area.sheet === sheet);
}

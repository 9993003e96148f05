import { areaAddress } from "../model/address";
import type { StoredValue } from "../model/cellStore";
import type { Area, SheetModel, WorkbookModel } from "../model/workbookModel";
import { engineFormula, type Dialect } from "./engineFormula";
import { ownRowAreas, type FormulaCell } from "./formulaCell";
import type { EngineSheet, FormulaEngine } from "./formulaEngine";
import type { FormulaShape } from "./formulaShape";
import { OWN_ROW, type SheetArea } from "./resolvedFormula";

/** One sheet's part of an evaluation, growing while the formulas' references are followed. */
class Feed {
  readonly formulas: FormulaCell[] = [];
  readonly constants: { row: number; column: number; value: StoredValue }[] = [];
  private readonly fed = new Map<number, Uint8Array>();
  private readonly used: Area | undefined;

  constructor(readonly sheet: SheetModel) {
    this.used = sheet.cells.used(true);
  }

  addFormula(cell: FormulaCell): void {
    this.formulas.push(cell);
    this.flags(cell.column)[cell.row] = 1;
  }

  addArea(area: Area): void {
    if (this.used === undefined) return;
    const bottom = Math.min(area.row + area.rows, this.used.row + this.used.rows);
    const right = Math.min(area.column + area.columns, this.used.column + this.used.columns);
    for (let column = Math.max(area.column, this.used.column); column < right; column++) {
      this.addColumn(column, Math.max(area.row, this.used.row), bottom);
    }
  }

  addEverything(): void {
    if (this.used !== undefined) this.addArea(this.used);
  }

  private addColumn(column: number, first: number, end: number): void {
    const flags = this.flags(column);
    for (let row = first; row < end; row++) {
      if (flags[row] === 1) continue;
      flags[row] = 1;
      const value = this.sheet.cells.value(row, column);
      if (value !== undefined) this.constants.push({ row, column, value });
    }
  }

  private flags(column: number): Uint8Array {
    let flags = this.fed.get(column);
    if (flags === undefined) {
      flags = new Uint8Array(this.used === undefined ? 0 : this.used.row + this.used.rows);
      this.fed.set(column, flags);
    }
    return flags;
  }
}

/** The areas that formulas name, each once. */
function eachFixedArea(cells: readonly FormulaCell[]): Iterable<SheetArea> {
  const shapes = new Set(cells.map(({ shape }) => shape));
  const areas = new Map<string, SheetArea>();
  for (const { fixed } of shapes) {
    for (const at of fixed) areas.set(`${at.sheet.id},${areaAddress(at.area)}`, at);
  }
  return areas.values();
}

/** Formulas go in before any constant, so that no formula's old result is taken for one. */
function feedsOf(workbook: WorkbookModel, cells: Iterable<FormulaCell>): Feed[] {
  const feeds = new Map<SheetModel, Feed>();
  const feed = (sheet: SheetModel): Feed => {
    let found = feeds.get(sheet);
    if (found === undefined) feeds.set(sheet, (found = new Feed(sheet)));
    return found;
  };
  let anywhere = false;
  const all = [...cells];
  for (const cell of all) {
    feed(cell.sheet).addFormula(cell);
    anywhere ||= cell.shape.anywhere;
  }
  for (const { sheet, area } of eachFixedArea(all)) feed(sheet).addArea(area);
  for (const cell of all) for (const { sheet, area } of ownRowAreas(cell)) feed(sheet).addArea(area);
  if (anywhere) for (const sheet of workbook.sheets) feed(sheet).addEverything();
  return [...feeds.values()];
}

/** Formula cells in the engine's dialect: the text of a shape is written once, between its row numbers. */
class EngineTexts {
  private readonly between = new Map<FormulaShape, readonly string[]>();

  constructor(private readonly dialect: Dialect) {}

  of({ shape, sheet, row }: FormulaCell): string {
    let parts = this.between.get(shape);
    if (parts === undefined) {
      parts = engineFormula(shape.tokens, sheet, this.dialect).split(OWN_ROW);
      this.between.set(shape, parts);
    }
    return parts.join(String(row + 1));
  }
}

/** Excel has no "#ERROR!", "#N/IMPL!" or "#CIRC!": what cannot be read has no name there, a circle refers to nothing. */
function excelResult(value: StoredValue): StoredValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value !== "object") return value;
  if (value.error === "#CIRC!") return { error: "#REF!" };
  return value.error === "#ERROR!" || value.error === "#N/IMPL!" ? { error: "#NAME?" } : value;
}

export interface Evaluated {
  readonly cell: FormulaCell;
  readonly value: StoredValue;
  /** The engine failed, not the formula. */
  readonly unreadable: boolean;
}

/** Evaluates formulas of a workbook together; all other cells are constants for them. Puts nothing. */
export function evaluated(workbook: WorkbookModel, engine: FormulaEngine, cells: Iterable<FormulaCell>): Evaluated[] {
  const feeds = feedsOf(workbook, cells);
  const prefixes = new Map(feeds.map((feed, index) => [feed.sheet, engine.sheetPrefix(index)]));
  const dialect = { sheetPrefix: (sheet: SheetModel) => prefixes.get(sheet) ?? "", date1904: workbook.date1904 };
  const texts = new EngineTexts(dialect);
  const sheets: EngineSheet[] = feeds.map((feed) => ({
    constants: feed.constants,
    formulas: feed.formulas.map((cell) => ({ row: cell.row, column: cell.column, text: texts.of(cell) })),
  }));
  const results = engine.evaluate(sheets);
  return feeds.flatMap((feed, index) =>
    feed.formulas.map((cell, position) => {
      const value = results[index]?.[position];
      const unreadable = typeof value === "object" && (value.error === "#ERROR!" || value.error === "#N/IMPL!");
      return { cell, value: excelResult(value), unreadable };
    })
  );
}

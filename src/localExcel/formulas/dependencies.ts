import { intersection } from "../model/area";
import type { Area, SheetModel } from "../model/workbookModel";
import { ownRowAreas, type FormulaCell } from "./formulaCell";
import type { SheetArea } from "./resolvedFormula";

/** A range that formulas refer to, and those formulas. */
interface Watched {
  readonly area: Area;
  readonly cells: FormulaCell[];
}

/** Ranges wider than this are listed once for the sheet instead of once for each column. */
const WIDEST_LISTED = 64;
const COLUMNS = 16_384;

/** Which formulas look at the cells of one sheet. */
class SheetDependencies {
  private readonly single = new Map<number, FormulaCell[]>();
  private readonly byColumn = new Map<number, Watched[]>();
  private readonly wide: Watched[] = [];
  private readonly watched = new Map<string, Watched>();

  add(area: Area, cell: FormulaCell): void {
    if (area.rows === 1 && area.columns === 1) {
      const key = area.row * COLUMNS + area.column;
      const cells = this.single.get(key);
      if (cells === undefined) this.single.set(key, [cell]);
      else cells.push(cell);
      return;
    }
    const key = `${area.row},${area.column},${area.rows},${area.columns}`;
    const known = this.watched.get(key);
    if (known !== undefined) known.cells.push(cell);
    else this.watch(key, { area, cells: [cell] });
  }

  private watch(key: string, watched: Watched): void {
    this.watched.set(key, watched);
    if (watched.area.columns > WIDEST_LISTED) {
      this.wide.push(watched);
      return;
    }
    for (let column = watched.area.column; column < watched.area.column + watched.area.columns; column++) {
      const list = this.byColumn.get(column);
      if (list === undefined) this.byColumn.set(column, [watched]);
      else list.push(watched);
    }
  }

  /** Formulas that look at any cell of an area. `seen` holds ranges whose formulas were told already. */
  *lookingAt(area: Area, seen: Set<unknown>): IterableIterator<FormulaCell> {
    yield* this.namingOne(area);
    const lists = [this.wide];
    if (area.columns > this.byColumn.size) {
      for (const [column, list] of this.byColumn) {
        if (column >= area.column && column < area.column + area.columns) lists.push(list);
      }
    } else {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const list = this.byColumn.get(column);
        if (list !== undefined) lists.push(list);
      }
    }
    for (const list of lists) {
      for (const watched of list) {
        if (seen.has(watched) || intersection(watched.area, area) === undefined) continue;
        seen.add(watched);
        yield* watched.cells;
      }
    }
  }

  /** Formulas that name one single cell of the area, found by whichever is the shorter list. */
  private *namingOne(area: Area): IterableIterator<FormulaCell> {
    if (area.rows * area.columns > this.single.size) {
      for (const [key, cells] of this.single) {
        const row = Math.floor(key / COLUMNS);
        const column = key % COLUMNS;
        if (intersection(area, { row, column, rows: 1, columns: 1 }) !== undefined) yield* cells;
      }
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        yield* this.single.get(row * COLUMNS + column) ?? [];
      }
    }
  }
}

/** Which formulas depend on which cells, names and tables of a workbook. */
export class Dependencies {
  private readonly sheets = new Map<SheetModel, SheetDependencies>();
  private readonly mentioning = new Map<string, FormulaCell[]>();

  add(cell: FormulaCell): void {
    for (const { sheet, area } of cell.shape.fixed) this.of(sheet).add(area, cell);
    for (const { sheet, area } of ownRowAreas(cell)) this.of(sheet).add(area, cell);
    for (const name of cell.shape.mentions) {
      const cells = this.mentioning.get(name);
      if (cells === undefined) this.mentioning.set(name, [cell]);
      else cells.push(cell);
    }
  }

  private of(sheet: SheetModel): SheetDependencies {
    let dependencies = this.sheets.get(sheet);
    if (dependencies === undefined) this.sheets.set(sheet, (dependencies = new SheetDependencies()));
    return dependencies;
  }

  /** Formula cells that mention a name or table (lower case). */
  mentions(name: string): readonly FormulaCell[] {
    return (this.mentioning.get(name) ?? []).filter((cell) => !cell.gone);
  }

  /**
   * The formulas whose results may differ once the areas have changed and the seeds are evaluated: they, and all that
   * stands on them. A formula that `follows` refuses keeps its result, and so nothing changes beyond it.
   */
  following(
    areas: readonly SheetArea[],
    seeds: Iterable<FormulaCell>,
    follows: (cell: FormulaCell) => boolean
  ): Set<FormulaCell> {
    const affected = new Set<FormulaCell>();
    const seen = new Set<unknown>();
    const waiting = [...areas];
    const take = (cell: FormulaCell): void => {
      if (cell.gone || affected.has(cell)) return;
      affected.add(cell);
      waiting.push({ sheet: cell.sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 } });
    };
    for (const seed of seeds) take(seed);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const cell of this.sheets.get(next.sheet)?.lookingAt(next.area, seen) ?? []) if (follows(cell)) take(cell);
    }
    return affected;
  }
}

import type { SheetModel, TableModel, WorkbookModel } from "../model/workbookModel";
import { resolvedFormula, type FormulaPlace, type ResolvedFormula, type SheetArea } from "./resolvedFormula";
import { isDataRow, tableFor } from "./structuredReference";

/** Functions whose result changes without any cell changing, or whose cells are only known while they are evaluated. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDARRAY", "RANDBETWEEN", "OFFSET", "INDIRECT"]);
const ANYWHERE = new Set(["OFFSET", "INDIRECT"]);

/** What a formula text means in every row of a table, or anywhere on a sheet. */
export interface FormulaShape extends ResolvedFormula {
  /** The same cells in each row, each area once. */
  readonly fixed: readonly SheetArea[];
  /** Cells of the formula's own row, each area once; the area's row is that of the row read first. */
  readonly ownRow: readonly SheetArea[];
  /** The functions it calls, upper case and without the prefixes files give to newer ones. */
  readonly functions: readonly string[];
  readonly volatile: boolean;
  /** May read any cell of the workbook (OFFSET, INDIRECT). */
  readonly anywhere: boolean;
  /** Other workbooks, several sheets at once, spilled results and ranges between references are beyond the engine. */
  readonly beyond: boolean;
}

function eachOnce(areas: readonly SheetArea[]): SheetArea[] {
  const same = (a: SheetArea, b: SheetArea): boolean =>
    a.sheet === b.sheet &&
    a.area.row === b.area.row &&
    a.area.column === b.area.column &&
    a.area.rows === b.area.rows &&
    a.area.columns === b.area.columns;
  return areas.filter((area, index) => areas.findIndex((other) => same(area, other)) === index);
}

function shapeOf(resolved: ResolvedFormula): FormulaShape {
  const { tokens } = resolved;
  const areas = tokens.filter((token) => token.kind === "area");
  const functions = tokens
    .filter(({ kind }) => kind === "function")
    .map(({ text }) => text.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase());
  return {
    ...resolved,
    fixed: eachOnce(areas.filter(({ ownRow }) => !ownRow)),
    ownRow: eachOnce(areas.filter(({ ownRow }) => ownRow)),
    functions: [...new Set(functions)],
    volatile: functions.some((name) => VOLATILE.has(name)),
    anywhere: functions.some((name) => ANYWHERE.has(name)),
    beyond: tokens.some(
      ({ kind, text }) => kind === "foreign" || (kind === "operator" && (text === ":" || text === "#"))
    ),
  };
}

/**
 * The shapes of a workbook's formulas: rows of a table have the same text over and over, which is read once. What a
 * text means stands until a name, a table or a sheet changes: `forget` then.
 */
export class FormulaShapes {
  private readonly known = new Map<TableModel | SheetModel, Map<string, FormulaShape>>();

  constructor(private readonly workbook: WorkbookModel) {}

  forget(): void {
    this.known.clear();
  }

  of(text: string, place: FormulaPlace): FormulaShape {
    const shapes = this.shapesAt(place);
    const known = shapes?.get(text);
    if (known !== undefined) return known;
    const shape = shapeOf(resolvedFormula(this.workbook, text, place));
    if (!shape.onlyHere) shapes?.set(text, shape);
    return shape;
  }

  /** A text means the same in all data rows of a table, and in all cells of a sheet outside its tables. */
  private shapesAt(place: FormulaPlace): Map<string, FormulaShape> | undefined {
    const table = tableFor(this.workbook, undefined, place)?.table;
    if (table !== undefined && !isDataRow(table, place.row)) return undefined;
    const home = table ?? place.sheet;
    let shapes = this.known.get(home);
    if (shapes === undefined) this.known.set(home, (shapes = new Map<string, FormulaShape>()));
    return shapes;
  }
}

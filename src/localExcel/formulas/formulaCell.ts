import type { StoredFormula } from "../model/cellStore";
import type { Area, SheetModel } from "../model/workbookModel";
import type { FormulaPlace, ResolvedFormula } from "./resolvedFormula";

/** Functions whose result changes without any cell changing, or whose cells are only known while they are evaluated. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDARRAY", "RANDBETWEEN", "OFFSET", "INDIRECT"]);
const ANYWHERE = new Set(["OFFSET", "INDIRECT"]);

/** A cell with a formula, and what its result depends on. */
export interface FormulaCell extends FormulaPlace {
  readonly formula: StoredFormula;
  /** It came with the file, with a result that stands until something it depends on changes. */
  readonly opened: boolean;
  readonly areas: readonly SheetArea[];
  /** Lower-case names and tables it mentions. */
  readonly mentions: ReadonlySet<string>;
  readonly volatile: boolean;
  /** May read any cell of the workbook (OFFSET, INDIRECT). */
  readonly anywhere: boolean;
  /** The engine has all it needs to evaluate it. */
  readonly evaluable: boolean;
  /** No longer in its cell. */
  gone: boolean;
}

export interface SheetArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The functions a formula calls, upper case and without the prefixes files give to newer ones. */
function functionsOf(resolved: ResolvedFormula): string[] {
  const names = resolved.tokens.filter(({ kind }) => kind === "function");
  return names.map(({ text }) => text.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase());
}

/** Other workbooks, several sheets at once, spilled results and ranges between references are beyond the engine. */
function isBeyond(resolved: ResolvedFormula): boolean {
  return resolved.tokens.some(
    ({ kind, text }) => kind === "foreign" || (kind === "operator" && (text === ":" || text === "#"))
  );
}

/** Describes a formula cell. `knows` tells whether the engine has a function. */
export function formulaCell(
  place: FormulaPlace & { readonly formula: StoredFormula; readonly opened: boolean },
  resolved: ResolvedFormula,
  knows: (name: string) => boolean
): FormulaCell {
  const functions = functionsOf(resolved);
  const areas: SheetArea[] = [];
  for (const token of resolved.tokens) if (token.kind === "area") areas.push({ sheet: token.sheet, area: token.area });
  return {
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    formula: place.formula,
    opened: place.opened,
    areas,
    mentions: resolved.mentions,
    volatile: functions.some((name) => VOLATILE.has(name)),
    anywhere: functions.some((name) => ANYWHERE.has(name)),
    evaluable: place.formula.array === undefined && !isBeyond(resolved) && functions.every(knows),
    gone: false,
  };
}

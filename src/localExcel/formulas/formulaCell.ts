import type { StoredFormula } from "../model/cellStore";
import type { FormulaShape } from "./formulaShape";
import type { FormulaPlace, SheetArea } from "./resolvedFormula";

/** A cell with a formula, and what its result depends on. */
export interface FormulaCell extends FormulaPlace {
  readonly formula: StoredFormula;
  /** It came with the file, with a result that stands until something it depends on changes. */
  readonly opened: boolean;
  readonly shape: FormulaShape;
  /** The engine has all it needs to evaluate it. */
  readonly evaluable: boolean;
  /** No longer in its cell. */
  gone: boolean;
}

/** Describes a formula cell. `knows` tells whether the engine has a function. */
export function formulaCell(
  place: FormulaPlace & { readonly formula: StoredFormula; readonly opened: boolean },
  shape: FormulaShape,
  knows: (name: string) => boolean
): FormulaCell {
  const { sheet, row, column, formula, opened } = place;
  const evaluable = formula.array === undefined && !shape.beyond && shape.functions.every(knows);
  return { sheet, row, column, formula, opened, shape, evaluable, gone: false };
}

/** The cells of its own row that a formula looks at. */
export function* ownRowAreas({ shape, row }: FormulaCell): IterableIterator<SheetArea> {
  for (const { sheet, area } of shape.ownRow) yield { sheet, area: { ...area, row } };
}

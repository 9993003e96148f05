import type { StoredValue } from "../model/cellStore";
import { newSheet } from "../model/newWorkbook";
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import { evaluated } from "./evaluation";
import { formulaCell } from "./formulaCell";
import type { FormulaEngine } from "./formulaEngine";
import { formulaProblem } from "./formulaProblem";
import { FormulaShapes } from "./formulaShape";

/** A formula as it reads in a cell; no two of one question stand in the same cell. */
export interface AskedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Results of formulas that stand in no cell, such as those of conditional formats: each is evaluated as if it stood in its cell,
 * on a sheet of its own, so that it may look at that very cell. Cells keep the results they have. undefined: not to be evaluated.
 */
export function probedFormulas(
  { model, engine }: { readonly model: WorkbookModel; readonly engine: FormulaEngine },
  sheet: SheetModel,
  asked: readonly AskedFormula[]
): StoredValue[] {
  const scratch = newSheet(model.sheets, "");
  const shapes = new FormulaShapes(model);
  const knows = (name: string): boolean => name === "HYPERLINK" || engine.knowsFunction(name);
  const cells = asked.map(({ formula: text, row, column }) => {
    if (formulaProblem(model, text) !== undefined) return undefined;
    const place = { sheet: scratch, row, column, opened: false, formula: { text, array: undefined } };
    const cell = formulaCell(place, shapes.of(text, { sheet, row, column }), knows);
    return cell.evaluable ? cell : undefined;
  });
  const results = new Map(
    evaluated(
      model,
      engine,
      cells.filter((cell) => cell !== undefined)
    ).map(({ cell, value, unreadable }) => [cell, unreadable ? undefined : value])
  );
  return cells.map((cell) => (cell === undefined ? undefined : results.get(cell)));
}

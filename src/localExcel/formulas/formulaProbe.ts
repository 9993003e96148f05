import type { StoredValue } from "../model/cellStore";
import { newSheet } from "../model/newWorkbook";
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import { evaluated } from "./evaluation";
import { formulaCell } from "./formulaCell";
import type { FormulaEngine } from "./formulaEngine";
import { formulaProblem } from "./formulaProblem";
import { FormulaShapes } from "./formulaShape";
import { formulaTokens } from "./formulaTokens";

/** A formula as it reads in a cell. */
export interface AskedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const ASKS_PLACE = /\b(?:ROW|COLUMN)\(\s*\)/i;

/** ROW() and COLUMN() are the numbers of the cell that the formula reads in. */
export function placedFormula({ formula, row, column }: AskedFormula): string {
  if (!ASKS_PLACE.test(formula)) return formula;
  const numbers: Readonly<Record<string, number>> = { ROW: row + 1, COLUMN: column + 1 };
  const tokens = formulaTokens(formula);
  let text = "=";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const number = token?.kind === "function" ? numbers[token.text.toUpperCase()] : undefined;
    const close = tokens.findIndex(({ kind }, i) => i > at + 1 && kind !== "space");
    if (number === undefined || tokens[close]?.kind !== "close") text += token?.text ?? "";
    else {
      text += String(number);
      at = close;
    }
  }
  return text;
}

/**
 * Results of formulas that stand in no cell, such as those of conditional formats: each is evaluated as it reads in its cell, but
 * on a sheet of its own, so that it may look at that very cell. Cells keep the results they have. undefined: not to be evaluated.
 */
export function probedFormulas(
  { model, engine }: { readonly model: WorkbookModel; readonly engine: FormulaEngine },
  sheet: SheetModel,
  asked: readonly AskedFormula[]
): StoredValue[] {
  if (asked.length === 0) return [];
  const scratch = newSheet(model.sheets, "");
  const shapes = new FormulaShapes(model);
  const problems = new Map<string, string | undefined>();
  const knows = (name: string): boolean => name === "HYPERLINK" || engine.knowsFunction(name);
  const cells = asked.map((each, index) => {
    const text = placedFormula(each);
    if (!problems.has(text)) problems.set(text, formulaProblem(model, text));
    if (problems.get(text) !== undefined) return undefined;
    const place = { sheet: scratch, row: index, column: 0, opened: false, formula: { text, array: undefined } };
    const cell = formulaCell(place, shapes.of(text, { sheet, row: each.row, column: each.column }), knows);
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

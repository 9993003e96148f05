import { boundingArea } from "../model/area";
import { shiftedFormula } from "../model/shiftFormula";
import type { Area } from "../model/workbookModel";

/** The area whose first cell the formulas of a rule are written for; undefined for a rule without areas. */
export function ruleHome(areas: readonly Area[]): Area | undefined {
  const [first, ...more] = areas;
  return first && more.reduce(boundingArea, first);
}

/** A rule's formula, with its "=", as it reads for a cell. */
export function ruleFormulaAt(
  { row, column }: { readonly row: number; readonly column: number },
  { home, formula }: { readonly home: Area; readonly formula: string }
): string {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  return shiftedFormula(text, { rows: row - home.row, columns: column - home.column });
}

/** A rule holds where its formula gives TRUE or a number other than 0. */
export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

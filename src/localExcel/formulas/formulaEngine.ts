import type { StoredValue } from "../model/cellStore";

/** One sheet as the engine gets it: constants, and formulas in the engine's dialect. Rows and columns are zero-based. */
export interface EngineSheet {
  readonly constants: readonly { readonly row: number; readonly column: number; readonly value: StoredValue }[];
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/**
 * What evaluates formulas: the only border to the library that does. It keeps nothing between two calls: each gets
 * the formulas to evaluate and the constants they can reach, so that a sheet no formula looks at costs nothing.
 */
export interface FormulaEngine {
  /** Can it evaluate a function of this name (upper case, without "_xlfn.")? */
  knowsFunction(name: string): boolean;
  /** How a formula of one sheet names another: by its place in the list given to `evaluate`. */
  sheetPrefix(index: number): string;
  /** One list of results for each sheet, in the order of its formulas; "#ERROR!" is what the engine could not read. */
  evaluate(sheets: readonly EngineSheet[]): StoredValue[][];
}

import { readFileSync } from "node:fs";
import type { CalculatorOf } from "../model/calculator";
import { IronCalcEngine, startIronCalc } from "./ironCalcEngine";
import { WorkbookCalculator } from "./workbookCalculator";

let engine: IronCalcEngine | undefined;

/** The engine of this process; its program is read from the package at the first call. */
export function ironCalcInNode(): IronCalcEngine {
  if (engine === undefined) {
    startIronCalc(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
    engine = new IronCalcEngine();
  }
  return engine;
}

/** Makes a workbook's calculator under Node. A page starts the engine itself and makes `new WorkbookCalculator(model, engine)`. */
export const calculatorInNode: CalculatorOf = (model) => new WorkbookCalculator(model, ironCalcInNode());

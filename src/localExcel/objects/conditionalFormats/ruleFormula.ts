import { formulaTokens } from "../../formulas/formulaTokens";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { textArgument } from "../argument";

/**
 * A formula of a rule, with its "=".
 * @throws ExcelError InvalidArgument for one Excel would not take: unreadable, or with a structured reference
 */
export function ruleFormula(workbook: LocalWorkbook, argument: unknown): string {
  const text = textArgument(argument);
  const formula = text.startsWith("=") ? text : `=${text}`;
  const problem = workbook.calculator.problem(formula);
  if (problem !== undefined) throw new ExcelError("InvalidArgument", `${formula}: ${problem}`);
  if (formulaTokens(formula).some(({ kind }) => kind === "structured"))
    throw new ExcelError("InvalidArgument", `${formula}: rules take no references to tables`);
  return formula;
}

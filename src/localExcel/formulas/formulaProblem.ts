import type { WorkbookModel } from "../model/workbookModel";
import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { structuredParts } from "./structuredReference";

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;
const BINARY = /^(?:[-+*/^&=<>:]|<>|<=|>=)$/;
const PREFIX = /^[-+@]$/;

/** Why a reference means nothing: Excel refuses a formula that names a sheet, a table or a column that is not there. */
function referenceProblem(workbook: WorkbookModel, token: FormulaToken): string | undefined {
  if (token.kind === "reference" && token.sheet !== undefined) {
    const sheet = token.sheet.toLowerCase();
    return workbook.sheets.some(({ name }) => name.toLowerCase() === sheet)
      ? undefined
      : `no sheet is called ${token.sheet}`;
  }
  if (token.kind !== "structured" || token.table === undefined) return undefined;
  const wanted = token.table.toLowerCase();
  const table = workbook.sheets.flatMap((sheet) => sheet.tables).find(({ name }) => name.toLowerCase() === wanted);
  if (table === undefined) return `no table is called ${token.table}`;
  const { first, last } = structuredParts(token.inside);
  const missing = [first, last].find(
    (column) => column !== undefined && !table.columns.some(({ name }) => name.toLowerCase() === column.toLowerCase())
  );
  return missing === undefined ? undefined : `${table.name} has no column ${missing}`;
}

/** Follows a formula token by token: whether a value or an operator may come next, and which brackets are open. */
class SyntaxCheck {
  private wantsValue = true;
  private afterFunction = false;
  private readonly open: ("function" | "group")[] = [];
  private inArray = false;

  /** The problem the next token makes, if it makes one. */
  next(token: FormulaToken): string | undefined {
    if (token.kind === "space") return undefined;
    if (this.inArray || token.text === "{") return this.array(token);
    switch (token.kind) {
      case "open":
        this.bracket();
        return undefined;
      case "close":
        return this.closing();
      case "comma":
        return this.comma();
      case "operator":
        return this.operator(token.text);
      case "function":
        this.afterFunction = true;
        return this.wantsValue ? undefined : `an operator is missing before ${token.text}`;
      default:
        return this.value(token.text);
    }
  }

  end(): string | undefined {
    if (this.open.length > 0) return "a bracket is not closed";
    return this.wantsValue ? "the formula ends where a value should stand" : undefined;
  }

  private value(text: string): string | undefined {
    // A space between two references is Excel's intersection, so that only adjacent constants are wrong.
    const wrong = !this.wantsValue && /^["\d]/.test(text);
    this.wantsValue = false;
    if (text.startsWith('"') && text.length - 2 > LONGEST_TEXT)
      return `a text is longer than ${LONGEST_TEXT} characters`;
    return wrong ? `an operator is missing before ${text}` : undefined;
  }

  private array(token: FormulaToken): string | undefined {
    this.inArray = token.text !== "}";
    this.wantsValue = this.inArray;
    return undefined;
  }

  private bracket(): void {
    this.open.push(this.afterFunction ? "function" : "group");
    this.afterFunction = false;
    this.wantsValue = true;
  }

  private closing(): string | undefined {
    const kind = this.open.pop();
    if (kind === undefined) return "a bracket is closed that was not opened";
    // SUM() and IF(a,) are allowed to leave an argument out.
    if (kind === "group" && this.wantsValue) return "a pair of brackets holds nothing";
    this.wantsValue = false;
    return undefined;
  }

  private comma(): string | undefined {
    if (this.open.length === 0) return "a comma stands outside brackets";
    this.wantsValue = true;
    return undefined;
  }

  private operator(text: string): string | undefined {
    if (text === '"') return "a text is not closed";
    if (text === "%" || text === "#") return this.wantsValue ? `${text} follows nothing` : undefined;
    if (this.wantsValue) return PREFIX.test(text) ? undefined : `${text} follows nothing`;
    if (!BINARY.test(text)) return `${text} is not an operator`;
    this.wantsValue = true;
    return undefined;
  }
}

/** Why Excel would not take a text as a formula; undefined when it would. */
export function formulaProblem(workbook: WorkbookModel, formula: string): string | undefined {
  if (formula.length > LONGEST_FORMULA) return `a formula is longer than ${LONGEST_FORMULA} characters`;
  const check = new SyntaxCheck();
  for (const token of formulaTokens(formula)) {
    const problem = check.next(token) ?? referenceProblem(workbook, token);
    if (problem !== undefined) return problem;
  }
  return check.end();
}

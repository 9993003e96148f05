import { fullAddress } from "../../model/address";
import { enteredValue } from "../../model/enteredValue";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ValidationModel } from "../../model/workbookModel";
import { ruleFormula } from "../conditionalFormats/ruleFormula";
import { textArgument } from "../argument";
import { RangeObject } from "../range/rangeObject";
import type { WireValue } from "../wireObject";

/** What a rule says; the rest of a validation is messages. */
export type ValidationRule = Pick<ValidationModel, "kind" | "operator" | "formula1" | "formula2" | "showDropDown">;

/** office.js's members of a rule → the model's kinds. */
const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
  list: "list",
  custom: "custom",
} as const;
type Member = keyof typeof KINDS;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
/** Excel takes a list typed into the rule up to this many characters. */
const LONGEST_LIST = 255;

/** The type office.js tells for a kind. */
export function validationType(kind: ValidationModel["kind"]): string {
  const names: Readonly<Record<ValidationModel["kind"], string>> = {
    none: "None",
    whole: "WholeNumber",
    decimal: "Decimal",
    textLength: "TextLength",
    date: "Date",
    time: "Time",
    list: "List",
    custom: "Custom",
  };
  return names[kind];
}

/** One limit: a number, a day as text, or a formula; numbers go without "=". */
function limit(workbook: LocalWorkbook, value: unknown): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "number") return String(value);
  if (value instanceof RangeObject) return `=${fullAddress(value.sheet.name, value.area, true)}`;
  const text = textArgument(value);
  if (text.startsWith("=")) return ruleFormula(workbook, text);
  const entered = enteredValue(text, { text: false, date1904: workbook.model.date1904 }).value;
  if (typeof entered !== "number") throw new ExcelError("InvalidArgument", `limit ${text}`);
  return String(entered);
}

function listSource(workbook: LocalWorkbook, source: unknown): string {
  if (source instanceof RangeObject || (typeof source === "string" && source.startsWith("=")))
    return limit(workbook, source);
  const text = textArgument(source);
  if (text === "" || text.length > LONGEST_LIST)
    throw new ExcelError("InvalidArgument", `a list of ${text.length} characters`);
  return text;
}

/** The model's word has no "To" where the comparison includes the limit. */
function operatorOf(word: unknown): string {
  if (!OPERATORS.includes(String(word))) throw new ExcelError("InvalidArgument", `operator ${String(word)}`);
  return String(word).replace(/OrEqualTo$/, "OrEqual");
}

/** Reads a rule as office.js gives it: `{ list: {…} }`, `{ decimal: {…} }` … @throws ExcelError InvalidArgument */
export function readValidationRule(workbook: LocalWorkbook, rule: unknown): ValidationRule {
  const entries = Object.entries((rule ?? {}) as Readonly<Record<string, unknown>>);
  const [entry, ...more] = entries.filter(([, value]) => value !== undefined && value !== null);
  if (entry === undefined || more.length > 0 || !(entry[0] in KINDS))
    throw new ExcelError("InvalidArgument", "a validation has one rule");
  const said = entry[1] as Readonly<Record<string, unknown>>;
  const kind = KINDS[entry[0] as Member];
  const base = { kind, operator: "Between", formula2: "", showDropDown: true };
  if (kind === "list")
    return { ...base, formula1: listSource(workbook, said["source"]), showDropDown: said["inCellDropDown"] !== false };
  if (kind === "custom") return { ...base, formula1: ruleFormula(workbook, said["formula"]) };
  const operator = operatorOf(said["operator"]);
  const formula1 = limit(workbook, said["formula1"]);
  const formula2 = operator.endsWith("etween") ? limit(workbook, said["formula2"]) : "";
  if (formula1 === "" || (operator.endsWith("etween") && formula2 === ""))
    throw new ExcelError("InvalidArgument", "a limit is missing");
  return { ...base, operator, formula1, formula2 };
}

/** A limit as office.js gives it back: a number, or a formula. */
function shown(formula: string): WireValue {
  const text = formula.replace(/^=/, "");
  if (text !== "" && Number.isFinite(Number(text))) return Number(text);
  return formula;
}

/** The rule in office.js's words; {} where there is none. */
export function shownValidationRule(model: ValidationModel | undefined): WireValue {
  if (model === undefined || model.kind === "none") return {};
  const member = Object.entries(KINDS).find(([, kind]) => kind === model.kind)?.[0] ?? "";
  if (model.kind === "custom") return { custom: { formula: model.formula1 } };
  if (model.kind === "list")
    return { list: { inCellDropDown: model.showDropDown, source: model.formula1.replace(/^"(.*)"$/s, "$1") } };
  const operator = model.operator.replace(/OrEqual$/, "OrEqualTo");
  const second = model.formula2 === "" ? {} : { formula2: shown(model.formula2) };
  return { [member]: { formula1: shown(model.formula1), ...second, operator } };
}

import type { SheetModel, ValidationModel } from "../../model/workbookModel";
import { areasAddress } from "../addresses";
import { toFileFormula } from "../formulas/formulaText";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { element, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";
import { operatorWord } from "./writeConditionalFormats";

/** Validations that are still the file's keep their elements; what the model has no word for stays too. */
export function writeValidations(sheet: SheetModel, read: ReadSheet, pieces: SheetPieces): void {
  if (same(read.members.validations, sheet.validations)) return;
  const wanted = [...sheet.validations];
  const nodes: XmlElement[] = [];
  for (const old of read.validations) {
    const at = wanted.findIndex((model) => same(model, old.model));
    if (at >= 0) wanted.splice(at, 1);
    if (at >= 0 || old.model === undefined) nodes.push(old.source);
  }
  nodes.push(...wanted.map(validationNode));
  const root = element("dataValidations", { count: nodes.length }, nodes);
  pieces.put("dataValidations", nodes.length === 0 ? undefined : root);
}

function validationNode(model: ValidationModel): XmlElement {
  const { prompt, error } = model;
  const operator = operatorWord(model.operator);
  const compares = !["none", "list", "custom"].includes(model.kind) && operator !== "between";
  const attributes = {
    type: model.kind,
    errorStyle: error.style === "stop" ? undefined : error.style,
    operator: compares ? operator : undefined,
    allowBlank: model.allowBlank ? 1 : undefined,
    showDropDown: model.showDropDown ? undefined : 1,
    showInputMessage: prompt.show ? 1 : undefined,
    showErrorMessage: error.show ? 1 : undefined,
    // Excel holds 32 characters of a title and 255 of a message, and calls a file with more of them damaged.
    errorTitle: limited(error.title, 32),
    error: limited(error.message, 255),
    promptTitle: limited(prompt.title, 32),
    prompt: limited(prompt.message, 255),
    sqref: areasAddress(model.areas),
  };
  const formulas: XmlElement[] = [];
  if (model.formula1 !== "") formulas.push(element("formula1", {}, [formulaOf(model, model.formula1)]));
  if (model.formula2 !== "") formulas.push(element("formula2", {}, [formulaOf(model, model.formula2)]));
  return element("dataValidation", attributes, formulas);
}

const limited = (text: string, most: number): string | undefined => (text === "" ? undefined : text.slice(0, most));

/** A list typed as such is a text in quotes; everything else a formula or a number. */
function formulaOf(model: ValidationModel, formula: string): string {
  if (model.kind !== "list" || formula.startsWith("=") || formula.startsWith('"')) return toFileFormula(formula);
  return `"${formula.replace(/"/g, '""')}"`;
}

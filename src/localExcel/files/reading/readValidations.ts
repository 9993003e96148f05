import type { ValidationModel } from "../../model/workbookModel";
import { parseAreas } from "../addresses";
import { fromFileFormula } from "../formulas/formulaText";
import { childOf, childrenOf, flag, textOf, type XmlElement } from "../xml/xmlElement";
import { OPERATORS } from "./readConditionalFormats";

const KINDS: readonly ValidationModel["kind"][] = [
  "none",
  "list",
  "decimal",
  "whole",
  "date",
  "textLength",
  "custom",
  "time",
];

/** A validation and its element; `model` is undefined for a kind the model has no word for. */
export interface ReadValidation {
  readonly model: ValidationModel | undefined;
  readonly source: XmlElement;
}

export function readValidations(node: XmlElement | undefined): ReadValidation[] {
  return childrenOf(node, "dataValidation").map((source) => ({ source, model: validationOf(source) }));
}

function validationOf(source: XmlElement): ValidationModel | undefined {
  const { attributes } = source;
  const kind = KINDS.find((known) => known === (attributes["type"] ?? "none"));
  if (kind === undefined) return undefined;
  const formula = (name: string): string => {
    const node = childOf(source, name);
    return node === undefined ? "" : constantOr(kind, textOf(node));
  };
  const style = attributes["errorStyle"];
  return {
    areas: parseAreas(attributes["sqref"] ?? ""),
    kind,
    operator: OPERATORS[attributes["operator"] ?? "between"] ?? "Between",
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: flag(attributes["allowBlank"], false),
    // The file's showDropDown hides the arrow: its name says the opposite of what it does.
    showDropDown: !flag(attributes["showDropDown"], false),
    prompt: {
      show: flag(attributes["showInputMessage"], false),
      title: attributes["promptTitle"] ?? "",
      message: attributes["prompt"] ?? "",
    },
    error: {
      show: flag(attributes["showErrorMessage"], false),
      style: style === "warning" || style === "information" ? style : "stop",
      title: attributes["errorTitle"] ?? "",
      message: attributes["error"] ?? "",
    },
  };
}

/** A typed list without its quotes, a number without "=": as office.js tells them. Anything else is a formula. */
function constantOr(kind: ValidationModel["kind"], text: string): string {
  if (kind === "list" && /^"[^"]*"$/.test(text)) return text.slice(1, -1);
  return text.trim() !== "" && Number.isFinite(Number(text)) ? text.trim() : fromFileFormula(text);
}

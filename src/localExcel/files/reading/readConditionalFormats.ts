import type { ConditionalFormatModel, DifferentialStyle } from "../../model/workbookModel";
import { parseAreas } from "../addresses";
import { fromFileFormula } from "../formulas/formulaText";
import { childrenOf, flag, numberOf, textOf, writeXml, type XmlElement } from "../xml/xmlElement";

/** cellIs operators of the file, in office.js's names. */
export const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** A rule and the element it was read from. */
export interface ReadRule {
  readonly model: ConditionalFormatModel;
  readonly source: XmlElement;
  readonly parent: XmlElement;
}

/** The rules of a sheet, by priority; what is neither a formula nor a comparison stays as it is written. */
export function readConditionalFormats(
  nodes: readonly XmlElement[],
  { differentials, idOf }: { differentials: readonly DifferentialStyle[]; idOf: (index: number) => string }
): ReadRule[] {
  const rules: ReadRule[] = [];
  for (const node of nodes) {
    const areas = parseAreas(node.attributes["sqref"] ?? "");
    for (const source of childrenOf(node, "cfRule")) {
      rules.push({
        source,
        parent: node,
        model: {
          id: idOf(rules.length),
          areas: areas.map((area) => ({ ...area })),
          priority: numberOf(source.attributes["priority"]) ?? rules.length + 1,
          stopIfTrue: flag(source.attributes["stopIfTrue"], false),
          rule: ruleOf(source, differentials),
        },
      });
    }
  }
  return rules.sort((a, b) => a.model.priority - b.model.priority);
}

function ruleOf(source: XmlElement, differentials: readonly DifferentialStyle[]): ConditionalFormatModel["rule"] {
  const formulas = childrenOf(source, "formula").map((node) => fromFileFormula(textOf(node)));
  const style = { ...differentials[numberOf(source.attributes["dxfId"]) ?? -1] };
  const kind = source.attributes["type"];
  const operator = OPERATORS[source.attributes["operator"] ?? ""];
  if (kind === "expression" && formulas[0] !== undefined) return { kind: "formula", formula: formulas[0], style };
  if (kind === "cellIs" && operator !== undefined) return { kind: "cellValue", operator, formulas, style };
  return { kind: "raw", xml: writeXml(source) };
}

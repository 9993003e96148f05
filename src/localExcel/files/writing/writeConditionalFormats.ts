import type { ConditionalFormatModel, SheetModel } from "../../model/workbookModel";
import { areasAddress } from "../addresses";
import { toFileFormula } from "../formulas/formulaText";
import { OPERATORS } from "../reading/readConditionalFormats";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { childrenOf, element, parseFragment, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";
import type { StyleWriter } from "./styleWriter";

/** Takes deleted rules out, replaces changed ones and adds new ones; all others stay the elements they were. */
export function writeConditionalFormats(
  sheet: SheetModel,
  read: ReadSheet,
  { pieces, styles }: { pieces: SheetPieces; styles: StyleWriter }
): void {
  if (same(read.members.conditionalFormats, sheet.conditionalFormats)) return;
  const parents = [...new Set(read.rules.map((rule) => rule.parent))];
  const known = new Map(read.rules.map((rule) => [rule.model.id, rule]));
  const kept = new Set<XmlElement>();
  const added: XmlElement[] = [];
  for (const model of sheet.conditionalFormats) {
    const old = known.get(model.id);
    const { priority, ...rest } = model;
    if (old !== undefined && same({ ...rest, priority: 0 }, { ...old.model, priority: 0 })) {
      old.source.attributes["priority"] = String(priority);
      kept.add(old.source);
    } else {
      const rule = ruleNode(model, styles);
      added.push(element("conditionalFormatting", { sqref: areasAddress(model.areas) }, [rule]));
    }
  }
  for (const parent of parents) parent.children = childrenOf(parent, "cfRule").filter((rule) => kept.has(rule));
  const left = parents.filter((parent) => parent.children.length > 0);
  pieces.putAll("conditionalFormatting", [...left, ...added]);
}

function ruleNode(model: ConditionalFormatModel, styles: StyleWriter): XmlElement {
  const { rule, priority } = model;
  const stop = model.stopIfTrue ? 1 : undefined;
  switch (rule.kind) {
    case "raw": {
      const node = parseFragment(rule.xml)[0] ?? element("cfRule");
      node.attributes["priority"] = String(priority);
      return node;
    }
    case "formula": {
      const dxfId = styles.differentialOf(rule.style);
      const attributes = { type: "expression", dxfId, priority, stopIfTrue: stop };
      return element("cfRule", attributes, [formulaNode(rule.formula)]);
    }
    case "cellValue": {
      const dxfId = styles.differentialOf(rule.style);
      const operator = operatorWord(rule.operator);
      const attributes = { type: "cellIs", dxfId, priority, stopIfTrue: stop, operator };
      return element("cfRule", attributes, rule.formulas.filter((text) => text !== "").map(formulaNode));
    }
    default: {
      const impossible: never = rule;
      return impossible;
    }
  }
}

const formulaNode = (formula: string): XmlElement => element("formula", {}, [toFileFormula(formula)]);

/** The file's word for a comparison. */
export function operatorWord(office: string): string | undefined {
  return Object.entries(OPERATORS).find(([file, word]) => word === office || file === office)?.[0];
}

import { parseArea } from "../../model/address";
import type { TableColumnModel, TableModel } from "../../model/workbookModel";
import { fromFileFormula } from "../formulas/formulaText";
import { decodeCellText } from "../xml/escapeXml";
import { childOf, childrenOf, flag, numberOf, textOf, type XmlElement } from "../xml/xmlElement";
import { readFilter } from "./readFilter";

/** A table part; undefined when it has no area. */
export function readTable(root: XmlElement, part: string): TableModel | undefined {
  const { attributes } = root;
  const area = parseArea(attributes["ref"] ?? "");
  if (area === undefined) return undefined;
  const look = childOf(root, "tableStyleInfo")?.attributes ?? {};
  return {
    id: attributes["id"] ?? "0",
    name: attributes["displayName"] ?? attributes["name"] ?? "",
    area,
    showHeaders: (numberOf(attributes["headerRowCount"]) ?? 1) > 0,
    showTotals: (numberOf(attributes["totalsRowCount"]) ?? 0) > 0,
    filter: readFilter(childOf(root, "autoFilter")),
    style: look["name"],
    showBandedRows: flag(look["showRowStripes"], false),
    showBandedColumns: flag(look["showColumnStripes"], false),
    highlightFirstColumn: flag(look["showFirstColumn"], false),
    highlightLastColumn: flag(look["showLastColumn"], false),
    columns: childrenOf(childOf(root, "tableColumns"), "tableColumn").map(readColumn),
    part,
    changed: false,
  };
}

function readColumn(node: XmlElement, index: number): TableColumnModel {
  const formula = (name: string): string | undefined => {
    const child = childOf(node, name);
    return child === undefined ? undefined : fromFileFormula(textOf(child));
  };
  const totals = node.attributes["totalsRowFunction"];
  return {
    id: numberOf(node.attributes["id"]) ?? index + 1,
    name: decodeCellText(node.attributes["name"] ?? ""),
    calculatedFormula: formula("calculatedColumnFormula"),
    totalsFunction: totals === "none" ? undefined : totals,
    totalsFormula: formula("totalsRowFormula"),
    totalsLabel: node.attributes["totalsRowLabel"],
  };
}

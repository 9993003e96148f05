import { parseArea } from "../../model/address";
import type { AutoFilterModel, FilterColumnModel } from "../../model/workbookModel";
import { childOf, childrenOf, elements, flag, numberOf, writeXml, type XmlElement } from "../xml/xmlElement";

/** A filter of a sheet or a table. Lists of values are told; any other condition stays as it is written. */
export function readFilter(node: XmlElement | undefined): AutoFilterModel | undefined {
  const area = parseArea(node?.attributes["ref"] ?? "");
  if (node === undefined || area === undefined) return undefined;
  return { area, columns: childrenOf(node, "filterColumn").map(readFilterColumn) };
}

function readFilterColumn(node: XmlElement): FilterColumnModel {
  const column = numberOf(node.attributes["colId"]) ?? 0;
  const filters = childOf(node, "filters");
  const plain =
    filters !== undefined &&
    elements(node).length === 1 &&
    elements(filters).every((filter) => filter.name === "filter") &&
    !flag(filters.attributes["blank"], false) &&
    !flag(node.attributes["hiddenButton"], false);
  if (!plain) return { column, values: undefined, raw: writeXml(node) };
  return { column, values: elements(filters).map((filter) => filter.attributes["val"] ?? ""), raw: undefined };
}

import { areaAddress } from "../../model/address";
import type { AutoFilterModel, SheetModel } from "../../model/workbookModel";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { element, parseFragment, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";

export function filterNode(filter: AutoFilterModel): XmlElement {
  const columns = filter.columns.flatMap((column) => {
    if (column.raw !== undefined) return parseFragment(column.raw);
    const values = (column.values ?? []).map((val) => element("filter", { val }));
    return values.length === 0
      ? []
      : [element("filterColumn", { colId: column.column }, [element("filters", {}, values)])];
  });
  return element("autoFilter", { ref: areaAddress(filter.area) }, columns);
}

export function writeFilter(sheet: SheetModel, read: ReadSheet, pieces: SheetPieces): void {
  if (same(read.members.filter, sheet.filter)) return;
  pieces.put("autoFilter", sheet.filter === undefined ? undefined : filterNode(sheet.filter));
  if (sheet.filter === undefined) pieces.put("sortState", undefined);
}

export function writeMerges(sheet: SheetModel, read: ReadSheet, pieces: SheetPieces): void {
  if (same(read.members.merges, sheet.merges)) return;
  const nodes = sheet.merges.map((area) => element("mergeCell", { ref: areaAddress(area) }));
  pieces.put("mergeCells", nodes.length === 0 ? undefined : element("mergeCells", { count: nodes.length }, nodes));
}

import { areaAddress } from "../../model/address";
import type { HyperlinkModel, SheetModel } from "../../model/workbookModel";
import { addRelationship, removeRelationships } from "../package/relationships";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { element, relationIdOf, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";
import type { WritingContext } from "./writingContext";

/** @param part the sheet's part, whose relationships hold the addresses outside the workbook */
export function writeHyperlinks(
  sheet: SheetModel,
  read: ReadSheet,
  { pieces, context, part }: { pieces: SheetPieces; context: WritingContext; part: string }
): void {
  if (same(read.members.hyperlinks, sheet.hyperlinks)) return;
  const wanted = [...sheet.hyperlinks];
  const nodes: XmlElement[] = [];
  const gone = new Set<string>();
  for (const old of read.hyperlinks) {
    const at = wanted.findIndex((model) => same(model, old.model));
    const id = relationIdOf(old.source);
    if (at >= 0) {
      wanted.splice(at, 1);
      nodes.push(old.source);
    } else if (id !== undefined) gone.add(id);
  }
  for (const node of nodes) gone.delete(relationIdOf(node) ?? "");
  removeRelationships(context.parts, part, gone);
  nodes.push(...wanted.map((model) => linkNode(model, context, part)));
  pieces.put("hyperlinks", nodes.length === 0 ? undefined : element("hyperlinks", {}, nodes));
}

function linkNode(model: HyperlinkModel, context: WritingContext, part: string): XmlElement {
  const ref = areaAddress(model.area);
  const tooltip = model.tip === undefined || model.tip === "" ? undefined : model.tip;
  if (model.address === undefined) return element("hyperlink", { ref, location: model.location, tooltip });
  const [target = "", place] = model.address.split("#");
  const id = addRelationship(context.parts, part, { type: "hyperlink", target, external: true });
  return element("hyperlink", { ref, "r:id": id, location: place ?? model.location, tooltip });
}

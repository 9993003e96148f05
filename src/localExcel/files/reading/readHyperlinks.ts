import { parseArea } from "../../model/address";
import type { HyperlinkModel } from "../../model/workbookModel";
import type { Relationship } from "../package/relationships";
import { childrenOf, relationIdOf, type XmlElement } from "../xml/xmlElement";

export interface ReadHyperlink {
  readonly model: HyperlinkModel;
  readonly source: XmlElement;
}

export function readHyperlinks(node: XmlElement | undefined, links: readonly Relationship[]): ReadHyperlink[] {
  return childrenOf(node, "hyperlink").flatMap((source): ReadHyperlink[] => {
    const area = parseArea(source.attributes["ref"] ?? "");
    if (area === undefined) return [];
    const id = relationIdOf(source);
    const target = id === undefined ? undefined : links.find((link) => link.id === id)?.target;
    const { location, tooltip } = source.attributes;
    // An address may lead to a place inside what it names: the file keeps the two apart.
    const address = target !== undefined && location !== undefined ? `${target}#${location}` : target;
    return [{ source, model: { area, location: target === undefined ? location : undefined, address, tip: tooltip } }];
  });
}

import type { PackageParts } from "../package/packageParts";
import { relationshipsOf } from "../package/relationships";
import { childrenOf, parseXml, textOf } from "../xml/xmlElement";

/** The add-in's settings live in a custom XML part of this namespace, which Excel and others keep. */
export const SETTINGS_NAMESPACE = "urn:enough-pipeline:settings:1";

/** Name of the custom XML part that holds the settings; undefined when there is none. */
export function settingsPart(parts: PackageParts, workbookPart: string): string | undefined {
  const custom = relationshipsOf(parts, workbookPart).filter((link) => link.type === "customXml" && !link.external);
  return custom.find((link) => parts.text(link.target)?.includes(SETTINGS_NAMESPACE) === true)?.target;
}

export function readSettings(parts: PackageParts, workbookPart: string): Map<string, unknown> {
  const part = settingsPart(parts, workbookPart);
  const text = part === undefined ? undefined : parts.text(part);
  if (text === undefined) return new Map();
  return new Map(
    childrenOf(parseXml(text), "setting").map((node): [string, unknown] => {
      const value: unknown = JSON.parse(textOf(node));
      return [node.attributes["key"] ?? "", value];
    })
  );
}

import { addPart } from "../package/newPart";
import type { PackageParts } from "../package/packageParts";
import { addRelationship, relationshipsOf, removeRelationships } from "../package/relationships";
import { readSettings, SETTINGS_NAMESPACE, settingsPart } from "../reading/readSettings";
import { same } from "../same";
import { element, writeDocument } from "../xml/xmlElement";

/** Keeps the add-in's settings in a part of their own; without settings there is no such part. */
export function writeSettings(parts: PackageParts, workbook: string, settings: ReadonlyMap<string, unknown>): void {
  const part = settingsPart(parts, workbook);
  if (same(readSettings(parts, workbook), new Map(settings))) return;
  if (settings.size === 0) {
    const ids = relationshipsOf(parts, workbook).filter((link) => link.target === part);
    removeRelationships(parts, workbook, new Set(ids.map((link) => link.id)));
    return;
  }
  const nodes = [...settings].map(([key, value]) => element("setting", { key }, [JSON.stringify(value ?? null)]));
  const content = writeDocument(element("settings", { xmlns: SETTINGS_NAMESPACE }, nodes));
  if (part !== undefined) parts.set(part, content);
  else {
    const target = addPart(parts, "customXml/item", { content, type: "application/xml" });
    addRelationship(parts, workbook, { type: "customXml", target });
  }
}

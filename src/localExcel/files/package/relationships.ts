import { element, elements, parseXml, writeDocument, type XmlElement } from "../xml/xmlElement";
import type { PackageParts } from "./packageParts";

export interface Relationship {
  readonly id: string;
  /** Last word of the type: "worksheet", "table", "hyperlink". */
  readonly type: string;
  /** Part name, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part a target means, seen from another part. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}

function read(parts: PackageParts, part: string): XmlElement {
  const text = parts.text(relationshipsPart(part));
  return text === undefined ? element("Relationships", { xmlns: PACKAGE_NAMESPACE }) : parseXml(text);
}

/** What a part points at, in the file's order. */
export function relationshipsOf(parts: PackageParts, part: string): Relationship[] {
  return elements(read(parts, part)).map((node) => {
    const { Id = "", Type = "", Target = "", TargetMode } = node.attributes;
    const external = TargetMode === "External";
    const target = external ? Target : resolveTarget(part, Target);
    return { id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target, external };
  });
}

/** Adds a relationship and returns its id. */
export function addRelationship(
  parts: PackageParts,
  part: string,
  link: { type: string; target: string; external?: boolean }
): string {
  const root = read(parts, part);
  const taken = new Set(elements(root).map((node) => node.attributes["Id"]));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const external = link.external === true;
  const target = external ? link.target : relativeTarget(part, link.target);
  const attributes = { Id: `rId${number}`, Type: OFFICE_TYPES + link.type, Target: target };
  root.children.push(element("Relationship", external ? { ...attributes, TargetMode: "External" } : attributes));
  parts.set(relationshipsPart(part), writeDocument(root));
  return `rId${number}`;
}

/** Takes relationships away; a part without any loses its .rels. */
export function removeRelationships(parts: PackageParts, part: string, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const root = read(parts, part);
  root.children = elements(root).filter((node) => !ids.has(node.attributes["Id"] ?? ""));
  if (root.children.length === 0) parts.delete(relationshipsPart(part));
  else parts.set(relationshipsPart(part), writeDocument(root));
}

/** Every part that can be reached from the package's root. */
export function reachableParts(parts: PackageParts): Set<string> {
  const found = new Set<string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const link of relationshipsOf(parts, part)) {
      const key = link.target.toLowerCase();
      if (link.external || found.has(key)) continue;
      found.add(key);
      if (parts.has(relationshipsPart(link.target))) open.push(link.target);
    }
  }
  return found;
}

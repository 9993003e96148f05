import { element, elements, parseXml, writeDocument, type XmlElement } from "../xml/xmlElement";
import type { PackageParts } from "./packageParts";

const PART = "[Content_Types].xml";

export const CONTENT_TYPES = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;

const read = (parts: PackageParts): XmlElement => parseXml(parts.text(PART) ?? "<Types/>");
const save = (parts: PackageParts, root: XmlElement): void => parts.set(PART, writeDocument(root));

/** The content type of a part: its own, or its extension's. */
export function contentTypeOf(parts: PackageParts, part: string): string | undefined {
  const nodes = elements(read(parts));
  const wanted = `/${part}`.toLowerCase();
  const own = nodes.find((node) => node.attributes["PartName"]?.toLowerCase() === wanted);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const shared = nodes.find((node) => node.attributes["Extension"]?.toLowerCase() === extension);
  return (own ?? shared)?.attributes["ContentType"];
}

export function setContentType(parts: PackageParts, part: string, type: string): void {
  const root = read(parts);
  root.children = elements(root).filter((node) => node.attributes["PartName"] !== `/${part}`);
  root.children.push(element("Override", { PartName: `/${part}`, ContentType: type }));
  save(parts, root);
}

/** Says the type of every part of an extension, unless the package already does. */
export function ensureDefaultType(parts: PackageParts, extension: string, type: string): void {
  const root = read(parts);
  if (elements(root).some((node) => node.attributes["Extension"]?.toLowerCase() === extension)) return;
  root.children.unshift(element("Default", { Extension: extension, ContentType: type }));
  save(parts, root);
}

export function removeContentTypes(parts: PackageParts, gone: readonly string[]): void {
  if (gone.length === 0) return;
  const names = new Set(gone.map((part) => `/${part}`.toLowerCase()));
  const root = read(parts);
  root.children = elements(root).filter((node) => !names.has((node.attributes["PartName"] ?? "").toLowerCase()));
  save(parts, root);
}

import { SaxesParser } from "saxes";
import { escapeAttribute, escapeText } from "./escapeXml";

export type XmlNode = XmlElement | string;

/** One element of a small part: names as written, prefixes included; comments and processing instructions are not kept. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: XmlNode[] = []
): XmlElement {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = String(value);
  return { name, attributes: kept, children };
}

function parseInto(root: XmlElement, text: string, fragment: boolean): void {
  const parser = new SaxesParser({ xmlns: false, fragment });
  const open: XmlElement[] = [root];
  const top = (): XmlElement => open[open.length - 1] ?? root;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const next: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    top().children.push(next);
    open.push(next);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (value) => top().children.push(value));
  parser.on("cdata", (value) => top().children.push(value));
  parser.write(text).close();
}

/** The root element of a part. @throws Error on XML that is not well-formed */
export function parseXml(text: string): XmlElement {
  const holder = element("");
  parseInto(holder, text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, false);
  const root = holder.children.find((node) => typeof node !== "string");
  if (root === undefined || typeof root === "string") throw new Error("no root element");
  return root;
}

/** The elements of a piece of XML (prefixes need not be declared in it). */
export function parseFragment(text: string): XmlElement[] {
  const holder = element("");
  parseInto(holder, text, true);
  return holder.children.filter((node): node is XmlElement => typeof node !== "string");
}

export function writeXml(node: XmlNode): string {
  if (typeof node === "string") return escapeText(node);
  let tag = `<${node.name}`;
  for (const [key, value] of Object.entries(node.attributes)) tag += ` ${key}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${tag}/>`;
  return `${tag}>${node.children.map(writeXml).join("")}</${node.name}>`;
}

/** A whole part. */
export const writeDocument = (root: XmlElement): string => XML_HEADER + writeXml(root);

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => typeof node !== "string");
}

/** Child elements of a local name, whatever their prefix. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent === undefined ? [] : elements(parent).filter((node) => localName(node.name) === name);
}

/** First descendant along a path of local names. */
export function childOf(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = parent;
  for (const name of path) {
    if (found === undefined) return undefined;
    found = elements(found).find((node) => localName(node.name) === name);
  }
  return found;
}

export function textOf(node: XmlElement | undefined): string {
  if (node === undefined) return "";
  return node.children.map((inner) => (typeof inner === "string" ? inner : textOf(inner))).join("");
}

/** The relationship an element names (r:id under whatever prefix). */
export function relationIdOf(node: XmlElement): string | undefined {
  const key = Object.keys(node.attributes).find((name) => /^[^:]+:(id|embed)$/.test(name));
  return key === undefined ? undefined : node.attributes[key];
}

/** "1", "true" and "on" are true, "0", "false" and "off" false. */
export function flag(value: string | undefined, absent: boolean): boolean {
  if (value === undefined) return absent;
  return value === "1" || value === "true" || value === "on";
}

/** A number attribute; undefined when absent or not a number. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Sets an attribute, or takes it away. */
export function setAttribute(node: XmlElement, name: string, value: string | number | undefined): void {
  if (value === undefined) Reflect.deleteProperty(node.attributes, name);
  else node.attributes[name] = String(value);
}

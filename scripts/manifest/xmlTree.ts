import { SaxesParser } from "saxes";

/** An element of a manifest: names without their prefix, attributes likewise. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const localName = (name: string) => name.replace(/^.*:/, "");

/** The root element. Throws an Error with line and column where the text is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const inner = () => open[open.length - 1] ?? top;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [localName(name), value] as const);
    const element: XmlElement = {
      name: localName(tag.name),
      attributes: Object.fromEntries(attributes),
      children: [],
      text: "",
    };
    inner().children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    inner().text += text.trim();
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const root = top.children[0];
  if (root === undefined) throw new Error("no element");
  return root;
}

/** Every element below one, itself first. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => at?.children.find((child) => child.name === name), element);
}

import { DASHES, fileWord } from "../chartWords";
import { EMU_PER_POINT } from "../measures";
import { element, type XmlElement } from "../xml/xmlElement";

export interface LineLook {
  readonly color: string | "none" | undefined;
  readonly points: number | undefined;
  readonly dash: string | undefined;
}

export interface TextLook {
  readonly name?: string | undefined;
  readonly size?: number | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
}

export const value = (name: string, val: string | number): XmlElement => element(`c:${name}`, { val });

const solid = (color: string): XmlElement =>
  element("a:solidFill", {}, [element("a:srgbClr", { val: color.replace("#", "").toUpperCase() })]);

function fillNodes(color: string | "none" | undefined): XmlElement[] {
  if (color === undefined) return [];
  return color === "none" || color === "" ? [element("a:noFill")] : [solid(color)];
}

/** Fill and outline of a shape; undefined when both are the program's choice. */
export function shape(fill: string | "none" | undefined, line?: LineLook): XmlElement | undefined {
  const nodes = fillNodes(fill);
  const outline = line === undefined ? undefined : lineNode(line);
  if (outline !== undefined) nodes.push(outline);
  return nodes.length === 0 ? undefined : element("c:spPr", {}, nodes);
}

function lineNode({ color, points, dash }: LineLook): XmlElement | undefined {
  if (color === undefined && points === undefined && dash === undefined) return undefined;
  const nodes = fillNodes(color);
  const word = fileWord(DASHES, dash);
  if (word !== undefined && color !== "none") nodes.push(element("a:prstDash", { val: word }));
  const width = points === undefined || color === "none" ? undefined : Math.round(points * EMU_PER_POINT);
  return element("a:ln", { w: width }, nodes);
}

/** Font of a chart or one of its parts; undefined when nothing is said. */
export function textLook({ name, size, color, bold }: TextLook): XmlElement | undefined {
  if (name === undefined && size === undefined && color === undefined && bold === undefined) return undefined;
  const attributes = {
    sz: size === undefined ? undefined : Math.round(size * 100),
    b: bold === undefined ? undefined : Number(bold),
  };
  const children = fillNodes(color);
  if (name !== undefined) children.push(element("a:latin", { typeface: name }), element("a:cs", { typeface: name }));
  return element("c:txPr", {}, [
    element("a:bodyPr"),
    element("a:lstStyle"),
    element("a:p", {}, [
      element("a:pPr", {}, [element("a:defRPr", attributes, children)]),
      element("a:endParaRPr", { lang: "en-US" }),
    ]),
  ]);
}

/** Those that are there. */
export const present = (...nodes: (XmlElement | undefined)[]): XmlElement[] =>
  nodes.filter((node) => node !== undefined);

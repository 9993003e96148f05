import { parseArea } from "../../model/address";
import type { NoteModel } from "../../model/workbookModel";
import { decodeCellText } from "../xml/escapeXml";
import { childOf, childrenOf, localName, numberOf, textOf, type XmlElement } from "../xml/xmlElement";

/** The notes of a comments part (of threaded comments the text Excel leaves for older programs). */
export function readNotes(root: XmlElement): NoteModel[] {
  const authors = childrenOf(childOf(root, "authors"), "author").map(textOf);
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((node) => {
    const cell = parseArea(node.attributes["ref"] ?? "");
    if (cell === undefined) return [];
    const author = authors[numberOf(node.attributes["authorId"]) ?? -1] ?? "";
    return { row: cell.row, column: cell.column, author, text: decodeCellText(spoken(childOf(node, "text"))) };
  });
}

/** Text of all runs, without phonetic guides. */
function spoken(node: XmlElement | undefined): string {
  if (node === undefined || localName(node.name) === "rPh") return "";
  if (localName(node.name) === "t") return textOf(node);
  return node.children.map((child) => (typeof child === "string" ? "" : spoken(child))).join("");
}

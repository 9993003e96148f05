import { cellAddress } from "../../model/address";
import type { NoteModel, SheetModel } from "../../model/workbookModel";
import { CONTENT_TYPES, ensureDefaultType } from "../package/contentTypes";
import { addPart } from "../package/newPart";
import { addRelationship, relationshipsOf, removeRelationships } from "../package/relationships";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { escapeCellText } from "../xml/escapeXml";
import { element, writeDocument, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";
import type { WritingContext } from "./writingContext";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NOTE_SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*?ObjectType="Note"[\s\S]*?<\/v:shape>/g;

/** Writes the notes anew when one changed: their texts, and the boxes Excel draws them in. */
export function writeNotes(
  sheet: SheetModel,
  read: ReadSheet,
  { pieces, context, part }: { pieces: SheetPieces; context: WritingContext; part: string }
): void {
  if (same(read.members.notes, sheet.notes)) return;
  const { parts } = context;
  const link = (type: string): { id: string; target: string } | undefined =>
    relationshipsOf(parts, part).find((each) => each.type === type);
  const comments = link("comments");
  const boxes = link("vmlDrawing");
  if (comments !== undefined && sheet.notes.length === 0) removeRelationships(parts, part, new Set([comments.id]));
  if (sheet.notes.length > 0) {
    const content = writeDocument(commentsNode(sheet.notes));
    if (comments !== undefined) parts.set(comments.target, content);
    else {
      const target = addPart(parts, "xl/comments", { content, type: CONTENT_TYPES.comments });
      addRelationship(parts, part, { type: "comments", target });
    }
  }
  const shapes = sheet.notes.map(boxXml).join("");
  if (boxes !== undefined) {
    const others = (parts.text(boxes.target) ?? "").replace(NOTE_SHAPE, "");
    parts.set(boxes.target, others.replace(/<\/xml>\s*$/, `${shapes}</xml>`));
  } else if (shapes !== "") {
    ensureDefaultType(parts, "vml", CONTENT_TYPES.vmlDrawing);
    const content = `${BOXES}${shapes}</xml>`;
    const target = addPart(parts, "xl/drawings/vmlDrawing", { content, extension: ".vml", type: undefined });
    const id = addRelationship(parts, part, { type: "vmlDrawing", target });
    pieces.put("legacyDrawing", element("legacyDrawing", { "r:id": id }));
  }
}

function commentsNode(notes: readonly NoteModel[]): XmlElement {
  const authors = [...new Set(notes.map((note) => note.author))];
  const list = [...notes]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((note) => {
      const text = element("t", { "xml:space": "preserve" }, [plain(note.text)]);
      const attributes = { ref: cellAddress(note.row, note.column), authorId: authors.indexOf(note.author) };
      return element("comment", attributes, [element("text", {}, [text])]);
    });
  const names = authors.map((author) => element("author", {}, author === "" ? [] : [author]));
  return element("comments", { xmlns: MAIN }, [element("authors", {}, names), element("commentList", {}, list)]);
}

/** The spelling of what XML cannot say, without the entities that are written later. */
const plain = (text: string): string =>
  escapeCellText(text).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

const BOXES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function boxXml(note: NoteModel, index: number): string {
  const { row, column } = note;
  const anchor = [column + 1, 15, row, 2, column + 3, 15, row + 4, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${2049 + index}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59pt;` +
    `visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

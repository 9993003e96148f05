import { findText } from "./scanSheet";
import { withoutMainPrefix } from "../xml/mainPrefix";

/** One child element of a worksheet with the white space before it. */
export interface SheetPiece {
  readonly name: string;
  readonly xml: string;
}

/** A worksheet part taken apart into its children; the rows stay bytes. */
export interface SheetXml {
  readonly bytes: Uint8Array;
  /** Everything up to and with the worksheet's own tag. */
  readonly opening: string;
  readonly before: readonly SheetPiece[];
  /** Position of the first byte inside sheetData and after its last; equal when there are no rows. */
  readonly rowsFrom: number;
  readonly rowsTo: number;
  readonly after: readonly SheetPiece[];
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;

/** The elements a text consists of, one after the other. */
function splitElements(text: string): SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let depth = 0;
  let start = 0;
  let name = "";
  for (const match of text.matchAll(TAG)) {
    const [whole, closing, tag, alone] = match;
    if (tag === undefined) continue;
    if (closing === "/") depth--;
    else if (depth++ === 0) name = tag;
    if (alone === "/") depth--;
    if (depth > 0) continue;
    const end = match.index + whole.length;
    pieces.push({ name, xml: text.slice(start, end) });
    start = end;
  }
  return pieces;
}

const ROOT = /<(?:[\w.-]+:)?worksheet\b(?:"[^"]*"|'[^']*'|[^>"'])*>/;

/** Takes a worksheet part apart; undefined when it is none (a chart sheet), or ends before its rows do. */
export function splitSheet(part: Uint8Array): SheetXml | undefined {
  const bytes = plainBytes(part);
  const decoder = new TextDecoder();
  const data = findText(bytes, "<sheetData", 0);
  if (data < 0) return undefined;
  const head = decoder.decode(bytes.subarray(0, data));
  const root = ROOT.exec(head);
  if (root === null) return undefined;
  const open = bytes.indexOf(62, data);
  if (open < 0) return undefined;
  const empty = bytes[open - 1] === 47;
  const close = empty ? open + 1 : lastText(bytes, "</sheetData>");
  if (close < 0) return undefined;
  const tail = decoder.decode(bytes.subarray(empty ? close : close + "</sheetData>".length));
  const end = tail.lastIndexOf("</worksheet");
  return {
    bytes,
    opening: head.slice(0, root.index + root[0].length),
    before: splitElements(head.slice(root.index + root[0].length)),
    rowsFrom: open + 1,
    rowsTo: empty ? open + 1 : close,
    after: splitElements(tail.slice(0, end < 0 ? tail.length : end)),
  };
}

/** UTF-8 without prefix on the main namespace, whatever the part came in. */
function plainBytes(part: Uint8Array): Uint8Array {
  const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  const start = new TextDecoder().decode(part.subarray(0, 2000));
  if (!wide && withoutMainPrefix(start) === start) return part;
  const text = wide ? new TextDecoder(part[0] === 0xff ? "utf-16le" : "utf-16be").decode(part) : undefined;
  return new TextEncoder().encode(withoutMainPrefix(text ?? new TextDecoder().decode(part)));
}

function lastText(bytes: Uint8Array, text: string): number {
  for (let at = bytes.lastIndexOf(60); at >= 0; at = bytes.lastIndexOf(60, at - 1)) {
    if (findText(bytes.subarray(at, at + text.length), text, 0) === 0) return at;
    if (at === 0) break;
  }
  return -1;
}

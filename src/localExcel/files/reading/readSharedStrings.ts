import { withoutMainPrefix } from "../xml/mainPrefix";
import { cellTextOf } from "../xml/escapeXml";

/** The texts of the shared strings part, by index; of rich texts the characters alone. */
export function readSharedStrings(part: string | undefined): string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const xml = withoutMainPrefix(part);
  for (let at = nextItem(xml, 0); at >= 0;) {
    const close = xml.indexOf(">", at);
    if (xml[close - 1] === "/") {
      texts.push("");
      at = nextItem(xml, close);
      continue;
    }
    const end = xml.indexOf("</si>", close);
    texts.push(plainText(xml.slice(close + 1, end < 0 ? xml.length : end)));
    at = end < 0 ? -1 : nextItem(xml, end);
  }
  return texts;
}

function nextItem(xml: string, from: number): number {
  for (let at = xml.indexOf("<si", from); at >= 0; at = xml.indexOf("<si", at + 3)) {
    const after = xml[at + 3];
    if (after === ">" || after === "/" || after === " ") return at;
  }
  return -1;
}

const TEXTS = /<t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/t>)/g;
const PHONETIC = /<rPh[\s\S]*?<\/rPh>/g;

/** The characters of a text item: `<t>` of a plain one, those of all runs of a rich one; phonetic guides are left out. */
export function plainText(item: string): string {
  const simple = /^\s*<t>([^<]*)<\/t>\s*$/.exec(item);
  if (simple !== null) return cellTextOf(simple[1] ?? "");
  let text = "";
  for (const [, piece] of item.replace(PHONETIC, "").matchAll(TEXTS)) text += piece ?? "";
  return cellTextOf(text);
}

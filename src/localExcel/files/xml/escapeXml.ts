const TEXT = /[&<>]/g;
const ATTRIBUTE = /[&<>"\t\n\r]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
const entity = (character: string): string => ENTITIES[character] ?? character;

/** Text between tags. */
export const escapeText = (text: string): string => text.replace(TEXT, entity);

/** Text between double quotes. */
export const escapeAttribute = (text: string): string => text.replace(ATTRIBUTE, entity);

// Characters XML cannot hold are written _xHHHH_ in spreadsheet texts; a text that looks like one is guarded by _x005F_.
// eslint-disable-next-line no-control-regex
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
// eslint-disable-next-line no-control-regex
const NEEDS_CARE = /[&<>_\u0000-\u001f\ufffe\uffff]/;
const code = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A cell's text between tags, in the file's own spelling of what XML cannot say. */
export function escapeCellText(text: string): string {
  return NEEDS_CARE.test(text) ? escapeText(text.replace(UNSPEAKABLE, code)) : text;
}

const CODED = /_x([0-9A-Fa-f]{4})_/g;

/** The text a file means by `_x000D_` and its like. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(CODED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const REFERENCE = /&(?:#x([0-9A-Fa-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces the entities of XML by what they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(parseInt(decimal, 10));
    return name === undefined ? whole : (NAMED[name] ?? whole);
  });
}

/** What a cell's XML text means: line ends as XML reads them, entities, and the codes for what XML cannot say. */
export function cellTextOf(xml: string): string {
  const lines = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  return decodeCellText(decodeEntities(lines));
}

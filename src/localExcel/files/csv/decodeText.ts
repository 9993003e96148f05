export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Share of zero bytes at even or odd places above which a text without byte order mark is UTF-16. */
const ZERO_SHARE = 0.4;
const SAMPLE = 4096;

/** The text of a .csv file and the encoding it was read in: by its byte order mark, else UTF-8 if it is valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\uFFFD") || isWhole(text, bytes)) return { text, encoding: "utf-8" };
  return { text: decodeWestern(bytes), encoding: "windows-1252" };
}

/** What Windows-1252 has where Latin-1 has control characters (0x80–0x9F). */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Some versions of Node decode "windows-1252" as Latin-1; the difference is made good here and harms no other. */
function decodeWestern(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);
}

function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    if (byte === 0 && index % 2 === 1) odd++;
  });
  if (odd > (sample.length / 2) * ZERO_SHARE) return "utf-16le";
  if (even > (sample.length / 2) * ZERO_SHARE) return "utf-16be";
  return undefined;
}

/** Whether the replacement characters of a text were in the file as such: then the text is as long as the file. */
function isWhole(text: string, bytes: Uint8Array): boolean {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  return new TextEncoder().encode(text).length === bytes.length - mark;
}

import type { CellValue } from "../cells/grid";

const ACCENTS = /[\u0300-\u036f]/g;
const SEPARATORS = /[^\p{L}\p{N}?/&+#]+/gu;
const CAMEL = /(\p{Ll})(\p{Lu})/gu;

/** No header is longer; a cell with a page of text is not taken to pieces. */
const LONGEST = 120;

/**
 * A header as aliases are spelt: lower case, without accents, punctuation, arrows, pictures and unit marks, camelCase and
 * snake_case taken apart, one space between words. Empty for an empty cell and for a number.
 * @example headerKey("Probability (%) ↑") // "probability"
 * @example headerKey("StageName") // "stage name"
 */
export function headerKey(header: CellValue): string {
  if (typeof header !== "string" || header.length > LONGEST) return "";
  const plain = header
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(/['’]s\s*$/, "")
    .replace(/'s\b|’s\b/g, "s")
    .replace(/__c\b/g, "");
  return plain
    .replace(CAMEL, "$1 $2")
    .replace(SEPARATORS, " ")
    .replace(/[?/&+#]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const ENTITY = /^(?:deal|opportunity|opp|potential|property|obchod|geschaft|affaire|verkaufschance|opportunite) /;

/** The keys to look a header up by, best first: as it stands, without what stands before " - ", without the entity's name. */
export function headerKeys(header: CellValue): readonly string[] {
  const whole = headerKey(header);
  if (whole === "" || typeof header !== "string") return [];
  const keys = [whole];
  const dash = header.indexOf(" - ");
  if (dash > 0) keys.push(headerKey(header.slice(dash + 3)));
  keys.push(whole.replace(ENTITY, ""));
  return keys.filter((key, i) => key !== "" && keys.indexOf(key) === i);
}

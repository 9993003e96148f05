const OUTER_SPACE = /^[\s\u00a0\u200b\u202f\ufeff]+|[\s\u00a0\u200b\u202f\ufeff]+$/g;
const INNER_SPACE = /[\s\u00a0\u200b\u202f\ufeff]+/g;
const ACCENTS = /[\u0300-\u036f]/g;
/** Plain printable ASCII without a space at either end or two in a row: nothing to clean. */
const CLEAN = /^[!-~](?: ?[!-~])*$/;

/** The text without white space (no-break and zero-width ones included) at its ends; otherwise literally as it stands. */
export function trimText(text: string): string {
  return isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1))
    ? text
    : text.replace(OUTER_SPACE, "");
}

/** A printable ASCII character other than the space; most texts begin and end with one. */
function isVisible(code: number): boolean {
  return code > 32 && code < 127;
}

/**
 * The key under which spellings of one group name are the same: trimmed, inner white space made one space, lower case.
 * Accents stay. @example groupKey(" Google\u00a0 Ads") // "google ads"
 */
export function groupKey(text: string): string {
  if (CLEAN.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").replace(OUTER_SPACE, "").replace(INNER_SPACE, " ").toLowerCase();
}

/** As `groupKey`, and without accents: for words that are looked up. @example wordKey("Gagnée ") // "gagnee" */
export function wordKey(text: string): string {
  return groupKey(text).normalize("NFD").replace(ACCENTS, "").replace(/ß/g, "ss");
}

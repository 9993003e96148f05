import { MONEY_MULTIPLES } from "../cells/moneyMultiples";

/** A currency that may follow the word: "k€", "M USD". */
const CURRENCY = /\s*(?:[$€£¥₹₽]|[A-Z]{3})$/;

/**
 * What the numbers of a column must be multiplied with to be what the sheet shows: 1,000 for `#,##0.0"k"`, where 816.4 is
 * shown as 816.4k. 1 where the format says nothing, chooses by size, or scales itself: in `#,##0,"k"` the comma divides
 * what is shown, so the cell is whole already.
 * @param format an Excel number format; its first section counts
 */
export function formatMultiple(format: string): number {
  const bare = format.replace(/\[\$[^\]]*\]/g, "");
  if (/\[[<>=]/.test(bare)) return 1;
  const tokens: readonly string[] = bare.match(TOKEN) ?? [];
  const end = tokens.indexOf(";");
  const section = end < 0 ? tokens : tokens.slice(0, end);
  const lastDigit = section.map((token) => /^[0#?]$/.test(token)).lastIndexOf(true);
  const tail = section.slice(lastDigit + 1);
  if (lastDigit < 0 || tail[0] === ",") return 1;
  const word = tail.map(literalOf).join("").trim().replace(CURRENCY, "").replace(/\.$/, "").toLowerCase();
  return MONEY_MULTIPLES.get(word) ?? 1;
}

/** A quoted text, an escaped character, a space as wide as a character, a filler, or any other character. */
const TOKEN = /"[^"]*"|\\.|_.|\*.|[^"]/g;

/** What a token of a format shows as it stands. */
function literalOf(token: string): string {
  if (token.startsWith("_") || token.startsWith("*")) return "";
  return token.startsWith('"') ? token.slice(1, -1) : token.replace(/^\\/, "");
}

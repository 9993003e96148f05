import { trimText } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { headerMultiple } from "./headerMultiple";

const ACCENTS = /[\u0300-\u036f]/g;
/** Letters that are no letter with an accent, as aliases spell them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
};
const STROKED = /[ßłŁøØæÆœŒ]/g;
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
    .replace(/__[cr]\b/g, "")
    .replace(STROKED, (letter) => PLAIN[letter] ?? letter);
  return plain
    .replace(CAMEL, "$1 $2")
    .replace(SEPARATORS, " ")
    .replace(/[?/&+#]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** What exports put before a field's name: the entity, or a program's own prefix. */
const ENTITY =
  /^(?:deals?|opportunit(?:y|ies)|opps?|potential|property|hs|x studio|x|obchod|szansa|geschaft|affaire|transaction|verkaufschance|opportunite|oportunidade?|trato|negocio|opportunita|trattativa|affare|verkoopkans) /;

/** Whether a key is what the deals of an export are called. @example isEntity("obchod") // true */
export function isEntity(key: string): boolean {
  return ENTITY.test(`${key} `) && key !== "x";
}

/** The same behind it: "Date de clôture de la transaction". */
const OF_ENTITY =
  / (?:of (?:the )?(?:deal|opportunity)|(?:de l|d) (?:opportunite|affaire)|de la transaction|du deal|de(?: la)? oportunidad|del (?:negocio|trato|deal)|(?:dell|della|di) (?:opportunita|affare|trattativa)|van(?: de)? (?:deal|opportunity|verkoopkans)|d[ao] (?:oportunidade|negocio)|(?:der|des) (?:opportunity|verkaufschance|geschafts|deals)|obchodu)$/;

const CODES = "usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|inr|sek|nok|dkk|pln|czk|huf|brl|mxn|zar|sgd|hkd|aed|ils|try|rub";

/** The unit a header names: "Amount (USD)", "Wert in EUR". What comes out must still be the name of a field. */
const UNIT = new RegExp(String.raw` (?:in )?(?:${CODES}|us dollars?|dollars?|euros?)$|^(?:${CODES}) `);

/** Multiples the amounts are written in, where `headerMultiple` reads them. */
const MULTIPLE = new RegExp(
  String.raw` (?:in )?(?:(?:${CODES}) ?)?(?:k|t|tsd|thousands?|000s?|m|mm|mn|mio|mln|millions?|cents?|centimes|pence)(?: ?(?:${CODES}))?$`
);

/** What stands in brackets behind a name and changes nothing: "Created (UTC)", "Close Date (required)". */
const REMARK =
  /^(?:utc|gmt|cet|est|pst|local|local time|time|date|date time|datetime|required|optional|auto|automatic|calculated|formula|text|picklist|currency|number|read only|original|primary|crm|salesforce|hubspot|pipedrive|iso|yyyy mm dd|dd mm yyyy|mm dd yyyy|d m y|m d y|tt mm jjjj|jj mm aaaa)$/;

/** A header and what stands in brackets behind it, as keys; undefined where nothing does. */
function bracketed(text: string): { readonly name: string; readonly remark: string } | undefined {
  const parts = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(text);
  return parts === null ? undefined : { name: headerKey(parts[1] ?? ""), remark: headerKey(parts[2] ?? "") };
}

/** The second column of a name, as `headerNames` tells it: "Amount (2)". */
const ORDINAL = / \(\d+\)\s*$/;

/**
 * The keys to look a header up by, best first: as it stands, with what stands in brackets before it ("Close date
 * (expected)"), without what stands before " - ", without the entity's name, without a unit. @example headerKeys("Deal - Value (EUR)") // ["deal value eur", "value eur", "deal value", "value"]
 */
export function headerKeys(header: CellValue): readonly string[] {
  if (typeof header !== "string" || header.length > LONGEST) return [];
  const text = header.replace(ORDINAL, "");
  const whole = headerKey(text);
  if (whole === "") return [];
  const dash = text.indexOf(" - ");
  const keys = new Set([whole]);
  const parts = bracketed(text);
  if (parts !== undefined) keys.add(REMARK.test(parts.remark) ? parts.name : `${parts.remark} ${parts.name}`);
  if (headerMultiple(text) !== 1) keys.add(whole.replace(MULTIPLE, ""));
  if (dash > 0) keys.add(headerKey(text.slice(dash + 3)));
  for (const strip of [ENTITY, ENTITY, OF_ENTITY, UNIT]) for (const key of [...keys]) keys.add(key.replace(strip, ""));
  keys.delete("");
  return [...keys];
}

/** What a column without a header is called, by its zero-based place on the sheet. @example columnName(5) // "F:F" */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}:${letters}`;
}

/** What stands before " - " in a header, as a key; empty where nothing does. @example headerPrefix("Person - Name") // "person" */
export function headerPrefix(header: CellValue): string {
  const dash = typeof header === "string" ? header.indexOf(" - ") : -1;
  return dash > 0 ? headerKey(String(header).slice(0, dash)) : "";
}

/**
 * What each column of a header row is called, so that each can be named: as its header, from the second of the same text on
 * with its number, "Amount (2)" (the next one that no header has). A column without a header has no name.
 */
export function headerNames(headers: readonly CellValue[]): readonly CellValue[] {
  const taken = new Set(headers.map(textOf));
  const seen = new Set<string>();
  return headers.map((header) => {
    const text = textOf(header);
    if (text === "" || !seen.has(text)) {
      seen.add(text);
      return header;
    }
    let number = 2;
    while (taken.has(`${text} (${number})`)) number++;
    const name = `${text} (${number})`;
    taken.add(name);
    return name;
  });
}

const textOf = (header: CellValue): string => trimText(String(header));

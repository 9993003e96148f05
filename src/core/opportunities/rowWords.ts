import { wordKey } from "../cells/foldText";

/** What a text in the first columns says its row is. */
export type RowWord = "footer" | "total" | undefined;

const FOOTER = [
  /^confidential information\b.*\bdo not distribute/,
  /^copyright\b.*2000.?[-–].?\d{4}.*salesforce/,
  /^(generated|exported|printed|erstellt|exporte) (by|on|von|am|le|par) /,
  /^(as of|stand:) .*\d{4}/,
];

const COUNT = String.raw`\d[\d,.]* (?:deals?|opportunit(?:y|ies)|opps?|records?|rows?|items?|entries)`;

const TOTAL = new RegExp(
  String.raw`^(grand |sub ?-?|report )?(total|totals)\b[:\s]*(\(.*\)|\d[\d,.]*|${COUNT})?$|^${COUNT}$|^(sum|count|average|avg|subtotal|summe|gesamt|gesamtsumme|gesamtergebnis|zwischensumme|mittelwert|anzahl|total general|sous-total|somme|moyenne|nombre|totale|totaal|suma)\b[:\s]*$`
);

const ROW_COUNT = new RegExp(`^${COUNT}$`);

/** A group's heading with the number of its rows: `Proposal (12)`, `Stage: Proposal (12 records)`. */
const GROUP = /.\(\d[\d,.]*( records?)?\)$/;

/** Any word that the patterns above can match: most texts are told apart without being taken to pieces. */
const SUSPECT =
  /^\d[\d,.]* [a-z]+$|total|sum|count|av(era)?g|copyright|confidential|generated|exported|printed|erstellt|export|as of|stand|gesamt|mittelwert|anzahl|somme|moyenne|nombre|totaal/i;

/** What a text in one of the first columns says its row is; undefined for any other text. */
export function rowWord(text: string): RowWord {
  if (!SUSPECT.test(text)) return undefined;
  const key = wordKey(text);
  if (FOOTER.some((footer) => footer.test(key))) return "footer";
  return TOTAL.test(key) ? "total" : undefined;
}

/** True for a number of rows ("18 deals"), which is no stage. */
export function isRowCount(text: string): boolean {
  return /^\d/.test(text) && ROW_COUNT.test(wordKey(text));
}

/** True for a group heading; it is one only in a row without a stage, an owner and a date of its own. */
export function isGroupHeading(text: string): boolean {
  return text.endsWith(")") && GROUP.test(text);
}

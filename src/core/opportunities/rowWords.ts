import { wordKey } from "../cells/foldText";

/**
 * What a text says its row is: a footer of the export, a total ("Grand Total", "3 deals"), or what may be a group's total
 * ("Proposal Total", "Total for Proposal"), which is one only in a row that has nothing of a deal.
 */
export type RowWord = "footer" | "total" | "groupTotal" | undefined;

/** Texts without accents, in small letters: what exports write below their rows, in the languages they come in. */
const FOOTER = [
  /^confidential information\b.*\bdo not distribute/,
  /^(streng )?vertraulich(e informationen)?\b.*(weitergeben|weitergabe|verteilen|verbreiten)/,
  /^informations? confidentielles?\b.*\bne pas/,
  /^informacion confidencial\b.*\bno\b/,
  /^informazioni (riservate|confidenziali)\b.*\bnon\b/,
  /^vertrouwelijke informatie\b.*\bniet\b/,
  /^informac(ao|oes) confidencia(l|is)\b.*\bnao\b/,
  /^copyright\b.*2000.?[-–].?\d{4}.*salesforce/,
  /^(copyright|©|\(c\)) ?(\(c\)|©)? ?\d{4}\b/,
  /^(generated|exported|printed|erstellt|exportiert|gedruckt|exporte|genere|imprime|exportado|generado|esportato|generato|geexporteerd|gerado) (by|on|at|von|am|um|le|par|el|por|il|da|op|door|em|with|mit)\b/,
  /^(as of|stand:) .*\d{4}/,
];

const COUNT = String.raw`\d[\d,.]* (?:deals?|opportunit(?:y|ies)|opps?|records?|rows?|items?|entries|datensatze|eintrage|enregistrements|registros|record|lignes|filas|righe|regels|linhas)`;

/** Words for a sum, a number, a mean or an end of a column: English, German, French, Spanish, Italian, Dutch, Portuguese. */
const WORDS = [
  "(?:grand |sub ?-?|report |overall )?totals?",
  "sum|count|record count|row count|average|avg|mean|median|min|max|minimum|maximum",
  "summe|gesamt|gesamtsumme|gesamtergebnis|gesamtanzahl|zwischensumme|teilergebnis|ergebnis|mittelwert|durchschnitt|anzahl",
  "total general|sous-?total|somme|moyenne|nombre|nombre d enregistrements|nb",
  "total global|suma|suma total|promedio|media|recuento|cuenta|numero",
  "totale|totale complessivo|totale generale|subtotale|somma|conteggio",
  "totaal|eindtotaal|subtotaal|som|aantal|gemiddelde",
  "total geral|soma|contagem",
].join("|");

const TOTAL = new RegExp(
  String.raw`^(?:${WORDS})(?: of records)?\b[:\s]*(?:\(.*\)|[:=]?\s?\d[\d,.]*|${COUNT})?$|^\(?${COUNT}\)?$`
);

/** A group's name before or behind the word, as outlines and pivots write it. */
const GROUP_TOTAL = new RegExp(
  String.raw`^(?:${WORDS}) (?:for|of|von|fur|de|du|des|per|voor|van|para|di) .|^total[: ]\S|.\b(?:total|subtotal|ergebnis|teilergebnis|summe|sum|count|average|anzahl|mittelwert|totaal|totale)$`
);

const ROW_COUNT = new RegExp(`^\\(?${COUNT}\\)?$`);

/** A group's heading with the number of its rows: `Proposal (12)`, `Stage: Proposal (12 records)`. */
const GROUP = new RegExp(String.raw`.\((?:\d[\d,.]*|${COUNT})\)$`);

/** Any word that the patterns above can match: most texts are told apart without being taken to pieces. */
const SUSPECT =
  /^\(?\d[\d,.]* \S+$|tota[al]|totaux|sum|s[ou]m[aem]|som|count|av(era)?g|^me[ad]|durchschnitt|gemiddelde|promedio|recuento|conteggio|contagem|cuenta|n[uú]mero|aantal|^m(in|ax)|copyright|©|^\(c\)|confiden|vertrau|vertrouw|riservat|generated|gener|gerado|exported|export|esport|gedruckt|printed|imprim|erstellt|as of|stand|ergebnis|gesamt|mittelwert|anzahl|moyenne|nombre|^nb|totaal/i;

/** What a text says its row is; undefined for any other text. */
export function rowWord(text: string): RowWord {
  if (!SUSPECT.test(text)) return undefined;
  const key = wordKey(text).replaceAll("’", " ").replaceAll("'", " ");
  if (FOOTER.some((footer) => footer.test(key))) return "footer";
  if (TOTAL.test(key)) return "total";
  return GROUP_TOTAL.test(key) ? "groupTotal" : undefined;
}

/** True for a number of rows ("18 deals"), which is no stage. */
export function isRowCount(text: string): boolean {
  return /^\(?\d/.test(text) && ROW_COUNT.test(wordKey(text));
}

/** True for a group heading; it is one only in a row without a stage, an owner and a date of its own. */
export function isGroupHeading(text: string): boolean {
  return text.endsWith(")") && GROUP.test(text.toLowerCase());
}

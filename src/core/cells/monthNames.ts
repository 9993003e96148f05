import { wordKey } from "./foldText";

/** Month names in English, German, French, Spanish, Italian, Portuguese, Dutch; without accents, January first. */
const NAMES: readonly string[] = [
  "january januar janner janvier enero gennaio janeiro januari jan janv ene gen",
  "february februar feber fevrier febrero febbraio fevereiro februari feb fevr fev",
  "march marz maerz mars marzo marco maart mar mrz mrt",
  "april avril abril aprile apr avr abr",
  "may mai mayo maggio maio mei mag",
  "june juni juin junio giugno junho jun giu",
  "july juli juillet julio luglio julho jul juil lug",
  "august aout agosto augustus aug ago",
  "september septembre septiembre settembre setembro sep sept set",
  "october oktober octobre octubre ottobre outubro oct okt ott out",
  "november novembre noviembre novembro nov",
  "december dezember decembre diciembre dicembre dezembro dec dez dic",
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const))
);

/** 1–12 for a month's name or abbreviation in seven languages; undefined for any other word. @example monthFromName("Avr.") // 4 */
export function monthFromName(word: string): number | undefined {
  return MONTH_OF.get(wordKey(word).replace(/\.$/, ""));
}

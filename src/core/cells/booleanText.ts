import { wordKey } from "./foldText";

const YES = new Set(
  "true yes y 1 x ja j wahr oui o vrai si s vero verdadero sim verdadeiro waar tak prawda ano да истина ✓ ✔ ☑ checked".split(
    " "
  )
);
const NO = new Set(
  "false no n 0 nein falsch non faux falso nao nee onwaar nie falsz ne нет ложь ✗ ✘ ☐ unchecked".split(" ")
);

/**
 * Yes or no as written in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech or Russian.
 * Undefined for anything else, blank included. @example booleanFromText("Wahr") // true
 */
export function booleanFromText(text: string): boolean | undefined {
  const key = wordKey(text);
  if (YES.has(key)) return true;
  if (NO.has(key)) return false;
  return undefined;
}

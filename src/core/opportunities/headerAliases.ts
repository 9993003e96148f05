import type { Field } from "./field";
import { FIELDS } from "./field";
import { API_NAMES } from "./headerAliases/apiNames";
import { DUTCH } from "./headerAliases/dutch";
import { ENGLISH } from "./headerAliases/english";
import { FRENCH } from "./headerAliases/french";
import { GERMAN } from "./headerAliases/german";
import { ITALIAN } from "./headerAliases/italian";
import { OTHER_LANGUAGES } from "./headerAliases/otherLanguages";
import { PORTUGUESE } from "./headerAliases/portuguese";
import { SPANISH } from "./headerAliases/spanish";

/** What a header key can mean: the field, and how good a name for it the key is (0 is best). */
export interface Alias {
  readonly field: Field;
  readonly rank: number;
}

/** Ranks of one tier of names; the tiers of all languages are comparable. */
const TIER = 100;

const LISTS = [ENGLISH, API_NAMES, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE, OTHER_LANGUAGES];

/** Every meaning of every key; a key can mean more than one field ("closed": a flag or a date), its content tells which. */
function meanings(): ReadonlyMap<string, readonly Alias[]> {
  const found = new Map<string, Alias[]>();
  for (const field of FIELDS) {
    for (const list of LISTS) {
      list[field]?.split(";").forEach((names, tier) => {
        names.split("|").forEach((key, place) => {
          const rank = tier * TIER + Math.min(place, TIER - 1);
          const others = (found.get(key) ?? []).filter((alias) => alias.field !== field || alias.rank < rank);
          const isBetter = others.every((alias) => alias.field !== field);
          found.set(key, isBetter ? [...others, { field, rank }] : others);
        });
      });
    }
  }
  for (const aliases of found.values()) aliases.sort((a, b) => tierOf(a) - tierOf(b));
  return found;
}

/** How good the name is in any language: 0 for one that means the field and nothing else. */
export function tierOf({ rank }: Alias): number {
  return Math.floor(rank / TIER);
}

const BY_KEY = meanings();

/** The same keys run together, for headers in capitals such as STAGENAME. */
const BY_RUN_TOGETHER: ReadonlyMap<string, readonly Alias[]> = new Map(
  [...BY_KEY].reverse().map(([key, aliases]) => [key.replaceAll(" ", ""), aliases])
);

/** Shorter keys run together are other words. */
const SHORTEST_RUN = 5;

/** The meanings of a header key, its words apart or run together, the likeliest first; empty when it is none we know. @example aliasesOf("stagename")[0]?.field // "stage" */
export function aliasesOf(key: string): readonly Alias[] {
  const apart = BY_KEY.get(key);
  if (apart !== undefined) return apart;
  const run = key.replaceAll(" ", "");
  return run.length < SHORTEST_RUN ? [] : (BY_RUN_TOGETHER.get(run) ?? []);
}

/** Converted or company-currency amounts: the deal's own currency column does not describe them. */
export const CONVERTED_AMOUNT =
  /\b(converted|company currency|home currency|base|umgerechnet|konvertiert|firmenwahrung|unternehmenswahrung|hauswahrung|converti|devise de l entreprise|devise de la societe|convertido|convertida|moneda de la empresa|convertito|valuta aziendale|omgerekend|geconverteerd|bedrijfsvaluta|moeda da empresa)\b/;

/** Inputs that hold one answer for each field, stage, currency or owner; every other input is its key alone. */
const GROUPS = ["column", "stage", "rate", "quota"] as const;
export type KeyGroup = (typeof GROUPS)[number];

/** A key cut in two: `of` is the field, the stage, the currency or the owner; of any other input there is no group, and `of` is the key. */
export interface QuestionKeyParts {
  readonly group: KeyGroup | undefined;
  readonly of: string;
}

/** The key of the input that holds an answer. @example questionKey("column", "amount") // "column:amount" */
export function questionKey<Group extends KeyGroup, Of extends string>(group: Group, of: Of): `${Group}:${Of}` {
  return `${group}:${of}`;
}

/** What a key is about, as `questionKey` built it; stages and owners may hold colons themselves. @example questionKeyParts("rate:EUR").of // "EUR" */
export function questionKeyParts(key: string): QuestionKeyParts {
  const group = GROUPS.find((known) => key.startsWith(`${known}:`));
  return { group, of: group === undefined ? key : key.slice(group.length + 1) };
}

/** Whether two keys hold the rate of one currency, in whatever capitals: a door may say "KR" where the sheet says "kr". */
export function isSameRate(key: string, other: string): boolean {
  return questionKeyParts(key).group === "rate" && key.toUpperCase() === other.toUpperCase();
}

/** Why a value has no answer, by the code the analysis gives; the sentence stands beside the empty cell. */
const WORDS: Readonly<Record<string, string>> = {};

/** "No answer: …" for a reason code of `Analysis.reasons`. */
export function reasonWords(code: string | undefined): string {
  return `No answer: ${(code === undefined ? undefined : WORDS[code]) ?? "nothing in the rows to measure it on."}`;
}

import { parseSetting } from "../core/parseSetting";
import { settingInput } from "../core/settingsCatalogue";
import { percentText } from "./formats";
import { dayProblemWords, inputProblemWords } from "./messages/readyWords";
import type { PaneChoices } from "./paneEngine";

/** The inputs under "More inputs" that are typed, in the order they stand there. */
const TYPED_INPUTS = ["asOf", "confidence", "overdueGraceDays", "agedAt"] as const;

export type TypedInput = (typeof TYPED_INPUTS)[number];

/** What was typed and is not taken yet. */
export type TypedInputs = Readonly<Partial<Record<TypedInput, string>>>;

/** What a typed input comes to, or why it cannot be taken. */
export type ReadInput = { readonly value: number } | { readonly problem: string };

/** A comma that no three digits follow is a decimal mark, as it is in a goal. */
const DECIMAL_COMMA = /^(\s*-?\d+),(?!\d{3}(?!\d))(\d+)/;

/** Reads an input as Assumptions would; a confidence is typed in percent. */
export function readInput(key: TypedInput, text: string): ReadInput {
  const input = settingInput(key);
  const isShare = input.kind === "share";
  const plain = text.replace(DECIMAL_COMMA, "$1.$2");
  const parsed = parseSetting(input, isShare && !plain.includes("%") ? `${plain.trim()}%` : plain);
  if ("value" in parsed && typeof parsed.value === "number") return { value: parsed.value };
  if (input.kind === "day") return { problem: dayProblemWords(text.trim(), input) };
  const shown = (limit: number): string => (isShare ? percentText(limit) : String(limit));
  const problem = "problem" in parsed ? parsed.problem : "notUnderstood";
  return { problem: inputProblemWords(problem, { from: shown(input.min), to: shown(input.max), whole: input.whole }) };
}

/** The first typed input that cannot be taken. */
export function refusedInput(typed: TypedInputs): TypedInput | undefined {
  return TYPED_INPUTS.find((key) => {
    const text = typed[key];
    return text !== undefined && "problem" in readInput(key, text);
  });
}

/** The typed inputs that can be taken, as choices. */
export function takenInputs(typed: TypedInputs): PaneChoices {
  const taken: Partial<Record<TypedInput, number>> = {};
  for (const key of TYPED_INPUTS) {
    const text = typed[key];
    const read = text === undefined ? undefined : readInput(key, text);
    if (read !== undefined && "value" in read) taken[key] = read.value;
  }
  return taken;
}

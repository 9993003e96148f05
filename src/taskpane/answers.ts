import { optionInUse } from "../core/opportunities/optionInUse";
import { questionKeyParts } from "../core/opportunities/questionKey";
import type { Question } from "../core/opportunities/question";
import type { FoundPipeline, PaneChoices, QuestionAnswers } from "./paneEngine";
import type { PaneModel } from "./paneModel";

/** Inputs that hold one answer a column, stage, currency or owner: "column:amount" answers in columnMap, at "amount". */
const MAPS = { column: "columnMap", stage: "stageMap", rate: "rates", quota: "quotas" } as const;

/** The map and the place in it that hold an answer; without a map the input of the key holds it. */
function placeOf(key: string): { readonly map: (typeof MAPS)[keyof typeof MAPS] | undefined; readonly at: string } {
  const { group, of } = questionKeyParts(key);
  return { map: group && MAPS[group], at: of };
}

/** The answer that was chosen here and may not stand in the workbook yet; undefined without one. */
export function chosenAnswer({ key }: Pick<Question, "key">, choices: PaneChoices): string | undefined {
  const { map, at } = placeOf(key);
  const held: Readonly<Record<string, unknown>> = { ...(map === undefined ? choices : choices[map]) };
  const answer = held[at];
  return typeof answer === "string" || typeof answer === "number" ? String(answer) : undefined;
}

/** What is chosen by an answer: an option of the question, or the rate typed for it. */
export function answered({ key }: Pick<Question, "key">, answer: string | number, choices: PaneChoices): PaneChoices {
  const { map, at } = placeOf(key);
  return map === undefined ? { [at]: answer } : { [map]: { ...choices[map], [at]: answer } };
}

/** What the questions of another sheet were answered with does not hold for this one. */
export const NO_ANSWERS = {
  columnMap: {},
  stageMap: {},
  rates: {},
  quotas: {},
  dateOrder: undefined,
  outcomeBy: undefined,
  sameId: undefined,
  groupedRows: undefined,
  pipeline: undefined,
  overdueTreatment: undefined,
  unpricedValue: undefined,
} satisfies PaneChoices & Record<keyof QuestionAnswers | (typeof MAPS)[keyof typeof MAPS], unknown>;

type Asking = Pick<PaneModel, "choices" | "found">;

/** The option that is marked: chosen here, answered before, else the best guess. */
export function markedOption(question: Question, { choices }: Pick<PaneModel, "choices">): string {
  return chosenAnswer(question, choices) ?? optionInUse(question);
}

/** Whether nobody has answered it, here or before. */
export function isOpen(question: Question, { choices }: Pick<PaneModel, "choices">): boolean {
  return question.answer === undefined && chosenAnswer(question, choices) === undefined;
}

/** The questions the ready state asks: those that wait for an answer, and those that were answered here just now. */
export function askedNow({ found, choices }: Asking): FoundPipeline["questions"] {
  const asked = found?.questions.filter(
    (question) => question.answer === undefined || chosenAnswer(question, choices) !== undefined
  );
  return asked ?? [];
}

/** Whether an open question's best guess is marked. A rate cannot be guessed. */
export function isGuessed(question: Question, model: Pick<PaneModel, "choices">): boolean {
  return question.options.length > 0 && isOpen(question, model);
}

/** Every open question of some answered as it is marked. */
export function keptAsMarked(questions: FoundPipeline["questions"], model: Pick<PaneModel, "choices">): PaneChoices {
  return questions
    .filter((question) => isGuessed(question, model))
    .reduce<PaneChoices>(
      (kept, question) => ({
        ...kept,
        ...answered(question, markedOption(question, model), { ...model.choices, ...kept }),
      }),
      {}
    );
}

/** The first question that has to be answered before there can be an analysis: what a currency is worth. */
export function lackingRate(model: Asking): Question | undefined {
  return model.found?.questions.find((question) => question.kind === "rate" && isOpen(question, model));
}

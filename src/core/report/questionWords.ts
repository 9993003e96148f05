import type { AskedQuestion, OptionEffect } from "../analysis";
import { FIELDS, type Field } from "../opportunities/field";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { optionInUse } from "../opportunities/optionInUse";
import type { Question } from "../opportunities/question";
import { questionKeyParts } from "../opportunities/questionKey";
import { FIELD_WORDS } from "./fieldWords";
import { scaleOf } from "./moneyScales";
import { counted, moneyWords, numberWords, outcomeWord, shareWords, shortened } from "./wording";

/** Characters of a header, a stage or an id inside a question. */
const NAMED = 40;

/** The question as it is asked, one sentence. */
export function questionWords(question: Question): string {
  const { kind, key, rows, found, column } = question;
  const { of } = questionKeyParts(key);
  const example = shortened(found, NAMED);
  switch (kind) {
    case "column":
      return `Which column is the ${fieldName(of)}?`;
    case "dateOrder":
      return `Is ${example} day first or month first?`;
    case "stage":
      return `How ${rows === 1 ? "does the deal" : `do the ${counted(rows, "deal")}`} in ‘${shortened(of, NAMED)}’ count?`;
    case "outcomeBy":
      return `Status and stage disagree in ${counted(rows, "row")}. Which one counts?`;
    case "sameId":
      return `${counted(rows, "row repeats", "rows repeat")} an id, such as ${example}. What are they?`;
    case "groupedRows":
      return `Do the empty cells below a value of ‘${shortened(column ?? example, NAMED)}’ repeat it?`;
    case "pipeline":
      return "Which pipeline is meant?";
    case "rate":
      return `What is 1 ${of} worth?`;
    case "unpricedValue":
      return `What ${rows === 1 ? "is" : "are"} the ${counted(rows, "open deal")} without an amount worth?`;
    case "overdueTreatment":
      return `${rows === 1 ? "Does" : "Do"} the ${counted(rows, "open deal")} past the close date stay?`;
  }
}

/** "created day", "amount": the field inside a sentence; the key where it is no field. */
function fieldName(key: string): string {
  const field = FIELDS.find((known) => known === key);
  if (field === undefined) return key;
  return NAMES[field] ?? FIELD_WORDS[field].label.toLowerCase();
}

/** Labels of columns that are no noun. */
const NAMES: Readonly<Partial<Record<Field, string>>> = {
  created: "created day",
  isClosed: "closed column, yes or no",
  isWon: "won column, yes or no",
  qualified: "qualified column",
  stageEntered: "day the stage was entered",
  name: "deal's name",
  expectedClose: "expected close date",
  actualClose: "actual close date",
};

const OPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dateOrder: { "day first": "day first", "month first": "month first" },
  outcomeBy: { status: "the status", stage: "the stage" },
  sameId: {
    add: "lines of one deal: amounts are added",
    first: "the same deal again: its first row counts",
    newest: "earlier states of a deal: its newest row counts",
    separate: "different deals",
    "as each looks": "each what it looks like",
  },
  groupedRows: { "fill down": "yes, fill them down", "leave blank": "no, they are empty" },
  pipeline: { all: "all of them" },
  overdueTreatment: {
    remove: "no, take them out",
    keep: "yes, keep them",
  },
  unpricedValue: { none: "nothing until they have an amount", mean: "the mean won size" },
};

/** An option as it is offered; itself where it is a name of the sheet. */
export function optionWords({ kind }: Pick<Question, "kind">, option: string): string {
  if (kind === "stage") return outcomeWord(OUTCOME_NAMES.find((name) => name === option)) || option;
  return OPTIONS[kind]?.[option] ?? option;
}

/** By how much an option moves the answer, against the one in use; "" where it moves nothing that is shown. */
export function effectWords(question: AskedQuestion, option: string): string {
  const at = (name: string): OptionEffect | undefined => question.effects.find((effect) => effect.option === name);
  const [now, then] = [at(optionInUse(question)), at(option)];
  if (now === undefined || then === undefined || now === then) return "";
  const scale = scaleOf(...question.effects.flatMap(({ have, need }) => [have, need]));
  const money = (value: number): string => moneyWords(value, scale);
  const moved = [
    change("deals", now.deals, then.deals, numberWords),
    change("win rate", now.winRate, then.winRate, shareWords),
    change("have", now.have, then.have, money),
    change("need", now.need, then.need, money),
  ].filter((part) => part !== "");
  return moved.join(", ");
}

/** What stands beside an option that is not in use: what it changes, that it changes nothing shown, or that only an analysis can tell. */
export function effectNote(question: AskedQuestion, option: string): string {
  if (option === optionInUse(question)) return "";
  const words = effectWords(question, option);
  if (words !== "") return words;
  if (question.kind === "column") return option === "" ? "" : "reads other cells: analyze to see";
  return question.effects.some((effect) => effect.option === option) ? "moves nothing shown here" : "";
}

/** "win rate 34% instead of 29%"; "" where both read the same. */
function change(
  name: string,
  now: number | undefined,
  then: number | undefined,
  words: (value: number) => string
): string {
  const shown = (value: number | undefined): string => (value === undefined ? "no answer" : words(value));
  return shown(now) === shown(then) ? "" : `${name} ${shown(then)} instead of ${shown(now)}`;
}

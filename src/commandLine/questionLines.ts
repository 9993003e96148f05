import type { Analysis, AskedQuestion } from "../core/analysis";
import { optionInUse } from "../core/opportunities/optionInUse";
import { questionKeyParts } from "../core/opportunities/questionKey";
import { effectNote, optionWords, questionWords } from "../core/report/questionWords";
import { counted } from "../core/report/wording";

/** Questions that are printed; the others are in the JSON and on Assumptions. */
const PRINTED = 5;

/** What was doubtful and is not answered yet: the question, how it was read, and the option of the command that says it otherwise. */
export function questionLines({ questions }: Pick<Analysis, "questions">): readonly string[] {
  const open = questions.filter(({ answer }) => answer === undefined);
  if (open.length === 0) return [];
  const more = open.length - PRINTED;
  return [
    "",
    `${counted(open.length, "question")} about the rows, read like this until answered:`,
    ...open.slice(0, PRINTED).flatMap(linesOf),
    ...(more > 0 ? [`  and ${counted(more, "more question")}: see Assumptions or the JSON.`] : []),
  ];
}

function linesOf(question: AskedQuestion): string[] {
  const used = optionInUse(question);
  const others = question.options.filter((option) => option !== used).slice(0, 4);
  return [
    `  ${questionWords(question)}${used === "" ? "" : ` Taken: ${optionWords(question, used)}.`}`,
    ...others.map((option) => {
      const effect = effectNote(question, option);
      return `    ${optionOf(question.key, option)}${effect === "" ? "" : `   ${effect}`}`;
    }),
  ];
}

/** How the command says an answer. Rates have none to choose from: without them nothing is analyzed. @example optionOf("stage:Dead", "lost") // --stage "Dead=lost" */
function optionOf(key: string, option: string): string {
  const { group, of } = questionKeyParts(key);
  if (group === "stage") return `--stage "${of}=${option}"`;
  if (group === "column") return `--map "${of}=${option}"`;
  return `--set "${key}=${option}"`;
}

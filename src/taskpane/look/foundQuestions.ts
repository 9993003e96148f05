import type { AskedQuestion } from "../../core/analysis";
import type { Question } from "../../core/opportunities/question";
import { rankedQuestions } from "../../core/opportunities/rankedQuestions";
import { rateQuestion } from "../../core/opportunities/rateQuestion";
import type { Reading, Source } from "../../core/opportunities/reading";
import type { SourceFault } from "../../core/opportunities/sourceError";

interface Read {
  readonly reading: Reading | undefined;
  /** Why there is no reading. */
  readonly fault: SourceFault | undefined;
}

/** What is doubtful in a block, in the order every door asks it. Their effects are not known yet. */
export function foundQuestions(source: Source, { reading, fault }: Read): readonly AskedQuestion[] {
  const questions = reading?.questions ?? rankedQuestions([...(source.questions ?? []), ...rateQuestions(fault)]);
  return questions.map((question) => ({ ...question, effects: [] }));
}

/** Of rows that cannot be read for want of rates: what each currency but the main one is worth. */
function rateQuestions(fault: SourceFault | undefined): Question[] {
  if (fault?.kind !== "mixedCurrencies") return [];
  const shown = { column: fault.column, row: undefined, found: "" };
  return fault.uses.slice(1).map((use) => rateQuestion(use, shown));
}

/** The currency that amounts are added in, as far as it is known. */
export function mainCurrency({ reading, fault }: Read): string | undefined {
  return fault?.kind === "mixedCurrencies" ? fault.uses[0]?.currency : reading?.currency;
}

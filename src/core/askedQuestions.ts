import { analyseBriefly } from "./analyseBase";
import type { Analysis, AskedQuestion, OptionEffect } from "./analysis";
import { answeredSettings } from "./answeredSettings";
import { readAsOf } from "./changes/readAsOf";
import { nothingPriced } from "./coverage/beyondRecord";
import type { SaidBefore } from "./forecast/saidBefore";
import { optionInUse } from "./opportunities/optionInUse";
import type { Question } from "./opportunities/question";
import type { Reading } from "./opportunities/reading";
import { SourceError } from "./opportunities/sourceError";
import { saidBefore } from "./saidBefore";
import type { Settings } from "./settings";

/** Rows that an analysis reads again, in all, to say what other answers would change. */
const MOST_ROWS = 200_000;

/**
 * The questions of an analysis, each with what every one of its options, and the answer in use, would make of the answer:
 * the rows are read and analysed again with it. Options that need other cells, leave no rows, or come after the most rows read again, have none.
 * @param read the same rows with other settings
 */
export function askedQuestions(
  analysis: Analysis,
  read: (settings: Settings) => Reading,
  mostRows = MOST_ROWS
): readonly AskedQuestion[] {
  let rows = mostRows;
  const effectOf = (question: Question, option: string): OptionEffect[] => {
    if (option === optionInUse(question)) return [effect(option, analysis)];
    const settings = answeredSettings(analysis.settings, question.key, option);
    if (settings === undefined || rows < analysis.reading.rowsRead) return [];
    rows -= analysis.reading.rowsRead;
    const reading = readOrNothing(read, settings);
    return reading === undefined
      ? []
      : [effect(option, analyseBriefly(reading, settings, beforeOf(analysis, reading, settings)))];
  };
  return analysis.questions.map((question) => ({
    ...question,
    effects: optionsOf(question).flatMap((option) => effectOf(question, option)),
  }));
}

/** What earlier days said, as far as it can be compared with rows that are read by another answer. */
function beforeOf({ past, changes }: Analysis, reading: Reading, settings: Settings): SaidBefore {
  const earlier = past.snapshots.filter(({ asOf }) => asOf < settings.asOf && !changes.unlike.includes(asOf));
  return saidBefore({ earlier, readAs: readAsOf(reading, settings), conversions: changes.conversions });
}

/** The options, before them the one in use where it is none of them (a value typed in money). */
function optionsOf(question: Question): readonly string[] {
  const { options } = question;
  const used = optionInUse(question);
  return options.length === 0 || options.includes(used) ? options : [used, ...options];
}

function readOrNothing(read: (settings: Settings) => Reading, settings: Settings): Reading | undefined {
  try {
    return read(settings);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

function effect(
  option: string,
  { reading, metrics, coverage }: Pick<Analysis, "reading" | "metrics" | "coverage">
): OptionEffect {
  return {
    option,
    deals: reading.opportunities.count,
    won: metrics.counts.won,
    winRate: metrics.winRate.count,
    have: nothingPriced(coverage) ? undefined : coverage.workingPipeline,
    need: coverage.requiredPipeline,
  };
}

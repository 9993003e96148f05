import { analyse } from "./analyse";
import type { Analysis } from "./analysis";
import { askedQuestions } from "./askedQuestions";
import type { Grid } from "./cells/grid";
import { pastOf } from "./changes/pastOf";
import { NO_PAST, type PastWork } from "./changes/pastWork";
import { interpret } from "./opportunities/interpret";
import type { Source } from "./opportunities/reading";
import type { Settings } from "./settings";

/**
 * The rows of a sheet as an analysis: read, calculated, and what is doubtful in them with what each answer would change.
 * @throws SourceError when there is no pipeline in the rows
 */
export function analyseSheet(grid: Grid, source: Source, settings: Settings, past: PastWork = NO_PAST): Analysis {
  const read = (chosen: Settings): ReturnType<typeof interpret> => interpret(grid, source, chosen);
  const history = pastOf(past, settings);
  const analysis = analyse(read(settings), settings, past.calls ? { ...history, calls: past.calls } : history);
  return { ...analysis, questions: askedQuestions(analysis, read) };
}

import type { Analyzed } from "../analyzePipeline";
import { list } from "../core/report/sourceMessage";

/** A sentence about the stages named by --stage that the rows do not have; undefined when they have them all. */
export function unusedStageWords({ analysis }: Analyzed, typed: unknown): string | undefined {
  const { unusedStages, stages, source } = analysis.reading;
  // What stands on the sheets for a stage that is gone this month is no mistake; what was typed just now is one.
  const named = Object.keys(typed ?? {});
  const unused = unusedStages.filter((stage) => named.includes(stage));
  if (unused.length === 0) return undefined;
  const is = unused.length === 1 ? "which is no stage" : "which are no stages";
  const it = unused.length === 1 ? "it" : "they";
  const present = stages.map(({ stage }) => stage).sort();
  return `--stage names ${list(unused)}, ${is} of ${list([source.sheet])}: ${it} changed nothing. Its stages are ${list(present)}.`;
}

import type { Grid } from "../../core/cells/grid";
import { interpret } from "../../core/opportunities/interpret";
import type { NearestSource } from "../../core/opportunities/nearestSource";
import type { Question } from "../../core/opportunities/question";
import type { Reading } from "../../core/opportunities/reading";
import { SourceError, type SourceFault } from "../../core/opportunities/sourceError";
import type { Settings } from "../../core/settings";
import { sampleSheet } from "../../workbook/samplePlace";
import type { FoundPipeline } from "../paneEngine";
import { foundPipeline } from "./foundPipeline";
import type { LookWork, PreviewRows } from "./looker";
import { everyCandidate, type PickedBlock } from "./pickBlock";
import type { withEffects } from "./withEffects";

/** A block as it would be read. @param isWhole every row of it was read */
export async function describePipeline(
  work: LookWork,
  picked: PickedBlock,
  { grid, shown, isWhole }: PreviewRows & { readonly isWhole: boolean }
): Promise<FoundPipeline> {
  const { block, settings } = picked;
  const { reading, fault } = block.missing.length > 0 ? NOT_READ : readingOf(grid, block, settings);
  const isSample = sampleSheet(work.outline)?.name === block.source.sheet;
  const preview = { grid, shown, isWhole, reading, fault };
  const found = foundPipeline({
    ...picked,
    candidates: everyCandidate(work, settings),
    preview,
    isSample,
    today: work.today,
  });
  if (!found.questions.some(canMove)) return found;
  const effects = reading !== undefined && isWhole ? await questionEffects() : undefined;
  const read = (chosen: Settings): Reading => interpret(grid, block.source, chosen);
  const questions =
    effects === undefined || reading === undefined
      ? found.questions.filter(asksOfRows)
      : effects(found.questions, { reading, settings, read });
  return { ...found, questions };
}

/** Whether overdue deals stay is asked only where the calculation found that own history does not decide it. */
const asksOfRows = ({ kind, answer }: Question): boolean => kind !== "overdueTreatment" || answer !== undefined;

/** Whether another answer to a question can be tried out on the cells that were read. */
const canMove = ({ kind, answer, options }: Question): boolean =>
  kind !== "column" && answer === undefined && options.length > 0;

/**
 * The calculation in a part of its own: no look without a question loads it. Without it the question is asked all the same,
 * and does not say what an answer would change.
 */
const questionEffects = async (): Promise<typeof withEffects | undefined> =>
  await import(/* webpackChunkName: "effects" */ "./withEffects").then(
    (part) => part.withEffects,
    () => undefined
  );

const NOT_READ = { reading: undefined, fault: undefined };

/** What the rows were read as, or why they are no pipeline after all. */
function readingOf(
  grid: Grid,
  { source }: NearestSource,
  settings: Settings
): { readonly reading: Reading | undefined; readonly fault: SourceFault | undefined } {
  try {
    return { reading: interpret(grid, source, settings), fault: undefined };
  } catch (error) {
    if (error instanceof SourceError) return { reading: undefined, fault: error.fault };
    throw error;
  }
}

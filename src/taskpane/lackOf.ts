import { questionKey, questionKeyParts } from "../core/opportunities/questionKey";
import { lackingRate } from "./answers";
import { readGoal } from "./formats";
import type { AskedField, PaneModel } from "./paneModel";
import { refusedInput } from "./typedInputs";

/** The field that has to be filled before there can be an analysis; undefined where nothing is missing. */
export function lackOf(model: PaneModel): AskedField | undefined {
  const column = model.found?.missing[0];
  if (column !== undefined) return questionKey("column", column);
  if (lacksGoal(model)) return "goal";
  const refused = refusedInput(model.inputsTyped);
  if (refused !== undefined) return `input:${refused}`;
  const rate = lackingRate(model);
  return rate && questionKey("rate", questionKeyParts(rate.key).of);
}

/** Whether the goal is missing or cannot be read. Before the pipeline was looked at nobody knows, and the workbook's serves. */
function lacksGoal({ goalTyped, found }: PaneModel): boolean {
  if (goalTyped !== undefined) return !("goal" in readGoal(goalTyped));
  return found !== undefined && (found.inputs.goal === undefined || found.inputs.goal <= 0);
}

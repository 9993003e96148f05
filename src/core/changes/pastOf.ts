import type { Settings } from "../settings";
import { NO_HISTORY, type ChangeHistory } from "./changeHistory";
import type { PastWork } from "./pastWork";

/**
 * The past an analysis stands on: what is stored, decoded and verified, with the exports taken in and without the forgotten
 * days. Exports are read by today's settings.
 * @throws SourceError when there is no pipeline in the rows of an export
 * @see Definitions §10
 */
export function pastOf(_work: PastWork, _settings: Settings): ChangeHistory {
  return NO_HISTORY;
}

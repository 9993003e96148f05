import type { IssueLog } from "./issueLog";
import type { Outcomes } from "./outcomes";
import { isBareClosed, type StageEntry } from "./stageTable";
import { isDoubtful } from "./stageWords";

/** The stages of a sheet, what they decided, and where to tell what is odd about one. */
export interface StageReport {
  readonly stages: readonly StageEntry[];
  readonly outcomes: Outcomes;
  /** Header of the column the stages stand in. */
  readonly column: string | undefined;
  readonly log: IssueLog;
}

/**
 * Reports, once each, the stages whose name leaves open how they count, where nothing else decided: `stageUnknown` for a
 * name that takes an outcome back ("not won"), and for the one unknown name of a table that knows won or lost and all
 * others; `stageClosed` for a bare "Closed".
 * @see Definition §2 Outcome
 */
export function reportStages({ stages, outcomes, column, log }: StageReport): void {
  const unknown = stages.filter(({ isKnown }) => !isKnown);
  const tellsApart = stages.some(({ isKnown, outcome }) => isKnown && outcome !== "open");
  stages.forEach((entry, code) => {
    if (outcomes.decidedByStage[code] !== 1) return;
    const { stage, isKnown, because } = entry;
    const isAsked = !isKnown && (isDoubtful(stage) || (tellsApart && unknown.length === 1));
    if (isAsked) log.add({ code: "stageUnknown", row: undefined, column, found: stage });
    else if (because === "byName" && isBareClosed(stage))
      log.add({ code: "stageClosed", row: undefined, column, found: stage });
  });
}

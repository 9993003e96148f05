import { numberAt, type TextColumn } from "../cells/column";
import type { IssueLog } from "./issueLog";
import { OUTCOME_NAMES, type OutcomeName } from "./opportunities";
import type { Outcomes } from "./outcomes";
import { questionKey } from "./questionKey";
import type { StageEntry } from "./stageTable";
import { afterSale, isBareClosed, isDeadEnd, isDoubtful } from "./stageWords";

/** The stages of a sheet, what they decided, and where to tell what is odd about one. */
export interface StageReport {
  readonly stage: TextColumn;
  readonly stages: readonly StageEntry[];
  /** The same, as if nobody had said anything about them. */
  readonly untyped: readonly StageEntry[];
  readonly outcomes: Outcomes;
  /** Header of the column the stages stand in. */
  readonly column: string | undefined;
  readonly sheetRows: Int32Array;
  readonly log: IssueLog;
}

/** Stages without a word we know that are asked about on a sheet that says nowhere what won is. */
const MOST_UNKNOWN = 6;

/**
 * Asks, once each, how the stages count whose names leave it open and where nothing else decided: a name that takes an outcome
 * back ("not won"), the one unknown name of a table that knows won or lost and all others, a bare "Closed", a dead end
 * ("Disqualified": lost or undecided); and, on a sheet that says nowhere what won is, what seems to come after a sale
 * and names without a known word. As long as there is no answer, unknown names and a bare "Closed" are issues as well.
 * @returns the stages asked about that have no answer
 * @see Definition §2 Outcome
 */
export function reportStages(report: StageReport): ReadonlySet<string> {
  const { stage: column, stages, outcomes, log } = report;
  const open = new Set<string>();
  const guesses = guessesOf(report);
  stages.forEach(({ stage, because, outcome, isKnown }, code) => {
    const guess = guesses.get(code);
    if (guess === undefined || outcomes.decidedByStage[code] === 0) return;
    log.ask({
      kind: "stage",
      key: questionKey("stage", stage),
      options: [...guess, ...OUTCOME_NAMES.filter((name) => !guess.includes(name))],
      answer: because === "typed" ? outcome : undefined,
      column: report.column,
      row: report.sheetRows[column.codes.indexOf(code)],
      found: stage,
      rows: numberAt(outcomes.decidedByStage, code),
    });
    if (because === "typed") return;
    open.add(stage);
    const issue = isBareClosed(stage) ? "stageClosed" : isKnown ? undefined : "stageUnknown";
    if (issue !== undefined) log.add({ code: issue, row: undefined, column: report.column, found: stage });
  });
  return open;
}

/** By code of a doubtful stage: how it counts as long as nobody says, then what it may be as well. */
function guessesOf({ untyped: stages, outcomes }: StageReport): Map<number, readonly OutcomeName[]> {
  const unknown = stages.filter(({ isKnown }) => !isKnown);
  const tellsApart = stages.some(({ isKnown, outcome }) => isKnown && outcome !== "open");
  const isOneLeft = tellsApart && unknown.length === 1;
  const saysWon = outcomes.decidedByStatus || stages.some(saysItIsWon);
  const strangers = new Set(saysWon ? [] : mostFrequent(stages, outcomes.decidedByStage));
  const guesses = new Map<number, readonly OutcomeName[]>();
  stages.forEach((entry, code) => {
    const { stage, because, isKnown, outcome } = entry;
    if (because === "recognised" || because === "probability") return;
    const isStrange = isDoubtful(stage) || (!isKnown && isOneLeft) || strangers.has(code);
    if (isBareClosed(stage)) guesses.set(code, outcome === "lost" ? ["lost", "won"] : ["won", "lost"]);
    else if (isDeadEnd(stage)) guesses.set(code, ["noDecision", "lost"]);
    else if (!saysWon && afterSale(stage) !== undefined)
      guesses.set(code, afterSale(stage) === "sold" ? ["won", "open"] : ["open", "won"]);
    else if (isStrange) guesses.set(code, ["open"]);
  });
  return guesses;
}

/** A stage that is won without a doubt: not by a guess about "Closed" or "Paid". */
function saysItIsWon({ stage, outcome, because }: StageEntry): boolean {
  return outcome === "won" && (because !== "byName" || (!isBareClosed(stage) && afterSale(stage) !== "sold"));
}

/** The codes of the unknown stages with most rows. */
function mostFrequent(stages: readonly StageEntry[], rows: Int32Array): number[] {
  const codes = [...stages.keys()].filter((code) => stages[code]?.isKnown === false);
  return codes.sort((a, b) => numberAt(rows, b) - numberAt(rows, a)).slice(0, MOST_UNKNOWN);
}

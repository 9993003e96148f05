import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import { Outcome, OUTCOME_NAMES, type OutcomeCode, type OutcomeName } from "./opportunities";
import type { StageUse } from "./reading";
import { typedOutcome, type StageEntry, type StageMap } from "./stageTable";
import type { ReadingChoices } from "./readingChoices";
import { isBareClosed, outcomeFromWords } from "./stageWords";

/** The columns of a sheet that say how a deal stands, over the same rows; the flags are 1, 0 or NaN. */
export interface OutcomeColumns {
  readonly stage: TextColumn;
  readonly stages: readonly StageEntry[];
  readonly status: TextColumn | undefined;
  readonly isWon: NumberColumn | undefined;
  readonly isClosed: NumberColumn | undefined;
  readonly reason: TextColumn | undefined;
  readonly probability: NumberColumn;
}

/** What a person decided about outcomes. */
export interface OutcomeChoices {
  readonly stageMap: StageMap;
  readonly outcomeBy: ReadingChoices["outcomeBy"];
}

/** How every row stands, and what was noticed. */
export interface Outcomes {
  /** `Outcome` codes. */
  readonly outcome: Uint8Array;
  /** 1 where status (or the flags) and stage contradict each other. */
  readonly contradiction: Uint8Array;
  /** What decided: the stage's own word, or a status column or flags. */
  readonly decidedByStatus: boolean;
  /** By stage code: in how many rows the stage alone had to decide. */
  readonly decidedByStage: Int32Array;
}

const UNKNOWN = -1;
const CODE_OF: Readonly<Record<OutcomeName, OutcomeCode>> = Outcome;

/**
 * Outcome codes by status text. A status column that knows no won, lost or undecided deal speaks of something else
 * (active, at risk), unless it says literally "open": only then "open" counts as said.
 */
function statusCodes(status: TextColumn | undefined, stageMap: StageMap): Int8Array {
  if (status === undefined) return new Int8Array(0);
  const words = status.values.map((text) => typedOutcome(stageMap, text) ?? outcomeFromWords(text));
  const speaks = words.some((word) => word !== undefined && word !== "open");
  return Int8Array.from(words, (word, i) => {
    const literal = /^(open|offen|ouverte?|abiert[ao]|apert[ao])$/i.test(status.values[i] ?? "");
    return word === undefined || (!speaks && !literal) ? UNKNOWN : CODE_OF[word];
  });
}

/**
 * What is-won and is-closed flags say of a row; UNKNOWN when they do not tell.
 * @param noIsLost a no of an is-won column alone is lost
 */
function flagCode(isWon: number, isClosed: number, noIsLost: boolean): number {
  if (isWon === 1) return Outcome.won;
  if (noIsLost && isWon === 0) return Outcome.lost;
  if (isClosed === 0) return Outcome.open;
  return isClosed === 1 && isWon === 0 ? Outcome.lost : UNKNOWN;
}

/**
 * The outcome of every row: a stage the user typed as closed, else an explicit status, else the is-won and is-closed flags,
 * else the stage table, else a probability of 0 or 100 % where the stage is blank. Where the user says so, a stage that is
 * known comes before status and flags. A lost deal whose status, stage or reason says that nobody decided is no decision; a
 * bare "Closed" counts as its reason says. Status against stage is marked where one says won and the other
 * lost, where a closed stage stands beside an open status, and where an open stage stands beside a closed status
 * although the sheet has a stage for that.
 * @see Definition §2 Outcome
 */
export function decideOutcomes(columns: OutcomeColumns, { stageMap, outcomeBy }: OutcomeChoices): Outcomes {
  const count = columns.stage.codes.length;
  const outcome = new Uint8Array(count);
  const contradiction = new Uint8Array(count);
  const ofStatus = statusCodes(columns.status, stageMap);
  const ofStage = Int8Array.from(columns.stages, (entry) => (entry.isKnown ? CODE_OF[entry.outcome] : UNKNOWN));
  const first = Uint8Array.from(columns.stages, (entry) => (comesFirst(entry, outcomeBy) ? 1 : 0));
  const bare = Uint8Array.from(columns.stages, ({ stage, because }) =>
    because === "byName" && isBareClosed(stage) ? 1 : 0
  );
  const ofReason = Int8Array.from(columns.reason?.values ?? [], codeOfWords);
  const hasStage = OUTCOME_NAMES.map((_, code) => ofStage.includes(code));
  const decidedByStage = new Int32Array(columns.stages.length);
  const noIsLost = saysLost(columns);
  let decidedByStatus = false;
  for (let k = 0; k < count; k++) {
    const stageCode = columns.stage.codes[k] ?? -1;
    const reason = ofReason[columns.reason?.codes[k] ?? -1] ?? UNKNOWN;
    let byStage = ofStage[stageCode] ?? UNKNOWN;
    if (bare[stageCode] === 1 && reason > Outcome.open) byStage = reason;
    const byStatus = ofStatus[columns.status?.codes[k] ?? -1] ?? UNKNOWN;
    const said =
      byStatus !== UNKNOWN ? byStatus : flagCode(columns.isWon?.[k] ?? NaN, columns.isClosed?.[k] ?? NaN, noIsLost);
    const stageFirst = first[stageCode] === 1;
    if (said !== UNKNOWN && !stageFirst) decidedByStatus = true;
    else if (stageCode >= 0 && reason <= Outcome.open)
      decidedByStage[stageCode] = numberAt(decidedByStage, stageCode) + 1;
    let code = stageFirst || said === UNKNOWN ? byStage : said;
    if (code === UNKNOWN) code = stageCode < 0 ? certainty(columns.probability[k] ?? NaN) : Outcome.open;
    if (code === Outcome.lost && (byStage === Outcome.noDecision || reason === Outcome.noDecision))
      code = Outcome.noDecision;
    outcome[k] = code;
    const isTyped = stageFirst && columns.stages[stageCode]?.because === "typed";
    if (!isTyped && said !== UNKNOWN && byStage !== UNKNOWN && disagree(said, byStage, hasStage)) contradiction[k] = 1;
  }
  return { outcome, contradiction, decidedByStatus, decidedByStage };
}

/** Whether an is-won column is all that a sheet says, and is blank where a deal is open: its no is lost then. */
function saysLost({ stage, status, isWon, isClosed }: OutcomeColumns): boolean {
  const isAlone =
    isClosed === undefined && [stage, status].every((texts) => texts === undefined || texts.values.length === 0);
  return isAlone && isWon?.some(Number.isNaN) === true;
}

/** Whether a stage counts whatever status and flags say: typed as closed, or known where the stage is to decide. */
function comesFirst({ because, outcome, isKnown }: StageEntry, outcomeBy: OutcomeChoices["outcomeBy"]): boolean {
  return (because === "typed" && outcome !== "open") || (outcomeBy === "stage" && isKnown);
}

/** The outcome code of a text's words; UNKNOWN when they say none. */
function codeOfWords(text: string): number {
  const words = outcomeFromWords(text);
  return words === undefined ? UNKNOWN : CODE_OF[words];
}

function certainty(probability: number): OutcomeCode {
  if (probability === 1) return Outcome.won;
  return probability === 0 ? Outcome.lost : Outcome.open;
}

function isLostOrNot(code: number): boolean {
  return code === Outcome.lost || code === Outcome.noDecision;
}

function disagree(said: number, byStage: number, hasStage: readonly boolean[]): boolean {
  if (said === byStage || (isLostOrNot(said) && isLostOrNot(byStage))) return false;
  if (byStage !== Outcome.open) return true;
  if (said === Outcome.won) return hasStage[Outcome.won] === true;
  return hasStage[Outcome.lost] === true || hasStage[Outcome.noDecision] === true;
}

/**
 * The stages in use and how each counts: a CRM's own in funnel order, then the most frequent first, then by name.
 * @param codes the stage codes of the opportunities, duplicates merged
 * @param asked the stages that are asked about and have no answer
 */
export function stageUses(
  stages: readonly StageEntry[],
  codes: Int32Array,
  decidedByStatus: boolean,
  asked: ReadonlySet<string>
): readonly StageUse[] {
  const counts = new Array<number>(stages.length).fill(0);
  for (const code of codes) if (code >= 0) counts[code] = numberAt(counts, code) + 1;
  return stages
    .map((entry, code) => ({ entry, count: numberAt(counts, code) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) =>
      a.entry.order === b.entry.order
        ? b.count - a.count || (a.entry.stage < b.entry.stage ? -1 : 1)
        : a.entry.order - b.entry.order
    )
    .map(({ entry, count }) => ({
      stage: entry.stage,
      outcome: entry.outcome,
      because: decidedByStatus && entry.because !== "typed" ? "status" : entry.because,
      probability: entry.probability,
      count,
      isAsked: asked.has(entry.stage),
    }));
}

import type { NumberColumn, TextColumn } from "../cells/column";
import { groupKey } from "../cells/foldText";
import { crmStagesOf, stageKey } from "./crmStages";
import type { OutcomeName } from "./opportunities";
import type { StageUse } from "./reading";
import { afterSale, isBareClosed, outcomeFromWords } from "./stageWords";

/** Stage or status name → outcome, as the user typed it. */
export type StageMap = Readonly<Record<string, OutcomeName>>;

/** How one stage of the sheet counts: entry `code` of the table belongs to text `code` of the stage column. */
export interface StageEntry {
  readonly stage: string;
  readonly outcome: OutcomeName;
  readonly because: StageUse["because"];
  readonly probability: number | undefined;
  /** False where no word of the name is known, so that "open" is only what is left. */
  readonly isKnown: boolean;
  /** Position in the CRM's funnel; Infinity when it is no stage of a CRM's own. */
  readonly order: number;
}

/** What the user typed for a name, found without regard to case. */
export function typedOutcome(stageMap: StageMap, name: string): OutcomeName | undefined {
  const own = Object.hasOwn(stageMap, name) ? stageMap[name] : undefined;
  if (own !== undefined) return own;
  const key = groupKey(name);
  return Object.entries(stageMap).find(([stage]) => groupKey(stage) === key)?.[1];
}

/** The typed names that are none of the sheet's stages or statuses, in the order they were typed. */
export function unusedStages(stageMap: StageMap, names: readonly string[]): readonly string[] {
  const keys = new Set(names.map(groupKey));
  return Object.keys(stageMap).filter((stage) => !keys.has(groupKey(stage)));
}

/** Shares of the stages that stand at one probability of 0 or 1 in every row that has one. */
function certainties(stages: TextColumn, probability: NumberColumn): (number | undefined)[] {
  const low = new Array<number>(stages.values.length).fill(Infinity);
  const high = new Array<number>(stages.values.length).fill(-Infinity);
  stages.codes.forEach((code, k) => {
    const share = probability[k] ?? NaN;
    if (code < 0 || Number.isNaN(share)) return;
    low[code] = Math.min(low[code] ?? share, share);
    high[code] = Math.max(high[code] ?? share, share);
  });
  return low.map((share, code) => (share === high[code] && (share === 0 || share === 1) ? share : undefined));
}

/**
 * The stage table of a sheet: each stage typed by the user, else recognised from the CRM whose stages these are, else
 * named by its own words ("Closed" alone is won, or lost beside a won stage; "Paid" is won where no stage is called won),
 * else by a probability of 0 or 100 % that all its rows share, else open.
 * @see Definition §2 Outcome
 */
export function stageTable(stages: TextColumn, probability: NumberColumn, stageMap: StageMap): readonly StageEntry[] {
  const crm = crmStagesOf(stages.values);
  const keys = [...(crm?.stages.keys() ?? [])];
  const certain = certainties(stages, probability);
  const hasWon = stages.values.some((stage) => outcomeFromWords(stage) === "won");
  return stages.values.map((stage, code): StageEntry => {
    const key = stageKey(stage);
    const percent = crm?.stages.get(key);
    const base = {
      stage,
      probability: percent === undefined ? undefined : percent / 100,
      order: percent === undefined ? Infinity : keys.indexOf(key),
    };
    const typed = typedOutcome(stageMap, stage);
    if (typed !== undefined) return { ...base, outcome: typed, because: "typed", isKnown: true };
    const outcome = percent === undefined ? undefined : percent === 100 ? "won" : percent === 0 ? "lost" : "open";
    if (outcome !== undefined) return { ...base, outcome, because: "recognised", isKnown: true };
    const words = outcomeOfName(stage, hasWon);
    if (words !== undefined) return { ...base, outcome: words, because: "byName", isKnown: true };
    const share = certain[code];
    if (share !== undefined)
      return { ...base, outcome: share === 1 ? "won" : "lost", because: "probability", isKnown: true };
    return { ...base, outcome: "open", because: "byName", isKnown: false };
  });
}

function outcomeOfName(stage: string, hasWon: boolean): OutcomeName | undefined {
  if (isBareClosed(stage)) return hasWon ? "lost" : "won";
  return !hasWon && afterSale(stage) === "sold" ? "won" : outcomeFromWords(stage);
}

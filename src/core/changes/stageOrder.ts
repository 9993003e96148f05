import { numberAt, textAt } from "../cells/column";
import { crmStagesOf, stageKey } from "../opportunities/crmStages";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import type { Reading } from "../opportunities/reading";

/** Whether a move between two stages leads away from the sale; undefined where the place of one of them is not known. */
export type StageOrder = (before: string | undefined, after: string | undefined) => boolean | undefined;

/** Share of a stage's open deals with a typed probability above which the one they stand at is the stage's. */
const AGREED = 0.5;

/** Where a stage stands: its chance, and among those of one chance its place in the CRM's funnel. */
interface Place {
  readonly probability: number;
  readonly funnel: number | undefined;
}

/**
 * The order of stages: by the stage table's probabilities, in the CRM's funnel order where two have the same; a stage that no
 * CRM knows by the probability that most of its open deals are given on the sheet.
 * @param names of every snapshot's stages
 */
export function stageOrder({ stages, opportunities }: Reading, names: readonly string[]): StageOrder {
  const crm = crmStagesOf(names);
  const funnel = [...(crm?.stages.keys() ?? [])];
  const table = new Map(stages.map(({ stage, probability }) => [stage, probability]));
  const typed = typedProbabilities(opportunities);
  const places = new Map<string, Place>();
  for (const name of names) {
    const key = stageKey(name);
    const percent = crm?.stages.get(key);
    const probability = percent === undefined ? (table.get(name) ?? typed.get(name)) : percent / 100;
    if (probability === undefined) continue;
    places.set(name, { probability, funnel: percent === undefined ? undefined : funnel.indexOf(key) });
  }
  return (before, after) => {
    const from = before === undefined ? undefined : places.get(before);
    const to = after === undefined ? undefined : places.get(after);
    if (from === undefined || to === undefined) return undefined;
    if (from.probability !== to.probability) return to.probability < from.probability;
    if (from.funnel === undefined || to.funnel === undefined) return undefined;
    return to.funnel < from.funnel;
  };
}

/** Stage → the typed probability that more than half of its open deals with one stand at. */
function typedProbabilities(deals: Opportunities): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (let i = 0; i < deals.count; i++) {
    const stage = textAt(deals.stage, i);
    const probability = numberAt(deals.probability, i);
    if (stage === undefined || Number.isNaN(probability) || numberAt(deals.outcome, i) !== Outcome.open) continue;
    const ofStage = counts.get(stage) ?? new Map<number, number>();
    ofStage.set(probability, (ofStage.get(probability) ?? 0) + 1);
    counts.set(stage, ofStage);
  }
  const agreed = new Map<string, number>();
  for (const [stage, ofStage] of counts) {
    const all = [...ofStage.values()].reduce((sum, count) => sum + count, 0);
    const most = [...ofStage].find(([, count]) => count > AGREED * all);
    if (most !== undefined) agreed.set(stage, most[0]);
  }
  return agreed;
}

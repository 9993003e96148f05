import { numberAt } from "../cells/column";
import type { Answer, OpenDeal } from "../analysis";
import type { DealChances } from "./dealChances";
import type { ForecastMethod } from "./forecastMethod";

/** The probability of each open deal by the method that serves, before timing. */
export interface DealProbabilities {
  /** By place among the open deals: 0–1, NaN where there is none. */
  readonly probability: Float64Array;
  /** By place: where it comes from. */
  readonly from: readonly OpenDeal["probabilityFrom"][];
  readonly method: ForecastMethod;
}

type Source = "blend" | "history" | "crm" | "winRate";

/** Which ways of telling a deal's chance a method asks, in turn. */
const ASKED: Readonly<Record<ForecastMethod, readonly Source[]>> = {
  // Older than any deal that was watched: only the CRM can tell, and W1 would say what time has disproved.
  M2phase: ["history", "crm"],
  M2: ["history", "crm"],
  M3: ["blend", "history", "crm"],
  M1: ["crm", "history", "winRate"],
  W1: ["winRate"],
};

/**
 * The chance of each open deal by one method; where it has none for a deal, by the next that fits it: own history then the
 * CRM; the blend, then own history, then the CRM; the CRM, then own history, then the own win rate.
 * @returns `from`: "history" also of the blend
 * @see Definitions §6
 */
export function servingProbabilities(chances: DealChances, method: ForecastMethod, winRate: Answer): DealProbabilities {
  const probability = new Float64Array(chances.crm.length).fill(NaN);
  const from = chances.crmFrom.map((crmFrom, k): OpenDeal["probabilityFrom"] => {
    const told = ASKED[method].find((source) => !Number.isNaN(chanceBy(chances, source, { k, winRate })));
    if (told === undefined) return undefined;
    probability[k] = chanceBy(chances, told, { k, winRate });
    if (told === "crm") return crmFrom;
    return told === "winRate" ? "winRate" : "history";
  });
  return { probability, from, method };
}

function chanceBy(chances: DealChances, source: Source, of: { readonly k: number; readonly winRate: Answer }): number {
  return source === "winRate" ? (of.winRate ?? NaN) : numberAt(chances[source], of.k);
}

/** The method that serves where own history says nothing: M1 where the CRM knows any open deal, else W1. @see Definition M1 */
export function methodWithoutHistory({ crmFrom }: DealChances): "M1" | "W1" {
  return crmFrom.some((from) => from !== undefined) ? "M1" : "W1";
}

import { numberAt } from "../cells/column";
import type { Answer, Coverage } from "../analysis";

/** The two readings of the coverage that is required, on average. */
export type RequiredCoverage = Pick<
  Coverage,
  "requiredCoverage" | "requiredReading" | "classicCoverage" | "classicReading"
>;

/** What a period's working deals and the baseline say about yield. */
export interface YieldInput {
  /** By place: money left of each open deal, and its probability (NaN without one). */
  readonly left: Float64Array;
  readonly probability: Float64Array;
  /** Whether any probability is the CRM's own (M1). */
  readonly hasM1: boolean;
  readonly winRateByValue: Answer;
  readonly winRateByCount: Answer;
  /** Set for a part of the pipeline: its yield is drawn to the whole's, which weighs as much as so many deals. */
  readonly whole?: { readonly requiredCoverage: Answer; readonly deals: number } | undefined;
}

/**
 * Required coverage = 1 ÷ yield, yield = Σ p·amount ÷ Σ amount over the working deals (those without a probability left
 * out); beside it the classic 1 ÷ W3, or 1 ÷ W1 where W3 has no answer. The classic one serves without M1, and where
 * nothing works in the period. The yield of a part (an owner) with n such deals is drawn to the whole's:
 * (n · own + k · whole) ÷ (n + k).
 * @returns multiples ≥ 1 of the remaining goal; undefined where no rate is above 0
 * @see Definitions §5
 */
export function requiredCoverage(input: YieldInput): RequiredCoverage {
  const classicReading = [input.winRateByValue, input.winRateByCount].findIndex(
    (rate) => rate !== undefined && rate > 0
  );
  const rate = classicReading === 0 ? input.winRateByValue : classicReading === 1 ? input.winRateByCount : undefined;
  const classic = {
    classicCoverage: rate === undefined ? undefined : 1 / rate,
    classicReading:
      classicReading === 0
        ? ("winRateByValue" as const)
        : classicReading === 1
          ? ("winRateByCount" as const)
          : undefined,
  };
  const share = input.hasM1 ? drawnYield(input) : undefined;
  return share === undefined
    ? { ...classic, requiredCoverage: classic.classicCoverage, requiredReading: classic.classicReading }
    : { ...classic, requiredCoverage: 1 / share, requiredReading: "yield" };
}

/** The own yield, drawn to the whole's where there is one; the whole's alone where nothing works. */
function drawnYield({ left, probability, whole }: YieldInput): Answer {
  const own = yieldOf(left, probability);
  if (whole?.requiredCoverage === undefined) return own.share;
  const wholeShare = 1 / whole.requiredCoverage;
  if (own.share === undefined) return wholeShare;
  return (own.n * own.share + whole.deals * wholeShare) / (own.n + whole.deals);
}

/** Σ p·amount ÷ Σ amount and the n deals in it; undefined when that is 0 or empty. */
function yieldOf(left: Float64Array, probability: Float64Array): { readonly share: Answer; readonly n: number } {
  let [won, worth, n] = [0, 0, 0];
  for (let k = 0; k < left.length; k++) {
    const p = numberAt(probability, k);
    if (Number.isNaN(p)) continue;
    won += p * numberAt(left, k);
    worth += numberAt(left, k);
    if (numberAt(left, k) > 0) n++;
  }
  return { share: won > 0 && worth > 0 ? won / worth : undefined, n };
}

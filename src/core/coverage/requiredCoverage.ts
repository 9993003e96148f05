import { numberAt } from "../cells/column";
import type { Answer, Coverage } from "../analysis";

/** The readings of the coverage that is required, on average. */
export type RequiredCoverage = Pick<
  Coverage,
  "requiredCoverage" | "requiredReading" | "classicCoverage" | "classicReading"
>;

/** What a period's working deals and the baseline say about yield. */
export interface YieldInput {
  /** By place: money left of each open deal, what of it a chance counts, and that chance (NaN without one). */
  readonly left: Float64Array;
  readonly counted: Float64Array;
  readonly probability: Float64Array;
  /** Whether the probabilities are more than the win rate: own history's or the CRM's. */
  readonly hasYield: boolean;
  readonly winRateByValue: Answer;
  readonly winRateByCount: Answer;
  /** Set for a part of the pipeline: its yield is drawn to the whole's, which weighs as much as so many deals. */
  readonly whole?: { readonly requiredCoverage: Answer; readonly deals: number } | undefined;
}

/**
 * Required coverage = 1 ÷ yield, yield = Σ p·counted ÷ Σ left over the working deals (those without a probability left
 * out), at most 1; beside it the classic 1 ÷ W3, or 1 ÷ W1 where W3 has no answer. The classic one serves where only the
 * win rate gives chances, and where nothing works in the period. The yield of a part (an owner) with n such deals is drawn to the whole's:
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
  const share = input.hasYield ? drawnYield(input) : undefined;
  return share === undefined
    ? { ...classic, requiredCoverage: classic.classicCoverage, requiredReading: classic.classicReading }
    : { ...classic, requiredCoverage: 1 / share, requiredReading: "yield" };
}

/** The own yield, drawn to the whole's where there is one; the whole's alone where nothing works. */
function drawnYield({ whole, ...input }: YieldInput): Answer {
  const own = yieldOf(input);
  if (whole?.requiredCoverage === undefined) return own.share;
  const wholeShare = 1 / whole.requiredCoverage;
  if (own.share === undefined) return wholeShare;
  return (own.n * own.share + whole.deals * wholeShare) / (own.n + whole.deals);
}

/** Σ p·counted ÷ Σ left and the n deals in it; undefined when that is 0 or empty. */
function yieldOf({ left, counted, probability }: Pick<YieldInput, "left" | "counted" | "probability">): {
  readonly share: Answer;
  readonly n: number;
} {
  let [won, worth, n] = [0, 0, 0];
  for (let k = 0; k < left.length; k++) {
    const p = numberAt(probability, k);
    if (Number.isNaN(p)) continue;
    won += p * numberAt(counted, k);
    worth += numberAt(left, k);
    if (numberAt(left, k) > 0) n++;
  }
  return { share: won > 0 && worth > 0 ? Math.min(1, won / worth) : undefined, n };
}

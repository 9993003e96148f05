/** A month that was forecast from its start, and what came. Money. */
export interface ForecastOfMonth {
  /** Position in the fiscal quarter, 0–2. */
  readonly position: number;
  readonly forecast: number;
  readonly actual: number;
}

/** What a month is multiplied by for its position in the quarter, and the past months that say so. */
export interface PhaseFactor {
  readonly factor: number;
  readonly n: number;
}

/** Whether the factors stand on enough past months; where not, they are 1. */
export function isPhaseKnown(phase: readonly PhaseFactor[]): boolean {
  return phase.reduce((sum, { n }) => sum + n, 0) >= LEAST_MONTHS;
}

/** Fewer past months say nothing of the phase of the quarter. */
const LEAST_MONTHS = 4;

/**
 * How deals bunch within a fiscal quarter: c(φ) = (ΣA + F̄) ÷ (ΣF + F̄) over the past months of position φ, F̄ the mean
 * forecast of all of them, which holds a position with few months near 1.
 * @returns positions 0–2; factor 1 with fewer than four months in all, and where nothing was forecast
 * @see Definitions §6 phase factor
 */
export function phaseFactors(past: readonly ForecastOfMonth[]): readonly PhaseFactor[] {
  let all = 0;
  for (const { forecast } of past) all += forecast;
  const mean = past.length > 0 ? all / past.length : 0;
  return [0, 1, 2].map((position) => {
    const same = past.filter((month) => month.position === position);
    let [actual, forecast] = [mean, mean];
    for (const month of same) {
      actual += month.actual;
      forecast += month.forecast;
    }
    return { factor: past.length >= LEAST_MONTHS && forecast > 0 ? actual / forecast : 1, n: same.length };
  });
}

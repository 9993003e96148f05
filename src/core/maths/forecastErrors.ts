/** What was forecast for a period, and what came. Money. */
export interface ForecastOfPeriod {
  readonly forecast: number;
  readonly actual: number;
}

/** Σ|F − A| ÷ ΣA over periods; undefined when nothing came in any. @see Definitions §6 backtest */
export function wape(periods: readonly ForecastOfPeriod[]): number | undefined {
  return overActual(periods, ({ forecast, actual }) => Math.abs(forecast - actual));
}

/** Σ(F − A) ÷ ΣA over periods: above 0 too much was forecast; undefined when nothing came in any. @see Definitions §6 backtest */
export function bias(periods: readonly ForecastOfPeriod[]): number | undefined {
  return overActual(periods, ({ forecast, actual }) => forecast - actual);
}

function overActual(
  periods: readonly ForecastOfPeriod[],
  error: (period: ForecastOfPeriod) => number
): number | undefined {
  let [errors, actual] = [0, 0];
  for (const period of periods) {
    errors += error(period);
    actual += period.actual;
  }
  return actual > 0 ? errors / actual : undefined;
}

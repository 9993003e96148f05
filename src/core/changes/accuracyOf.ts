import { bias, wape } from "../maths/forecastErrors";
import type { AccuracyLine, SaidAndCame } from "./changesAnalysis";
import { SAID_LINES } from "./said";
import { WEEKS_BEFORE } from "./saidAndCame";

/**
 * How far each line was off, months and quarters apart, so many weeks before they ended: each line over the periods it has.
 * Left out: lines without a period. WAPE and bias have no answer where nothing was won in any of them.
 * @see Definitions §6 backtest, §10
 */
export function accuracyOf(said: readonly SaidAndCame[]): readonly AccuracyLine[] {
  return (["month", "quarter"] as const).flatMap((every) =>
    WEEKS_BEFORE.flatMap((weeksBefore) =>
      SAID_LINES.flatMap((line): AccuracyLine[] => {
        const periods = said
          .filter((each) => each.every === every && each.weeksBefore === weeksBefore && each.line === line)
          .map(({ forecast, came }) => ({ forecast, actual: came }));
        return periods.length === 0
          ? []
          : [{ line, every, weeksBefore, n: periods.length, wape: wape(periods), bias: bias(periods) }];
      })
    )
  );
}

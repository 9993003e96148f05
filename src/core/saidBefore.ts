import type { StartConversion } from "./changes/changesAnalysis";
import { nearestSnapshot, type Reach } from "./changes/nearestSnapshot";
import type { SaidPeriod } from "./changes/said";
import { saidOfPeriod, sayingSnapshots } from "./changes/saidAndCame";
import type { ReadAs, Snapshot } from "./changes/snapshot";
import type { SaidAtStart, SaidBefore } from "./forecast/saidBefore";

/** Kept days of this pipeline, oldest first, how the rows are read today, and what past periods began with. */
export interface KeptBefore {
  readonly earlier: readonly Snapshot[];
  readonly readAs: ReadAs | undefined;
  readonly conversions: readonly StartConversion[];
}

/** A day stands for the start of a period from a week before to three days into it: later it knows too much of what came. */
const AT_START: Reach = { before: 6, after: 4 };

/** Fewer quarters say nothing of what is needed. @see Definitions §5 required coverage */
const LEAST_QUARTERS = 4;

/** What the analyses of earlier days said at the start of past periods, and what pipelines then came to. @see Definitions §6 default */
export function saidBefore({ earlier, readAs, conversions }: KeptBefore): SaidBefore {
  const saying = sayingSnapshots(earlier, { readAs });
  return {
    days: earlier.length,
    atStart: (every, period) => {
      const told = saying.filter((snapshot) => saidOfPeriod(snapshot, every, period) !== undefined);
      // The evening before is when the periods of the backtest are forecast.
      const nearest = nearestSnapshot(told, period.from - 1, AT_START);
      const lines = nearest && saidOfPeriod(nearest, every, period)?.lines;
      return lines && atStartOf(lines);
    },
    needed: neededOf(conversions),
  };
}

function atStartOf({ blend, crm, serving, call }: SaidPeriod["lines"]): SaidAtStart {
  return { M3: blend, M1: crm, said: serving, call };
}

function neededOf(conversions: readonly StartConversion[]): SaidBefore["needed"] {
  const told = conversions.flatMap(({ every, open, needed }) =>
    every === "quarter" && open.value > 0 && needed !== undefined ? [needed] : []
  );
  if (told.length < LEAST_QUARTERS) return undefined;
  return { mean: told.reduce((sum, needed) => sum + needed, 0) / told.length, periods: told.length };
}

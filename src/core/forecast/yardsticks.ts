import type { Answer } from "../analysis";
import type { NaiveLine } from "./forecastMethod";
import { lastPeriodWon, meanOfLastWon, runRate, runRateByPhase, samePeriodLastYearWon } from "./naiveForecasts";
import type { PeriodRun } from "./periodRun";
import type { PastWins } from "./pastWins";
import type { ForecastOfMonth } from "./phaseFactor";

/** What the naive lines say of one past period. Money; undefined where one has no answer. */
export interface Yardsticks {
  readonly forecast: Readonly<Record<NaiveLine, Answer>>;
  /** The one chance that a line gives every open deal: won value ÷ open value of earlier periods, W1. */
  readonly chance: Readonly<Partial<Record<NaiveLine, number>>>;
}

/** What came before a past period. */
export interface Before {
  readonly wins: PastWins;
  /** Earlier periods of the same length, over at its start. */
  readonly earlier: readonly PeriodRun[];
  /** Months over at its start. */
  readonly months: readonly PeriodRun[];
}

/** The naive lines at the start of a past period. @see Definitions §6 backtest */
export function yardsticks({ period, origin }: PeriodRun, { wins, earlier, months }: Before): Yardsticks {
  const won = wins.byMonth;
  const conversion = startConversion(earlier);
  const part = (chance: Answer): Answer => (chance === undefined ? undefined : chance * origin.openValue);
  return {
    forecast: {
      lastPeriod: lastPeriodWon(period, won),
      meanOfLast: meanOfLastWon(period, won),
      samePeriodLastYear: samePeriodLastYearWon(period, won),
      runRatePhase: runRateByPhase(period, won, runRatesOf(months, wins)),
      pipelineStartConversion: part(conversion),
      pipelineWinRate: part(origin.winRate),
    },
    chance: {
      ...(conversion === undefined ? {} : { pipelineStartConversion: Math.min(1, conversion) }),
      pipelineWinRate: origin.winRate,
    },
  };
}

/** Σ won in earlier periods from what was open at their starts ÷ Σ open then; undefined where nothing was open. */
function startConversion(earlier: readonly PeriodRun[]): Answer {
  let [won, open] = [0, 0];
  for (const run of earlier) {
    won += run.wonOfOpen;
    open += run.origin.openValue;
  }
  return open > 0 ? won / open : undefined;
}

/** The run rate of earlier months beside what came. */
function runRatesOf(months: readonly PeriodRun[], wins: PastWins): readonly ForecastOfMonth[] {
  return months.flatMap(({ period, actual }) => {
    const [month] = period.months;
    const forecast = month && runRate(month, wins.byMonth);
    return month === undefined || forecast === undefined ? [] : [{ position: month.position, forecast, actual }];
  });
}

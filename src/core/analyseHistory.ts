import type { Answer, Metrics } from "./analysis";
import { numberAt } from "./cells/column";
import { createdPerDay } from "./forecast/arrivals";
import type { Backtest } from "./forecast/backtest";
import { backtestOf } from "./forecast/backtestOf";
import { dealChances, type DealChances } from "./forecast/dealChances";
import { methodWithoutHistory, servingProbabilities, type DealProbabilities } from "./forecast/servingProbabilities";
import type { ForecastMethod } from "./forecast/forecastMethod";
import type { OutlookSource } from "./forecast/outlookBasis";
import type { SaidBefore } from "./forecast/saidBefore";
import { livesAt } from "./history/dealLives";
import { ownHistory, type OwnHistory } from "./history/ownHistory";
import { untilRecordEnds } from "./history/recordEnd";
import type { Analysis } from "./analysis";
import type { BaselineWindow } from "./metrics/baselineWindow";
import { wonSizes } from "./metrics/dealSize";
import type { Rows } from "./opportunities/dealRows";
import type { Opportunities } from "./opportunities/opportunities";
import type { Reading } from "./opportunities/reading";
import type { Settings } from "./settings";

/** What own history is looked for in. */
export interface HistoryContext {
  readonly reading: Reading;
  readonly open: Rows;
  readonly window: BaselineWindow;
  readonly metrics: Metrics;
  readonly settings: Settings;
  /** What was said on earlier days. */
  readonly before: SaidBefore;
}

/** What the chance of any period is made from, and σ² of a month, and of longer ones. */
export interface HistorySource extends OutlookSource {
  readonly sharedVariance: { readonly month: number; readonly quarter: number };
}

/** Own history, the chances of the open deals by every method, and the method that serves. */
export interface HistoryFound extends Pick<
  Analysis["forecast"],
  "methodBecause" | "closerLine" | "createdPerDay" | "tooOld" | "samplingVariance"
> {
  readonly history: OwnHistory;
  readonly backtest: Backtest | undefined;
  readonly chances: DealChances;
  /** By the serving method. */
  readonly probabilities: DealProbabilities;
  /** undefined without own history, and where it has no chance for any open deal with an amount: then nothing gives a chance. */
  readonly source: HistorySource | undefined;
}

/**
 * How the deals of the sheet end by age, how wrong a forecast from that would have been, and so the method that serves: own
 * history × phase or own history alone, where there is one; else the CRM's probability; else the win rate.
 * @see Definitions §6
 */
export function analyseHistory(context: HistoryContext): HistoryFound {
  const { reading, open, metrics, settings, before } = context;
  const { asOf } = settings;
  const lives = livesAt(reading.opportunities, asOf, { rebuilt: false });
  const history = untilRecordEnds(ownHistory(lives, asOf), reading.newestDay, asOf);
  const { curves } = history;
  const chances = dealChances({ reading, open, asOf, curves });
  const rate = createdPerDay(lives, asOf);
  const winRate = metrics.winRate.count;
  if (curves === undefined) {
    return {
      history,
      backtest: undefined,
      chances,
      probabilities: servingProbabilities(chances, methodWithoutHistory(chances), winRate),
      methodBecause: "noHistory",
      closerLine: undefined,
      createdPerDay: rate,
      tooOld: { count: 0, value: 0 },
      samplingVariance: undefined,
      source: undefined,
    };
  }
  const backtest = backtestOf(reading.opportunities, settings, before);
  const serving = backtest === undefined ? UNTESTED : backtest.serving;
  const probabilities = servingProbabilities(chances, serving.method, winRate);
  const sampling = samplingOf(metrics, history);
  return {
    history,
    backtest,
    chances,
    probabilities,
    methodBecause: serving.because,
    closerLine: serving.closerLine,
    createdPerDay: rate,
    tooOld: withoutChance(reading.opportunities, open, probabilities.probability),
    samplingVariance: sampling,
    source: hasChance(context, probabilities)
      ? {
          sharedVariance: {
            month: larger(sampling, backtest?.months.sharedVariance),
            quarter: larger(sampling, varianceShown(backtest)),
          },
          asOf,
          fiscalYearStartMonth: settings.fiscalYearStartMonth,
          confidence: settings.confidence,
          method: serving.method,
          amount: Float64Array.from(open, (i) => numberAt(reading.opportunities.amount, i)),
          eventual: probabilities.probability,
          age: chances.age,
          expectedClose: Float64Array.from(open, (i) => numberAt(reading.opportunities.expectedClose, i)),
          curves,
          phase: backtest === undefined ? [] : backtest.phase.map(({ factor }) => factor),
          createdPerDay: rate,
          sizes: wonSizes(reading.opportunities, context.window.rows),
          winRate,
          cycle: metrics.cycleDays,
        }
      : undefined,
  };
}

/** Whether any open deal with an amount has a chance, or none is open at all. */
function hasChance({ reading, open }: HistoryContext, { probability }: DealProbabilities): boolean {
  const isCounted = (i: number, k: number): boolean =>
    numberAt(reading.opportunities.amount, i) > 0 && !Number.isNaN(numberAt(probability, k));
  return open.length === 0 || open.some(isCounted);
}

const UNTESTED = { method: "M2phase", because: "tooLittleHistory", closerLine: undefined } as const;

/** Whether a method gives chances by own history, which knows age and delay itself. */
export function isByHistory(method: ForecastMethod): boolean {
  return method === "M2phase" || method === "M2" || method === "M3";
}

/** The open deals without a chance (NaN): older than any that was watched, and the CRM says nothing of them or not when. */
export function withoutChance(deals: Opportunities, open: Rows, chance: Float64Array): Analysis["forecast"]["tooOld"] {
  let [count, value] = [0, 0];
  for (let k = 0; k < open.length; k++) {
    if (!Number.isNaN(numberAt(chance, k))) continue;
    const amount = numberAt(deals.amount, numberAt(open, k));
    count++;
    if (amount > 0) value += amount;
  }
  return { count, value };
}

/** The win rate's sampling error (1 − w) ÷ (w · n closed); of all history where the baseline has no win rate above 0. */
function samplingOf({ winRate: { count, n } }: Metrics, { won, closed }: OwnHistory): number {
  return count !== undefined && count > 0 ? samplingVariance(count, n) : samplingVariance(won / closed, closed);
}

/** What the errors of past quarters show; of past months, which err more, where there are too few quarters. */
export function varianceShown(backtest: Backtest | undefined): Answer {
  return backtest?.quarters.sharedVariance ?? backtest?.months.sharedVariance;
}

/** σ²: the larger of the two parts; the sampling error alone where the backtest shows none. @see Definitions §6 distribution */
function larger(sampling: number, shown: Answer): number {
  return shown === undefined ? sampling : Math.max(sampling, shown);
}

/** Relative variance of a rate 0–1 that n deals show. */
export function samplingVariance(rate: number, n: number): number {
  return (1 - rate) / (rate * n);
}

import type { Answer } from "../analysis";
import { numberAt } from "../cells/column";
import type { Cumulants } from "../maths/momentsLaw";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { sharedVarianceOf, type ForecastWithVariance } from "./forecastErrors";
import type { OriginForecast } from "./originForecast";
import type { PastPeriod } from "./pastPeriods";
import type { PastWins } from "./pastWins";
import { isPhaseKnown, type PhaseFactor } from "./phaseFactor";

/** Methods that one export can test: it tells no past probability, stage or expected close of the CRM. */
export const TESTED_METHODS = ["M2phase", "M2"] as const;
export type TestedMethod = (typeof TESTED_METHODS)[number];

/** A way own history forecasts a period: the chance of each deal, and the wins of deals not created then. */
export interface MethodRun {
  /** By place of the origin: chance of being won in the period. */
  readonly chances: Float64Array;
  readonly arrivals: number;
  /** Σ p·value + arrivals × mean size. Money. */
  readonly forecast: number;
  /** Of the sum: its mean is the forecast, its second cumulant Σ p(1 − p)·value² + arrivals × mean squared size. */
  readonly cumulants: Cumulants;
}

/** A past period: what own history said at its start, and what came. Money. */
export interface PeriodRun {
  readonly period: PastPeriod;
  readonly origin: OriginForecast;
  readonly actual: number;
  /** Of it: won from deals created in the period, and from those open at its start. */
  readonly wonOfCreated: number;
  readonly wonOfOpen: number;
  /** By place of the origin: 1 for a deal won in the period. */
  readonly won: Uint8Array;
  readonly wonDeals: number;
  readonly M2: MethodRun;
  readonly M2phase: MethodRun;
  /** The phase of the quarter was known at its start; where not, M2phase says what M2 says. */
  readonly hasPhase: boolean;
}

/** How far a method was off in a period, and how far its own law lets it be. */
export function methodError(run: PeriodRun, method: TestedMethod): ForecastWithVariance {
  return { forecast: run[method].forecast, actual: run.actual, variance: run[method].cumulants.second };
}

/**
 * σ² that the errors of a method show: with the phase of the quarter, over the periods that knew it (errors before it was
 * known would stand for seasons it now takes in), or over all where fewer than four did.
 * @returns undefined with fewer than four periods
 */
export function methodVariance(runs: readonly PeriodRun[], method: TestedMethod): Answer {
  const over = (some: readonly PeriodRun[]): Answer => sharedVarianceOf(some.map((run) => methodError(run, method)));
  return (method === "M2phase" ? over(runs.filter(({ hasPhase }) => hasPhase)) : undefined) ?? over(runs);
}

/** What is known of a past period when it is run. */
export interface RunContext {
  readonly deals: Opportunities;
  readonly origin: OriginForecast;
  readonly wins: PastWins;
  /** From months that were over at its start. */
  readonly phase: readonly PhaseFactor[];
}

/** Forecasts a past period from its start, with and without the phase of the quarter, and sets what came beside it. */
export function periodRun(period: PastPeriod, { deals, origin, wins, phase }: RunContext): PeriodRun {
  const { all, created } = wins.within(period);
  const won = new Uint8Array(origin.deal.length);
  let wonDeals = 0;
  for (let k = 0; k < won.length; k++) {
    const i = numberAt(origin.deal, k);
    const closed = numberAt(deals.closed, i);
    if (numberAt(deals.outcome, i) !== Outcome.won || !(closed >= period.from && closed <= period.to)) continue;
    won[k] = 1;
    wonDeals++;
  }
  return {
    period,
    origin,
    actual: all,
    wonOfCreated: created,
    wonOfOpen: all - created,
    won,
    wonDeals,
    M2: methodRun(origin, period, () => 1),
    M2phase: methodRun(origin, period, (position) => phase[position]?.factor ?? 1),
    hasPhase: isPhaseKnown(phase),
  };
}

function methodRun(origin: OriginForecast, { months }: PastPeriod, factorOf: (position: number) => number): MethodRun {
  const chances = new Float64Array(origin.value.length);
  let arrivals = 0;
  for (const [m, { position }] of months.entries()) {
    const factor = factorOf(position);
    const ofMonth = origin.chances[m];
    if (ofMonth === undefined) throw new RangeError(`month ${m} of ${origin.chances.length}`);
    for (let k = 0; k < chances.length; k++) {
      chances[k] = Math.min(1, numberAt(chances, k) + factor * numberAt(ofMonth, k));
    }
    arrivals += factor * numberAt(origin.arrivals, m);
  }
  const cumulants = cumulantsOf(origin, chances, arrivals);
  return { chances, arrivals, forecast: cumulants.mean, cumulants };
}

/** Of Σ Bernoulli(p)·value + a Poisson number of sizes. */
function cumulantsOf({ value, sizePowers }: OriginForecast, chances: Float64Array, arrivals: number): Cumulants {
  const [one, two, three, four] = sizePowers;
  let [mean, second, third, fourth] = [arrivals * one, arrivals * two, arrivals * three, arrivals * four];
  for (let k = 0; k < chances.length; k++) {
    const p = numberAt(chances, k);
    const money = numberAt(value, k);
    const spread = p * (1 - p) * money * money;
    mean += p * money;
    second += spread;
    third += spread * (1 - 2 * p) * money;
    fourth += spread * (1 - 6 * p * (1 - p)) * money * money;
  }
  return { mean, second, third, fourth };
}

import type { Answer } from "../analysis";
import type { ForecastMethod, KeptLine, NaiveLine } from "./forecastMethod";

/** How far a way of forecasting was off over the same past periods as every other. @see Definitions §6 backtest */
export interface BacktestLine {
  readonly line: ForecastMethod | KeptLine | NaiveLine;
  /** Periods forecast. */
  readonly n: number;
  /** Σ|F − A| ÷ ΣA, and Σ(F − A) ÷ ΣA. */
  readonly wape: Answer;
  readonly bias: Answer;
  /** WAPE of the serving method over the same n periods: a line with fewer than the others is compared with this. */
  readonly servingWape: Answer;
  /** Of "won within the period" over the open deals: mean (p − won)², mean −ln p; undefined for lines without chances of deals. */
  readonly brier: Answer;
  readonly logScore: Answer;
  /** Share of periods whose actual lay inside P10–P90, of the `insideN` with four earlier periods, whose errors are in them. */
  readonly inside: Answer;
  readonly insideN: number;
}

/** One past period: what the serving method said at its start, and what came. Money. */
export interface BacktestPeriod {
  readonly name: string;
  readonly forecast: number;
  readonly actual: number;
  readonly p10: Answer;
  readonly p90: Answer;
}

/** The past periods of one length. */
export interface BacktestTable {
  readonly every: "month" | "quarter";
  readonly lines: readonly BacktestLine[];
  readonly periods: readonly BacktestPeriod[];
  /** The part of σ² that the errors of these periods show; undefined with fewer than four. */
  readonly sharedVariance: Answer;
  /** Mean of (amount open at the start) ÷ (won in the period from those), and share of a period's wins created in it. */
  readonly neededOfPast: Answer;
  readonly createdWithin: Answer;
}

/** Deals with a chance between two points, how many, the mean chance and the share that was won in time. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly said: number;
  readonly won: number;
}

/** A line that was closer than the one that serves, and does not serve itself. */
export interface CloserLine {
  readonly line: NaiveLine | "M1" | "call";
  readonly wape: number;
  readonly servingWape: number;
  readonly n: number;
}

/** The way with own history in it that serves, why, and a line that was closer. */
export interface ServingMethod {
  readonly method: "M2phase" | "M2" | "M3";
  readonly because: "leastWrong" | "tooLittleHistory";
  readonly closerLine: CloserLine | undefined;
}

/** The forecast of today's way of calculating, made again at the start of past periods from what was known then. */
export interface Backtest {
  readonly serving: ServingMethod;
  readonly months: BacktestTable;
  readonly quarters: BacktestTable;
  /** c(φ) of positions 1–3 in the fiscal quarter, with the months they stand on; 1 with fewer than four months in all. */
  readonly phase: readonly { readonly factor: number; readonly n: number }[];
  readonly calibration: readonly CalibrationBin[];
  /** Open deals were valued at the mean won size of their product: raw amounts tell the outcome. */
  readonly isValued: boolean;
}

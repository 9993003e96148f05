import type { Answer, ForecastMonth, ForecastQuarter, OutOfMonths } from "../analysis";
import type { OwnHistory } from "../history/ownHistory";
import type { Backtest, CloserLine } from "./backtest";
import type { ForecastMethod } from "./forecastMethod";
import type { OutlookBasis } from "./outlook";

/** The forecast of the selling year, and what it stands on. @see Definitions §6–7 */
export interface ForecastAnalysis {
  readonly method: ForecastMethod;
  /** Why it serves: least wrong in the backtest, too few past periods to compare, or own history says nothing. */
  readonly methodBecause: "leastWrong" | "tooLittleHistory" | "noHistory";
  /** A line that would have been less wrong over the quarters (else months) and does not serve, and by how much. */
  readonly closerLine: CloserLine | undefined;
  readonly history: OwnHistory;
  /** What the year's chance stands on: enough to ask "what if". undefined without own history. */
  readonly basis: OutlookBasis | undefined;
  readonly backtest: Backtest | undefined;
  /** σ² of quarters and year, and its two parts: the backtest's errors, the win rate's sampling error. */
  readonly sharedVariance: Answer;
  readonly backtestVariance: Answer;
  readonly samplingVariance: Answer;
  /** Opportunities created a day in the last 180 days. */
  readonly createdPerDay: Answer;
  /** Open deals older than any that was watched, of which the CRM says no probability or no day to come: in no sum. */
  readonly tooOld: { readonly count: number; readonly value: number };
  readonly months: readonly ForecastMonth[];
  /** The selling year's four quarters. */
  readonly quarters: readonly ForecastQuarter[];
  /**
   * One column a month of `months`, by place in `openDeals`: the chance 0–1 that the deal is won in the month by the
   * serving method, times c(φ); 0 in months that are over, and for deals without a chance. Σ chance × amount over the priced deals
   * is the month's `expected`. undefined where the method does not spread deals over months (M1 and W1 without curves).
   */
  readonly dealMonths: readonly Float64Array[] | undefined;
  /** Working deals whose expected close has passed (overdue ones that are kept, and due ones), and undated ones. */
  readonly outOfMonths: { readonly pastDate: OutOfMonths; readonly undated: OutOfMonths };
  /** Won in the year + everything expected of its working deals, those out of months included. */
  readonly yearExpected: Answer;
  readonly bestMonth: { readonly month: string; readonly value: number } | undefined;
  readonly bestQuarter: { readonly quarter: string; readonly value: number } | undefined;
  readonly pace: Answer;
}

import type { Answer } from "../analysis";
import type { Day } from "../cells/day";

/** The ways of forecasting whose word is kept: each a total of its month, what was won in it by then included. */
export const SAID_LINES = ["serving", "history", "blend", "crm", "commit", "bestCase", "call"] as const;
export type SaidLine = (typeof SAID_LINES)[number];

/** The manager's calls: "2026-09" → the total of that month, money. */
export type Calls = ReadonlyMap<string, number>;

/** Nobody typed a call. */
export const NO_CALLS: Calls = new Map();

/** What was said of one month or quarter that was not over. Money, won in it so far included. @see Definitions §10 */
export interface SaidPeriod {
  /** "2026-09", "Q3 2026" */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** undefined without a goal. */
  readonly target: Answer;
  /**
   * serving: what the sheets' landing said; history, blend: that method and what was not created yet; crm: M1 alone; commit;
   * bestCase: with commit; call: the manager's typed total (of a quarter: only where each month of it to come was typed).
   */
  readonly lines: Readonly<Record<SaidLine, Answer>>;
  /** Stays at or below it 1 and 9 times in 10; undefined without own history. */
  readonly p10: Answer;
  readonly p90: Answer;
}

/** What an analysis said of the time to come, kept so that it can be compared with what came. @see Definitions §10 */
export interface Said {
  readonly goal: Answer;
  /** Chance 0–1 of the selling year's goal. */
  readonly chance: Answer;
  /** The selling year; its landing and range stand in `p10`, `lines.serving`, `p90`. */
  readonly year: SaidPeriod;
  readonly months: readonly SaidPeriod[];
  readonly quarters: readonly SaidPeriod[];
}

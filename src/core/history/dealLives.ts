import { numberAt, type NumberColumn } from "../cells/column";
import type { Day } from "../cells/day";
import { Outcome, type Opportunities } from "../opportunities/opportunities";

/** How a deal stands on a day. Lost includes no decision. Absent: nothing of it is known that day, or it may not count. */
export const Fate = { open: 0, won: 1, lost: 2, absent: 3 } as const;
export type FateCode = (typeof Fate)[keyof typeof Fate];

/** The deals as known at the end of a day: index i is opportunity i in every column. */
export interface DealLives {
  /** Day created; NaN where there is none. Of absent deals it may lie after the day. */
  readonly created: NumberColumn;
  /** Day closed; NaN for open and absent ones, and for closed ones without a day. */
  readonly closed: NumberColumn;
  /** `Fate` codes. */
  readonly fate: Uint8Array;
}

/** Which past to show. */
export interface LivesOptions {
  /**
   * False for the day of the export: a deal closed after it is absent (its outcome cannot be right), never open.
   * True for a day of the past, told from today's rows: what was created by then is known; what closed by then is closed;
   * everything else was open, also what closed later. A forecast from the start of day t knows the end of day t − 1.
   */
  readonly rebuilt: boolean;
}

/**
 * Created day, closed day and fate of each deal as known at the end of a day. Closed deals without a closed day are closed
 * on every day from their creation: nothing says since when. In a rebuilt past, deals without a created day are absent until
 * they have closed; nothing after the day is looked at but that it is after.
 * @see Definitions, general rules (asOf) and §6 backtest
 */
export function livesAt(deals: Opportunities, day: Day, options: LivesOptions): DealLives {
  const closed = new Float64Array(deals.count).fill(NaN);
  const fate = new Uint8Array(deals.count);
  for (let i = 0; i < deals.count; i++) {
    const code = options.rebuilt ? fateThen(deals, i, day) : fateNow(deals, i, day);
    fate[i] = code;
    if (code === Fate.won || code === Fate.lost) closed[i] = numberAt(deals.closed, i);
  }
  return { created: deals.created, closed, fate };
}

/** On the day of the export. */
function fateNow(deals: Opportunities, i: number, day: Day): FateCode {
  const ended = endOf(deals, i);
  return ended !== Fate.open && numberAt(deals.closed, i) > day ? Fate.absent : ended;
}

/** On a day of the past. */
function fateThen(deals: Opportunities, i: number, day: Day): FateCode {
  const created = numberAt(deals.created, i);
  if (created > day) return Fate.absent;
  const ended = endOf(deals, i);
  const isOpen = ended === Fate.open || numberAt(deals.closed, i) > day;
  if (!isOpen) return ended;
  return Number.isNaN(created) ? Fate.absent : Fate.open;
}

function endOf(deals: Opportunities, i: number): FateCode {
  const outcome = numberAt(deals.outcome, i);
  if (outcome === Outcome.open) return Fate.open;
  return outcome === Outcome.won ? Fate.won : Fate.lost;
}

import { numberAt } from "../cells/column";
import { monthNumber, type Day } from "../cells/day";
import { fiscalMonths, fiscalQuarter, fiscalYearOf, type Period } from "../fiscalYear";
import { Outcome } from "../opportunities/opportunities";
import type { Settings } from "../settings";
import { UnitTally } from "./barTallies";
import { eachDeal } from "./bothDays";
import { isPipeline } from "./dealBar";
import type { StartConversion } from "./changesAnalysis";
import { amountUnits, unitsOf } from "./exactMoney";
import { A_WEEK, nearestSnapshot } from "./nearestSnapshot";
import { isAlike } from "./readAlike";
import type { Snapshot } from "./snapshot";
import { wonRecord } from "./wonRecord";

/** What the conversions are counted in. */
export interface ConversionSource {
  /** Of this pipeline, before asOf, oldest first. */
  readonly earlier: readonly Snapshot[];
  readonly today: Snapshot;
  readonly settings: Pick<Settings, "asOf" | "fiscalYearStartMonth">;
}

/** What tells whether a deal of a snapshot and one of today can be set beside each other. */
const PARTS = ["key", "amount", "close", "outcome"] as const;

/**
 * Of every month and fiscal quarter that is over by asOf and has a snapshot within a week of its first day: what was open
 * then and dated in it, earlier or not at all, with the amounts of that day, and what of these deals was won in it.
 * Left out: periods that begin before the first closing on record, snapshots that were read by other columns than today's.
 * @see Definitions §5 required coverage
 */
export function conversionsOf(source: ConversionSource): readonly StartConversion[] {
  const { today, settings } = source;
  const alike = source.earlier.filter((kept) => PARTS.every((part) => isAlike(kept, today, part)));
  const [first] = alike;
  if (first === undefined) return [];
  const won = wonRecord(today);
  const since = first.asOf - A_WEEK.after;
  return (["month", "quarter"] as const).flatMap((every) =>
    periodsOver(every, since, settings).flatMap((period) => {
      const start = nearestSnapshot(alike, period.from, A_WEEK);
      return start === undefined || won.within(period) === undefined
        ? []
        : [{ every, ...conversionOf(start, today, period) }];
    })
  );
}

function conversionOf(start: Snapshot, today: Snapshot, period: Period): Omit<StartConversion, "every"> {
  const [before, after] = [start.deals, today.deals];
  const [unitsThen, unitsNow] = [unitsOf(before), unitsOf(after)];
  const [open, won] = [new UnitTally(), new UnitTally()];
  eachDeal(before, after, (i, j) => {
    if (!isPipeline(before, i, period.to)) return;
    open.add(amountUnits(before, i, unitsThen));
    if (j < 0 || numberAt(after.outcome, j) !== Outcome.won) return;
    const closed = numberAt(after.close, j);
    if (closed >= period.from && closed <= period.to) won.add(amountUnits(after, j, unitsNow));
  });
  const [openMoney, wonMoney] = [open.money(unitsThen), won.money(unitsNow)];
  return {
    period,
    day: start.asOf,
    open: openMoney,
    won: wonMoney,
    needed: wonMoney.value > 0 ? openMoney.value / wonMoney.value : undefined,
  };
}

/** Whole months or fiscal quarters that begin on a day or later and are over by asOf, in order. */
function periodsOver(
  every: "month" | "quarter",
  since: Day,
  { asOf, fiscalYearStartMonth }: ConversionSource["settings"]
): readonly Period[] {
  const isWanted = ({ from, to }: Period): boolean => from >= since && to <= asOf;
  if (every === "month") {
    const years = fiscalYearOf(asOf, 1) - fiscalYearOf(since, 1) + 1;
    return Array.from({ length: years }, (_, y) => fiscalMonths(fiscalYearOf(since, 1) + y, 1))
      .flat()
      .filter(isWanted);
  }
  const quarters = Math.ceil((monthNumber(asOf) - monthNumber(since)) / 3) + 1;
  return Array.from({ length: quarters }, (_, q) => {
    const { name, from, to } = fiscalQuarter(since, fiscalYearStartMonth, q);
    return { name, from, to };
  }).filter(isWanted);
}

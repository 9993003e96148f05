import type { Day } from "../cells/day";
import type { SaidAndCame } from "./changesAnalysis";
import { A_WEEK, nearestSnapshot } from "./nearestSnapshot";
import { isAlike } from "./readAlike";
import { SAID_LINES, type Said, type SaidPeriod } from "./said";
import type { Snapshot } from "./snapshot";
import type { WonRecord } from "./wonRecord";

/** How long before the end of a period its forecasts are looked at. */
export const WEEKS_BEFORE = [4, 8, 12] as const;

/** A snapshot that says something, in money that can be compared with today's. */
export interface SayingSnapshot {
  readonly asOf: Day;
  readonly said: Said;
}

/** The snapshots with a forecast whose amounts were read as today's are: sums of another column or currency cannot be compared. */
export function sayingSnapshots(
  earlier: readonly Snapshot[],
  today: Pick<Snapshot, "readAs">
): readonly SayingSnapshot[] {
  return earlier.flatMap((snapshot) => {
    const { asOf, said } = snapshot;
    return said !== undefined && isAlike(snapshot, today, "amount") ? [{ asOf, said }] : [];
  });
}

/** What was said of a period of whole days, by one snapshot. */
export function saidOfPeriod(
  { said }: Pick<SayingSnapshot, "said">,
  every: "month" | "quarter",
  { from, to }: { readonly from: Day; readonly to: Day }
): SaidPeriod | undefined {
  const periods = every === "month" ? said.months : said.quarters;
  return periods.find((period) => period.from === from && period.to === to);
}

/**
 * Of every month and quarter that is over by asOf, 4, 8 and 12 weeks before its end, what each line said then and what came.
 * The snapshot nearest to that day says it, at most a week off. Left out: periods that begin before the first closing on
 * record, lines without an answer.
 * @param saying oldest first
 * @see Definitions §10
 */
export function saidAndCame(saying: readonly SayingSnapshot[], won: WonRecord, asOf: Day): readonly SaidAndCame[] {
  return (["month", "quarter"] as const).flatMap((every) =>
    periodsSaid(saying, every)
      .filter(({ to }) => to <= asOf)
      .flatMap(({ name, from, to }) => {
        const came = won.within({ from, to });
        if (came === undefined) return [];
        return WEEKS_BEFORE.flatMap((weeksBefore) =>
          linesSaid(saying, { every, period: { name, from, to }, weeksBefore }).map((line) => ({ ...line, came }))
        );
      })
  );
}

function linesSaid(
  saying: readonly SayingSnapshot[],
  { every, period, weeksBefore }: Pick<SaidAndCame, "every" | "period" | "weeksBefore">
): readonly Omit<SaidAndCame, "came">[] {
  const withPeriod = saying.filter((snapshot) => saidOfPeriod(snapshot, every, period) !== undefined);
  const nearest = nearestSnapshot(withPeriod, period.to - 7 * weeksBefore, A_WEEK);
  const lines = nearest && saidOfPeriod(nearest, every, period)?.lines;
  if (nearest === undefined || lines === undefined) return [];
  return SAID_LINES.flatMap((line) => {
    const forecast = lines[line];
    return forecast === undefined ? [] : [{ said: nearest.asOf, period, every, weeksBefore, line, forecast }];
  });
}

/** Every period that was said of, in order, named as it was last. */
function periodsSaid(saying: readonly SayingSnapshot[], every: "month" | "quarter"): readonly SaidPeriod[] {
  const periods = new Map<string, SaidPeriod>();
  for (const { said } of saying) {
    for (const period of every === "month" ? said.months : said.quarters) {
      periods.set(`${period.from} ${period.to}`, period);
    }
  }
  return [...periods.values()].sort((a, b) => a.to - b.to || a.from - b.from);
}

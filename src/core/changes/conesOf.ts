import type { Answer } from "../analysis";
import type { Day } from "../cells/day";
import { fiscalQuarter, type Period } from "../fiscalYear";
import type { Settings } from "../settings";
import type { Cone } from "./changesAnalysis";
import type { SaidPeriod } from "./said";
import { saidOfPeriod, type SayingSnapshot } from "./saidAndCame";
import type { WonRecord } from "./wonRecord";

/** What the cones are drawn from. */
export interface ConeSource {
  /** Oldest first; today's last. */
  readonly saying: readonly SayingSnapshot[];
  readonly won: WonRecord;
  readonly year: Period;
  readonly settings: Pick<Settings, "asOf" | "fiscalYearStartMonth">;
}

/**
 * What was said of the quarter that contains the day after asOf, of the two before it, and of the selling year, from day to
 * day as it came nearer. What was said after a period's end is no forecast of it.
 * Left out: periods that were said of on one day alone, which is no cone.
 * @returns the quarters, the earliest first, then the year
 * @see Definitions §10
 */
export function conesOf(source: ConeSource): readonly Cone[] {
  const { asOf, fiscalYearStartMonth } = source.settings;
  const quarters = [-2, -1, 0].map((later) => {
    const { name, from, to } = fiscalQuarter(asOf + 1, fiscalYearStartMonth, later);
    return coneOf(source, { name, from, to }, "quarter");
  });
  return [...quarters, coneOf(source, source.year, "year")].filter(({ points }) => points.length > 1);
}

function coneOf({ saying, won, settings }: ConeSource, period: Period, kind: Cone["kind"]): Cone {
  const told = saying.flatMap((snapshot) => {
    const said = kind === "year" ? ofYear(snapshot, period) : saidOfPeriod(snapshot, "quarter", period);
    return said === undefined || snapshot.asOf > period.to ? [] : [{ day: snapshot.asOf, said }];
  });
  const { name, from, to } = period;
  const isOver = to <= settings.asOf;
  return {
    period: { name, from, to },
    kind,
    target: told.at(-1)?.said.target,
    won: isOver ? won.within(period) : won.onRecord(period),
    isOver,
    points: told.map(pointOf).filter(saysAnything),
  };
}

function ofYear({ said }: SayingSnapshot, { from, to }: Period): SaidPeriod | undefined {
  return said.year.from === from && said.year.to === to ? said.year : undefined;
}

function saysAnything({ p10, said, p90, call }: Cone["points"][number]): boolean {
  return [p10, said, p90, call].some((answer) => answer !== undefined);
}

function pointOf({ day, said }: { readonly day: Day; readonly said: SaidPeriod }): Cone["points"][number] {
  const call: Answer = said.lines.call;
  return { day, p10: said.p10, said: said.lines.serving, p90: said.p90, call };
}

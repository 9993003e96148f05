import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Answer, RepThirds } from "../analysis";
import { chiSquareQuantile } from "../maths/chiSquare";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { pricedAmount, type Rows } from "../opportunities/dealRows";

const LEAST_REPS = 6;
const LEAST_CLOSED = 5;

interface Rep {
  closed: number;
  won: number;
  /** Σ amount² of the won deals. */
  squares: number;
  firstCreated: number;
}

/**
 * Top against bottom third of the owners by won value. Left out: owners with fewer than 5 closed deals, and owners whose
 * first deal was created less than one cycle before asOf. Evidence: Q = Σ(V − V̄)² ÷ mean(Σ amount²) above the 95 % point
 * of χ²(owners − 1): sorting alone makes thirds differ.
 * @param rows closed deals measured · @returns undefined with fewer than six eligible owners
 * @see Definitions §8
 */
export function repThirds(deals: Opportunities, rows: Rows, asOf: Day, cycle: Answer): RepThirds | undefined {
  const reps = eligibleReps(deals, rows, cycle === undefined ? asOf : asOf - cycle).sort((a, b) => b.won - a.won);
  if (reps.length < LEAST_REPS) return undefined;
  const perThird = Math.floor(reps.length / 3);
  const top = mean(reps.slice(0, perThird).map((rep) => rep.won));
  const bottom = mean(reps.slice(-perThird).map((rep) => rep.won));
  const center = mean(reps.map((rep) => rep.won));
  const spread = mean(reps.map((rep) => rep.squares));
  const q = spread > 0 ? reps.reduce((sum, rep) => sum + (rep.won - center) ** 2, 0) / spread : 0;
  return {
    eligible: reps.length,
    perThird,
    top,
    bottom,
    gap: top > 0 ? 1 - bottom / top : undefined,
    enoughEvidence: q > chiSquareQuantile(0.95, reps.length - 1),
  };
}

function eligibleReps(deals: Opportunities, rows: Rows, startedBy: Day): Rep[] {
  const reps = deals.owner.values.map((): Rep => ({ closed: 0, won: 0, squares: 0, firstCreated: NaN }));
  for (let i = 0; i < deals.count; i++) {
    const rep = reps[numberAt(deals.owner.codes, i)];
    const created = numberAt(deals.created, i);
    if (rep && !(created >= rep.firstCreated) && !Number.isNaN(created)) rep.firstCreated = created;
  }
  for (const i of rows) {
    const rep = reps[numberAt(deals.owner.codes, i)];
    if (!rep) continue;
    rep.closed++;
    if (numberAt(deals.outcome, i) !== Outcome.won) continue;
    const amount = pricedAmount(deals, i);
    rep.won += amount;
    rep.squares += amount * amount;
  }
  return reps.filter((rep) => rep.closed >= LEAST_CLOSED && !(rep.firstCreated > startedBy));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

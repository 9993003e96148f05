import type { Lever } from "../analysis";
import { expectedOf } from "./expectedOf";
import type { Moves, OutlookBasis } from "./outlook";
import { chanceOfAdded } from "./outlookTiming";

/** A lever moved in steps of its own digits: step 0 is today, every further step is more. */
export interface LeverSteps {
  readonly kind: Lever["kind"];
  readonly from: number;
  readonly last: number;
  /** What the lever stands at after a step, 1 … last. */
  readonly to: (step: number) => number;
  readonly moves: (step: number) => Moves;
  /** How large a change to a value is, whichever way round: 0 none. */
  readonly effort: (to: number) => number;
}

/** More opportunities than anyone adds. */
const MOST_ADDED = 100_000;
/** Whole points of the win rate. */
const MOST_WIN_RATE = 95;
/** × mean won size. */
const MOST_SIZE = 3;
/** Part of the cycle that nobody falls below. */
const FASTEST = 1 / 3;
/** Lengths of the cycle that are looked at for the one that brings most. */
const CYCLES_TRIED = 24;

/** In what order levers are looked at. */
const KINDS = ["opportunities", "winRate", "dealSize", "cycle"] as const satisfies readonly Lever["kind"][];

/**
 * The levers that can be moved for a basis: opportunities, win rate, deal size, cycle; those that cannot are left out.
 * @param kinds those asked for
 */
export function leverSteps(basis: OutlookBasis, kinds: readonly Lever["kind"][] = KINDS): readonly LeverSteps[] {
  return KINDS.flatMap((kind) => {
    const steps = kinds.includes(kind) ? STEPS[kind](basis) : undefined;
    return steps !== undefined && steps.last >= 1 ? [steps] : [];
  });
}

const STEPS: Readonly<Record<Lever["kind"], (basis: OutlookBasis) => LeverSteps | undefined>> = {
  opportunities,
  winRate,
  dealSize,
  cycle,
};

/** Whole opportunities. None where creation is too late, or nothing tells their size. */
function opportunities(basis: OutlookBasis): LeverSteps | undefined {
  if (basis.sizes.length === 0 || !(chanceOfAdded(basis, {}) > 0)) return undefined;
  const days = basis.createUntil === undefined ? 0 : basis.createUntil - basis.asOf;
  const today = Math.max(1, basis.deal.length + basis.createdPerDay * days);
  return {
    kind: "opportunities",
    from: 0,
    last: MOST_ADDED,
    to: (step) => step,
    moves: (step) => ({ added: step }),
    effort: (to) => Math.log1p(to / today),
  };
}

/** Whole points up to 95 %. */
function winRate({ winRate: from }: OutlookBasis): LeverSteps | undefined {
  if (from === undefined || !(from > 0)) return undefined;
  const first = Math.floor(from * 100 + 1e-9) + 1;
  const to = (step: number): number => (first + step - 1) / 100;
  return {
    kind: "winRate",
    from,
    last: MOST_WIN_RATE - first + 1,
    to,
    moves: (step) => ({ winRate: to(step) }),
    effort: (rate) => Math.log(rate / from),
  };
}

/** Mean won sizes of three digits, up to three times today's. */
function dealSize({ sizes }: OutlookBasis): LeverSteps | undefined {
  if (sizes.length === 0) return undefined;
  const from = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const values = threeDigits(from, from * MOST_SIZE);
  const to = (step: number): number => values[step - 1] ?? from;
  return {
    kind: "dealSize",
    from,
    last: values.length,
    to,
    moves: (step) => ({ size: to(step) / from }),
    effort: (size) => Math.log(size / from),
  };
}

/** Numbers of three significant digits above one number and up to another, ascending. */
function threeDigits(above: number, upTo: number): number[] {
  const values: number[] = [];
  for (let power = Math.floor(Math.log10(above)) - 2; ; power++) {
    for (let digits = 100; digits < 1000; digits++) {
      const value = Number(`${digits}e${power}`);
      if (value > upTo) return values;
      if (value > above) values.push(value);
    }
  }
}

/**
 * Whole days, down to a third of today's, or to the length that brings most: a faster cycle brings wins into the period,
 * and out of one that begins later. None without curves.
 */
function cycle(basis: OutlookBasis): LeverSteps | undefined {
  const from = basis.cycleDays;
  if (basis.curves === undefined || from === undefined || !(from > 1)) return undefined;
  const first = Math.ceil(from - 1e-9) - 1;
  const best = bestCycle(basis, from, first);
  const to = (step: number): number => first - step + 1;
  return {
    kind: "cycle",
    from,
    last: best === undefined ? 0 : first - best + 1,
    to,
    moves: (step) => ({ cycle: to(step) / from }),
    effort: (days) => Math.log(from / days),
  };
}

/** Of whole days from a third of today's to `first`, evenly many in proportion, the one with most expected; undefined where none brings more. */
function bestCycle(basis: OutlookBasis, from: number, first: number): number | undefined {
  let [best, most]: [number | undefined, number] = [undefined, expectedOf(basis).landing];
  for (let i = 0; i <= CYCLES_TRIED; i++) {
    const days = Math.ceil(first * Math.max(FASTEST, 1 / first) ** (i / CYCLES_TRIED) - 1e-9);
    if (days === best) continue;
    const money: number = expectedOf(basis, { cycle: days / from }).landing;
    if (money > most) [best, most] = [days, money];
  }
  return best;
}

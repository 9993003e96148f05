import { isoDay } from "../../src/core/cells/day";
import { serial, type DealRow } from "./opportunitiesOf";

/** A row of numbers in [0, 1) that looks random and is the same every time. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How a made history runs. */
export interface MadeHistory {
  readonly seed?: number;
  /** Deals created, evenly over the days before asOf. */
  readonly deals?: number;
  readonly days?: number;
  readonly asOf?: string;
  /** Chance that a deal is won at all; its ending comes 10 to 130 days after its creation, won or lost. */
  readonly winRate?: number;
  /** Every open deal gets an expected close this many days after asOf; 0 or less is overdue. */
  readonly closesIn?: (k: number) => number | undefined;
}

/**
 * Deals whose truth is known: each is won with one chance and ends 10 to 130 days after its creation, amounts 20,000 to
 * 100,000 in steps of 10,000, four owners, two teams, two types. What has not ended by asOf is open.
 */
export function madeHistory(made: MadeHistory = {}): readonly DealRow[] {
  const { seed = 7, deals = 400, days = 900, asOf = "2025-06-30", winRate = 0.4 } = made;
  const { closesIn = (k) => 20 + (k % 5) * 30 } = made;
  const next = numbersFrom(seed);
  const today = serial(asOf);
  let open = 0;
  return Array.from({ length: deals }, (_, i): DealRow => {
    const created = today - days + Math.floor((i * days) / deals);
    const ends = created + 10 + Math.floor(next() * 120);
    const isWon = next() < winRate;
    const row = {
      id: `D${i}`,
      owner: ["Ada", "Ben", "Cleo", "Dan"][Math.floor(next() * 4)] ?? "",
      team: i % 3 === 0 ? "North" : "South",
      type: i % 4 === 0 ? "Existing business" : "New business",
      stage: "Proposal",
      amount: 20_000 + 10_000 * Math.floor(next() * 9),
      created: isoDay(created),
    };
    if (ends <= today) return { ...row, outcome: isWon ? "won" : "lost", closed: isoDay(ends) };
    const closes = closesIn(open++);
    const isDated = closes !== undefined;
    return { ...row, outcome: "open", ...(isDated ? { expectedClose: isoDay(today + closes) } : {}) };
  });
}

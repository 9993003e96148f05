import { textColumn } from "../../src/core/cells/column";
import { dayOf, isoDay, type Day } from "../../src/core/cells/day";
import { SAID_LINES, type Said, type SaidPeriod } from "../../src/core/changes/said";
import type { Snapshot, SnapshotDeals } from "../../src/core/changes/snapshot";
import { Outcome, type OutcomeCode } from "../../src/core/opportunities/opportunities";
import { makeRandom, type Random } from "../sample/random";

export const WEEKS = 52;
export const DEALS = 5_000;
const FIRST_DAY = dayOf(2025, 9, 22);
const STAGES = ["Qualification", "Discovery", "Solution design", "Proposal", "Negotiation"];
const CATEGORIES = ["Pipeline", "Best Case", "Commit", "Omitted"];
const COMPANIES = ["Acme", "Borealis", "Cobalt", "Delphi", "Ember", "Fjord", "Granite", "Helix", "Indigo", "Juniper"];
const PRODUCTS = ["Platform renewal", "Analytics expansion", "New business", "Services", "Support upgrade"];
const ID_CHARACTERS = Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const READ_AS = { key: "Id", amount: "Amount; EUR", close: "Close Date", outcome: "Stage", owner: "Owner" };

interface KeptDeal {
  readonly id: string;
  readonly name: string;
  readonly created: Day;
  readonly owner: string;
  readonly stage: string;
  readonly category: string;
  readonly outcome: OutcomeCode;
  readonly amount: number;
  readonly close: Day;
}

/**
 * A year of weekly snapshots of a pipeline of 5,000 deals, a quarter of them open. Of these in a week 4 % close, 10 % are
 * pushed, 10 % move a stage, 5 % get another amount; as many come as close, and as many closed ones leave the export.
 */
export function keptYear(seed: number): readonly Snapshot[] {
  const random = makeRandom(seed);
  let deals = Array.from({ length: DEALS }, () => {
    const deal = newDeal(random, FIRST_DAY - random.whole(1, 900));
    return random.chance(0.75) ? closed(deal, random, deal.created + random.whole(30, 200)) : deal;
  });
  return Array.from({ length: WEEKS }, (_, week): Snapshot => {
    const asOf = FIRST_DAY + 7 * week;
    if (week > 0) deals = aWeekLater(deals, random, asOf);
    return { asOf, scope: "all", deals: columnsOf(deals), readAs: READ_AS, said: saidOn(random, asOf) };
  });
}

function newDeal(random: Random, created: Day): KeptDeal {
  return {
    id: `0068d${Array.from({ length: 10 }, () => random.pick(ID_CHARACTERS)).join("")}`,
    name: `${random.pick(COMPANIES)} ${random.whole(100, 9_999)} - ${random.pick(PRODUCTS)} ${isoDay(created).slice(0, 4)}`,
    created,
    owner: `Account Executive ${random.whole(1, 30)}`,
    stage: random.pick(STAGES),
    category: random.pick(CATEGORIES),
    outcome: Outcome.open,
    amount: Math.round(random.logNormal(2_500_000, 1.1)) / 100,
    close: created + random.whole(30, 300),
  };
}

function closed(deal: KeptDeal, random: Random, close: Day): KeptDeal {
  const outcome = random.chance(0.3) ? Outcome.won : Outcome.lost;
  return { ...deal, outcome, close, stage: outcome === Outcome.won ? "Closed Won" : "Closed Lost", category: "Closed" };
}

function aWeekLater(deals: readonly KeptDeal[], random: Random, asOf: Day): KeptDeal[] {
  const left = deals.map((deal) => {
    if (deal.outcome !== Outcome.open) return deal;
    if (random.chance(0.04)) return closed(deal, random, asOf - random.whole(0, 6));
    const pushed = random.chance(0.1) ? { ...deal, close: deal.close + random.whole(7, 90) } : deal;
    const moved = random.chance(0.1) ? { ...pushed, stage: random.pick(STAGES) } : pushed;
    return random.chance(0.05) ? { ...moved, amount: Math.round(moved.amount * random.whole(60, 150)) / 100 } : moved;
  });
  const ended = left.filter((deal) => deal.outcome !== Outcome.open).length - DEALS * 0.75;
  let going = Math.max(0, Math.round(ended));
  const staying = left.filter(({ outcome }) => outcome === Outcome.open || going-- <= 0);
  const came = Array.from({ length: DEALS - staying.length }, () => newDeal(random, asOf - random.whole(0, 6)));
  return [...staying, ...came];
}

function columnsOf(deals: readonly KeptDeal[]): SnapshotDeals {
  const inOrder = [...deals].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    count: inOrder.length,
    key: inOrder.map(({ id }) => id),
    name: textColumn(inOrder.map(({ name }) => name)),
    owner: textColumn(inOrder.map(({ owner }) => owner)),
    stage: textColumn(inOrder.map(({ stage }) => stage)),
    forecastCategory: textColumn(inOrder.map(({ category }) => category)),
    outcome: Uint8Array.from(inOrder, ({ outcome }) => outcome),
    amount: Float64Array.from(inOrder, ({ amount }) => amount),
    close: Float64Array.from(inOrder, ({ close }) => close),
    created: Float64Array.from(inOrder, ({ created }) => created),
  };
}

/** A forecast of a year, twelve months and four quarters, every number with all its digits. */
function saidOn(random: Random, asOf: Day): Said {
  const money = (): number => 1_000_000 * random.next();
  const period = (name: string): SaidPeriod => ({
    name,
    from: asOf,
    to: asOf + 90,
    target: money(),
    lines: Object.fromEntries(SAID_LINES.map((line) => [line, money()])) as Record<keyof SaidPeriod["lines"], number>,
    p10: money(),
    p90: money(),
  });
  return {
    goal: 12_000_000,
    chance: random.next(),
    year: period("2026"),
    months: Array.from({ length: 12 }, (_, i) => period(`2026-${i + 1}`)),
    quarters: Array.from({ length: 4 }, (_, i) => period(`Q${i + 1} 2026`)),
  };
}

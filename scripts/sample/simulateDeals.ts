import { addMonths, calendarOf, type Day, dayFromIso, dayOf, monthNumber, monthStart } from "../../src/core/cells/day";
import type { Deal } from "./deal";
import {
  accountName,
  contactName,
  DETAILS,
  LOST_REASONS,
  NEXT_STEPS,
  NO_DECISION_REASONS,
  type Owner,
  OWNERS,
  PRODUCTS,
  SOURCES,
  STAGES,
} from "./firm";
import { makeRandom, type Random } from "./random";

export interface SampleOptions {
  readonly count: number;
  readonly seed: number;
  readonly asOf: Day;
}

/** New deals by calendar month, January first: quiet summers and Decembers. */
const SEASON = [0.85, 0.95, 1.1, 1.0, 1.05, 1.0, 0.75, 0.65, 1.15, 1.2, 1.05, 0.6];
/** Months of creations up to the day of the export. */
const HISTORY_MONTHS = 38;
const YEARLY_GROWTH = 1.1;

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new RangeError(iso);
  return found;
}

/** The weekday on or before a day (serial 1 is a Sunday). */
function weekday(d: Day): Day {
  const ofWeek = d % 7;
  return ofWeek === 0 ? d - 1 : ofWeek === 1 ? d - 2 : d;
}

/** `count` days of creation, earliest first, after season and growth. */
function creationDays(random: Random, { count, asOf }: SampleOptions): Day[] {
  const first = monthNumber(asOf) - HISTORY_MONTHS;
  const months = Array.from({ length: HISTORY_MONTHS + 1 }, (_, i) => {
    const start = monthStart(first + i);
    const end = Math.min(asOf, addMonths(start, 1));
    const wholeMonth = addMonths(start, 1) - start;
    const season = SEASON[calendarOf(start).month - 1] ?? 1;
    return { start, days: end - start, weight: (season * YEARLY_GROWTH ** (i / 12) * (end - start)) / wholeMonth };
  });
  const days = Array.from({ length: count }, () => {
    const month = random.weighted(months);
    return Math.max(month.start, weekday(month.start + random.whole(0, Math.max(0, month.days - 1))));
  });
  return days.sort((a, b) => a - b);
}

function activeOwners(created: Day): Owner[] {
  return OWNERS.filter(({ from, to }) => (!from || day(from) <= created) && (!to || created <= day(to)));
}

/** The last day of the month, or of its quarter. */
function periodEnd(d: Day, months: 1 | 3): Day {
  const month = monthNumber(d);
  return monthStart(month + months - (month % months)) - 1;
}

/** The end of the month, for three closings in ten: that is when reps close. */
function closingDay(random: Random, d: Day): Day {
  return weekday(random.chance(0.3) ? periodEnd(d, 1) - random.whole(0, 3) : d);
}

function salesforceId(i: number): string {
  return `006Nb00000${(60_466_176 / 36 + i * 7).toString(36).toUpperCase().padStart(5, "0")}`;
}

/** What became of a deal, were it watched for ever. */
interface Fate {
  readonly outcome: "won" | "lost" | "noDecision";
  readonly ends: Day;
  /** Dead, but nobody closes it. */
  readonly lingers: boolean;
}

function fateOf(random: Random, chance: number, plan: { created: Day; cycleDays: number; untidy: number }): Fate {
  const won = random.chance(chance);
  const noDecision = !won && random.chance(0.38);
  const pace = won ? 1 : noDecision ? 1.5 : 0.8;
  const days = Math.max(5, Math.round(random.logNormal(plan.cycleDays * pace, 0.42)));
  const ends = closingDay(random, plan.created + days);
  const lingers = !won && random.chance(plan.untidy * (noDecision ? 1 : 0.35));
  return { outcome: won ? "won" : noDecision ? "noDecision" : "lost", ends: Math.max(ends, plan.created), lingers };
}

/** The stage an open deal has reached after a share of its way. */
function stageAt(progress: number): (typeof STAGES)[number] {
  return STAGES.find(({ until }) => progress < until) ?? STAGES[STAGES.length - 1] ?? STAGES[0];
}

/** The close date a rep has typed: near the real one, often a month's or a quarter's end, and pushed on while the deal lives. */
function typedCloseDay(random: Random, real: Day, asOf: Day): Day {
  const guess = real + random.whole(-18, 30);
  const live = guess < asOf - 12 ? asOf + random.whole(5, 80) : guess;
  const habit = random.next();
  return habit < 0.25 ? periodEnd(live, 1) : habit < 0.5 ? periodEnd(live, 3) : weekday(live);
}

function openDeal(random: Random, deal: Deal, fate: Fate, asOf: Day): Deal {
  const span = Math.max(1, fate.ends - deal.created);
  const lived = asOf - deal.created;
  const stage = stageAt(fate.lingers ? random.next() * 0.85 : lived / span);
  const neglected = fate.lingers && random.chance(0.62);
  const pushedTo = dayOf(calendarOf(asOf).year, random.pick([9, 12, 12, 15]), 31);
  const close = neglected ? fate.ends : fate.lingers ? pushedTo : typedCloseDay(random, fate.ends, asOf);
  const unpriced = stage.probability <= 20 && random.chance(0.22);
  return {
    ...deal,
    stage: stage.name,
    status: "Open",
    category: neglected && random.chance(0.3) ? "Omitted" : stage.category,
    probability: random.chance(0.12)
      ? Math.min(95, stage.probability + random.pick([-10, 10, 15, 20]))
      : stage.probability,
    amount: unpriced ? undefined : deal.amount,
    close,
    lastActivity: fate.lingers
      ? Math.min(asOf, fate.ends - random.whole(0, 40))
      : asOf - random.whole(0, Math.min(34, lived)),
    nextStep: neglected ? "" : fate.lingers ? `Pushed ${random.whole(2, 4)} times, ask again` : random.pick(NEXT_STEPS),
    qualified: random.chance(fate.lingers ? 0.45 : stage.probability <= 20 ? 0.72 : 0.94) ? "Yes" : "No",
  };
}

function closedDeal(random: Random, deal: Deal, fate: Fate): Deal {
  const won = fate.outcome === "won";
  return {
    ...deal,
    stage: won ? "Closed Won" : "Closed Lost",
    status: won ? "Won" : "Lost",
    category: won ? "Closed" : "Omitted",
    probability: won ? 100 : 0,
    amount: !won && random.chance(0.04) ? undefined : deal.amount,
    close: fate.ends,
    lastActivity: fate.ends - random.whole(0, 6),
    qualified: won || random.chance(0.7) ? "Yes" : "No",
    lostReason: won ? "" : random.pick(fate.outcome === "lost" ? LOST_REASONS : NO_DECISION_REASONS),
  };
}

/**
 * Opportunities as a CRM would hold them on asOf: created over three years, worked, won, lost, given up or left standing.
 * The same options give the same deals on every machine.
 */
export function simulateDeals(options: SampleOptions): Deal[] {
  const { asOf, count } = options;
  const random = makeRandom(options.seed);
  const accounts = Math.max(12, Math.round(count * 0.32));
  const customerSince = new Map<string, Day>();
  const yearStart = dayOf(calendarOf(asOf).year, 1, 1);
  return creationDays(random, options).map((created, i): Deal => {
    const owner = random.weighted(activeOwners(created));
    const source = random.weighted(SOURCES);
    const product = random.weighted(PRODUCTS);
    const buyer = random.whole(0, accounts - 1);
    const account = accountName(buyer);
    const known = (customerSince.get(account) ?? Infinity) < created;
    const cycleDays = product.cycleDays * (known ? 0.85 : 1.05);
    const chance = Math.min(0.85, source.winRate * owner.skill * (known ? 1.3 : 0.92));
    const fate = fateOf(random, chance, { created, cycleDays, untidy: owner.untidy });
    const amount = Math.max(4000, Math.round(random.logNormal(product.median, product.spread) / 500) * 500);
    const deal: Deal = {
      id: salesforceId(i),
      name: `${account} - ${product.name} ${random.pick(DETAILS)}`,
      account,
      owner: owner.name,
      team: owner.team,
      source: source.name,
      product: product.name,
      type: known ? "Existing Business" : "New Business",
      stage: "",
      status: "Open",
      category: "",
      probability: undefined,
      amount,
      created,
      close: undefined,
      lastActivity: undefined,
      nextStep: "",
      contact: random.chance(0.9) ? contactName(buyer) : "",
      qualified: "",
      lostReason: "",
      shownAs: {},
    };
    // The firm sweeps each year's dead deals out at New Year: what lingers is from this year and the end of the last.
    const swept = fate.lingers && fate.ends < yearStart - 60;
    if (fate.ends > asOf || (fate.lingers && !swept)) return openDeal(random, deal, fate, asOf);
    if (fate.outcome === "won") customerSince.set(account, Math.min(customerSince.get(account) ?? Infinity, fate.ends));
    return closedDeal(random, deal, fate);
  });
}

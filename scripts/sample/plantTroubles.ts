import { type Day, monthNumber, monthStart } from "../../src/core/cells/day";
import type { Deal } from "./deal";
import { makeRandom, type Random } from "./random";

/** What a trouble does to the deals it is planted on: changes them, or gives the rows that stand in their place. */
interface Trouble {
  /** The deals it may be planted on. */
  readonly fits: (deal: Deal) => boolean;
  readonly plant: (deal: Deal, asOf: Day) => unknown;
}

const isOpen = (deal: Deal) => deal.status === "Open";
const isPricedOpen = (deal: Deal) => isOpen(deal) && deal.amount !== undefined;
const isWon = (deal: Deal) => deal.status === "Won";
const isClosed = (deal: Deal) => !isOpen(deal) && deal.close !== undefined;
const isRecent = (deal: Deal, asOf: Day) => (deal.close ?? asOf) > asOf - 330;

function show(header: string, text: (deal: Deal) => string): Trouble["plant"] {
  return (deal) => {
    deal.shownAs[header] = text(deal);
  };
}

function rename(account: string): Trouble["plant"] {
  return (deal) => {
    deal.name = deal.name.replace(deal.account, account);
    deal.account = account;
  };
}

const dollars = (deal: Deal) => `$${(deal.amount ?? 0).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;

/** Every trouble by name, in the order it is planted; each goes on deals that carry none yet. */
const TROUBLES: readonly (readonly [name: string, trouble: Trouble])[] = [
  // Hero or zero: two open deals of many times the usual size, one of them in this year.
  [
    "bigDeal",
    { fits: (d) => isPricedOpen(d) && d.probability === 45, plant: (d) => Object.assign(d, { amount: 985_000 }) },
  ],
  [
    "bigDealNextYear",
    {
      fits: isPricedOpen,
      plant: (d, asOf) => Object.assign(d, { amount: 1_450_000, close: monthStart(monthNumber(asOf) + 5) - 1 }),
    },
  ],
  ["undated1", { fits: isOpen, plant: (d) => Object.assign(d, { close: undefined }) }],
  ["undated2", { fits: isPricedOpen, plant: (d) => Object.assign(d, { close: undefined }) }],
  ["undated3", { fits: isPricedOpen, plant: (d) => Object.assign(d, { close: undefined }) }],
  ["dateInWords", { fits: isOpen, plant: show("Close Date", () => "after the summer") }],
  ["moneyAsText1", { fits: isPricedOpen, plant: show("Amount", dollars) }],
  ["moneyAsText2", { fits: isWon, plant: show("Amount", dollars) }],
  ["moneyAsText3", { fits: isWon, plant: show("Amount", dollars) }],
  ["moneyInWords", { fits: isPricedOpen, plant: show("Amount", () => "TBD") }],
  ["amountError", { fits: (d) => d.status === "Lost", plant: show("Amount", () => "#N/A") }],
  [
    "negativeAmount",
    {
      fits: (d) => d.status === "Lost" && d.amount !== undefined,
      plant: (d) => Object.assign(d, { amount: -(d.amount ?? 0) }),
    },
  ],
  ["zeroAmount", { fits: isPricedOpen, plant: (d) => Object.assign(d, { amount: 0 }) }],
  ["closedBeforeCreated1", { fits: isWon, plant: (d) => Object.assign(d, { created: (d.close ?? d.created) + 9 }) }],
  [
    "closedBeforeCreated2",
    { fits: (d) => d.status === "Lost", plant: (d) => Object.assign(d, { created: (d.close ?? d.created) + 21 }) },
  ],
  [
    "createdAfterAsOf",
    { fits: isOpen, plant: (d, asOf) => Object.assign(d, { created: asOf + 49, close: asOf + 91 }) },
  ],
  ["closedAfterAsOf", { fits: (d) => isWon(d), plant: (d, asOf) => Object.assign(d, { close: asOf + 13 }) }],
  ["openButCertain", { fits: isPricedOpen, plant: (d) => Object.assign(d, { probability: 100 }) }],
  ["openButHopeless", { fits: isPricedOpen, plant: (d) => Object.assign(d, { probability: 0 }) }],
  [
    "expectedBeforeCreated",
    { fits: (d) => isOpen(d) && d.close !== undefined, plant: (d) => Object.assign(d, { close: d.created - 12 }) },
  ],
  ["statusAgainstStage1", { fits: isOpen, plant: (d) => Object.assign(d, { stage: "Closed Won" }) }],
  ["statusAgainstStage2", { fits: isWon, plant: (d) => Object.assign(d, { stage: "Negotiation/Review" }) }],
  ["ownerInCapitals", { fits: isClosed, plant: show("Opportunity Owner", (d) => d.owner.toUpperCase()) }],
  ["ownerWithSpaces", { fits: isOpen, plant: show("Opportunity Owner", (d) => ` ${d.owner}  `) }],
  ["stageInSmallLetters", { fits: isWon, plant: show("Stage", (d) => d.stage.toLowerCase()) }],
  [
    "sourceInSmallLetters",
    { fits: (d) => isClosed(d) && d.source !== "", plant: show("Lead Source", (d) => `${d.source.toLowerCase()} `) },
  ],
  ["nameLikeWildcard", { fits: isOpen, plant: rename("A* Bakery Systems") }],
  ["nameLikeNumber", { fits: isOpen, plant: rename("007 Couriers") }],
  ["nameLikeFunction", { fits: isWon, plant: rename("@Home Robotics") }],
  ["nameLikeComparison", { fits: isClosed, plant: rename(">5 Partners") }],
  ["dueWithinTheGrace", { fits: isPricedOpen, plant: (d, asOf) => Object.assign(d, { close: asOf - 8 }) }],
  [
    "lineBreakInText",
    { fits: isOpen, plant: (d) => Object.assign(d, { nextStep: 'Ask for the "frame" order\nthen send the quote' }) },
  ],
];

/** The deal a trouble goes on: one it fits, without a trouble so far; recent, so that it matters to this year. */
function host(
  random: Random,
  deals: readonly Deal[],
  options: { fits: Trouble["fits"]; taken: Set<Deal>; asOf: Day }
): Deal {
  const free = deals.filter((deal) => options.fits(deal) && !options.taken.has(deal) && isRecent(deal, options.asOf));
  if (free.length === 0) throw new RangeError("too few deals for the troubles of a sample");
  return random.pick(free);
}

/** Rows that a CRM with careless users and a report by product line gives twice. */
function repeatRows(random: Random, deals: Deal[], taken: Set<Deal>, asOf: Day): Deal[] {
  const choose = (fits: Trouble["fits"]) => {
    const deal = host(random, deals, { fits, taken, asOf });
    taken.add(deal);
    return deal;
  };
  const copies = [choose(isPricedOpen), choose(isWon), choose(isClosed)];
  const split = [choose(isPricedOpen), choose(isWon)];
  return deals.flatMap((deal) => {
    if (copies.includes(deal)) return [deal, { ...deal }];
    if (!split.includes(deal)) return [deal];
    const service = Math.round((deal.amount ?? 0) / 4000) * 1000;
    return [
      { ...deal, amount: (deal.amount ?? 0) - service },
      { ...deal, amount: service, product: "Calibration Service" },
    ];
  });
}

/** The rows of the report: the deals with each trouble planted on one that had none, copies and product lines included. */
export function plantTroubles(deals: readonly Deal[], seed: number, asOf: Day): Deal[] {
  const random = makeRandom(seed);
  const planted = deals.map((deal) => ({ ...deal, shownAs: {} }));
  const taken = new Set<Deal>();
  for (const [, { fits, plant }] of TROUBLES) {
    const deal = host(random, planted, { fits, taken, asOf });
    plant(deal, asOf);
    taken.add(deal);
  }
  return repeatRows(random, planted, taken, asOf);
}

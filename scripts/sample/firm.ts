/** A made-up maker of measuring instruments: who sells what, to whom, found where. Every name is invented. */

export const FIRM = "Norbridge Instruments";

export interface Owner {
  readonly name: string;
  readonly team: string;
  readonly weight: number;
  /** × the win rate of the source. */
  readonly skill: number;
  /** Share of closed or dead deals that the owner leaves standing open. */
  readonly untidy: number;
  /** ISO days between which the owner gets new deals. */
  readonly from?: string;
  readonly to?: string;
}

export const OWNERS: readonly Owner[] = [
  { name: "Marta Kowalczyk", team: "North", weight: 16, skill: 1.35, untidy: 0.1 },
  { name: "Declan Roarke", team: "North", weight: 15, skill: 1.1, untidy: 0.25 },
  { name: "Ingrid Solheim", team: "North", weight: 12, skill: 0.85, untidy: 0.2 },
  { name: "Tomas Varga", team: "South", weight: 14, skill: 1.2, untidy: 0.15 },
  { name: "Priya Nathan", team: "South", weight: 14, skill: 1.0, untidy: 0.3 },
  { name: "Luis Ferreira", team: "South", weight: 11, skill: 0.6, untidy: 0.55 },
  { name: "Hannah Oduya", team: "Enterprise", weight: 12, skill: 1.15, untidy: 0.1, from: "2025-06-02" },
  { name: "Gregor Pell", team: "Enterprise", weight: 12, skill: 0.8, untidy: 0.8, to: "2025-11-28" },
];

export const SOURCES = [
  { name: "Website", weight: 25, winRate: 0.29 },
  { name: "Outbound", weight: 20, winRate: 0.24 },
  { name: "Referral", weight: 17, winRate: 0.47 },
  { name: "Partner", weight: 15, winRate: 0.39 },
  { name: "Trade Show", weight: 14, winRate: 0.2 },
  { name: "Webinar", weight: 6, winRate: 0.22 },
  { name: "", weight: 3, winRate: 0.26 },
] as const;

/** `cycleDays` is the median from created to won; `pricing` the median amount in dollars and its spread. */
export const PRODUCTS = [
  { name: "Process Analyzers", weight: 30, cycleDays: 96, median: 168_000, spread: 0.5 },
  { name: "Monitoring Platform", weight: 22, cycleDays: 124, median: 205_000, spread: 0.55 },
  { name: "Sensor Kits", weight: 30, cycleDays: 58, median: 92_000, spread: 0.45 },
  { name: "Calibration Service", weight: 18, cycleDays: 41, median: 54_000, spread: 0.45 },
] as const;

/** Stages of the open deals in order, with the probability the CRM fills in and the forecast category. */
export const STAGES = [
  { name: "Prospecting", probability: 10, category: "Pipeline", until: 0.18 },
  { name: "Qualification", probability: 20, category: "Pipeline", until: 0.36 },
  { name: "Needs Analysis", probability: 30, category: "Pipeline", until: 0.52 },
  { name: "Value Proposition", probability: 45, category: "Best Case", until: 0.68 },
  { name: "Proposal/Price Quote", probability: 60, category: "Best Case", until: 0.86 },
  { name: "Negotiation/Review", probability: 80, category: "Commit", until: Infinity },
] as const;

export const LOST_REASONS = ["Price", "Competitor", "Missing feature", "Delivery time", "Lost to in-house solution"];
export const NO_DECISION_REASONS = ["No decision", "No budget", "Unresponsive", "Project cancelled"];
export const NEXT_STEPS = [
  "Send revised quote",
  "Site visit with plant manager",
  "Demo for the quality team",
  "Waiting for legal",
  "Call procurement",
  "Confirm installation dates",
  "Agree success criteria",
  "Trial report due",
];
export const DETAILS = [
  "line 2",
  "pilot",
  "renewal",
  "expansion",
  "retrofit",
  "new plant",
  "upgrade",
  "phase 1",
  "phase 2",
];

const ACCOUNT_FIRST = [
  "Brackwater",
  "Hollin",
  "Tarnvale",
  "Oakmere",
  "Quillford",
  "Stonehythe",
  "Wexcombe",
  "Larkmoor",
  "Penhallow",
  "Greyfen",
  "Ashgrove",
  "Dunmarrow",
  "Ellerby",
  "Foxholt",
  "Garrowby",
  "Harrowick",
  "Inverlath",
  "Kestrelby",
  "Lindwater",
  "Marshgate",
  "Northolme",
  "Orrinside",
  "Pellbrook",
  "Ravensett",
  "Saltmarsh",
  "Thistledown",
  "Umberleigh",
  "Vallow",
  "Westering",
  "Yarrowdale",
];
const ACCOUNT_SECOND = [
  "Foods",
  "Chemicals",
  "Pumps",
  "Water",
  "Papers",
  "Dairies",
  "Energy",
  "Castings",
  "Polymers",
  "Pharma",
  "Brewing",
  "Glass",
];
const PEOPLE_FIRST = [
  "Ana",
  "Ben",
  "Carla",
  "Dmitri",
  "Elena",
  "Farid",
  "Grace",
  "Henrik",
  "Ines",
  "Jonas",
  "Keiko",
  "Liam",
  "Mona",
  "Nils",
  "Olga",
  "Pavel",
];
const PEOPLE_LAST = [
  "Ackerly",
  "Brandt",
  "Castel",
  "Dorsey",
  "Egede",
  "Fontane",
  "Grieve",
  "Halloran",
  "Ibsen",
  "Jansky",
  "Keane",
  "Lorne",
];

const numberedFrom = (list: readonly string[], i: number): string => list[i % list.length] ?? "";

/** The i-th account; from the 361st on they carry a number. */
export function accountName(i: number): string {
  const plain = `${numberedFrom(ACCOUNT_FIRST, i)} ${numberedFrom(ACCOUNT_SECOND, Math.floor(i / ACCOUNT_FIRST.length) + i)}`;
  const round = Math.floor(i / (ACCOUNT_FIRST.length * ACCOUNT_SECOND.length));
  return round === 0 ? plain : `${plain} ${round + 1}`;
}

/** The person who buys at the i-th account. */
export function contactName(i: number): string {
  return `${numberedFrom(PEOPLE_FIRST, i)} ${numberedFrom(PEOPLE_LAST, Math.floor(i / 3))}`;
}

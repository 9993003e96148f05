import { numberAt, presentAt, textAt } from "../cells/column";
import type { FlagId, OpenDeal } from "../analysis";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { engine, text } from "./planBuilder";
import { BAR, type RowsHeader } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { categoryWords, outcomeWord } from "./wording";

/** The columns that a group sums. */
const SUMMED = ["Amount", "Deals", "F1", "F2", "F3", "F4", "F5", "F7", "F17", "Open", "Counts", "Outside", "Overdue", "Undated", "Aged", "Unqualified", "Kept", "Working", "Expected"] as const;
type Summed = (typeof SUMMED)[number];
type Sums = Record<Summed, number>;

interface Group {
  readonly owner: string | undefined;
  readonly outcome: string;
  readonly category: string | undefined;
  /** Column Bar; "" of closed deals. */
  readonly bar: string;
  /** The first day of the span between two days that any summary formula asks about; undefined without a close day. */
  readonly close: number | undefined;
  readonly sums: Sums;
}

/**
 * Pipeline Rows in the large: opportunities that no summary formula can tell apart (same owner, outcome, category,
 * same span of close days, same bar, priced or not, with a probability or without, in time or not) as one row of sums.
 * Left out of the groups: ids, names and single amounts; those stay on the user's sheet and in Flagged Deals.
 */
export function aggregateRows(context: SheetContext): Partial<Record<RowsHeader, PlanContent | undefined>>[] {
  const { opportunities } = context.analysis.reading;
  const dealOf = new Map(context.analysis.openDeals.map((deal) => [deal.index, deal]));
  const edges = spanEdges(context);
  const groups = new Map<string, Group>();
  for (let i = 0; i < opportunities.count; i++) {
    const deal = dealOf.get(i);
    const day = presentAt(deal === undefined ? opportunities.closed : opportunities.expectedClose, i);
    const close = day === undefined ? undefined : spanStart(edges, day);
    const owner = textAt(opportunities.owner, i);
    const category = deal === undefined ? undefined : categoryWords(textAt(opportunities.forecastCategory, i));
    const outcome = numberAt(opportunities.outcome, i);
    const bar = deal === undefined ? "" : BAR[deal.bar ?? "none"];
    const key = JSON.stringify([owner, outcome, category, close, bar, deal?.probability === undefined, deal?.amount === undefined, carries(deal, "F5")]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { owner, outcome: outcomeWord(OUTCOME_NAMES[outcome]), category, bar, close, sums: noSums() }));
    add(group.sums, deal === undefined ? closedSums(presentAt(opportunities.amount, i)) : openSums(deal, context));
  }
  return [...groups.values()].map(groupCells);
}

function groupCells(group: Group): Partial<Record<RowsHeader, PlanContent | undefined>> {
  const words = (value: string | undefined): PlanContent | undefined => (value === undefined ? undefined : text(value));
  const sums = Object.fromEntries(SUMMED.map((header) => [header, engine(group.sums[header])]));
  const { Kept: kept, Expected: expected } = group.sums;
  return {
    Owner: words(group.owner),
    Outcome: text(group.outcome),
    Category: words(group.category),
    Bar: group.bar === "" ? undefined : text(group.bar),
    Close: engine(group.close),
    Probability: expected > 0 ? engine(expected / kept) : undefined,
    ...sums,
  };
}

function carries(deal: OpenDeal | undefined, id: FlagId): boolean {
  return deal?.flags.some((flag) => flag.id === id) ?? false;
}

function noSums(): Sums {
  return Object.fromEntries(SUMMED.map((header) => [header, 0])) as Sums;
}

function add(sums: Sums, more: Partial<Sums>): void {
  for (const header of SUMMED) {
    const value = more[header];
    if (value !== undefined) sums[header] += value;
  }
}

function closedSums(amount: number | undefined): Partial<Sums> {
  return amount === undefined || amount <= 0 ? { Deals: 1 } : { Deals: 1, Amount: amount };
}

/** One open deal's flags and money by bar, from what the analysis says of it: the same parts the live formulas give. */
function openSums(deal: OpenDeal, context: SheetContext): Partial<Sums> {
  const has = (id: FlagId): number => (carries(deal, id) ? 1 : 0);
  const agedKept = has("F1") === 1 ? keptShare(context) : 1;
  const shareLeft = deal.bar === "outsidePeriod" ? (1 - has("F6")) * agedKept : deal.workingShare;
  const flags = { Deals: 1, F1: has("F1"), F2: has("F2"), F3: has("F3"), F4: has("F4"), F5: has("F5"), F7: has("F7"), F17: has("F17") };
  const counts = { ...flags, Counts: shareLeft > 0 ? 1 : 0 };
  const { amount, workingAmount: working } = deal;
  if (amount === undefined || working === undefined) return counts;
  const kept = deal.bar === "outsidePeriod" ? amount * shareLeft : working;
  const money = { ...counts, Amount: amount, Open: amount, Kept: kept, Working: working, Expected: deal.probability === undefined ? 0 : kept * deal.probability };
  return { ...money, ...takenBy(deal.bar, { amount, working, agedKept }) };
}

/** What each bar takes of one deal. */
function takenBy(bar: OpenDeal["bar"], deal: { readonly amount: number; readonly working: number; readonly agedKept: number }): Partial<Sums> {
  const { amount, working, agedKept } = deal;
  switch (bar) {
    case undefined:
      return {};
    case "outsidePeriod":
      return { Outside: amount };
    case "overdue":
      return { Overdue: amount - working };
    case "undated":
      return { Undated: amount - working };
    case "aged":
      return { Aged: amount - working };
    case "poorlyQualified":
      return { Aged: amount * (1 - agedKept), Unqualified: amount * agedKept };
  }
}

/** What an aged deal keeps. */
export function keptShare(context: SheetContext): number {
  const { agedTreatment } = context.analysis.settings;
  return agedTreatment === "learned" ? 0.5 : agedTreatment;
}

/** Every day a summary formula compares with, ascending: between two of them, days are alike. */
function spanEdges(context: SheetContext): number[] {
  const { analysis } = context;
  const edges = new Set<number>([analysis.settings.asOf, analysis.settings.asOf + 1, analysis.year.from, analysis.year.to + 1]);
  if (analysis.window.from !== undefined) edges.add(analysis.window.from);
  for (const { from, to } of [...analysis.quarters, ...analysis.forecast.months]) edges.add(from).add(to + 1);
  for (const { fromDays } of analysis.closingWindows) edges.add(analysis.settings.asOf + fromDays);
  return [...edges].sort((a, b) => a - b);
}

function spanStart(edges: readonly number[], day: number): number {
  let start = 1;
  for (const edge of edges) if (edge <= day) start = edge;
  return start;
}

import { numberAt, presentAt, textAt } from "../cells/column";
import type { FlagId, OpenDeal } from "../analysis";
import { isValued } from "../opportunities/dealRows";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { engine, text } from "./planBuilder";
import { BAR, LIVE_FLAGS, type RowsHeader } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { categoryWords, outcomeWord } from "./wording";

/** The columns that a group sums. */
const SUMMED = ["Amount", "Valued", "Deals", "Open", "Counts", "Aged", "Kept", "Working", "Expected"] as const;
type Summed = (typeof SUMMED)[number];
type Sums = Record<Summed, number>;

interface Group {
  readonly owner: string | undefined;
  readonly outcome: string;
  readonly category: string | undefined;
  /** Columns Bar and Flags; "" of closed deals. */
  readonly bar: string;
  readonly flags: string;
  /** The first day of the span between two days that any summary formula asks about; undefined without a close day. */
  readonly close: number | undefined;
  readonly sums: Sums;
}

/**
 * Pipeline Rows in the large: opportunities that no summary formula can tell apart (same owner, outcome, category,
 * same span of close days, same bar and flags, with a probability or without) as one row of sums.
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
    const flags = deal === undefined ? "" : liveFlags(deal, isValued(opportunities, i));
    const key = JSON.stringify([owner, outcome, category, close, bar, flags, deal?.probability === undefined]);
    let group = groups.get(key);
    if (group === undefined)
      groups.set(
        key,
        (group = { owner, outcome: outcomeWord(OUTCOME_NAMES[outcome]), category, bar, flags, close, sums: noSums() })
      );
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
    Flags: group.flags === "" ? undefined : text(group.flags),
    Close: engine(group.close),
    Probability: expected > 0 ? engine(expected / kept) : undefined,
    ...sums,
  };
}

/** Column Flags of one deal. A deal without an amount carries F7 here even where no deal has one: the bars leave it out. */
function liveFlags(deal: OpenDeal, valued: boolean): string {
  return LIVE_FLAGS.filter((id) => carries(deal, id) || (id === "F7" && (deal.amount === undefined || valued)))
    .map((id) => `${id} `)
    .join("");
}

function carries(deal: OpenDeal, id: FlagId): boolean {
  return deal.flags.some((flag) => flag.id === id);
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

/** One open deal's money by column, from what the analysis says of it: the same parts the live formulas give. */
function openSums(deal: OpenDeal, context: SheetContext): Partial<Sums> {
  const share = carries(deal, "F1") ? keptShare(context) : 1;
  const left = deal.bar === "outsidePeriod" ? (carries(deal, "F6") ? 0 : share) : deal.workingShare;
  const counts = { Deals: 1, Counts: left > 0 ? 1 : 0 };
  const { amount, workingAmount: working } = deal;
  if (amount === undefined || working === undefined) return counts;
  const kept = deal.bar === "outsidePeriod" ? amount * left : working;
  const aged = deal.bar === "aged" || deal.bar === "poorlyQualified" ? amount * (1 - share) : 0;
  const expected = deal.probability === undefined ? 0 : kept * deal.probability;
  const whose = isValued(context.analysis.reading.opportunities, deal.index) ? { Valued: amount } : { Amount: amount };
  return { ...counts, ...whose, Open: amount, Aged: aged, Kept: kept, Working: working, Expected: expected };
}

/** What an aged deal keeps. */
export function keptShare(context: SheetContext): number {
  const { agedTreatment } = context.analysis.settings;
  return agedTreatment === "learned" ? 0.5 : agedTreatment;
}

/** Every day a summary formula compares with, ascending: between two of them, days are alike. */
function spanEdges(context: SheetContext): number[] {
  const { analysis } = context;
  const edges = new Set<number>([
    analysis.settings.asOf,
    analysis.settings.asOf + 1,
    analysis.year.from,
    analysis.year.to + 1,
  ]);
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

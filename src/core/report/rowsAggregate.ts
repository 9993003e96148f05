import { numberAt, presentAt, textAt } from "../cells/column";
import type { Analysis, FlagId, OpenDeal } from "../analysis";
import { isValued } from "../opportunities/dealRows";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { engine, text } from "./planBuilder";
import { BAR, LIVE_FLAGS, SUMMED, type RowsHeader, type Summed } from "./rowsTable";
import type { Settings } from "../settings";
import { hasChances } from "./noChance";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { categoryWords, outcomeWord } from "./wording";

type Sums = Record<Summed, number>;

interface Group {
  readonly owner: string | undefined;
  readonly team: string | undefined;
  readonly product: string | undefined;
  readonly type: string | undefined;
  readonly outcome: string;
  readonly category: string | undefined;
  /** Columns Bar and Flags; "" of closed deals. */
  readonly bar: string;
  readonly flags: string;
  /** The first day of the span between two days that any summary formula asks about; undefined without a close day. */
  readonly close: number | undefined;
  /** Whether its deals have a chance in the selling year. */
  readonly hasChance: boolean;
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
    const parts = partsOf(context.analysis, i);
    const category = deal === undefined ? undefined : categoryWords(textAt(opportunities.forecastCategory, i));
    const outcome = numberAt(opportunities.outcome, i);
    const bar = deal === undefined ? "" : BAR[deal.bar ?? "none"];
    const flags = deal === undefined ? "" : liveFlags(deal, isValued(opportunities, i));
    const hasChance = deal?.chanceInYear !== undefined;
    const isLeft = deal !== undefined && deal.workingShare > 0;
    const alike = [outcome, category, close, bar, flags, deal?.probability === undefined, hasChance, isLeft];
    const key = JSON.stringify([...Object.values(parts), ...alike]);
    let group = groups.get(key);
    if (group === undefined) {
      const named = { ...parts, outcome: outcomeWord(OUTCOME_NAMES[outcome]), category };
      groups.set(key, (group = { ...named, bar, flags, close, hasChance, sums: noSums() }));
    }
    add(group.sums, deal === undefined ? closedSums(presentAt(opportunities.amount, i)) : openSums(deal, context));
  }
  return [...groups.values()].map(groupCells);
}

/** What "who is short" tells apart: the owner, and the team and the segment where the sheet has them. */
function partsOf(
  { reading, byTeam, segmentBy }: Analysis,
  i: number
): Pick<Group, "owner" | "team" | "product" | "type"> {
  const { owner, team, product, type } = reading.opportunities;
  return {
    owner: textAt(owner, i),
    team: byTeam.length > 0 ? textAt(team, i) : undefined,
    product: segmentBy === "product" ? textAt(product, i) : undefined,
    type: segmentBy === "type" ? textAt(type, i) : undefined,
  };
}

function groupCells(group: Group): Partial<Record<RowsHeader, PlanContent | undefined>> {
  const words = (value: string | undefined): PlanContent | undefined => (value === undefined ? undefined : text(value));
  const sums = Object.fromEntries(SUMMED.map((header) => [header, engine(group.sums[header])]));
  const { Kept: kept, Counted: counted, Ever: ever, Open: open, Expected: expected } = group.sums;
  const base = group.hasChance ? counted : kept;
  return {
    Owner: words(group.owner),
    Team: words(group.team),
    Product: words(group.product),
    Type: words(group.type),
    Outcome: text(group.outcome),
    Category: words(group.category),
    Bar: group.bar === "" ? undefined : text(group.bar),
    Flags: group.flags === "" ? undefined : text(group.flags),
    Close: engine(group.close),
    Probability: ever > 0 ? engine(ever / base) : undefined,
    Chance: group.hasChance ? engine(open > 0 ? expected / open : 0) : undefined,
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
function openSums(deal: OpenDeal, { analysis }: SheetContext): Partial<Sums> {
  const { late, share } = keptShares(deal, analysis.settings);
  const isOutside = deal.bar === "outsidePeriod";
  const left = isOutside ? (carries(deal, "F6") ? 0 : late * share) : deal.workingShare;
  const counts = { Deals: 1, Counts: left > 0 ? 1 : 0 };
  const { amount, workingAmount: working } = deal;
  if (amount === undefined || working === undefined) return counts;
  const kept = isOutside ? amount * left : working;
  const afterAge = deal.bar === "aged" || deal.bar === "poorlyQualified";
  const counted =
    counts.Counts *
    amount *
    (deal.learnedOverdue === undefined ? late : 1) *
    (deal.learnedAge === undefined ? share : 1);
  const whose = isValued(analysis.reading.opportunities, deal.index) ? { Valued: amount } : { Amount: amount };
  return {
    ...counts,
    ...whose,
    Open: amount,
    Aged: afterAge ? amount * late * (1 - share) : 0,
    Overdue: afterAge || deal.bar === "overdue" ? amount * (1 - late) : 0,
    Kept: kept,
    Working: working,
    ...broughtSums(deal, { amount, kept, counted, byHistory: hasChances(analysis) }),
  };
}

/** What a deal is expected to bring, by own history or by the probability of what the bars leave. */
function broughtSums(
  { probability, chanceInYear, workingShare }: OpenDeal,
  of: { readonly amount: number; readonly kept: number; readonly counted: number; readonly byHistory: boolean }
): Pick<Sums, "Expected" | "Counted" | "Brings" | "Ever"> {
  const times = (money: number, chance: number | undefined): number => (chance === undefined ? 0 : money * chance);
  if (!of.byHistory) {
    const expected = times(of.kept, probability);
    return { Expected: expected, Counted: of.kept, Brings: expected, Ever: expected };
  }
  return {
    Expected: times(of.amount, chanceInYear),
    Counted: of.counted,
    Brings: workingShare > 0 ? times(of.counted, chanceInYear) : 0,
    Ever: times(of.counted, probability),
  };
}

/** What lateness and age leave of a deal, whatever the period, 0–1. */
function keptShares(
  deal: OpenDeal,
  { overdueTreatment, agedTreatment }: Settings
): { readonly late: number; readonly share: number } {
  const isLate = carries(deal, "F3");
  const late = !isLate || overdueTreatment === "keep" ? 1 : (deal.learnedOverdue ?? ALL_TAKEN);
  if (!carries(deal, "F1")) return { late, share: 1 };
  if (agedTreatment !== "learned") return { late, share: agedTreatment };
  const knowsAge = isLate && overdueTreatment === "learned" && late > 0;
  return { late, share: knowsAge ? 1 : (deal.learnedAge ?? AGED_KEPT) };
}

/** What is left where own history says nothing: nothing of an overdue deal, half of an aged one. */
const ALL_TAKEN = 0;
export const AGED_KEPT = 0.5;

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

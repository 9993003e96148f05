import { numberAt, presentAt, textAt } from "../cells/column";
import type { OpenDeal } from "../analysis";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { engine, text } from "./planBuilder";
import type { RowsHeader } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { outcomeWord } from "./wording";

/** The columns that a group sums. */
const SUMMED = ["Amount", "Deals", "F1", "F2", "F3", "F4", "F5", "F7", "F17", "Open", "Outside", "Overdue", "Undated", "Aged", "Unqualified", "Working", "Kept", "Expected"] as const;
type Summed = (typeof SUMMED)[number];
type Sums = Record<Summed, number>;

interface Group {
  readonly owner: string | undefined;
  readonly outcome: string;
  readonly category: string | undefined;
  /** The first day of the span between two days that any summary formula asks about; undefined without a close day. */
  readonly close: number | undefined;
  readonly sums: Sums;
}

/**
 * Pipeline Rows in the large: opportunities that no summary formula can tell apart (same owner, outcome, category,
 * same span of close days, working or not) as one row of sums.
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
    const category = deal === undefined ? undefined : textAt(opportunities.forecastCategory, i);
    const outcome = numberAt(opportunities.outcome, i);
    const working = (deal?.workingAmount ?? 0) > 0;
    const key = JSON.stringify([owner, outcome, category, close, working]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { owner, outcome: outcomeWord(OUTCOME_NAMES[outcome]), category, close, sums: noSums() }));
    add(group.sums, deal === undefined ? closedSums(presentAt(opportunities.amount, i)) : openSums(deal, context));
  }
  return [...groups.values()].map(groupCells);
}

function groupCells(group: Group): Partial<Record<RowsHeader, PlanContent | undefined>> {
  const words = (value: string | undefined): PlanContent | undefined => (value === undefined ? undefined : text(value));
  const sums = Object.fromEntries(SUMMED.map((header) => [header, engine(group.sums[header])]));
  return { Owner: words(group.owner), Outcome: text(group.outcome), Category: words(group.category), Close: engine(group.close), ...sums };
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
  return amount === undefined ? { Deals: 1 } : { Deals: 1, Amount: amount };
}

/** One open deal's money by bar, from what the analysis says of it: the same parts the live formulas give. */
function openSums(deal: OpenDeal, context: SheetContext): Partial<Sums> {
  const has = (id: string): number => (deal.flags.some((flag) => flag.id === id) ? 1 : 0);
  const flags = { Deals: 1, F1: has("F1"), F2: has("F2"), F3: has("F3"), F4: has("F4"), F5: has("F5"), F7: has("F7"), F17: has("F17") };
  const { amount, workingAmount: working } = deal;
  if (amount === undefined || working === undefined) return flags;
  const agedKept = has("F1") === 1 ? keptShare(context) : 1;
  const outside = deal.bar === "outsidePeriod";
  const kept = outside ? amount * (has("F6") === 1 ? 0 : agedKept) : working;
  const parts: Partial<Sums> = { Amount: amount, Open: amount, Working: working, Kept: kept, Expected: kept * (deal.probability ?? NaN) };
  if (Number.isNaN(parts.Expected)) parts.Expected = 0;
  if (outside) parts.Outside = amount;
  else if (deal.bar === "overdue") parts.Overdue = amount - working;
  else if (deal.bar === "undated") parts.Undated = amount - working;
  else {
    parts.Aged = amount * (1 - agedKept);
    if (deal.bar === "poorlyQualified") parts.Unqualified = amount * agedKept - working;
  }
  return { ...flags, ...parts };
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

import type { Analysis, Answer, Coverage, GroupRow } from "./analysis";
import { sharedInput, type CoverageContext, type PeriodCoverage, type SharedInput } from "./analyseCoverage";
import { samplingVariance } from "./analyseHistory";
import { numberAt, type TextColumn } from "./cells/column";
import { rulesOfPlaces } from "./coverage/bridgeRules";
import { coverageOf, type CoverageInput } from "./coverage/coverageOf";
import { wonByGroup } from "./coverage/wonIn";
import { recentByGroup } from "./forecast/arrivals";
import { groupBasis } from "./forecast/groupBasis";
import type { OutlookBasis } from "./forecast/outlook";
import { groupsOf } from "./metrics/groups";
import type { Rows } from "./opportunities/dealRows";
import { chanceByDeal, periodOutlook } from "./periodOutlook";

/** Weight of the whole in a group's win rate and yield: k deals at the whole's rate. @see Definitions §3 small n */
export const SHRINK = 20;

/** A column of so many values divides the pipeline into segments. */
const LEAST_SEGMENTS = 2;
const MOST_SEGMENTS = 12;

/** The whole year, which its groups are parts of. */
interface GroupContext {
  readonly context: CoverageContext;
  readonly whole: PeriodCoverage;
  readonly shared: SharedInput;
}

/**
 * Who is short: the year by owner, by team where a column says the team, and by segment.
 * @see Definitions §5b
 */
export function analyseGroups(
  context: CoverageContext,
  whole: PeriodCoverage
): Pick<Analysis, "byOwner" | "byTeam" | "bySegment" | "segmentBy"> {
  const group = { context, whole, shared: sharedInput(context) };
  const { treatment, metrics, window } = context;
  const { deals, open } = treatment;
  const teams = rowsOf(group, deals.team);
  const hasTeams = deals.mapped.has("team") && teams.some(({ name }) => name !== "");
  const segmentBy = segmentColumn(context, [window.rows, open]);
  return {
    byOwner: coverageByGroup(group, deals.owner, metrics.byOwner),
    byTeam: hasTeams ? coverageByGroup(group, deals.team, teams) : [],
    bySegment: segmentBy ? coverageByGroup(group, deals[segmentBy], rowsOf(group, deals[segmentBy])) : [],
    segmentBy,
  };
}

function rowsOf({ context }: GroupContext, by: TextColumn): readonly GroupRow[] {
  const { treatment, window, metrics } = context;
  // Without a lost deal on the sheet no group has a win rate; the whole has none either then.
  return groupsOf(treatment.deals, by, window.rows, treatment.open, metrics.winRate.count === undefined);
}

/** The column that divides the pipeline: the customer type, else the product, where it has 2 to 12 values in use. */
function segmentColumn({ treatment }: CoverageContext, rows: readonly Rows[]): Analysis["segmentBy"] {
  const { deals } = treatment;
  return (["type", "product"] as const).find((field) => {
    const used = new Set(rows.flatMap((some) => Array.from(some, (i) => numberAt(deals[field].codes, i))));
    used.delete(-1);
    return deals.mapped.has(field) && used.size >= LEAST_SEGMENTS && used.size <= MOST_SEGMENTS;
  });
}

/** The year by the values of a column: goal by quota or × share of the won value, win rate and yield drawn to the whole's. */
function coverageByGroup(group: GroupContext, by: TextColumn, rows: readonly GroupRow[]): Coverage[] {
  const { treatment, settings, year } = group.context;
  const { deals, open } = treatment;
  const places = placesByCode(by, open);
  const won = wonByGroup(deals, by, { period: year, asOf: settings.asOf });
  const recent = recentByGroup(deals, by, settings.asOf);
  return rows.map((row) => {
    const code = by.values.indexOf(row.name);
    const mine = places.get(code) ?? [];
    const part = {
      row,
      mine,
      wonToDate: won.get(code) ?? 0,
      created: recent.get(code) ?? 0,
      ...goalOf(group, by, row),
    };
    return coverageOfGroup(group, part);
  });
}

interface GroupPart extends Pick<CoverageInput, "goal" | "goalBasis" | "wonToDate"> {
  readonly row: GroupRow;
  /** Places among the open deals. */
  readonly mine: readonly number[];
  /** Share 0–1 of the opportunities created lately. */
  readonly created: number;
}

function coverageOfGroup({ context, whole, shared }: GroupContext, part: GroupPart): Coverage {
  const { treatment, found, year } = context;
  const { deals, open } = treatment;
  const { row, mine, goal, goalBasis, wonToDate } = part;
  const winRate = shrunkRate(row, shared.basis.winRate);
  const period = { ...year, name: row.name };
  const basis = whole.basis && basisOfGroup(whole.basis, { ...part, winRate });
  const probability = basis ? chanceByDeal(basis, open.length) : found.probabilities.probability;
  const outlook = basis && periodOutlook(basis, { deals, open, past: undefined, depth: "chance" });
  return coverageOf({
    ...shared,
    goal,
    goalBasis,
    wonToDate,
    period,
    isDivided: true,
    rules: rulesOfPlaces(whole.rules, mine),
    probability: Float64Array.from(mine, (k) => numberAt(probability, k)),
    basis: { ...shared.basis, winRate },
    whole: wholeOf(whole.coverage),
    outlook,
  });
}

function basisOfGroup(
  whole: OutlookBasis,
  { row, mine, created, winRate, goal, wonToDate }: GroupPart & { readonly winRate: Answer }
): OutlookBasis {
  const own = new Set(mine);
  const n = row.won + row.lost + row.noDecision + SHRINK;
  const isKnown = winRate !== undefined && winRate > 0;
  return groupBasis(whole, {
    name: row.name,
    goal,
    wonToDate,
    sharedVariance: isKnown ? Math.max(samplingVariance(winRate, n), whole.sharedVariance) : whole.sharedVariance,
    holds: (deal) => own.has(deal),
    winRate,
    createdPerDay: whole.createdPerDay * created,
  });
}

/** (won + k · the whole's W1) ÷ (closed + k). */
function shrunkRate({ won, lost, noDecision }: GroupRow, whole: Answer): Answer {
  return whole === undefined ? undefined : (won + SHRINK * whole) / (won + lost + noDecision + SHRINK);
}

/** What a group's yield is drawn to: the whole's, where the whole stands on a yield. */
function wholeOf({ requiredCoverage, requiredReading }: Coverage): CoverageInput["whole"] {
  return requiredReading === "yield" ? { requiredCoverage, deals: SHRINK } : undefined;
}

/** An owner's quota where one is typed; else the year's goal × the group's share of the won value. */
function goalOf({ context }: GroupContext, by: TextColumn, row: GroupRow): Pick<CoverageInput, "goal" | "goalBasis"> {
  const { settings, metrics, treatment } = context;
  const quota = by === treatment.deals.owner ? quotaOf(settings.quotas, row.name) : undefined;
  if (quota !== undefined) return { goal: quota, goalBasis: "quota" };
  const total = metrics.dealSize.total;
  const goal = settings.goal === undefined || total <= 0 ? undefined : (settings.goal * row.wonValue) / total;
  return { goal, goalBasis: "wonShare" };
}

/** The quota typed for an owner, in whatever capitals. */
function quotaOf(quotas: Readonly<Record<string, number>>, owner: string): Answer {
  const name = owner.trim().toLowerCase();
  return Object.entries(quotas).find(([known]) => known.trim().toLowerCase() === name)?.[1];
}

/** Code of a column → the places in `open` of its deals, in order. */
function placesByCode(by: TextColumn, open: Rows): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let k = 0; k < open.length; k++) {
    const code = numberAt(by.codes, numberAt(open, k));
    const mine = places.get(code);
    if (mine) mine.push(k);
    else places.set(code, [k]);
  }
  return places;
}

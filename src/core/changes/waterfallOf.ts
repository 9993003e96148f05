import { numberAt, presentAt, textAt } from "../cells/column";
import type { Period } from "../fiscalYear";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { BarTallies, UnitTally } from "./barTallies";
import { eachDeal } from "./bothDays";
import { barOf, isPipeline, type BarRules, type DealPair } from "./dealBar";
import { nameOf, ownerOf, stateAt } from "./dealStates";
import type { DealTrack } from "./dealTracks";
import { amountUnits, unitsOf } from "./exactMoney";
import { readDifferently } from "./readAlike";
import type { Snapshot } from "./snapshot";
import {
  CHANGE_BARS,
  type DealChange,
  type MoveCounts,
  type OtherChange,
  type OwnerChanges,
  type RedatedDeal,
  type Waterfall,
} from "./waterfall";

/** Two days of one pipeline. */
export interface WaterfallRequest {
  readonly from: Snapshot;
  readonly to: Snapshot;
  /** The selling year: deals expected after its end are outside. */
  readonly period: Period;
  /** Every deal by its key, followed over all snapshots up to `to`. */
  readonly tracks: ReadonlyMap<string, DealTrack>;
  /** Sheet row of a deal of `to`; undefined where `to` is not today. */
  readonly rowOf: (key: string) => number | undefined;
}

/** A waterfall while it is added up; money in exact units. */
interface Found {
  readonly units: number;
  readonly whole: BarTallies;
  readonly unpriced: { opening: number; closing: number };
  readonly owners: Map<string, BarTallies>;
  readonly deals: DealChange[];
  readonly redated: RedatedDeal[];
  readonly otherChanges: OtherChange[];
  readonly cameAndWent: Readonly<Record<"won" | "lost" | "noDecision", UnitTally>>;
}

/**
 * The change of the open pipeline from one day to another: each deal in one bar, opening + bars = closing exactly.
 * Deals in the pipeline on both days with the same amount are in no bar. Linear in the deals of the two days.
 * @see Definitions §10
 */
export function waterfallOf(request: WaterfallRequest): Waterfall {
  const { from, to, period, tracks } = request;
  const [before, after] = [from.deals, to.deals];
  const differences = readDifferently(from, to);
  const found = nothingFound(unitsOf(before, after));
  const rules = {
    periodEnd: period.to,
    grown: ({ i, j }: DealPair) => amountUnits(after, j, found.units) - amountUnits(before, i, found.units),
    differs: new Set(differences.map(({ part }) => part)),
  };
  eachDeal(before, after, (i, j, key) => {
    const pair = { before, i, after, j };
    const track = tracks.get(key);
    const isKnown = (): boolean => track !== undefined && track.firstSeen < from.asOf;
    addDeal(found, { request, key, pair, counts: countsOf(track), rules: { ...rules, isKnown } });
  });
  return {
    from: from.asOf,
    to: to.asOf,
    period,
    ...totals(found),
    readDifferently: differences,
  };
}

const NO_MOVE: MoveCounts = { pushes: 0, pullIns: 0, movedBack: undefined };

function countsOf(track: DealTrack | undefined): MoveCounts {
  if (track === undefined) return NO_MOVE;
  const { pushes, pullIns, movedBack } = track;
  return { pushes, pullIns, movedBack };
}

function nothingFound(units: number): Found {
  return {
    units,
    whole: new BarTallies(),
    unpriced: { opening: 0, closing: 0 },
    owners: new Map(),
    deals: [],
    redated: [],
    otherChanges: [],
    cameAndWent: { won: new UnitTally(), lost: new UnitTally(), noDecision: new UnitTally() },
  };
}

/** One deal of the two days, and what its bar is told by. */
interface Visited {
  readonly request: WaterfallRequest;
  readonly key: string;
  readonly pair: DealPair;
  readonly counts: MoveCounts;
  readonly rules: BarRules;
}

function addDeal(found: Found, visited: Visited): void {
  const { pair, rules } = visited;
  const { before, i, after, j } = pair;
  const [was, is] = [isPipeline(before, i, rules.periodEnd), isPipeline(after, j, rules.periodEnd)];
  if (!was && !is) {
    if (i < 0) addCameAndWent(found, visited);
    return;
  }
  const owner = ownerOf(pair);
  const tallies = found.owners.get(owner) ?? new BarTallies();
  found.owners.set(owner, tallies);
  const [opening, closing] = [
    was ? amountUnits(before, i, found.units) : 0,
    is ? amountUnits(after, j, found.units) : 0,
  ];
  const all = [found.whole, tallies];
  if (was) for (const each of all) each.opening.add(opening);
  if (is) for (const each of all) each.closing.add(closing);
  if (was && opening === 0) found.unpriced.opening++;
  if (is && closing === 0) found.unpriced.closing++;
  const bar = barOf(pair, rules);
  if (was && is) addBeside(found, visited, { closing, hasBar: bar !== undefined });
  if (bar === undefined) return;
  for (const each of all) each.add(bar, closing - opening);
  found.deals.push({
    ...called(visited),
    bar,
    value: (closing - opening) / found.units,
    before: stateAt(before, i),
    after: stateAt(after, j),
  });
}

const called = ({
  request,
  key,
  pair,
  counts,
}: Visited): Pick<DealChange, "key" | "name" | "owner" | "row" | keyof MoveCounts> => ({
  key,
  name: nameOf(pair, key),
  owner: ownerOf(pair),
  row: pair.j < 0 ? undefined : request.rowOf(key),
  ...counts,
});

/** A deal of both pipelines with another close, stage or owner; not where that is read from elsewhere now. */
function addBeside(
  found: Found,
  visited: Visited,
  { closing, hasBar }: { readonly closing: number; readonly hasBar: boolean }
): void {
  const { pair, rules } = visited;
  const { before, i, after, j } = pair;
  const [from, to] = [presentAt(before.close, i), presentAt(after.close, j)];
  const isRedated = from !== to && !rules.differs.has("close");
  if (!isRedated && (hasBar || !isOtherwise(pair, rules))) return;
  const [then, now] = [stateAt(before, i), stateAt(after, j)];
  if (then === undefined || now === undefined) return;
  const deal = { ...called(visited), value: closing / found.units, before: then, after: now };
  if (isRedated) found.redated.push({ ...deal, from, to });
  else found.otherChanges.push(deal);
}

/** Whether its stage or owner is another; what is read from elsewhere now tells nothing. */
function isOtherwise({ before, i, after, j }: DealPair, { differs }: BarRules): boolean {
  const isOther = (column: "stage" | "owner"): boolean => textAt(before[column], i) !== textAt(after[column], j);
  return (!differs.has("outcome") && isOther("stage")) || (!differs.has("owner") && isOther("owner"));
}

/** A deal that the earlier day and all before it lack, closed after it: by its close, where it has none by its created day. */
function addCameAndWent({ cameAndWent, units }: Found, { request, pair, rules }: Visited): void {
  const { after, j } = pair;
  const outcome = OUTCOME_NAMES[numberAt(after.outcome, j)];
  if (outcome === undefined || outcome === "open" || rules.isKnown(pair) || rules.differs.has("key")) return;
  const day = presentAt(after.close, j) ?? numberAt(after.created, j);
  if (day > request.from.asOf) cameAndWent[outcome].add(amountUnits(after, j, units));
}

function totals({
  units,
  whole,
  unpriced,
  owners,
  deals,
  redated,
  otherChanges,
  cameAndWent,
}: Found): Omit<Waterfall, "from" | "to" | "period" | "readDifferently"> {
  return {
    opening: { ...whole.opening.money(units), unpriced: unpriced.opening },
    bars: whole.bars(units),
    closing: { ...whole.closing.money(units), unpriced: unpriced.closing },
    deals: deals.sort((a, b) => place(a) - place(b) || largest(a, b)),
    redated: redated.sort(largest),
    otherChanges: otherChanges.sort(largest),
    cameAndWent: {
      won: cameAndWent.won.money(units),
      lost: cameAndWent.lost.money(units),
      noDecision: cameAndWent.noDecision.money(units),
    },
    byOwner: [...owners]
      .map(([owner, tallies]): OwnerChanges => ({
        owner,
        opening: tallies.opening.money(units),
        bars: tallies.bars(units),
        closing: tallies.closing.money(units),
      }))
      .sort(
        (a, b) => b.closing.value - a.closing.value || b.opening.value - a.opening.value || inOrder(a.owner, b.owner)
      ),
  };
}

const place = ({ bar }: DealChange): number => CHANGE_BARS.indexOf(bar);
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function largest(a: Pick<DealChange, "value" | "key">, b: Pick<DealChange, "value" | "key">): number {
  return Math.abs(b.value) - Math.abs(a.value) || inOrder(a.key, b.key);
}

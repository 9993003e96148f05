import { textAt } from "../../../src/core/cells/column";
import { followDeals, type Tracks } from "../../../src/core/changes/dealTracks";
import { pushRateOf } from "../../../src/core/changes/pushRateOf";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import { stageOrder } from "../../../src/core/changes/stageOrder";
import { CHANGE_BARS, type DealChange, type Tally, type Waterfall } from "../../../src/core/changes/waterfall";
import { waterfallOf } from "../../../src/core/changes/waterfallOf";
import { fiscalYear } from "../../../src/core/fiscalYear";
import type { TrueBar } from "../../support/lifeBook";
import { LIVING_STAGES, livingPipeline, type LivingPipeline } from "../../support/livingPipeline";
import { readingOf } from "../../support/opportunitiesOf";
import { snapshotsOf } from "../../support/snapshotsOf";

const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);
const PERIOD = fiscalYear(2026, 1);
const ORDER = stageOrder(readingOf([]), LIVING_STAGES);

/** One history with its truth, and the waterfall between any two of its days. */
interface Told {
  readonly seed: number;
  readonly living: LivingPipeline;
  readonly snapshots: readonly Snapshot[];
  readonly tracks: (b: number) => Tracks;
  readonly between: (a: number, b: number) => Waterfall;
}

function told(seed: number): Told {
  const living = livingPipeline(seed);
  const snapshots = snapshotsOf(living.exports);
  const followed = snapshots.map((_, b) => followDeals(snapshots.slice(0, b + 1), ORDER));
  const made = new Map<string, Waterfall>();
  const tracks = (b: number): Tracks => at(followed, b);
  return {
    seed,
    living,
    snapshots,
    tracks,
    between: (a, b) => {
      const [from, to] = [at(snapshots, a), at(snapshots, b)];
      const request = { from, to, period: PERIOD, tracks: tracks(b).tracks, rowOf: () => undefined };
      const waterfall = made.get(`${a} ${b}`) ?? waterfallOf(request);
      made.set(`${a} ${b}`, waterfall);
      return waterfall;
    },
  };
}

const HISTORIES = SEEDS.map(told);

function at<T>(list: readonly T[], i: number): T {
  const found = list[i];
  if (found === undefined) throw new RangeError(String(i));
  return found;
}

const cents = (money: number): number => Math.round(money * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Every two days of every history, the earlier first. */
function* everyPair(): Generator<Told & { readonly a: number; readonly b: number; readonly where: string }> {
  for (const history of HISTORIES)
    for (let b = 1; b < history.snapshots.length; b++)
      for (let a = 0; a < b; a++) yield { ...history, a, b, where: `history ${history.seed}, ${a} to ${b}` };
}

/** What is not as it should be, said; one expectation a test, since there are millions of comparisons. */
class Wrong {
  readonly found: string[] = [];

  unless(where: string, found: unknown, wanted: unknown): void {
    if (found !== wanted) this.found.push(`${where}: ${String(found)} instead of ${String(wanted)}`);
  }
}

const tally = ({ count, value }: Tally): string => `${count}: ${cents(value)}`;
const truly = ({ names, cents: money }: TrueBar = { names: [], cents: 0 }): string => `${names.length}: ${money}`;

test("every waterfall balances exactly, for the whole and by owner, and the owners add up to the whole", () => {
  const wrong = new Wrong();
  for (const { between, a, b, where } of everyPair()) {
    const { opening, bars, closing, byOwner, deals } = between(a, b);
    for (const part of [{ opening, bars, closing }, ...byOwner]) {
      const change = sum(part.bars.map(({ value }) => cents(value)));
      wrong.unless(where, cents(part.opening.value) + change, cents(part.closing.value));
    }
    wrong.unless(
      where,
      byOwner.map(({ opening: own }) => own.count).reduce((x, y) => x + y, 0),
      opening.count
    );
    bars.forEach((bar, i) => {
      const ofBar = deals.filter((deal) => deal.bar === bar.bar);
      const ofOwners = byOwner.map((owner) => at(owner.bars, i));
      wrong.unless(where, ofOwners.filter(({ bar: name }) => name !== bar.bar).length, 0);
      const owners = `${sum(ofOwners.map(({ count }) => count))}: ${sum(ofOwners.map(({ value }) => cents(value)))}`;
      wrong.unless(`${where}, ${bar.bar} of owners`, owners, tally(bar));
      const listed = `${ofBar.length}: ${sum(ofBar.map(({ value }) => cents(value)))}`;
      wrong.unless(`${where}, ${bar.bar} of deals`, listed, tally(bar));
    });
    wrong.unless(where, new Set(deals.map(({ key }) => key)).size, deals.length);
  }
  expect(wrong.found).toEqual([]);
});

test("every bar holds the deals that truly belong there, with their money", () => {
  const wrong = new Wrong();
  const seen = new Map<string, number>();
  for (const { living, between, a, b, where } of everyPair()) {
    const waterfall = between(a, b);
    const truth = living.book.between(a, b);
    wrong.unless(where, tally(waterfall.opening), truly(truth.opening));
    wrong.unless(where, tally(waterfall.closing), truly(truth.closing));
    for (const { bar, ...found } of waterfall.bars) {
      wrong.unless(`${where}, ${bar}`, tally(found), truly(truth.bars[bar]));
      const names = waterfall.deals.filter((deal) => deal.bar === bar).map(({ name }) => name);
      wrong.unless(`${where}, ${bar}`, names.sort().join(), (truth.bars[bar]?.names ?? []).join());
      seen.set(bar, (seen.get(bar) ?? 0) + found.count);
    }
    for (const ending of ["won", "lost", "noDecision"] as const)
      wrong.unless(`${where}, ${ending}`, tally(waterfall.cameAndWent[ending]), truly(truth.cameAndWent[ending]));
  }
  expect(wrong.found).toEqual([]);
  // The generator leaves no bar unproved.
  const rare = CHANGE_BARS.filter((bar) => bar !== "readDifferently" && (seen.get(bar) ?? 0) < 200);
  expect(rare).toEqual([]);
});

test("every owner's bars are those of the deals that are theirs now", () => {
  const wrong = new Wrong();
  for (const { living, between, a, b, where } of everyPair()) {
    const { byOwner } = between(a, b);
    const truth = living.book.between(a, b).byOwner;
    wrong.unless(
      where,
      byOwner
        .map(({ owner }) => owner)
        .sort()
        .join(),
      [...truth.keys()].sort().join()
    );
    for (const { owner, opening, bars, closing } of byOwner) {
      const own = truth.get(owner);
      const found = [tally(opening), ...bars.map(tally), tally(closing)];
      const wanted = [own?.opening, ...CHANGE_BARS.map((bar) => own?.[bar]), own?.closing];
      wrong.unless(`${where}, ${owner}`, found.join(), wanted.map((bar) => truly(bar)).join());
    }
  }
  expect(wrong.found).toEqual([]);
});

test("won, lost and pushed of the deals dated in a window are as they truly went, and add up to it", () => {
  const wrong = new Wrong();
  let pushed = 0;
  for (const { living, snapshots, a, b, where } of everyPair()) {
    const rate = pushRateOf(at(snapshots, a), at(snapshots, b));
    const truth = living.book.fates(a, b);
    const found = [rate.won, rate.lost, rate.pushed, rate.disappeared].map(tally);
    const wanted = [truth.won, truth.lost, truth.pushed, truth.disappeared].map(truly);
    wrong.unless(where, found.join(), wanted.join());
    for (const { dated, won, lost, pushed: late } of [rate, ...rate.byOwner]) {
      wrong.unless(where, won.count + lost.count + late.count, dated.count);
      wrong.unless(where, cents(won.value) + cents(lost.value) + cents(late.value), cents(dated.value));
    }
    wrong.unless(where, sum(rate.byOwner.map(({ dated }) => dated.count)), rate.dated.count);
    wrong.unless(where, sum(rate.byOwner.map(({ dated }) => cents(dated.value))), cents(rate.dated.value));
    pushed += rate.pushed.count;
  }
  expect(wrong.found).toEqual([]);
  expect(pushed).toBeGreaterThan(1000);
});

test("pushes, pull-ins, days moved, stages moved back and the stay in the stage are those that happened", () => {
  const wrong = new Wrong();
  const most = { pushes: 0, pullIns: 0, movedBack: 0 };
  for (const { seed, living, snapshots, tracks } of HISTORIES) {
    const last = snapshots.length - 1;
    const { deals } = at(snapshots, last);
    const found = new Map(deals.key.map((key, i) => [textAt(deals.name, i), tracks(last).tracks.get(key)]));
    for (const [name, truth] of living.book.moves(last)) {
      const track = found.get(name);
      for (const move of ["pushes", "pullIns", "daysMoved", "movedBack", "inStageSince", "isEntrySeen"] as const)
        wrong.unless(`history ${seed}, ${name}, ${move}`, track?.[move], truth[move]);
      for (const move of ["pushes", "pullIns", "movedBack"] as const) most[move] = Math.max(most[move], truth[move]);
    }
  }
  expect(wrong.found).toEqual([]);
  expect(Math.min(most.pushes, most.pullIns, most.movedBack)).toBeGreaterThanOrEqual(2);
});

test("stays in a stage are those that began and ended between exports", () => {
  for (const { seed, living, snapshots, tracks } of HISTORIES) {
    const last = snapshots.length - 1;
    const truth = new Map<string, { n: number; days: number }>();
    for (const { stage, days } of living.book.stays(last)) {
      const { n, days: before } = truth.get(stage) ?? { n: 0, days: 0 };
      truth.set(stage, { n: n + 1, days: before + days });
    }
    expect([seed, tracks(last).stays]).toEqual([seed, truth]);
  }
});

test("deals of both pipelines whose close was moved are listed with it, and no others", () => {
  const wrong = new Wrong();
  for (const { living, between, a, b, where } of everyPair()) {
    const found = between(a, b).redated.map(({ name, from, to }) => `${name} ${from ?? "-"} ${to ?? "-"}`);
    wrong.unless(where, found.sort().join(), living.book.redated(a, b).sort().join());
  }
  expect(wrong.found).toEqual([]);
});

const LEAVING = ["movedOut", "won", "lost", "noDecision", "disappeared"];
const ENTERING = ["new", "reopened", "movedIn"];

/** What is said of a deal between two days; no entry where it is in no bar. */
const changesIn = ({ deals }: Waterfall): ReadonlyMap<string, DealChange> =>
  new Map(deals.map((deal) => [deal.name, deal]));

/** What the bar of a deal from A to C may be, by whether it is in the pipelines of A, B and C and its bars from A to B, B to C. */
function lawfulBars(isIn: readonly boolean[], first: string | undefined, second: string | undefined): unknown[] {
  const [inA, inB, inC] = isIn;
  if (inA === inC) return inA === true ? ["amountUp", "amountDown", undefined] : [undefined];
  // It left, or came, in one half; what the other half knows more of it is its amount.
  if (inA === true) return inB === true ? [second] : LEAVING;
  return inB === true ? [first] : ENTERING;
}

/**
 * By deal: what it adds from A to C is what it adds from A to B and from B to C together. A deal that is in the pipeline at B
 * leaves from A to C by the bar by which it leaves from B to C, and enters by the bar by which it enters from A to B. Out of it
 * at B, it leaves by what it is at C, and enters by what it was at A.
 */
test("law: A to C is A to B, then B to C", () => {
  const wrong = new Wrong();
  let crossings = 0;
  const openIn = new Map(
    HISTORIES.map(({ living, seed }) => [
      seed,
      living.exports.map((_, day) => new Set(living.book.between(day, day).opening.names)),
    ])
  );
  for (const { seed, between, a, b: c, where } of everyPair()) {
    for (let b = a + 1; b < c; b++) {
      const [whole, first, second] = [between(a, c), between(a, b), between(b, c)];
      wrong.unless(where, tally(whole.opening), tally(first.opening));
      wrong.unless(where, tally(first.closing), tally(second.opening));
      wrong.unless(where, tally(whole.closing), tally(second.closing));
      const pipelines = [a, b, c].map((day) => openIn.get(seed)?.[day]);
      const [all, one, two] = [changesIn(whole), changesIn(first), changesIn(second)];
      for (const name of new Set([...all.keys(), ...one.keys(), ...two.keys()])) {
        const [deal, then, now] = [all.get(name), one.get(name), two.get(name)];
        const value = (change: DealChange | undefined): number => (change ? cents(change.value) : 0);
        wrong.unless(`${where}, ${name}`, value(deal), value(then) + value(now));
        const isIn = pipelines.map((names) => names?.has(name) === true);
        wrong.unless(`${where}, ${name}`, lawfulBars(isIn, then?.bar, now?.bar).includes(deal?.bar), true);
        if (deal && then && now) crossings++;
      }
    }
  }
  expect(wrong.found).toEqual([]);
  expect(crossings).toBeGreaterThan(1000);
});

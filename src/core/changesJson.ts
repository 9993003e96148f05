import type { Analysis } from "./analysis";
import { isoDay, type Day } from "./cells/day";
import type { ChangesAnalysis, Cone, PushRate, SaidAndCame, StartConversion } from "./changes/changesAnalysis";
import type { DealChange, DealState, Tally, Waterfall } from "./changes/waterfall";
import type { Period } from "./fiscalYear";

/**
 * Everything that moved since earlier analyses as the JSON has it.
 * @returns undefined where nothing but this analysis is kept and nothing stands in the history's place
 */
export function changesJson({ changes, settings }: Analysis): Record<string, unknown> | undefined {
  if (!hasHistory(changes)) return undefined;
  const { waterfall, pushRate, moves, commit } = changes;
  return {
    kept: changes.kept.map(({ day, ...kept }) => ({ day: isoDay(day), ...kept })),
    damaged: changes.damaged,
    unlike: changes.unlike.map(isoDay),
    waterfall: waterfall && waterfallJson(waterfall),
    since: changes.since.map(({ comparison, from, waterfall: { opening, bars, closing } }) => ({
      comparison,
      from: isoDay(from),
      opening,
      bars,
      closing,
    })),
    pushRate: pushRate && pushRateJson(pushRate),
    moves: movesJson(moves, settings.pushedTimes),
    stays: changes.stays,
    accuracy: changes.accuracy,
    saidAndCame: changes.saidAndCame.map(saidAndCameJson),
    cones: changes.cones.map(coneJson),
    conversions: changes.conversions.map(conversionJson),
    commit,
  };
}

/** Whether anything but this analysis is in the history. */
export function hasHistory({ kept, damaged, unlike }: ChangesAnalysis): boolean {
  return kept.some(({ isToday }) => !isToday) || damaged.length > 0 || unlike.length > 0;
}

function waterfallJson(waterfall: Waterfall): Record<string, unknown> {
  const { from, to, period, opening, bars, closing, cameAndWent, byOwner } = waterfall;
  return {
    from: isoDay(from),
    to: isoDay(to),
    period: periodJson(period),
    opening,
    bars,
    closing,
    deals: waterfall.deals.map(dealJson),
    redated: waterfall.redated.map(({ from: then, to: now, ...deal }) => ({
      ...besideJson(deal),
      from: dayText(then),
      to: dayText(now),
    })),
    otherChanges: waterfall.otherChanges.map(besideJson),
    cameAndWent,
    byOwner,
    readDifferently: waterfall.readDifferently,
  };
}

function dealJson({ bar, ...deal }: DealChange): Record<string, unknown> {
  return { bar, ...besideJson(deal) };
}

function besideJson(deal: Omit<DealChange, "bar">): Record<string, unknown> {
  const { key, name, owner, row, value, before, after, pushes, pullIns, movedBack } = deal;
  const states = { before: stateJson(before), after: stateJson(after) };
  return { key, name, owner, row, value, ...states, pushes, pullIns, movedBack };
}

function stateJson(state: DealState | undefined): Record<string, unknown> | undefined {
  return state && { ...state, close: dayText(state.close) };
}

function pushRateJson({ from, to, dated, won, lost, pushed, disappeared, byOwner }: PushRate): Record<string, unknown> {
  const fates = { dated, won, lost, pushed };
  return {
    from: isoDay(from),
    to: isoDay(to),
    ...fates,
    disappeared,
    byCount: sharesOf(fates, ({ count }) => count),
    byValue: sharesOf(fates, ({ value }) => value),
    byOwner,
  };
}

/** The three add to 1. */
function sharesOf(
  { dated, won, lost, pushed }: Pick<PushRate, "dated" | "won" | "lost" | "pushed">,
  of: (tally: Tally) => number
): Record<string, unknown> {
  const share = (tally: Tally): number | undefined => (of(dated) > 0 ? of(tally) / of(dated) : undefined);
  return { won: share(won), lost: share(lost), pushed: share(pushed) };
}

/** Of the open deals: how many the history knows, and how many of those moved. */
function movesJson(moves: ChangesAnalysis["moves"], pushedTimes: number): Record<string, unknown> {
  const known = moves.flatMap((deal) => (deal === undefined ? [] : [deal]));
  const ordered = known.flatMap(({ movedBack }) => (movedBack === undefined ? [] : [movedBack]));
  return {
    known: known.length,
    pushed: known.filter(({ pushes }) => pushes > 0).length,
    pushedAgain: known.filter(({ pushes }) => pushes >= pushedTimes).length,
    pulledIn: known.filter(({ pullIns }) => pullIns > 0).length,
    movedBack: ordered.length > 0 ? ordered.filter((times) => times > 0).length : undefined,
  };
}

function saidAndCameJson({ said, period, ...rest }: SaidAndCame): Record<string, unknown> {
  return { said: isoDay(said), period: periodJson(period), ...rest };
}

function coneJson({ period, kind, target, won, isOver, points }: Cone): Record<string, unknown> {
  return {
    period: periodJson(period),
    kind,
    target,
    won,
    isOver,
    points: points.map(({ day, p10, said, p90, call }) => ({ day: isoDay(day), p10, said, p90, call })),
  };
}

function conversionJson({ period, day, needed, ...rest }: StartConversion): Record<string, unknown> {
  return { period: periodJson(period), day: isoDay(day), ...rest, needed };
}

function periodJson({ name, from, to }: Period): Record<string, unknown> {
  return { name, from: isoDay(from), to: isoDay(to) };
}

function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : isoDay(day);
}

/** Why the JSON's parts of the changes have no answer; `*` stands for any index. */
export function changesReasons(changes: ChangesAnalysis): Record<string, string> {
  const none = noComparison(changes);
  return {
    changes: "noEarlierSnapshot",
    "changes.waterfall": none,
    ...dealReasons("deals"),
    ...dealReasons("redated"),
    ...dealReasons("otherChanges"),
    "changes.waterfall.deals.*.before": "notThere",
    "changes.waterfall.deals.*.after": "notThere",
    "changes.waterfall.redated.*.from": "blank",
    "changes.waterfall.redated.*.to": "blank",
    "changes.pushRate": changes.waterfall === undefined ? none : "readDifferently",
    ...Object.fromEntries(
      ["byCount", "byValue"].flatMap((by) =>
        ["won", "lost", "pushed"].map((fate) => [`changes.pushRate.${by}.${fate}`, "nothingDue"])
      )
    ),
    "changes.moves.movedBack": changes.moves.some((deal) => deal !== undefined) ? "noStageOrder" : none,
    "changes.accuracy.*.wape": "nothingWonThen",
    "changes.accuracy.*.bias": "nothingWonThen",
    "changes.cones.*.target": "noGoal",
    "changes.cones.*.won": "beforeRecord",
    ...Object.fromEntries(["p10", "said", "p90"].map((point) => [`changes.cones.*.points.*.${point}`, "notSaid"])),
    "changes.cones.*.points.*.call": "noCall",
    "changes.conversions.*.needed": "nothingWonThen",
    "changes.commit": "noCommitDeals",
    ...Object.fromEntries(["won", "lost", "noDecision"].map((fate) => [`changes.commit.${fate}`, "noneClosed"])),
  };
}

function dealReasons(list: string): Record<string, string> {
  const deal = `changes.waterfall.${list}.*`;
  return {
    [`${deal}.row`]: "notOnThisSheet",
    [`${deal}.before.amount`]: "unpriced",
    [`${deal}.after.amount`]: "unpriced",
    [`${deal}.before.close`]: "blank",
    [`${deal}.after.close`]: "blank",
    [`${deal}.movedBack`]: "noStageOrder",
  };
}

/** Why there is no day to compare with. */
function noComparison({ kept, damaged, unlike }: ChangesAnalysis): string {
  if (unlike.length > 0) return "anotherPipeline";
  if (damaged.length > 0) return "damagedHistory";
  return kept.some(({ isToday }) => !isToday) ? "noDayBefore" : "noEarlierSnapshot";
}

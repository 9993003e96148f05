import { numberAt, textAt } from "../cells/column";
import type { Day } from "../cells/day";
import { Outcome } from "../opportunities/opportunities";
import type { DealMoves } from "./changesAnalysis";
import { isAlike } from "./readAlike";
import type { Snapshot } from "./snapshot";
import { StayCounts, type StayCount } from "./stageStays";
import type { StageOrder } from "./stageOrder";

/** What all the snapshots know of one deal, closed and disappeared ones included. */
export interface DealTrack extends DealMoves {
  readonly firstSeen: Day;
}

export interface Tracks {
  readonly tracks: ReadonlyMap<string, DealTrack>;
  readonly stays: ReadonlyMap<string, StayCount>;
}

/** A track while it is being followed, with the place where the deal was seen last. */
type Followed = { -readonly [Member in keyof DealTrack]: DealTrack[Member] } & { at: Snapshot; i: number };

/**
 * Follows every deal from snapshot to snapshot. A deal is compared with the last snapshot that has it, so that an export which
 * lacks it loses no move; what was read differently on the two days is no move.
 * @param snapshots oldest first, today's last
 * @see Definitions §10, P1, F9, F10
 */
export function followDeals(snapshots: readonly Snapshot[], order: StageOrder): Tracks {
  const tracks = new Map<string, Followed>();
  const stays = new StayCounts();
  let previous: Snapshot | undefined;
  for (const snapshot of snapshots) {
    const { key } = snapshot.deals;
    for (let i = 0; i < key.length; i++) {
      const name = key[i];
      if (name === undefined) continue;
      const track = tracks.get(name);
      if (track === undefined) tracks.set(name, firstSight(snapshot, i, previous));
      else {
        followClose(track, snapshot, i);
        followStage(track, { snapshot, i, order, stays });
        track.at = snapshot;
        track.i = i;
      }
    }
    previous = snapshot;
  }
  return { tracks, stays: stays.counts };
}

/** Its entry into its first stage is seen where the snapshot before could have had it and did not. */
function firstSight(snapshot: Snapshot, i: number, previous: Snapshot | undefined): Followed {
  const created = numberAt(snapshot.deals.created, i);
  return {
    firstSeen: snapshot.asOf,
    pushes: 0,
    pullIns: 0,
    daysMoved: 0,
    movedBack: 0,
    inStageSince: snapshot.asOf,
    isEntrySeen: previous !== undefined && !(created <= previous.asOf) && isAlike(previous, snapshot, "key"),
    at: snapshot,
    i,
  };
}

const isOpen = ({ deals }: Snapshot, i: number): boolean => numberAt(deals.outcome, i) === Outcome.open;

function followClose(track: Followed, snapshot: Snapshot, i: number): void {
  if (!isOpen(track.at, track.i) || !isOpen(snapshot, i) || !isAlike(track.at, snapshot, "close")) return;
  const days = numberAt(snapshot.deals.close, i) - numberAt(track.at.deals.close, track.i);
  if (days > 0) track.pushes++;
  else if (days < 0) track.pullIns++;
  else return;
  track.daysMoved += days;
}

interface StageStep {
  readonly snapshot: Snapshot;
  readonly i: number;
  readonly order: StageOrder;
  readonly stays: StayCounts;
}

function followStage(track: Followed, { snapshot, i, order, stays }: StageStep): void {
  const [before, after] = [textAt(track.at.deals.stage, track.i), textAt(snapshot.deals.stage, i)];
  const [wasOpen, is] = [isOpen(track.at, track.i), isOpen(snapshot, i)];
  if (wasOpen === is && (before === after || !is)) return;
  const isSeen = isAlike(track.at, snapshot, "outcome");
  if (wasOpen && isSeen && track.isEntrySeen && before !== undefined) {
    stays.add(before, snapshot.asOf - track.inStageSince);
  }
  if (wasOpen && is && isSeen) track.movedBack = plus(track.movedBack, order(before, after));
  track.inStageSince = snapshot.asOf;
  track.isEntrySeen = isSeen;
}

function plus(count: number | undefined, isBack: boolean | undefined): number | undefined {
  return count === undefined || isBack === undefined ? undefined : count + Number(isBack);
}

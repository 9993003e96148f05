import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import type { Reading } from "../opportunities/reading";
import type { Settings } from "../settings";
import type { ChangeHistory } from "./changeHistory";
import type { DealMoves, StageStay } from "./changesAnalysis";
import { dealKeys } from "./dealKeys";
import { followDeals, type DealTrack } from "./dealTracks";
import { isUnlike } from "./isUnlike";
import type { Snapshot } from "./snapshot";
import { wholeSnapshotOf } from "./snapshotOf";
import { stageOrder } from "./stageOrder";
import { stageStays } from "./stageStays";

/** What the kept snapshots know of today's pipeline, before anything is compared. */
export interface LookBack {
  /** Of all of today's rows, those included that are too many to be kept; nothing is said yet. */
  readonly today: Snapshot;
  /** Kept before asOf, of this pipeline, oldest first. */
  readonly earlier: readonly Snapshot[];
  /** Kept before asOf, of another pipeline. */
  readonly unlike: readonly Day[];
  readonly tracks: ReadonlyMap<string, DealTrack>;
  readonly stays: readonly StageStay[];
  /** Sheet row of a deal of today. */
  readonly rowOf: (key: string) => number | undefined;
  /** Of the opportunity at an index; undefined for one that no earlier snapshot has. */
  readonly movesOf: (index: number) => DealMoves | undefined;
}

/** What the lookback is made from. */
export interface LookBackRequest {
  readonly past: ChangeHistory;
  readonly reading: Reading;
  readonly settings: Settings;
}

/** Today's snapshot beside the kept ones of the same pipeline, and every deal followed through them. @see Definitions §10 */
export function lookBack({ past, reading, settings }: LookBackRequest): LookBack {
  const today = wholeSnapshotOf({ reading, settings }, undefined);
  const before = past.snapshots.filter(({ asOf }) => asOf < settings.asOf);
  const earlier = before.filter((kept) => !isUnlike(kept, today));
  const keys = dealKeys(reading.opportunities);
  const rows = new Map(keys.map((key, index) => [key, numberAt(reading.opportunities.row, index)]));
  const all = [...earlier, today];
  const names = new Set(all.flatMap(({ deals }) => deals.stage.values));
  const { tracks, stays } = followDeals(earlier.length === 0 ? [] : all, stageOrder(reading, [...names]));
  return {
    today,
    earlier,
    unlike: before.filter((kept) => !earlier.includes(kept)).map(({ asOf }) => asOf),
    tracks,
    stays: stageStays(stays),
    rowOf: (key) => rows.get(key),
    movesOf: (index) => {
      const track = tracks.get(keys[index] ?? "");
      if (track === undefined || track.firstSeen >= settings.asOf) return undefined;
      const { pushes, pullIns, daysMoved, movedBack, inStageSince, isEntrySeen } = track;
      return { pushes, pullIns, daysMoved, movedBack, inStageSince, isEntrySeen };
    },
  };
}

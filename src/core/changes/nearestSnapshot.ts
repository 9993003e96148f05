import type { Day } from "../cells/day";

/** How far from a day a snapshot of it may lie. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** A week either way: whoever analyzes once a week has one. */
export const A_WEEK: Reach = { before: 7, after: 7 };

/**
 * The snapshot nearest to a day, the earlier of two as near.
 * @param snapshots oldest first
 * @returns undefined where none lies within reach
 */
export function nearestSnapshot<S extends { readonly asOf: Day }>(
  snapshots: readonly S[],
  day: Day,
  { before, after }: Reach
): S | undefined {
  let best: S | undefined;
  for (const snapshot of snapshots) {
    const { asOf } = snapshot;
    if (asOf < day - before || asOf > day + after) continue;
    if (best === undefined || Math.abs(asOf - day) < Math.abs(best.asOf - day)) best = snapshot;
  }
  return best;
}

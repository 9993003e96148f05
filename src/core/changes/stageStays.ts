import type { StageStay } from "./changesAnalysis";

/** Stays in one stage: how many, and their days in all. */
export interface StayCount {
  readonly n: number;
  readonly days: number;
}

/** Adds up stays by stage. */
export class StayCounts {
  readonly counts = new Map<string, StayCount>();

  add(stage: string, days: number): void {
    const count = this.counts.get(stage) ?? { n: 0, days: 0 };
    this.counts.set(stage, { n: count.n + 1, days: count.days + days });
  }
}

/** How long deals stayed in each stage, by name. */
export function stageStays(counts: ReadonlyMap<string, StayCount>): StageStay[] {
  return [...counts]
    .map(([stage, { n, days }]) => ({ stage, n, meanDays: days / n }))
    .sort((a, b) => (a.stage < b.stage ? -1 : 1));
}

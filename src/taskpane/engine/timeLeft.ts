/** Seconds a remaining time is rounded up to. */
const STEP = 5;
/** Blocks that must be in before anything is said of those to come. */
const BLOCKS = 3;

/** A row count while rows are read, block by block. */
export interface ReadingClock {
  /** Blocks that are in. */
  readonly blocks: number;
  /** Milliseconds, of any clock, when the first block was in, and its rows. */
  readonly since: number;
  readonly from: number;
  /** What was last said. */
  readonly secondsLeft: number | undefined;
}

/**
 * The clock after another block is in. The first block is left out of the measure: it carries what a run does once.
 * What is said is undefined until the 3rd block, in steps of 5 s rounded up, and never grows by less than 5 s.
 */
export function readingClock(
  before: ReadingClock | undefined,
  { now, done, of }: { readonly now: number; readonly done: number; readonly of: number }
): ReadingClock {
  if (before === undefined) return { blocks: 1, since: now, from: done, secondsLeft: undefined };
  const blocks = before.blocks + 1;
  const rows = done - before.from;
  if (blocks < BLOCKS || rows <= 0) return { ...before, blocks };
  const left = (((now - before.since) / rows) * Math.max(0, of - done)) / 1000;
  return { ...before, blocks, secondsLeft: said(left, before.secondsLeft) };
}

function said(left: number, before: number | undefined): number {
  const rounded = Math.ceil(left / STEP) * STEP;
  return before !== undefined && rounded > before && left < before + STEP ? before : rounded;
}

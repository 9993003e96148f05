import type { Grid } from "../../src/core/cells/grid";
import { interpret, type InterpretOptions } from "../../src/core/opportunities/interpret";
import type { Source } from "../../src/core/opportunities/reading";
import { plainReading } from "./plainReading";

const TIMES = 15;

/** Processor time, which does not grow while other programs have the processor. */
function processorTimeOf(run: () => number): number {
  const begun = process.cpuUsage();
  if (!Number.isFinite(run())) throw new RangeError("nothing was read");
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

/**
 * How many times as long as the plain reading the reading takes over the same cells: both in turn, the code being warm, the
 * quickest of fifteen each, since what else the computer does only ever adds.
 */
export function readingRatio(grid: Grid, source: Source, options: InterpretOptions): number {
  let reading = Infinity;
  let plain = Infinity;
  for (let i = 0; i < TIMES; i++) {
    reading = Math.min(
      reading,
      processorTimeOf(() => interpret(grid, source, options).opportunities.count)
    );
    plain = Math.min(
      plain,
      processorTimeOf(() => plainReading(grid))
    );
  }
  return reading / plain;
}

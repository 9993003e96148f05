import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** What one stage took: wall time, processor time (less than it where the machine is shared), the largest resident memory while it ran. */
export interface Measured {
  readonly stage: string;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly peakMegabytes: number;
}

/** Linux forgets the process's peak when told to; elsewhere the peak is that of the run so far. */
function resetPeak(): void {
  if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
}

function peakMegabytes(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024;
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(peak?.[1]) / 1024;
}

/** Runs one stage and notes what it took. */
export async function measured<T>(notes: Measured[], stage: string, run: () => T | Promise<T>): Promise<T> {
  resetPeak();
  const begun = performance.now();
  const processor = process.cpuUsage();
  const value = await run();
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(processor);
  notes.push({ stage, milliseconds, processorMilliseconds: (user + system) / 1000, peakMegabytes: peakMegabytes() });
  return value;
}

import type { Measured } from "./measure";

/** What a run over one number of rows gave. */
export interface BenchmarkRun {
  readonly rows: number;
  readonly columns: number;
  readonly plainPassMilliseconds: number;
  readonly stages: readonly Measured[];
  /** Cells in sheets of ours and bytes of the saved file: what the last stages worked on. */
  readonly savedBytes: number;
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const time = (milliseconds: number) => (milliseconds < 100 ? milliseconds.toFixed(1) : whole(milliseconds));

/** A run as lines of text: a stage a line, its time, its peak memory, its ratio to one plain pass. */
export function tableOf({ rows, columns, plainPassMilliseconds, stages, savedBytes }: BenchmarkRun): string {
  const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const peak = Math.max(...stages.map(({ peakMegabytes }) => peakMegabytes));
  const line = (stage: string, milliseconds: number, megabytes: number) =>
    [
      stage.padEnd(12),
      time(milliseconds).padStart(12),
      whole(megabytes).padStart(10),
      whole(milliseconds / plainPassMilliseconds).padStart(16),
    ].join("");
  return [
    `${whole(rows)} rows × ${columns} columns (one plain pass ${plainPassMilliseconds.toFixed(2)} ms, saved ${whole(savedBytes / 1024)} kB)`,
    `${"stage".padEnd(12)}${"ms".padStart(12)}${"peak MB".padStart(10)}${"× plain pass".padStart(16)}`,
    ...stages.map((stage) => line(stage.stage, stage.milliseconds, stage.peakMegabytes)),
    line("total", total, peak),
  ].join("\n");
}

export function millisecondsOf(run: BenchmarkRun, ...stages: readonly string[]): number {
  return run.stages
    .filter(({ stage }) => stages.includes(stage))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

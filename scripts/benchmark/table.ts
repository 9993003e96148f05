import type { Measured } from "./measure";

/** What a run over one number of rows gave. */
export interface BenchmarkRun {
  readonly rows: number;
  readonly columns: number;
  readonly plainPassMilliseconds: number;
  /** Time of the reading in times of the plain reading. */
  readonly readingRatio: number;
  readonly stages: readonly Measured[];
  /** Size of the annotated workbook. */
  readonly savedBytes: number;
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const time = (milliseconds: number) => (milliseconds < 100 ? milliseconds.toFixed(1) : whole(milliseconds));

/** A run as lines of text: a stage a line, its time, its processor time, its peak memory, its ratio to one plain pass. */
export function tableOf({ rows, columns, plainPassMilliseconds, stages, savedBytes }: BenchmarkRun): string {
  const total: Measured = {
    stage: "total",
    milliseconds: stages.reduce((sum, stage) => sum + stage.milliseconds, 0),
    processorMilliseconds: stages.reduce((sum, stage) => sum + stage.processorMilliseconds, 0),
    peakMegabytes: Math.max(...stages.map(({ peakMegabytes }) => peakMegabytes)),
  };
  const line = (first: string, others: readonly string[]) =>
    first.padEnd(12) + others.map((text) => text.padStart(15)).join("");
  const stageLine = ({ stage, milliseconds, processorMilliseconds, peakMegabytes }: Measured) =>
    line(stage, [
      time(milliseconds),
      time(processorMilliseconds),
      whole(peakMegabytes),
      whole(milliseconds / plainPassMilliseconds),
    ]);
  return [
    `${whole(rows)} rows × ${columns} columns (one plain pass ${plainPassMilliseconds.toFixed(2)} ms, saved ${whole(savedBytes / 1024)} kB)`,
    line("stage", ["ms", "processor ms", "peak MB", "× plain pass"]),
    ...[...stages, total].map(stageLine),
  ].join("\n");
}

export function millisecondsOf(run: BenchmarkRun, ...stages: readonly string[]): number {
  return run.stages
    .filter(({ stage }) => stages.includes(stage))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

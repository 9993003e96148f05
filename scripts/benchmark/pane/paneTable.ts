import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliBytes, startSizes } from "../../build/startSize";
import type { PaneTimes } from "./measurePane";

/** What a built pane weighs compressed, in bytes, without office.js. */
export interface PaneSizes {
  /** Loaded at once: the page, its script, its style. */
  readonly start: number;
  /** Scripts that are loaded when they are needed, such as the worker. */
  readonly later: readonly { readonly file: string; readonly bytes: number }[];
}

export function paneSizes(dist: string): PaneSizes {
  const start = startSizes(dist);
  const isLater = (file: string) => file.endsWith(".js") && !start.some((one) => one.file === file);
  const later = readdirSync(dist).filter(isLater);
  return {
    start: start.reduce((sum, { bytes }) => sum + bytes, 0),
    later: later.map((file) => ({ file, bytes: brotliBytes(readFileSync(path.join(dist, file))) })),
  };
}

/** One pane as measured. */
export interface MeasuredPane {
  readonly sizes: PaneSizes;
  readonly times: PaneTimes;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const whole = (value: number) => Math.round(value).toString();

/** The pane beside an empty one: absolute figures and their ratio, a line each. */
export function paneTable(pane: MeasuredPane, empty: MeasuredPane): string {
  const line = (name: string, ...others: readonly string[]) =>
    name.padEnd(34) + others.map((text) => text.padStart(12)).join("");
  const compared = (name: string, [ours, bare]: readonly [number, number], written: (value: number) => string) =>
    line(name, written(ours), written(bare), (ours / bare).toFixed(2));
  return [
    line("", "pane", "empty pane", "× empty"),
    compared("loaded at the start, kB brotli", [pane.sizes.start, empty.sizes.start], kilobytes),
    ...pane.sizes.later.map(({ file, bytes }) => line(`later: ${file}, kB brotli`, kilobytes(bytes), "–", "–")),
    compared("first paint, ms", [pane.times.firstPaint, empty.times.firstPaint], whole),
    compared("button can be pressed, ms", [pane.times.button, empty.times.button], whole),
  ].join("\n");
}

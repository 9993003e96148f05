import { isoDay } from "../core/cells/day";
import { snapshotText } from "../core/changes/snapshotText";
import type { Analysis } from "../core/analysis";
import { checksumOf } from "./checksum";

/** Characters of one cell of the history; Excel takes 32,767. */
const PIECE = 30_000;
/** Characters of one snapshot; above, the open opportunities alone are kept. */
const MAX_SNAPSHOT_LENGTH = 2_000_000;

/** One snapshot as the history keeps it. */
export interface SnapshotRow {
  readonly day: string;
  readonly opportunities: number;
  /** Characters of the text. */
  readonly length: number;
  /** Tells one snapshot from another of the same day. */
  readonly checksum: string;
  /** The text, cut into what a cell takes. */
  readonly pieces: readonly string[];
}

/** The snapshot of an analysis, ready to be written. */
export function snapshotRow({ reading, settings }: Analysis): SnapshotRow {
  const { opportunities } = reading;
  const all = snapshotText(opportunities, settings.asOf, "all");
  const text = all.length <= MAX_SNAPSHOT_LENGTH ? all : snapshotText(opportunities, settings.asOf, "open");
  return {
    day: isoDay(settings.asOf),
    opportunities: opportunities.count,
    length: text.length,
    checksum: checksumOf(text),
    pieces: textPieces(text),
  };
}

/** A long text in pieces that a cell takes each. */
export function textPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + PIECE);
    // Never between the two halves of one character: a file cannot hold half of it.
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

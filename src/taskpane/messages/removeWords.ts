import { counted, numberWords } from "../../core/report/wording";
import type { RemovalOutcome, RemovalPreview } from "../paneEngine";

export const REMOVE = {
  title: "Remove everything?",
  takesOut: "This takes out:",
  stays: "Your own rows, sheets and formats stay. Excel may not be able to undo this.",
  nothing: "There is nothing of the add-in in this workbook.",
  onlySample: "There is only the sample here, and it stays: a workbook needs one sheet.",
  remove: "Remove everything",
  keep: "Keep",
  back: "Back",
  removing: "Removing",
  removed: "Removed. The workbook is as it was.",
  sampleStays: "The sample stays: a workbook needs one sheet.",
} as const;

/** What goes, a line each; none when there is nothing. */
export function removalLines({ sheets, flagColumns, snapshots, hasSample }: RemovalPreview): string[] {
  const lines: string[] = [];
  if (sheets > 0) lines.push(counted(sheets, "sheet of the add-in", "sheets of the add-in"));
  if (flagColumns !== undefined) lines.push(`the flag columns on ${flagColumns.sheet}, ${flagColumns.columns}`);
  if (snapshots > 0) lines.push(`${numberWords(snapshots)} stored ${snapshots === 1 ? "snapshot" : "snapshots"}`);
  if (hasSample) lines.push("the sheet Sample pipeline");
  if (sheets > 0) lines.push("your typed goals, forecasts and notes on these sheets");
  return lines;
}

export function removedWords({ left, keepsSample }: Extract<RemovalOutcome, { kind: "removed" }>): string {
  const words = left.length === 0 ? REMOVE.removed : `Removed. You have written on ${left.join(", ")}: that is left.`;
  return keepsSample ? `${words} ${REMOVE.sampleStays}` : words;
}

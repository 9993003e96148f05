import type { ChangesAnalysis, KeptSnapshot } from "../changes/changesAnalysis";
import type { Day } from "../cells/day";
import { scaleOf } from "./moneyScales";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { engine, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted, dayWords } from "./wording";

/** Analyses listed, the newest. */
const MOST = 26;

/** The analyses that are kept, newest first. @param last letters of the sheet's last column · @returns the row after */
export function changesKept(
  { kept, unlike }: Pick<ChangesAnalysis, "kept" | "unlike">,
  sheet: SheetBuilder,
  at: { readonly top: number; readonly last: string }
): number {
  const { top, last } = at;
  section(sheet, `B${top}:${last}${top}`, {
    title: "Kept analyses",
    note: "one a day, in a hidden sheet of this workbook · the pane lists, takes in, exports and forgets them · * counted by the add-in",
  });
  const head = top + 1;
  const newest = [...kept].sort((a, b) => b.day - a.day);
  const shown = newest.slice(0, MOST);
  sheet
    .putRow(`B${head}`, ["Day", "Deals*", "Open*", "Open value*"].map(text))
    .style(`B${head}:F${head}`, STYLE.header)
    .style(`C${head}:E${head}`, { align: "right" })
    .height(head, HEIGHT.header);
  const scale = scaleOf(...shown.map(({ open }) => open.value));
  const bottom = head + shown.length;
  if (shown.length > 0)
    sheet
      .style(`B${head + 1}:F${bottom}`, STYLE.rows)
      .style(`C${head + 1}:E${bottom}`, { ...STYLE.engine, align: "right", numberFormat: FORMAT.engineWhole })
      .style(`E${head + 1}:E${bottom}`, { numberFormat: starred(comparedFormat(scale)) })
      .style(`F${head + 1}:F${bottom}`, { size: 8.5, indent: 1 });
  shown.forEach((snapshot, i) => {
    const row = head + 1 + i;
    sheet
      .put(`B${row}`, text(dayWords(snapshot.day)), snapshot.isToday ? { bold: true } : undefined)
      .put(`C${row}`, engine(snapshot.opportunities))
      .put(`D${row}`, engine(snapshot.open.count))
      .put(`E${row}`, engine(snapshot.open.value));
    const words = noteWords(snapshot, unlike);
    if (words !== "") sheet.put(`F${row}`, text(words));
  });
  const more = newest.length - shown.length;
  if (more > 0) sheet.put(`B${bottom + 1}`, text(`and ${counted(more, "earlier one")}`), STYLE.note);
  return bottom + 1 + (more > 0 ? 1 : 0);
}

function noteWords({ day, isToday, isTakenIn }: KeptSnapshot, unlike: readonly Day[]): string {
  const parts = [
    ...(isToday ? ["this analysis"] : []),
    ...(isTakenIn ? ["taken in from an export: nothing was forecast on it"] : []),
    ...(unlike.includes(day) ? ["another pipeline: not compared"] : []),
  ];
  return parts.join("; ");
}

import { isoDay } from "../core/cells/day";
import type { Snapshot } from "../core/changes/snapshot";
import { HISTORY_COLUMNS, historyTable } from "../core/report/historyTable";

/** Marks the text as UTF-8 for spreadsheets, which take it for their own code page otherwise. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Kept snapshots as one .csv: a row per day and deal, days as 2026-08-15. */
export function historyCsv(snapshots: readonly Snapshot[]): string {
  const lines = historyTable(snapshots).map(({ day, texts, amount, close, created }) => {
    const days = [close, created].map((of) => (of === undefined ? "" : isoDay(of)));
    return [isoDay(day), ...texts.map(fieldOf), amount ?? "", ...days].join(",");
  });
  return `${BYTE_ORDER_MARK}${[HISTORY_COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

/** A text that no spreadsheet takes for a formula. */
function fieldOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

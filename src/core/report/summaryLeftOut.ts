import type { Analysis } from "../analysis";
import type { LeftOutReason } from "../opportunities/leftOutReason";
import type { SummaryProblem } from "./answerSummary";
import { leftOutRowWords } from "./issueWords";
import { SUMMARY_EXAMPLES } from "./summaryProblems";
import { capitalized } from "./wording";

/** What rows are called that are no deals. */
const TITLES: Readonly<Record<LeftOutReason, string>> = {
  footer: "Footer of the export",
  total: "Total or heading",
  repeatedHeader: "Header again",
  blank: "Empty row",
  noContent: "Nothing of a deal",
  olderSnapshot: "Older state of a deal",
  goneSinceSnapshot: "Gone since an older state",
  earlierChange: "Earlier step of a deal",
  otherChange: "Other change of a deal",
  furtherProduct: "Further product of a deal",
  otherPipeline: "Another pipeline",
  duplicateRow: "Deal that stands above",
};

/** The rows that are no deals of their own, a group a reason, the most frequent first; empty where every row is one. */
export function summaryLeftOut({ reading }: Analysis): SummaryProblem[] {
  const rowsOf = new Map<LeftOutReason, number[]>();
  for (const { reason, row } of reading.excluded) {
    const rows = rowsOf.get(reason);
    if (rows === undefined) rowsOf.set(reason, [row]);
    else rows.push(row);
  }
  return [...rowsOf]
    .map(([code, rows]) => ({
      code,
      title: TITLES[code],
      consequence: `${capitalized(leftOutRowWords(code))}.`,
      count: rows.length,
      needsNothing: true as const,
      examples: rows.slice(0, SUMMARY_EXAMPLES).map((row) => ({ row, column: "", letter: "", found: "" })),
    }))
    .sort((a, b) => b.count - a.count);
}

import { LEFT_OUT_REASONS, type LeftOutReason } from "../../../src/core/opportunities/leftOutReason";
import { leftOutRowWords } from "../../../src/core/report/issueWords";
import { summaryLeftOut } from "../../../src/core/report/summaryLeftOut";
import { analysisOf } from "./reportOf";

const analysis = analysisOf([{ id: "A", outcome: "open", stage: "Proposal", amount: 100 }], { asOf: "2025-06-30" });

test("rows that are no deals stand by their reason, the most frequent first, each with a row to go to", () => {
  const excluded: { row: number; reason: LeftOutReason }[] = [
    { row: 5, reason: "total" },
    { row: 6, reason: "olderSnapshot" },
    { row: 9, reason: "olderSnapshot" },
  ];
  const groups = summaryLeftOut({ ...analysis, reading: { ...analysis.reading, excluded } });
  expect(groups.map(({ title, count, examples }) => [title, count, examples.map(({ row }) => row)])).toEqual([
    ["Older state of a deal", 2, [6, 9]],
    ["Total or heading", 1, [5]],
  ]);
  expect(groups[0]?.consequence).toBe("An older state of a deal: its newest row counts.");
});

test("every reason has a title and words of its own; where every row is a deal there is none", () => {
  const excluded = LEFT_OUT_REASONS.map((reason, i) => ({ row: i + 2, reason }));
  const groups = summaryLeftOut({ ...analysis, reading: { ...analysis.reading, excluded } });
  expect(new Set(groups.map(({ title }) => title)).size).toBe(LEFT_OUT_REASONS.length);
  expect(new Set(LEFT_OUT_REASONS.map(leftOutRowWords)).size).toBe(LEFT_OUT_REASONS.length);
  expect(summaryLeftOut(analysis)).toEqual([]);
});

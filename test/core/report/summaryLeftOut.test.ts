import { leftOutRowWords } from "../../../src/core/report/issueWords";
import { summaryLeftOut } from "../../../src/core/report/summaryLeftOut";
import { analysisOf } from "./reportOf";

const analysis = analysisOf([{ id: "A", outcome: "open", stage: "Proposal", amount: 100 }], { asOf: "2025-06-30" });

/** Every reason for which reading leaves a row out. */
const REASONS = [
  "footer",
  "total",
  "repeatedHeader",
  "blank",
  "noContent",
  "olderSnapshot",
  "goneSinceSnapshot",
  "earlierChange",
  "otherChange",
  "furtherProduct",
  "otherPipeline",
  "duplicateRow",
];

test("rows that are no deals stand by their reason, the most frequent first, each with a row to go to", () => {
  const excluded = [
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

test("every reason has its title and its words; where every row is a deal there is none", () => {
  const excluded = REASONS.map((reason, i) => ({ row: i + 2, reason }));
  const groups = summaryLeftOut({ ...analysis, reading: { ...analysis.reading, excluded } });
  expect(new Set(groups.map(({ title }) => title)).size).toBe(REASONS.length);
  expect(groups.map(({ title }) => title)).not.toContain("No deal");
  expect(REASONS.map(leftOutRowWords)).not.toContain("no opportunity: left out");
  expect(summaryLeftOut(analysis)).toEqual([]);
});

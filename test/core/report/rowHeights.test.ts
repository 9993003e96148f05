import { findingHeight } from "../../../src/core/report/findingHeight";
import type { Finding } from "../../../src/core/report/finding";
import { HEIGHT, wrappedHeight } from "../../../src/core/report/styleKit";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { analysisOf, cellsOf, manyDeals, reportOf, sheetOf } from "./reportOf";

const finding = (words: string, action: string): Finding => ({
  weight: "note",
  money: 0,
  sentence: () => ({ kind: "text", text: words }),
  action,
  value: () => undefined,
  link: { words: () => ({ kind: "text", text: "" }), to: "Assumptions" },
});

test("a finding's row holds two lines, and more where its words or what to do take them", () => {
  expect(findingHeight(finding("Short.", "Correct them."))).toBe(HEIGHT.finding);
  expect(findingHeight(finding("word ".repeat(50), "Correct them."))).toBeGreaterThan(HEIGHT.finding * 1.4);
  expect(findingHeight(finding("Short.", "word ".repeat(18)))).toBeGreaterThan(HEIGHT.finding * 1.4);
});

describe.each([
  ["without a chance", analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED)],
  ["by the chance", analysisOf(manyDeals(200), { goal: 12_000_000, asOf: "2026-09-15" })],
] as const)("Pipeline Check %s", (_, analysis) => {
  const sheet = sheetOf(reportOf(analysis), "Check");
  const cells = [...cellsOf(sheet)];

  test("how each line is computed fits four columns, or has the height for more lines", () => {
    const [how, width, size] = [9, 53, 8.5];
    const long = cells.flatMap(({ row, column, content }) => {
      if (column !== how || content.kind !== "text" || row < 26) return [];
      const needed = wrappedHeight(content.text, width, size);
      const height = sheet.rowHeights.find((each) => each.row === row)?.points ?? HEIGHT.body;
      return needed > Math.max(height, HEIGHT.body) ? [content.text] : [];
    });
    expect(long).toEqual([]);
  });

  test("no verdict in one column of figures is longer than its column", () => {
    const chips = cells
      .filter(({ row, column }) => row > 3 && column >= 7)
      .flatMap(({ content }) => (content.kind === "formula" ? (content.formula.match(/"[●▲■○] [^"]*"/g) ?? []) : []));
    expect(chips.length).toBeGreaterThan(0);
    expect(chips.filter((chip) => chip.length - 2 > "● Goal reached".length)).toEqual([]);
  });
});

import { answerSentence } from "../../../src/core/report/answerSentence";
import { answerScale, bridgeScale, scaleOf } from "../../../src/core/report/moneyScales";
import { answerSummaryOf } from "../../../src/core/report/answerSummaryOf";
import { capitalized, chanceWords, moneyWords } from "../../../src/core/report/wording";
import { bridgeMoney, bridgeOf } from "../../../src/taskpane/formats";
import { VALUE } from "../../../src/core/report/names";
import type { Analysis } from "../../../src/core/analysis";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { calculatedReport } from "./calculatedReport";
import { analysisOf, manyDeals, reportOf } from "./reportOf";

describe("three digits for the largest", () => {
  test.each([
    [[12_000_000, 8_450_000, 2_746_000], "12.0M 8.5M 2.7M"],
    [[5_460_000, 7_320_000, 240_000], "5.46M 7.32M 0.24M"],
    [[640_000, 46_000], "640k 46k"],
    [[42_000, 8_400], "42.0k 8.4k"],
    [[640_000_000, 12_400_000], "640M 12M"],
    [[1_250_000_000, 90_000_000], "1.25bn 0.09bn"],
    [[9_996_000], "10.0M"],
    [[999_600], "1.00M"],
    [[999_400], "999k"],
    [[9_500, 12, 0.4, 0], "9,500 12 <1 0"],
    [[12_000_000, 30_000], "12.0M <0.1M"],
    [[42, 8.4, 0.04], "42.0 8.4 <0.1"],
    [[5.46, 0.5, 0.004, 1e-9], "5.46 0.50 <0.01 0"],
    [[undefined, 0], "0"],
  ])("%j", (figures, words) => {
    const scale = scaleOf(...figures);
    expect(figures.flatMap((figure) => (figure === undefined ? [] : [moneyWords(figure, scale)])).join(" ")).toBe(
      words
    );
  });
});

describe("have and need", () => {
  const figures = { goal: 12_000_000, wonToDate: 4_000_000 };

  test.each([
    [8_420_000, 8_440_000, "8.42M 8.44M"],
    [2_700_000, 8_450_000, "2.7M 8.5M"],
    // Told apart by no figure that is fit to read: the verdict says it.
    [8_420_100, 8_420_000, "8.4M 8.4M"],
  ])("%d beside %d", (have, need, words) => {
    const scale = answerScale({ ...figures, have, need });
    expect(`${moneyWords(have, scale)} ${moneyWords(need, scale)}`).toBe(words);
  });

  test("the bridge goes by its own largest figure", () => {
    expect(moneyWords(5_460_000, bridgeScale(24_600_000, 5_460_000, 7_320_000))).toBe("5.5M");
    expect(moneyWords(1_224_000, bridgeScale(110_300_000, 0, 1_224_000))).toBe("1.2M");
  });

  test("nothing is 0, in words and under the headline", () => {
    const late = EVERY_BAR_ROWS.map((row) => (row.outcome === "open" ? { ...row, expectedClose: "2025-01-15" } : row));
    const analysis = analysisOf(late, EVERY_BAR_TYPED);
    const unknown = "Chance not known: 4 closed deals, 30 are needed";
    expect(answerSummaryOf(analysis).sentence).toContain(`${unknown}. By coverage: have 0 of working pipeline, `);
    const calculated = calculatedReport(reportOf(analysis));
    expect(calculated.at("Check", "D2")).toBe(unknown);
    expect(calculated.at("Check", "D3")).toContain("By coverage: have 0.0x, need 2.0x at ");
  });
});

const sheets: [string, Analysis][] = [
  ["every bar", analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED)],
  ["many deals", analysisOf(manyDeals(200), { goal: 12_000_000, asOf: "2026-09-15" })],
  ["many deals, a small goal", analysisOf(manyDeals(60, 2), { goal: 640_000, asOf: "2026-09-15" })],
];

describe.each(sheets)("%s: one figure, one word", (_, analysis) => {
  const { coverage } = analysis;
  const summary = answerSummaryOf(analysis);
  const plan = reportOf(analysis);
  const calculated = calculatedReport(plan);
  const check = plan.sheets.find(({ id }) => id === "Check");
  const money = (value: number | undefined): string => moneyWords(value ?? NaN, answerScale(summary));

  test("what the pane needs is what the sheet needs, and its verdict stands on it", () => {
    expect(calculated.named(VALUE.needed)).toBeCloseTo(summary.need ?? NaN, 4);
    expect(calculated.named(VALUE.gap)).toBeCloseTo(summary.gap ?? NaN, 4);
    expect(summary.gap).toBe(summary.needBasis === "confidence" ? coverage.gapAtConfidence : coverage.gap);
    expect(summary.verdict === "enough").toBe((summary.gap ?? NaN) >= 0);
  });

  test("sentence and headline say the same", () => {
    const found = calculated.at("Check", "D2");
    const headline = typeof found === "string" ? found : "";
    expect(answerSentence(analysis, analysis.coverage)).toContain(`${headline}.`);
    if (summary.chance === undefined) {
      expect(headline).toMatch(/^Chance not known: \d+ closed deals, 30 are needed$/);
      const figures = `have ${money(summary.have)} of working pipeline, ${money(summary.need)} is needed for ${money(summary.goal)} in ${summary.year.name}`;
      expect(summary.sentence).toContain(figures);
    } else {
      const chance = capitalized(chanceWords(summary.chance.probability));
      expect(headline).toBe(`${chance} chance of ${money(summary.goal)} in ${summary.year.name}`);
      expect(calculated.named(VALUE.chance)).toBe(summary.chance.probability);
    }
  });

  test("the figures under it have as many decimals", () => {
    const { decimals } = answerScale(summary);
    const formats = check?.formats.flatMap(({ range, style: { bold, numberFormat } }) =>
      range.row === 5 && bold === true && numberFormat !== undefined ? [numberFormat] : []
    );
    expect(formats).toHaveLength(6);
    for (const format of formats ?? []) expect(/0\.(0+)/.exec(format)?.[1]?.length ?? 0).toBe(decimals);
  });

  test("the bridge of the pane adds up as it is shown", () => {
    const bridge = bridgeOf(summary);
    if (bridge === undefined) throw new Error("no bridge");
    const { money: shown, cuts } = bridgeMoney(bridge);
    const digits = (words: string): number => Number(words.replace("−", "-").replace(/[^-\d.]/g, ""));
    const taken = cuts.filter((words) => words.at(-1) === shown(bridge.reported).at(-1));
    const end = digits(shown(bridge.reported)) + taken.reduce((sum, words) => sum + digits(words), 0);
    expect(end).toBeCloseTo(digits(shown(bridge.have)), 6);
  });
});

test("a half rounds up as it does in a cell", () => {
  const scale = scaleOf(12_000_000);
  expect([8_450_000, 8_350_000, -8_450_000].map((value) => moneyWords(value, scale))).toEqual([
    "8.5M",
    "8.4M",
    "−8.5M",
  ]);
});

import type { Analysis } from "../../../src/core/analysis";
import type { BacktestLine, BacktestTable } from "../../../src/core/forecast/backtest";
import { closerWords, methodWords } from "../../../src/core/report/testedWords";

const NOTHING = { brier: undefined, logScore: undefined, inside: undefined, insideN: 0 };
const line = (name: BacktestLine["line"], wape: number, n: number, servingWape = 0.261): BacktestLine => ({
  line: name,
  n,
  wape,
  bias: 0.02,
  servingWape,
  ...NOTHING,
});

/** What is said of one table of past quarters; own history × phase serves and was off by 26.1% over 8. */
function said(...others: readonly BacktestLine[]): string {
  const table = { every: "quarter", periods: [], lines: [line("M2phase", 0.261, 8), ...others] };
  const none: Pick<BacktestTable, "every" | "lines"> & { periods: [] } = { every: "month", periods: [], lines: [] };
  const forecast = { method: "M2phase", methodBecause: "leastWrong", backtest: { quarters: table, months: none } };
  return methodWords({ forecast } as unknown as Analysis);
}
const OFF = "Own history × phase serves: off by 26% over 8 quarters (bias +2%)";

test.each([
  ["the next best is worse", [line("M2", 0.3, 8), line("pipelineWinRate", 0.4, 8)], ", next best own history: 30%."],
  [
    "a nearer one is named as such, and the next best among the worse",
    [line("M2", 0.3, 8), line("pipelineWinRate", 0.25, 8)],
    ", nearer pipeline × win rate: 25% against 26%, next best own history: 30%.",
  ],
  ["looking equal, one more digit", [line("M2", 0.263, 8)], ", next best own history: 26.3% against 26.1%."],
  ["looking equal and nearer", [line("M2", 0.258, 8)], ", nearer own history: 25.8% against 26.1%."],
  ["equal even so", [line("M2", 0.26104, 8)], ", own history the same."],
  ["of one to three periods nothing is said", [line("M2", 0.01, 3), line("pipelineWinRate", 0.9, 1)], "."],
  [
    "over fewer periods it is compared over those",
    [line("M2", 0.24, 6, 0.2)],
    ", next best own history over 6 quarters: 24% against 20%.",
  ],
] as const)("%s", (_, others, end) => {
  expect(said(...others)).toBe(OFF + end);
});

test("a closer yardstick's two figures differ as they are shown", () => {
  const closerLine = { line: "pipelineWinRate", wape: 0.258, servingWape: 0.262, n: 8 };
  expect(closerWords({ forecast: { closerLine } } as unknown as Analysis)).toContain("off by 25.8% against 26.2% over");
});

test.each([
  ["M1", "Closer in the past: what the CRM said then, off by 10% against 26% over 12 periods. It leaves out deals"],
  [
    "call",
    "Closer in the past: the manager's call, off by 10% against 26% over 12 periods. It gives no deal a chance,",
  ],
] as const)("what was kept of %s and was closer never serves, and why", (line, words) => {
  const closerLine = { line, wape: 0.1, servingWape: 0.261, n: 12 };
  expect(closerWords({ forecast: { closerLine } } as unknown as Analysis)).toContain(words);
});

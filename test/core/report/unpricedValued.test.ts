import { answerText } from "../../../src/core/report/answerText";
import type { DealRow } from "../../support/opportunitiesOf";
import { calculatedReport, wordsOf } from "./calculatedReport";
import { analysisOf, cellsOf, reportOf, sheetOf } from "./reportOf";

/** Won 1,000 and 3,000; open 4,000 and three without an amount. */
const deal = { created: "2026-01-02", owner: "Anna" } as const;
const ROWS: DealRow[] = [
  { ...deal, outcome: "won", stage: "Won", amount: 1000, closed: "2026-03-04" },
  { ...deal, outcome: "won", stage: "Won", amount: 3000, closed: "2026-03-06" },
  { ...deal, outcome: "lost", stage: "Lost", amount: 2000, closed: "2026-03-05" },
  { ...deal, outcome: "open", stage: "Open", amount: 4000, expectedClose: "2026-10-11" },
  ...[1, 2, 3].map((n): DealRow => ({
    ...deal,
    id: `U${n}`,
    outcome: "open",
    stage: "Open",
    expectedClose: "2026-10-11",
  })),
];
const TYPED = { asOf: "2026-06-30", baselineMonths: "all", goal: 20_000 };

function shown(unpricedValue: string | number): {
  line: readonly string[] | undefined;
  reported: string;
  errors: unknown;
} {
  const plan = reportOf(analysisOf(ROWS, { ...TYPED, unpricedValue }));
  const calculated = calculatedReport(plan);
  const check = sheetOf(plan, "Check");
  const at = [...cellsOf(check)].find(({ content }) => content.kind === "text" && content.text === "Unpriced, valued");
  const words = (column: string): string => wordsOf(calculated.at("Check", `${column}${(at?.row ?? 0) + 1}`));
  return {
    line: at && [words("D"), words("E"), words("H")],
    reported: wordsOf(calculated.named("EnoughPipeline.Value.reported")),
    errors: calculated.errors,
  };
}

test("valued at the mean won size they stand on a line of their own, within the reported pipeline", () => {
  // Mean won size (1,000 + 3,000) ÷ 2 = 2,000; 3 × 2,000 = 6,000; 4,000 + 6,000 reported.
  expect(shown("mean")).toEqual({
    line: ["3", "6000", "part of the reported pipeline: each at the mean won size of their product"],
    reported: "10000",
    errors: [],
  });
  expect(answerText(analysisOf(ROWS, { ...TYPED, unpricedValue: "mean" }))).toContain(
    "4 open deals; 3 of them unpriced, valued"
  );
});

test("valued at a typed amount; at nothing there is no such line, and only what has an amount is reported", () => {
  expect(shown(500)).toMatchObject({
    line: ["3", "1500", expect.stringContaining("typed under Inputs")],
    reported: "5500",
  });
  expect(shown("none")).toEqual({ line: undefined, reported: "4000", errors: [] });
  expect(answerText(analysisOf(ROWS, { ...TYPED, unpricedValue: "none" }))).toContain(
    "4 open deals; 3 without an amount"
  );
});

test("with the mean chosen and no won amount to go by nothing is valued: no line, and the rules do not speak of one", () => {
  const unpricedWins = ROWS.map((row) => (row.outcome === "won" ? { ...row, amount: 0 } : row));
  const plan = reportOf(analysisOf(unpricedWins, { ...TYPED, unpricedValue: "mean" }));
  const texts = [...cellsOf(sheetOf(plan, "Check"))].map(({ content }) => JSON.stringify(content));
  expect(texts.filter((words) => /unpriced, valued|at the value below|counts with a value/i.test(words))).toEqual([]);
  expect(texts.some((words) => words.includes("sum of all open deals with an amount"))).toBe(true);
});

test("deals that are valued and deals that cannot be are both told", () => {
  const refund: DealRow = { ...deal, outcome: "open", stage: "Open", amount: -50, expectedClose: "2026-10-11" };
  expect(answerText(analysisOf([...ROWS, refund], { ...TYPED, unpricedValue: "mean" }))).toContain(
    "5 open deals; 3 of them unpriced, valued; 1 without an amount"
  );
});

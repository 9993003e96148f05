import { neededAsCount } from "../../../src/core/report/shownNeed";
import { lineWords } from "../../../src/core/report/testedWords";
import type { SheetPlan } from "../../../src/core/report/sheetPlan";
import { madeHistory } from "../../support/madeHistory";
import { calculatedReport, wordsOf } from "./calculatedReport";
import { analysisOf, reportOf } from "./reportOf";

const analysis = analysisOf(madeHistory(), { asOf: "2025-06-30", goal: 6_000_000 });
const calculated = calculatedReport(reportOf(analysis));

/** One-based row in which column B begins so, from a row on. */
function rowOf(sheet: SheetPlan["id"], start: string, from = 1): number {
  for (let row = from; row < from + 300; row++)
    if (wordsOf(calculated.at(sheet, `B${row}`)).startsWith(start)) return row;
  throw new Error(`no row ${start}`);
}

const numbersIn = (sheet: SheetPlan["id"], row: number): number[] =>
  Array.from("CDEFGHIJKLM")
    .map((letter) => calculated.at(sheet, `${letter}${row}`))
    .filter((cell) => typeof cell === "number");

test.each([
  ["Who is short, by team", analysis.byTeam],
  ["Where it is short, by type", analysis.bySegment],
] as const)("%s: each with its goal, won, working pipeline and chance", (title, groups) => {
  const top = rowOf("Check", title);
  expect(groups).toHaveLength(2);
  for (const { name, goal, wonToDate, workingPipeline, outlook } of groups) {
    const shown = numbersIn("Check", rowOf("Check", name, top));
    for (const figure of [goal, wonToDate, workingPipeline, outlook.probabilityOfGoal])
      expect(shown.some((number) => Math.abs(number - (figure ?? NaN)) < 1e-3)).toBe(true);
  }
});

test("how the forecast was tested: every way by quarter and month, its error and its periods", () => {
  const { backtest } = analysis.forecast;
  if (backtest === undefined) throw new Error("nothing tested");
  for (const { every, lines } of [backtest.quarters, backtest.months]) {
    const top = rowOf("Assumptions", `By ${every}`);
    lines.forEach(({ wape, n }, i) => {
      const row = top + 1 + i;
      expect([calculated.at("Assumptions", `C${row}`), calculated.at("Assumptions", `E${row}`)]).toEqual([wape, n]);
    });
    const serving = lines.findIndex(({ line }) => line === analysis.forecast.method);
    expect(wordsOf(calculated.at("Assumptions", `B${top + 1 + serving}`))).toMatch(lineWords(analysis.forecast.method));
  }
});

describe("the need of an owner with a small goal", () => {
  const open = {
    owner: "Eve",
    outcome: "open",
    amount: 1_000,
    created: "2025-06-01",
    expectedClose: "2025-09-01",
  } as const;
  const small = analysisOf([...madeHistory(), { ...open, id: "E1" }], {
    asOf: "2025-06-30",
    goal: 6_000_000,
    quotas: { Eve: 30_000 },
  });
  const plan = reportOf(small);
  const sheet = calculatedReport(plan);
  const row =
    Array.from({ length: 100 }, (_, i) => i + 1).find((each) => sheet.at("Check", `B${each}`) === "Eve") ?? NaN;

  test("is told in opportunities where their money would be above the goal", () => {
    const eve = small.byOwner.find(({ name }) => name === "Eve");
    const toAdd = eve?.opportunitiesToAdd ?? NaN;
    // One opportunity of the mean won size, about 60,000, is already twice the goal.
    expect(toAdd * (eve?.meanWonSize ?? NaN)).toBeGreaterThan(30_000);
    expect([sheet.at("Check", `D${row}`), sheet.at("Check", `H${row}`), sheet.at("Check", `J${row}`)]).toEqual([
      30_000,
      toAdd,
      undefined,
    ]);
    const check = plan.sheets.find(({ id }) => id === "Check");
    const looks = check?.formats.filter(({ range }) => range.row === row - 1 && range.column === 7) ?? [];
    expect(looks.map(({ style }) => style.numberFormat)).toContain('#,##0" more*"');
    expect(sheet.errors).toEqual([]);
  });

  test("stays money where that is below the goal", () => {
    const others = small.byOwner.filter(
      ({ goal = 0, opportunitiesToAdd = 0, meanWonSize = NaN }) => opportunitiesToAdd * meanWonSize <= goal
    );
    expect(others.length).toBeGreaterThan(1);
    expect(others.map(neededAsCount)).toEqual(others.map(() => undefined));
  });
});

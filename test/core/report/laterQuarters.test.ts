import { answerText } from "../../../src/core/report/answerText";
import { checkLayout } from "../../../src/core/report/checkGrid";
import { sheetContext } from "../../../src/core/report/sheetContext";
import { madeHistory } from "../../support/madeHistory";
import { calculatedReport, wordsOf, type CalculatedReport } from "./calculatedReport";
import { analysisOf, contextOf, reportOf } from "./reportOf";

const ROWS = madeHistory();
const analysis = analysisOf(ROWS, { asOf: "2025-06-30", goal: 6_000_000 });
const sheet = calculatedReport(reportOf(analysis));

function rowOf(calculated: CalculatedReport, column: string, start: string, from = 1): number {
  for (let row = from; row < from + 300; row++)
    if (wordsOf(calculated.at("Check", `${column}${row}`)).startsWith(start)) return row;
  throw new Error(`no row ${start}`);
}

describe("what a quarter needs, by own history", () => {
  test("the coverage needed is the need above it ÷ what is still to win", () => {
    expect(analysis.quarters.map(({ outlook }) => outlook.probabilityOfGoal)).not.toContain(undefined);
    for (const letters of ["K", "L", "M"]) {
      const [remaining, needed, required] = [13, 15, 18].map((row) => sheet.at("Check", `${letters}${row}`));
      expect(required).toBeCloseTo(Number(needed) / Number(remaining), 9);
    }
  });

  test("1 ÷ yield stands for the year and the current quarter; of later quarters a note says why not", () => {
    const top = rowOf(sheet, "B", "Coverage, in every reading");
    const row = rowOf(sheet, "B", "Needed", top);
    expect(sheet.at("Check", `E${row}`)).toBeCloseTo(analysis.coverage.requiredCoverage ?? NaN, 9);
    expect(sheet.at("Check", `F${row}`)).toBeCloseTo(analysis.quarters[0]?.requiredCoverage ?? NaN, 9);
    expect(["G", "H"].map((letters) => wordsOf(sheet.at("Check", `${letters}${row}`)))).toEqual(["", ""]);
    expect(
      rowOf(sheet, "B", "Of a later quarter's deals by close date own history expects wins in other quarters", top)
    );
    const periods = rowOf(sheet, "B", "Periods (not printed)");
    for (const line of ["Coverage needed", "Needed on average"]) {
      const at = rowOf(sheet, "B", line, periods);
      expect(["E", "F"].map((letters) => wordsOf(sheet.at("Check", `${letters}${at}`)))).toEqual(["", ""]);
    }
  });

  test("with the goal reached nothing is needed in any reading", () => {
    const reached = analysisOf(ROWS, { asOf: "2025-06-20", goal: 100_000 });
    const calculated = calculatedReport(reportOf(reached));
    expect(reached.coverage.verdict).toBe("goalReached");
    const row = rowOf(calculated, "B", "Needed", rowOf(calculated, "B", "Coverage, in every reading"));
    for (const line of [row, row + 1]) expect(calculated.at("Check", `E${line}`)).toBe("");
    expect(reached.quarters[0]?.remaining).toBe(0);
    expect(calculated.at("Check", "K18")).toBe("");
  });

  test("a quarter whose need for the confidence has no answer shows none, in the sheet and printed", () => {
    const beyond = analysisOf(ROWS, { asOf: "2025-06-30", goal: 9_000_000_000_000 });
    const calculated = calculatedReport(reportOf(beyond));
    const later = beyond.quarters.slice(1);
    expect(later.map(({ neededAtConfidence }) => neededAtConfidence)).toEqual([undefined, undefined]);
    expect(["L15", "M15", "L18", "M18"].map((address) => calculated.at("Check", address))).toEqual(["", "", "", ""]);
    const printed = answerText(beyond).split("\n");
    const columns = later.map(({ name }) =>
      printed
        .find((line) => line.startsWith(`  ${name}`))
        ?.slice(47, 58)
        .trim()
    );
    expect(columns).toEqual(["", ""]);
  });

  test("without own history a quarter's need is its own", () => {
    const open = ROWS.filter(({ outcome }) => outcome === "open").map((row) => ({ ...row, probability: 0.5 }));
    const classic = calculatedReport(reportOf(analysisOf(open, { asOf: "2025-06-30", goal: 6_000_000 })));
    const row = rowOf(classic, "B", "Needed", rowOf(classic, "B", "Coverage, in every reading"));
    expect(["E", "F", "G"].map((letters) => classic.at("Check", `${letters}${row}`))).toEqual([2, 2, 2]);
  });
});

test("the sections below stand where the layout says, with the note's line", () => {
  const context = sheetContext(analysis, contextOf());
  const { rows } = checkLayout(context, []);
  expect(rows.calendar - rows.coverage).toBe(10);
});

test("deals past their date count in each quarter: said under the quarters, and only then", () => {
  const late = analysisOf(madeHistory({ closesIn: (k) => (k % 3 === 0 ? -5 : 20 + (k % 5) * 30) }), {
    asOf: "2025-06-30",
    goal: 6_000_000,
  });
  expect(wordsOf(calculatedReport(reportOf(late)).at("Check", "J21"))).toMatch(
    /\d+ working deals past the close date count in each quarter: the three do not add up\./
  );
  expect(wordsOf(sheet.at("Check", "J21"))).not.toContain("add up");
});

test("below what must be created: why being sure takes more than the average, beside what is created anyway", () => {
  const toAdd = rowOf(sheet, "B", "To add to today's pipeline*");
  const [sure, average] = [toAdd, toAdd - 1].map((row) => Number(sheet.at("Check", `E${row}`)));
  expect(sure).toBeGreaterThan(average ?? NaN);
  expect(wordsOf(sheet.at("Check", `B${rowOf(sheet, "B", "Being 80% sure takes more than the average")}`))).toMatch(
    /single deals differ in size, .*\. They come on top of the \d+ a month expected anyway\.$/
  );
});

/** Nearly all of the goal in the first quarter. */
const MOSTLY_FIRST = [0.3, 0.3, 0.3, ...Array.from({ length: 9 }, () => 0.1 / 9)];

describe("printed", () => {
  test("nothing is needed of a goal that is reached", () => {
    const printed = answerText(analysisOf(ROWS, { asOf: "2025-06-20", goal: 100_000 }));
    expect(printed).toContain("Still to win");
    expect(printed).not.toContain("Needed, on average");
  });

  test("what earlier quarters missed is in the year's need alone: said below the quarters, as on the sheet", () => {
    const missed = analysisOf(ROWS, { asOf: "2025-06-20", goal: 9_000_000, phasing: MOSTLY_FIRST });
    const note = /[\d.]+[kM]? missed in earlier quarters is in the year's need, not in that of these quarters\./;
    const shown = note.exec(wordsOf(calculatedReport(reportOf(missed)).at("Check", "J21")))?.[0].trim();
    expect(shown).toBeDefined();
    expect(answerText(missed)).toContain(`  ${shown ?? ""}`);
  });
});

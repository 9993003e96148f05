import { forecastRows } from "../../../src/core/report/forecastGrid";
import { sheetContext } from "../../../src/core/report/sheetContext";
import type { DealRow } from "../../support/opportunitiesOf";
import { calculatedReport } from "./calculatedReport";
import { analysisOf, contextOf, reportOf } from "./reportOf";

describe("whether the goal is still in reach", () => {
  const won = { outcome: "won", stage: "Closed Won", created: "2025-01-01" } as const;
  const open = { outcome: "open", amount: 100_000, probability: 0.5, created: "2025-06-01" } as const;
  const typed = { asOf: "2025-06-30", baselineMonths: "all" } as const;
  const rowOf = (rows: readonly DealRow[], goal: number, day = "2025-06-30", year?: number): unknown[] => {
    const analysis = analysisOf(rows, {
      ...typed,
      asOf: day,
      goal,
      ...(year === undefined ? {} : { sellingYear: year }),
    });
    const row = forecastRows(sheetContext(analysis, contextOf())).reachable;
    const calculated = calculatedReport(reportOf(analysis));
    expect(calculated.errors).toEqual([]);
    return ["B", "C", "G"].map((letters) => calculated.at("Forecast", `${letters}${row}`));
  };

  // Half of the year is over: 500,000 of a goal of 1,000,000 is due. 600,000 won and 50,000 expected land at 650,000.
  test("up to plan but landing far below the goal is not green, and the reason says where it lands", () => {
    const rows: DealRow[] = [
      { ...won, amount: 600_000, closed: "2025-05-05" },
      { ...open, expectedClose: "2025-09-30" },
    ];
    const [label, chip, reason] = rowOf(rows, 1_000_000);
    expect([label, chip]).toEqual(["Goal still in reach?", "▲ Lands below goal"]);
    expect(reason).toMatch(
      /^Won to date 0\.60M, plan to date 0\.50M: pace 120%; .*; won \+ forecast comes to 0\.65M, 0\.35M below the goal\.$/
    );
  });

  // 600,000 won + 9 × 50,000 expected = 1,050,000.
  test("green where the landing reaches the goal", () => {
    const rows: DealRow[] = [
      { ...won, amount: 600_000, closed: "2025-05-05" },
      ...Array.from({ length: 9 }, (): DealRow => ({ ...open, expectedClose: "2025-09-30" })),
    ];
    const [, chip, reason] = rowOf(rows, 1_000_000);
    expect(chip).toBe("● Up to plan");
    expect(reason).not.toContain("below the goal");
  });

  test("on the last day of a year nothing of the next is due, and nothing is green", () => {
    const rows: DealRow[] = [
      { ...won, amount: 600_000, closed: "2025-05-05" },
      { ...open, expectedClose: "2026-03-31" },
    ];
    const [, chip, reason] = rowOf(rows, 1_000_000, "2025-12-31");
    expect(chip).toBe("○ Nothing due yet");
    expect(reason).toContain("Nothing is due by the plan yet");
  });

  // 100,000 a month is the best, 300,000 a quarter: 600,000 left in six months are 100,000 a month.
  const monthly = ["04", "05", "06"].map((month): DealRow => ({ ...won, amount: 100_000, closed: `2025-${month}-05` }));

  test("behind: what is left asks for no more than the best month and quarter on record, or for more", () => {
    expect(rowOf(monthly, 900_000)[1]).toBe("▲ Behind, within form");
    expect(rowOf(monthly, 901_000)[1]).toBe("■ Beyond past form");
  });

  test("each quarter counts, not its months alone", () => {
    const split = [...monthly.slice(1), { ...won, amount: 100_000, closed: "2025-01-05" } as const];
    expect(rowOf(split, 900_000)[1]).toBe("■ Beyond past form");
  });

  test("with no month left nothing more can be won", () => {
    const [, chip, reason] = rowOf(monthly, 900_000, "2025-12-31", 2025);
    expect(chip).toBe("■ Beyond past form");
    expect(reason).not.toContain("the rest asks for");
  });

  // Half of the year is due. Each owner has a quota; what is left of it falls on six months.
  test("an owner's has the same words: reached, up to plan, within form, beyond it, nothing due, no answer", () => {
    const wins: readonly (readonly [owner: string, amount: number])[] = [
      ["Ada", 300_000],
      ["Ben", 150_000],
      ["Cleo", 100_000],
      ["Dan", 20_000],
    ];
    const rows: DealRow[] = [
      ...wins.map(([owner, amount]) => ({ ...won, owner, amount, closed: "2025-05-05" })),
      { ...open, owner: "Eve", expectedClose: "2025-09-30" },
      { ...open, owner: "Fay", amount: 50_000, expectedClose: "2025-09-30" },
    ];
    const quotas = { Ada: 300_000, Ben: 300_000, Cleo: 300_000, Dan: 300_000, Eve: 300_000 };
    const wordsOf = (asOf: string, sellingYear?: number): Readonly<Record<string, unknown>> => {
      const year = sellingYear === undefined ? {} : { sellingYear };
      const analysis = analysisOf(rows, { ...typed, asOf, goal: 1_500_000, quotas, ...year });
      const top = forecastRows(sheetContext(analysis, contextOf())).reps ?? NaN;
      const report = calculatedReport(reportOf(analysis));
      expect(report.errors).toEqual([]);
      return Object.fromEntries(
        Array.from({ length: 6 }, (_, i) =>
          ["B", "J"].map((letters) => report.at("Forecast", `${letters}${top + 2 + i}`))
        )
      ) as Readonly<Record<string, unknown>>;
    };
    expect(wordsOf("2025-06-30")).toEqual({
      Ada: "● Goal reached",
      Ben: "● Up to plan",
      // 200,000 in six months are 33,333 a month; her best was 100,000. His was 20,000, and 280,000 are left.
      Cleo: "▲ Behind, within form",
      Dan: "■ Beyond past form",
      Eve: "○ No answer",
      // Of what was won in the baseline nothing is hers: a goal of 0.
      Fay: "● Goal reached",
    });
    // On the last day of the year before nothing is due: whoever has a best month that suffices is not behind.
    expect(wordsOf("2025-12-31")).toMatchObject({ Cleo: "○ Nothing due yet", Dan: "■ Beyond past form" });
  });

  test("the goal is reached", () => {
    expect(rowOf(monthly, 300_000)[1]).toBe("● Goal reached");
  });
});

import type { Analysis, Answer, Coverage } from "../../../src/core/analysis";
import { VALUE } from "../../../src/core/report/names";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { calculatedReport, wordsOf, type CalculatedReport } from "./calculatedReport";
import { analysisOf, manyDeals, reportOf, withoutProbability } from "./reportOf";

const TYPED = { goal: 12_000_000, asOf: "2026-09-15" };

/** The formulas' figures of the year beside the engine's. */
function yearOf(calculated: CalculatedReport): Record<string, unknown> {
  const names = [
    "reported",
    "working",
    "wonToDate",
    "remaining",
    "required",
    "needed",
    "gap",
    "winRate",
    "winRateByValue",
    "meanWonSize",
    "cycle",
    "expected",
  ] as const;
  return Object.fromEntries(names.map((name) => [name, calculated.named(VALUE[name])]));
}

function engineYear({ coverage, metrics, typicalCycleDays }: Analysis): Record<string, unknown> {
  return {
    reported: coverage.reportedPipeline,
    working: coverage.workingPipeline,
    wonToDate: coverage.wonToDate,
    remaining: coverage.remaining,
    required: coverage.requiredCoverage,
    needed: needAndGap(coverage)[0],
    gap: needAndGap(coverage)[1],
    winRate: metrics.winRate.count,
    winRateByValue: metrics.winRate.value,
    meanWonSize: metrics.dealSize.mean,
    cycle: typicalCycleDays,
    expected: coverage.expectedFromPipeline,
  };
}

/** What the sheet shows as needed: for the confidence where the verdict stands on a chance, else on average. */
function needAndGap(coverage: Coverage): readonly [Answer, Answer] {
  const { verdictBy, neededAtConfidence, gapAtConfidence, requiredPipeline, gap } = coverage;
  return verdictBy === "chance" && neededAtConfidence !== undefined
    ? [neededAtConfidence, gapAtConfidence]
    : [requiredPipeline, gap];
}

/** No answer where there is nothing to divide by. */
function ratio(part: Answer, whole: Answer): Answer {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;
}

function expectSame(found: Record<string, unknown>, wanted: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (typeof value !== "number") expect([name, found[name]]).toEqual([name, value === undefined ? "" : value]);
    else
      expect({
        name,
        off: Math.abs(Number(found[name]) - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? 0 : found[name],
        value,
      }).toEqual({ name, off: 0, value });
  }
}

describe("every bar of the bridge, worked out by hand in everyBar.ts", () => {
  const calculated = calculatedReport(reportOf(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED)));

  test("no cell shows an error", () => expect(calculated.errors).toEqual([]));

  test("reported 840, bars 50, 70, 30, 120, 110, working 460 thousand; needed 1,967,914.4", () => {
    expect(calculated.named(VALUE.reported)).toBe(840_000);
    expect(calculated.named(VALUE.working)).toBe(460_000);
    expect(calculated.named(VALUE.wonToDate)).toBe(200_000);
    expect(Number(calculated.named(VALUE.needed))).toBeCloseTo((800_000 * 460) / 187, 6);
    const bars = bridgeBars(calculated);
    expect(bars).toEqual([
      ["Outside 2025", 1, -50_000],
      ["Overdue", 1, -70_000],
      ["No close date", 1, -30_000],
      ["Aged", 1, -120_000],
      ["Poorly qualified", 2, -110_000],
    ]);
  });
});

/** Label, deals and value of the five bars in the bridge in numbers. */
function bridgeBars(calculated: CalculatedReport): unknown[][] {
  for (let row = 30; row < 160; row++) {
    if (calculated.at("Check", `B${row}`) === "Reported pipeline") {
      return [1, 2, 3, 4, 5].map((i) =>
        ["B", "D", "E"].map((letters) => calculated.at("Check", `${letters}${row + i}`))
      );
    }
  }
  throw new Error("no bridge in numbers");
}

describe("formulas and engine agree on 250 deals with every trouble", () => {
  const rows = manyDeals(250);
  const analysis = analysisOf(rows, TYPED);
  const live = calculatedReport(reportOf(analysis));

  test("no cell shows an error", () => expect(live.errors).toEqual([]));

  test("the year's figures", () => expectSame(yearOf(live), engineYear(analysis)));

  test("the bars, with their deals", () => {
    const bars = bridgeBars(live);
    analysis.coverage.bridge.forEach(({ count, value }, i) => {
      expect(bars[i]?.[1]).toBe(count);
      expect(Number(bars[i]?.[2])).toBeCloseTo(-value, 6);
    });
  });

  test("the quarters", () => {
    analysis.quarters.forEach((quarter, q) => {
      const letters = ["K", "L", "M"][q] ?? "";
      const wanted = [
        quarter.goal,
        quarter.wonToDate,
        quarter.remaining,
        quarter.workingPipeline,
        ...needAndGap(quarter),
        quarter.coverage,
        ratio(needAndGap(quarter)[0], quarter.remaining),
      ];
      wanted.forEach((value, i) => {
        const found = live.at("Check", `${letters}${11 + i}`);
        // A quarter that has not begun shows no won value; targets are rounded to whole units by the engine alone.
        if (found === "") expect(value === undefined || value === 0).toBe(true);
        else expect(Math.abs(Number(found) - Number(value))).toBeLessThanOrEqual(i === 6 || i === 7 ? 1e-5 : 12);
      });
    });
  });

  test("owners whose names look like criteria, numbers and formulas are taken literally", () => {
    const owners = new Map(analysis.byOwner.map((owner) => [owner.name, owner]));
    expect([...owners.keys()].sort()).toEqual(["007", "=1", ">5", 'Anna "A" [x]#', "A*", "Bob's", "Elif", "~x"].sort());
    const header =
      Array.from({ length: 60 }, (_, i) => i + 1).find((row) => live.at("Check", `B${row}`) === "Owner") ?? 0;
    for (let row = header + 1; row <= header + owners.size; row++) {
      const owner = owners.get(wordsOf(live.at("Check", `B${row}`)));
      expectOwner(live, row, owner);
    }
  });

  test("the months' won and expected money", () => {
    const letters = ["C", "D", "E", "G", "H", "I", "K", "L", "M", "O", "P", "Q"];
    const row = (label: string): number =>
      Array.from({ length: 40 }, (_, i) => i + 1).find((at) =>
        wordsOf(live.at("Forecast", `B${at}`)).startsWith(label)
      ) ?? 0;
    const lineInUse = Array.from({ length: 40 }, (_, i) => wordsOf(live.at("Forecast", `B${i + 1}`))).find((label) =>
      label.endsWith("► in use")
    );
    if (lineInUse === undefined) throw new Error("no line in use");
    analysis.forecast.months.forEach((month, m) => {
      const at = (label: string): unknown => live.at("Forecast", `${letters[m] ?? ""}${row(label)}`);
      expect(Number(at("Won (bookings)") || 0)).toBeCloseTo(month.won, 6);
      if (month.phase === "actual") return;
      expect(Number(at(lineInUse))).toBeCloseTo(month.expected ?? NaN, 6);
      expect(Number(at("Commit"))).toBeCloseTo(month.commit ?? NaN, 6);
      expect(Number(at("Best case"))).toBeCloseTo(month.bestCase ?? NaN, 6);
      expect(Number(at("Needed"))).toBeCloseTo(month.neededPerMonth ?? NaN, 4);
    });
    expect(Number(live.at("Forecast", `S${row("Won + forecast")}`))).toBeCloseTo(
      analysis.forecast.yearExpected ?? NaN,
      5
    );
  });

  test("what closes when", () => {
    const top =
      Array.from({ length: 160 }, (_, i) => i + 1).find((row) => live.at("Check", `B${row}`) === "Window") ?? 0;
    analysis.closingWindows.forEach(({ count, value, expected }, i) => {
      expect(live.at("Check", `D${top + 1 + i}`)).toBe(count);
      expect(Number(live.at("Check", `E${top + 1 + i}`))).toBeCloseTo(value, 6);
      expect(Number(live.at("Check", `F${top + 1 + i}`))).toBeCloseTo(expected ?? NaN, 6);
    });
  });

  test("the control cells agree", () => {
    const controls = Array.from({ length: 160 }, (_, i) => i + 1).filter((row) =>
      wordsOf(live.at("Check", `B${row}`)).startsWith("Control")
    );
    expect(controls.map((row) => live.at("Check", `F${row}`))).toEqual(["● agrees", "● agrees"]);
  });

  test("above the limit the compact aggregate gives the same figures to the same formulas", () => {
    const plan = reportOf(analysis, { liveRows: 100 });
    const compact = calculatedReport(plan);
    expect(compact.errors).toEqual([]);
    expectSame(yearOf(compact), yearOf(live));
    expect(bridgeBars(compact).map(rounded)).toEqual(bridgeBars(live).map(rounded));
    for (let row = 1; row < 130; row++) {
      for (const letters of ["B", "D", "E", "F", "G", "H", "J", "K", "L", "M"]) {
        const [a, b] = [live.at("Check", `${letters}${row}`), compact.at("Check", `${letters}${row}`)];
        if (typeof a === "number" && typeof b === "number")
          expect({ cell: `${letters}${row}`, value: rounded([b]) }).toEqual({
            cell: `${letters}${row}`,
            value: rounded([a]),
          });
      }
    }
    const rowsSheet = plan.sheets.find(({ id }) => id === "Rows");
    expect(rowsSheet?.block.rows).toBeLessThan(250);
  });
});

const rounded = (values: readonly unknown[]): unknown[] =>
  values.map((value) => (typeof value === "number" ? Number(value.toPrecision(10)) : value));

function expectOwner(calculated: CalculatedReport, row: number, owner: Coverage | undefined): void {
  expect(owner).toBeDefined();
  const at = (letters: string): number => Number(calculated.at("Check", `${letters}${row}`));
  expect(at("D")).toBeCloseTo(owner?.goal ?? NaN, 4);
  expect(at("E")).toBeCloseTo(owner?.wonToDate ?? NaN, 6);
  expect(at("G")).toBeCloseTo(owner?.workingPipeline ?? NaN, 6);
  if (owner?.coverage !== undefined) expect(at("K")).toBeCloseTo(owner.coverage, 8);
  const chance = owner?.outlook.probabilityOfGoal;
  if (chance !== undefined) expect(at("L")).toBe(chance);
  else if (owner?.requiredCoverage !== undefined) expect(at("L")).toBeCloseTo(owner.requiredCoverage, 8);
}

describe("what has no answer", () => {
  test("no goal: the headline asks for it, no figure invents one", () => {
    const calculated = calculatedReport(reportOf(analysisOf(EVERY_BAR_ROWS, { ...EVERY_BAR_TYPED, goal: undefined })));
    expect(calculated.errors).toEqual([]);
    expect(calculated.at("Check", "B2")).toBe("○ No goal");
    expect(calculated.at("Check", "D2")).toBe("No goal yet");
    expect(calculated.at("Check", "D3")).toBe(
      "Type the goal for 2025 in Assumptions (cell C6) to see the answer. Working pipeline: 460k."
    );
    expect([calculated.named(VALUE.goal), calculated.named(VALUE.needed), calculated.named(VALUE.gap)]).toEqual([
      "",
      "",
      "",
    ]);
  });

  test("only open deals: no win rate, said, never 100%", () => {
    const open = EVERY_BAR_ROWS.filter(({ outcome }) => outcome === "open").map(withoutProbability);
    const calculated = calculatedReport(reportOf(analysisOf(open, EVERY_BAR_TYPED)));
    expect(calculated.errors).toEqual([]);
    expect(calculated.at("Check", "B2")).toBe("○ No answer");
    expect(wordsOf(calculated.at("Check", "D2"))).toMatch(/^No win rate/);
    expect(calculated.named(VALUE.winRate)).toBeUndefined();
  });

  test("one single open deal, nothing else filled", () => {
    const calculated = calculatedReport(
      reportOf(analysisOf([{ outcome: "open", amount: 5 }], { asOf: "2026-09-15", goal: 100 }))
    );
    expect(calculated.errors).toEqual([]);
    expect(calculated.named(VALUE.reported)).toBe(5);
  });
});

describe("the sheet follows what is typed, without the add-in", () => {
  const rows = manyDeals(60);
  const change = (typed: ReadonlyMap<string, string | number>): CalculatedReport =>
    calculatedReport(reportOf(analysisOf(rows, TYPED), { typed }));

  test("another goal in its cell", () => {
    const calculated = change(new Map([["goal", "=3000000*2"]]));
    expect(calculated.named(VALUE.goal)).toBe(6_000_000);
    expect(Number(calculated.named(VALUE.remaining)) + Number(calculated.named(VALUE.wonToDate))).toBeCloseTo(
      6_000_000,
      6
    );
  });

  test("keeping overdue deals puts their money back", () => {
    // everyBar: working 460,000; O2, overdue, brings 70,000 back.
    const kept = calculatedReport(
      reportOf(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED), { typed: new Map([["overdueTreatment", "keep"]]) })
    );
    expect(kept.named(VALUE.working)).toBe(530_000);
    const control = Array.from({ length: 160 }, (_, i) => i + 1).filter((row) =>
      wordsOf(kept.at("Check", `B${row}`)).startsWith("Control: formulas")
    );
    expect(control.map((row) => kept.at("Check", `F${row}`))).toEqual(["■ differs"]);
  });

  test("my probability of one deal moves its month by the difference", () => {
    const analysis = analysisOf(rows, TYPED);
    const { opportunities } = analysis.reading;
    const deal = analysis.openDeals.find(
      ({ index, workingAmount }) =>
        (workingAmount ?? 0) > 0 && (opportunities.expectedClose[index] ?? 0) >= analysis.settings.asOf
    );
    if (deal === undefined) throw new Error("no working deal");
    const total = (calculated: CalculatedReport): number =>
      Number(calculated.at("Forecast", `S${landingRow(calculated)}`));
    const moved = change(new Map([[`deal:D${deal.index}:probability`, 1]]));
    expect(total(moved) - total(change(new Map()))).toBeCloseTo((deal.amount ?? NaN) - (deal.forecastValue ?? NaN), 5);
  });
});

function landingRow(calculated: CalculatedReport): number {
  return (
    Array.from({ length: 40 }, (_, i) => i + 1).find(
      (row) => calculated.at("Forecast", `B${row}`) === "Won + forecast"
    ) ?? 0
  );
}

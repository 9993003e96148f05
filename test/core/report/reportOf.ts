import { analyse } from "../../../src/core/analyse";
import type { Analysis } from "../../../src/core/analysis";
import { composeReport } from "../../../src/core/report/composeReport";
import type { ReportContext } from "../../../src/core/report/sheetContext";
import type { PlanContent, ReportPlan, SheetPlan } from "../../../src/core/report/sheetPlan";
import { SHEET_NAMES } from "../../../src/core/report/sheetNames";
import { resolveSettings } from "../../../src/core/resolveSettings";
import type { StageUse } from "../../../src/core/opportunities/reading";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";

/** The analysis of row literals, with inputs as they are typed. */
export function analysisOf(
  rows: readonly DealRow[],
  typed: Readonly<Record<string, unknown>>,
  stages: readonly StageUse[] = []
): Analysis {
  return analyse(readingOf(rows, stages), resolveSettings(typed, serial("2026-09-15")).settings);
}

/** A context as the doors make it, any part changed. */
export function contextOf(change: Partial<ReportContext> = {}): ReportContext {
  return {
    sheetNames: SHEET_NAMES,
    typed: new Map(),
    currency: "EUR",
    computedAt: "15 Sep 2026, 08:12",
    sourceSheet: "Deals",
    ...change,
  };
}

export function reportOf(analysis: Analysis, change: Partial<ReportContext> = {}): ReportPlan {
  return composeReport(analysis, contextOf(change));
}

export function sheetOf(plan: ReportPlan, id: SheetPlan["id"]): SheetPlan {
  const sheet = plan.sheets.find((each) => each.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** Every filled cell of a plan with its place. */
export function* cellsOf(
  plan: SheetPlan
): Generator<{ readonly row: number; readonly column: number; readonly content: PlanContent }> {
  for (const block of plan.blocks) {
    for (const [i, cells] of block.cells.entries()) {
      for (const [j, content] of cells.entries())
        if (content !== undefined) yield { row: block.row + i, column: block.column + j, content };
    }
  }
}

/** A pipeline of `count` deals out of a seeded sequence: every outcome, every trouble the bridge knows, names that look like formulas. */
export function manyDeals(count: number, seed = 7): DealRow[] {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const owners = ["A*", "~x", ">5", "=1", "007", "Bob's", 'Anna "A" [x]#', "Elif"];
  const day = (from: number, days: number): string =>
    new Date(Date.UTC(2025, 0, 1 + from + next(days))).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, i): DealRow => {
    const outcome = (["won", "lost", "noDecision", "open", "open", "open"] as const)[next(6)] ?? "open";
    const created = day(0, 600);
    const shared = {
      id: `D${i}`,
      name: `=Deal ${i}`,
      owner: owners[next(owners.length)] ?? "",
      stage: `Stage ${next(4)}`,
      created,
    };
    const amount = next(12) === 0 ? {} : { amount: 1000 + next(90_000) / 4 };
    if (outcome !== "open") return { outcome, ...shared, ...amount, closed: day(300, 320) };
    const dated = next(10) === 0 ? {} : { expectedClose: day(560, 500) };
    const category = ["Commit", "Best Case", "Pipeline"][next(3)] ?? "";
    const qualified = next(9) === 0 ? { qualified: false } : {};
    return {
      outcome,
      ...shared,
      ...amount,
      ...dated,
      ...qualified,
      probability: (1 + next(9)) / 10,
      forecastCategory: category,
    };
  });
}

/** The deal as an export without a probability column has it. */
export function withoutProbability(row: DealRow): DealRow {
  return Object.fromEntries(Object.entries(row).filter(([member]) => member !== "probability")) as unknown as DealRow;
}

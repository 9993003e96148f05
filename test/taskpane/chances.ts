import { dayOf } from "../../src/core/cells/day";
import type { AnswerSummary, SummaryChance } from "../../src/core/report/answerSummary";
import type { PaneAnswer } from "../../src/taskpane/paneEngine";
import { answerOf } from "./scriptedEngine";

/** A chance as an answer carries it; every figure is made up and they add up. */
export const CHANCE: SummaryChance = {
  probability: 0.61,
  existingOnly: 0.48,
  landing: 12_400_000,
  p10: 10_500_000,
  p90: 14_300_000,
  levers: [
    { kind: "opportunities", from: 0, to: 19, chance: 0.803, reaches: true },
    { kind: "winRate", from: 0.312, to: 0.35, chance: 0.81, reaches: true },
    { kind: "dealSize", from: 180_000, to: 201_000, chance: 0.801, reaches: true },
    { kind: "cycle", from: 96.4, to: 40, chance: 0.74, reaches: false },
  ],
  createUntil: dayOf(2026, 8, 28),
  meanWonSize: 180_000,
  winRate: 0.312,
  cycleDays: 96.4,
  spare: undefined,
  withoutLargest: [
    { row: 12, name: "Halvorsen Marine", amount: 640_000, chance: 0.52 },
    { row: 40, name: "Brightwater Clinics", amount: 385_000, chance: 0.56 },
    { row: 7, name: "", amount: 310_000, chance: 0.57 },
  ],
};

/** An answer with a chance: at risk. */
export function answerWithChance(chance: Partial<SummaryChance> = {}, change: Partial<AnswerSummary> = {}): PaneAnswer {
  return answerOf(
    {},
    {
      asOf: dayOf(2026, 5, 14),
      verdict: "atRisk",
      year: { name: "2026", from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
      currency: "$",
      goal: 12_000_000,
      wonToDate: 4_100_000,
      remaining: 7_900_000,
      have: 12_700_000,
      need: 16_100_000,
      gap: -3_400_000,
      needBasis: undefined,
      confidence: 0.8,
      chance: { ...CHANCE, ...chance },
      ...change,
    }
  );
}

import type { DealRow } from "../support/opportunitiesOf";

/**
 * Thirteen rows in which every bar of the bridge takes something. As of 2025-06-30, selling year 2025, goal 1,000,000;
 * baselineMonths all, overdueGraceDays 14, agedTreatment 0.5, confidence 0.80.
 * The same rows stand in test/fixtures/everyBar.csv.
 *
 * Won:  W1 80,000  created 2025-01-01 closed 2025-03-02: 60 days
 *       W2 120,000 created 2025-01-11 closed 2025-05-11: 120 days
 * Lost: L1 100,000; no decision: N1 100,000.
 * W1 = 2 ÷ 4 = 0.5, W2 = 2 ÷ 3, W3 = 200,000 ÷ 400,000 = 0.5. Mean cycle (60 + 120) ÷ 2 = 90 days; aged from 135 days,
 * suspect from 90. Mean won size 100,000.
 *
 * Open, in the order of the bars (age on 2025-06-30 in brackets):
 *       O1  50,000 close 2026-02-01 (30 d)   outside the year: all 50,000
 *       O2  70,000 close 2025-06-10 (60 d)   overdue, 20 days past: all 70,000
 *       O3  30,000 no close date    (60 d)   undated: all 30,000
 *       O4 200,000 close 2025-09-30 (181 d)  aged: half, 100,000 taken, 100,000 left
 *       O5  90,000 close 2025-08-15 (60 d)   not qualified: all 90,000
 *       O6  40,000 close 2025-12-01 (150 d)  aged and not qualified: 20,000 aged, the other 20,000 not qualified;
 *                                            it counts once, in the bar that took its last part
 *       O7 300,000 close 2025-09-15 (30 d)   working: all 300,000
 *       O8 no amount, close 2025-10-15 (30 d) working, brings no money
 *       O9  60,000 close 2025-06-20 (100 d)  10 days past: due, nothing taken; suspect age
 *
 * Reported 50 + 70 + 30 + 200 + 90 + 40 + 300 + 60 = 840 thousand.
 * Bars: outside 50,000 (1) · overdue 70,000 (1) · undated 30,000 (1) · aged 120,000 (1) · poorly qualified 110,000 (2).
 * Working 840 − 380 = 460 thousand: O4 100 + O7 300 + O9 60; O8 counts without money: 4 deals work.
 * Won in 2025 200,000; remaining 800,000; coverage 0.575, reported 1.05.
 * M1: O4 0.25, O7 0.50, O9 0.20; yield (25,000 + 150,000 + 12,000) ÷ 460,000 = 187 ÷ 460; required coverage 460 ÷ 187.
 * Required pipeline 800,000 × 460 ÷ 187 = 1,967,914.4.
 * Deals needed 8; opportunities on average 16; at 80% the smallest n with P(Bin(n, ½) ≥ 8) ≥ 0.8: P(Bin(18, ½) ≥ 8) = 0.7597,
 * P(Bin(19, ½) ≥ 8) = 0.8204: 19.
 */
export const EVERY_BAR_TYPED = {
  asOf: "2025-06-30",
  goal: 1_000_000,
  baselineMonths: "all",
  overdueGraceDays: 14,
  agedTreatment: 0.5,
} as const;

export const EVERY_BAR_ROWS: readonly DealRow[] = [
  {
    id: "W1",
    outcome: "won",
    stage: "Closed Won",
    owner: "Ada",
    amount: 80_000,
    created: "2025-01-01",
    closed: "2025-03-02",
  },
  {
    id: "W2",
    outcome: "won",
    stage: "Closed Won",
    owner: "Ben",
    amount: 120_000,
    created: "2025-01-11",
    closed: "2025-05-11",
  },
  {
    id: "L1",
    outcome: "lost",
    stage: "Closed Lost",
    owner: "Ada",
    amount: 100_000,
    created: "2025-01-05",
    closed: "2025-04-01",
  },
  {
    id: "N1",
    outcome: "noDecision",
    stage: "No Decision",
    owner: "Ben",
    amount: 100_000,
    created: "2025-02-01",
    closed: "2025-06-01",
  },
  {
    id: "O1",
    outcome: "open",
    stage: "Proposal",
    owner: "Ada",
    amount: 50_000,
    created: "2025-05-31",
    expectedClose: "2026-02-01",
    probability: 0.4,
    qualified: true,
  },
  {
    id: "O2",
    outcome: "open",
    stage: "Proposal",
    owner: "Ada",
    amount: 70_000,
    created: "2025-05-01",
    expectedClose: "2025-06-10",
    probability: 0.4,
    qualified: true,
  },
  {
    id: "O3",
    outcome: "open",
    stage: "Discovery",
    owner: "Ben",
    amount: 30_000,
    created: "2025-05-01",
    probability: 0.2,
    qualified: true,
  },
  {
    id: "O4",
    outcome: "open",
    stage: "Proposal",
    owner: "Ben",
    amount: 200_000,
    created: "2024-12-31",
    expectedClose: "2025-09-30",
    probability: 0.25,
    qualified: true,
  },
  {
    id: "O5",
    outcome: "open",
    stage: "Discovery",
    owner: "Ada",
    amount: 90_000,
    created: "2025-05-01",
    expectedClose: "2025-08-15",
    probability: 0.2,
    qualified: false,
  },
  {
    id: "O6",
    outcome: "open",
    stage: "Discovery",
    owner: "Ben",
    amount: 40_000,
    created: "2025-01-31",
    expectedClose: "2025-12-01",
    probability: 0.2,
    qualified: false,
  },
  {
    id: "O7",
    outcome: "open",
    stage: "Negotiation",
    owner: "Ada",
    amount: 300_000,
    created: "2025-05-31",
    expectedClose: "2025-09-15",
    probability: 0.5,
    qualified: true,
  },
  {
    id: "O8",
    outcome: "open",
    stage: "Proposal",
    owner: "Ben",
    created: "2025-05-31",
    expectedClose: "2025-10-15",
    probability: 0.4,
    qualified: true,
  },
  {
    id: "O9",
    outcome: "open",
    stage: "Proposal",
    owner: "Ben",
    amount: 60_000,
    created: "2025-03-22",
    expectedClose: "2025-06-20",
    probability: 0.2,
    qualified: true,
  },
];

export const EVERY_BAR_BRIDGE = [
  { reason: "outsidePeriod", count: 1, value: 50_000 },
  { reason: "overdue", count: 1, value: 70_000 },
  { reason: "undated", count: 1, value: 30_000 },
  { reason: "aged", count: 1, value: 120_000 },
  { reason: "poorlyQualified", count: 2, value: 110_000 },
];

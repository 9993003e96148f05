import { bridgeOf } from "../../../src/core/coverage/bridge";
import { bridgeRules, rulesOfPlaces, type LearnedChances } from "../../../src/core/coverage/bridgeRules";
import { openDeals } from "../../../src/core/opportunities/dealRows";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const YEAR = { from: serial("2025-01-01"), to: serial("2025-12-31") };
const open = (amount: number, expectedClose: string, more: Partial<DealRow> = {}): DealRow => ({
  outcome: "open",
  amount,
  expectedClose,
  ...more,
});

/** As of 2025-06-30: one deal in time, one due, one overdue, one aged, one both. */
const ROWS: readonly DealRow[] = [
  open(300, "2025-09-01"),
  open(100, "2025-06-25"),
  open(1000, "2025-03-01"),
  open(400, "2025-10-01"),
  open(200, "2025-03-01"),
];
const AGED = Uint8Array.of(0, 0, 0, 1, 1);

function bridged(
  learned: LearnedChances | undefined,
  {
    rows = ROWS,
    aged = AGED,
    ...typed
  }: Readonly<Record<string, unknown>> & { rows?: readonly DealRow[]; aged?: Uint8Array } = {}
) {
  const { settings } = resolveSettings({ asOf: "2025-06-30", ...typed }, serial("2025-06-30"));
  const deals = opportunitiesOf(rows);
  const rules = bridgeRules({ deals, open: openDeals(deals), aged, settings, byPeriod: true, learned }, YEAR);
  return { rules, bridge: bridgeOf(rules, YEAR) };
}

// Yield of the deals in time, due and aged: (300 · 0.4 + 100 · 0.1 + 400 · 0.05) ÷ 800 = 150 ÷ 800 = 0.1875.
const LEARNED: LearnedChances = {
  ageFactor: Float64Array.of(0.9, 0.9, 0.8, 0.25, 0.5),
  chance: Float64Array.of(0.4, 0.1, 0.075, 0.05, 0.3),
  fresh: 0.5,
};

test("learned: an aged deal keeps its factor, an overdue one its chance against the others', and is not cut twice", () => {
  const { bridge } = bridged(LEARNED);
  // 0.075 ÷ 0.1875 = 0.4; the last has more chance than the others: whole, its age not asked again.
  expect([...bridge.share].map((share) => Number(share.toFixed(12)))).toEqual([1, 1, 0.4, 0.25, 1]);
  expect([...bridge.left]).toEqual([300, 100, 400, 100, 200]);
  expect(bridge.bars.filter(({ value }) => value > 0)).toEqual([
    { reason: "overdue", count: 1, value: 600 },
    { reason: "aged", count: 1, value: 300 },
  ]);
  expect(bridge.working).toBe(1100);
});

test("a chance counts learned parts whole, typed parts as they are left", () => {
  expect([...bridged(LEARNED).bridge.counted]).toEqual([300, 100, 1000, 400, 200]);
  expect([...bridged(LEARNED, { agedTreatment: 0.5 }).bridge.counted]).toEqual([300, 100, 1000, 200, 100]);
  expect([...bridged(LEARNED, { overdueTreatment: "remove" }).bridge.counted]).toEqual([300, 100, 0, 400, 0]);
});

test("typed age is taken of what is left of an overdue deal", () => {
  const { bridge } = bridged(LEARNED, { agedTreatment: 0.5 });
  // The aged one counts in the yield whatever it keeps: 0.4 of 1,000; 1 × 0.5 of 200.
  expect([...bridge.left]).toEqual([300, 100, 400, 200, 100]);
});

test("where own history says nothing of a deal: overdue nothing, aged half", () => {
  const silent = {
    ...LEARNED,
    chance: Float64Array.of(0.4, 0.1, NaN, 0.05, NaN),
    ageFactor: new Float64Array(5).fill(NaN),
  };
  const { bridge } = bridged(silent);
  expect([...bridge.left]).toEqual([300, 100, 0, 200, 0]);
  expect([...bridged(undefined).bridge.left]).toEqual([300, 100, 0, 200, 0]);
});

test("all overdue: measured against a deal created today; nothing can be won in time: nothing is kept", () => {
  const rows = [open(1000, "2025-03-01"), open(200, "2025-03-01")];
  const chances = { ageFactor: Float64Array.of(1, 1), chance: Float64Array.of(0.1, 0.6), fresh: 0.5 };
  const both = { rows, aged: Uint8Array.of(0, 0) };
  expect([...bridged(chances, both).bridge.left]).toEqual([200, 200]);
  expect([...bridged({ ...chances, fresh: 0 }, both).bridge.left]).toEqual([0, 0]);
});

test("a part of the pipeline keeps what the whole says", () => {
  const { rules, bridge } = bridged(LEARNED);
  const part = bridgeOf(rulesOfPlaces(rules, [2, 4]), YEAR);
  expect([...part.left]).toEqual([bridge.left[2], bridge.left[4]]);
  expect([...part.counted]).toEqual([1000, 200]);
});

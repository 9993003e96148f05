import { followDeals } from "../../../src/core/changes/dealTracks";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import type { Waterfall } from "../../../src/core/changes/waterfall";
import { waterfallOf } from "../../../src/core/changes/waterfallOf";
import { fiscalYear } from "../../../src/core/fiscalYear";
import type { DealRow } from "../../support/opportunitiesOf";
import { snapshotOn } from "./madeSnapshots";

const deal = (id: string, change: Partial<DealRow> = {}): DealRow => ({
  outcome: "open",
  id,
  name: id,
  stage: "Proposal",
  owner: "Ada",
  amount: 100,
  expectedClose: "2026-06-30",
  ...change,
});

const THEN = ["Same", "Stage", "Owner", "Close", "Amount", "Later year"].map((id) =>
  deal(id, id === "Later year" ? { expectedClose: "2027-06-30" } : {})
);
const NOW = [
  deal("Same"),
  deal("Stage", { stage: "Negotiation" }),
  deal("Owner", { owner: "Ben", amount: 100 }),
  deal("Close", { stage: "Negotiation", owner: "Ben", expectedClose: "2026-05-31" }),
  deal("Amount", { stage: "Negotiation", amount: 130 }),
  deal("Later year", { expectedClose: "2027-06-30", stage: "Negotiation" }),
];
const march = snapshotOn("2026-03-01", THEN);
const april = snapshotOn("2026-04-01", NOW);

function between(from: Snapshot, to: Snapshot): Waterfall {
  const { tracks } = followDeals([from, to], () => true);
  return waterfallOf({ from, to, period: fiscalYear(2026, 1), tracks, rowOf: () => 7 });
}

test("a deal whose stage or owner alone is another is listed, with both days' state; one of a bar or another close is not", () => {
  const { otherChanges, deals, redated } = between(march, april);
  const states = otherChanges.map(({ name, before, after }) =>
    [name, before.stage, after.stage, before.owner, after.owner].join(" ")
  );
  expect(states).toEqual(["Owner Proposal Proposal Ada Ben", "Stage Proposal Negotiation Ada Ada"]);
  expect(deals.map(({ name }) => name)).toEqual(["Amount"]);
  expect(redated.map(({ name }) => name)).toEqual(["Close"]);
});

test("a deal with another close carries stage, owner and amount of both days, and its moves", () => {
  const [moved] = between(march, april).redated;
  expect([moved?.before.stage, moved?.after.stage, moved?.before.owner, moved?.after.owner]).toEqual([
    "Proposal",
    "Negotiation",
    "Ada",
    "Ben",
  ]);
  expect([moved?.before.amount, moved?.pushes, moved?.pullIns, moved?.movedBack]).toEqual([100, 0, 1, 1]);
});

test("a stage or an owner that is read from elsewhere now is no change", () => {
  const { readAs } = april;
  if (readAs === undefined) throw new Error("nothing tells how it was read");
  const names = (to: Snapshot): string[] => between(march, to).otherChanges.map(({ name }) => name);
  expect(names({ ...april, readAs: { ...readAs, outcome: "Phase" } })).toEqual(["Owner"]);
  expect(names({ ...april, readAs: { ...readAs, owner: "Team" } })).toEqual(["Stage"]);
});

import { textAt, textColumn } from "../../../src/core/cells/column";
import { snapshotOf, snapshotText } from "../../../src/core/changes/snapshotText";
import { Outcome, type Opportunities } from "../../../src/core/opportunities/opportunities";

const blankText = textColumn([undefined, undefined, undefined]);
const blankNumber = Float64Array.from([NaN, NaN, NaN]);

/** An open deal, a won one, and one of which next to nothing is known. */
const opportunities: Opportunities = {
  count: 3,
  row: Int32Array.from([2, 3, 4]),
  id: textColumn(["006A", "=1", undefined]),
  name: blankText,
  account: blankText,
  owner: textColumn(["Åsa", "Åsa", undefined]),
  source: blankText,
  product: blankText,
  type: blankText,
  stage: textColumn(["Proposal", "Won", undefined]),
  team: blankText,
  forecastCategory: blankText,
  outcome: Uint8Array.from([Outcome.open, Outcome.won, Outcome.noDecision]),
  amount: Float64Array.from([1200.5, NaN, -3]),
  created: blankNumber,
  closed: Float64Array.from([NaN, 45_000, NaN]),
  expectedClose: Float64Array.from([45_100, NaN, NaN]),
  probability: blankNumber,
  lastActivity: blankNumber,
  stageEntered: blankNumber,
  qualified: blankNumber,
  notices: new Uint16Array(3),
  mapped: new Set(["id", "amount"]),
};

test("a snapshot reads back as what it was made of", () => {
  const snapshot = snapshotOf(snapshotText(opportunities, 45_050, "all"));
  if (snapshot === undefined) throw new Error("not read");
  expect([snapshot.asOf, snapshot.scope, snapshot.count]).toEqual([45_050, "all", 3]);
  expect([0, 1, 2].map((i) => textAt(snapshot.id, i))).toEqual(["006A", "=1", undefined]);
  expect([0, 1, 2].map((i) => textAt(snapshot.stage, i))).toEqual(["Proposal", "Won", undefined]);
  expect([0, 1, 2].map((i) => textAt(snapshot.owner, i))).toEqual(["Åsa", "Åsa", undefined]);
  expect(Array.from(snapshot.outcome)).toEqual([0, 1, 3]);
  expect(Array.from(snapshot.amount)).toEqual([1200.5, NaN, -3]);
  // Closed day of the won one, expected close of the open one, none of the third.
  expect(Array.from(snapshot.close)).toEqual([45_100, 45_000, NaN]);
});

test("the open ones alone, where all would be too much", () => {
  const snapshot = snapshotOf(snapshotText(opportunities, 45_050, "open"));
  expect([snapshot?.scope, snapshot?.count, snapshot && textAt(snapshot.id, 0)]).toEqual(["open", 1, "006A"]);
  expect(snapshot?.stage.values).toEqual(["Proposal"]);
});

test("no opportunities is a snapshot of none", () => {
  const none = { ...opportunities, count: 0 };
  expect(snapshotOf(snapshotText(none, 1, "all"))?.count).toBe(0);
});

test("a text of no known version, or cut off, is none", () => {
  expect(snapshotOf("")).toBeUndefined();
  expect(snapshotOf('{"v":2,"asOf":1}')).toBeUndefined();
  expect(snapshotOf(snapshotText(opportunities, 1, "all").slice(0, -1))).toBeUndefined();
});

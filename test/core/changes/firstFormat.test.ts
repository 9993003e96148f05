import { textAt } from "../../../src/core/cells/column";
import { checksumOf } from "../../../src/core/changes/checksumOf";
import { historyOf } from "../../../src/core/changes/historyOf";
import { serial } from "../../support/opportunitiesOf";

/** A row as the first format had it, its columns in the order of the sheet. */
const FIRST =
  '{"v":1,"asOf":45050,"scope":"all","id":["006B","006A",null],"stage":[["Proposal","Won"],[0,1,-1]],' +
  '"owner":[["Åsa"],[0,0,-1]],"outcome":"013","amount":[1200.5,null,-3],"close":[45100,45000,null]}';

const rowOf = (text: string, day = "2023-05-04") => ({ day, opportunities: 3, checksum: checksumOf(text), text });

test("a row of the first format is read, its deals in the order of their keys", () => {
  expect(serial("2023-05-04")).toBe(45_050);
  const { snapshots, damaged } = historyOf([rowOf(FIRST)]);
  expect(damaged).toEqual([]);
  const [snapshot] = snapshots;
  if (snapshot === undefined) throw new Error("not read");
  const { deals, ...head } = snapshot;
  expect(head).toEqual({ asOf: 45_050, scope: "all", readAs: undefined, said: undefined });
  expect(deals.key).toEqual(["006A", "006B", "||"]);
  expect([0, 1, 2].map((i) => textAt(deals.stage, i))).toEqual(["Won", "Proposal", undefined]);
  expect([0, 1, 2].map((i) => textAt(deals.owner, i))).toEqual(["Åsa", "Åsa", undefined]);
  expect([0, 1, 2].map((i) => textAt(deals.name, i))).toEqual([undefined, undefined, undefined]);
  expect([...deals.outcome]).toEqual([1, 0, 3]);
  expect([...deals.amount]).toEqual([NaN, 1200.5, -3]);
  expect([...deals.close]).toEqual([45_000, 45_100, NaN]);
  expect([...deals.created]).toEqual([NaN, NaN, NaN]);
});

test("of several rows of one day, as the first format left them, the last counts", () => {
  const later = FIRST.replace("1200.5", "900");
  const { snapshots } = historyOf([rowOf(FIRST), rowOf(later)]);
  expect(snapshots.map(({ deals }) => deals.amount[1])).toEqual([900]);
});

test("what is not whole, or not of this format, is no snapshot", () => {
  const none = [
    FIRST.slice(0, -1),
    "",
    "[]",
    "null",
    '{"v":"1"}',
    FIRST.replace('"scope":"all"', '"scope":"some"'),
    FIRST.replace("[0,0,-1]", "[0,1,-1]"),
    FIRST.replace('"013"', '"014"'),
    FIRST.replace('"013"', '"01"'),
    FIRST.replace("null,-3", "-3"),
    FIRST.replace("45050", "45051"),
  ];
  expect(historyOf(none.map((text) => rowOf(text)))).toEqual({
    snapshots: [],
    damaged: none.map(() => ({ day: "2023-05-04", reason: "changed" })),
  });
  expect(historyOf([rowOf('{"v":3,"deals":[]}')]).damaged).toEqual([{ day: "2023-05-04", reason: "laterVersion" }]);
});

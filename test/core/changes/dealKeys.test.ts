import { dealKeys } from "../../../src/core/changes/dealKeys";
import { opportunitiesOf, type DealRow } from "../../support/opportunitiesOf";

const keysOf = (rows: readonly Omit<DealRow, "outcome">[]): readonly string[] =>
  dealKeys(opportunitiesOf(rows.map((row) => ({ outcome: "open", ...row }))));

test("a Salesforce id of 15 and of 18 characters is one deal, wherever the last three are its check characters", () => {
  expect(keysOf([{ id: "0068d000009MWGP" }])).toEqual(keysOf([{ id: " 0068d000009MWGPAA4 " }]));
  expect(keysOf([{ id: "0068d000009MWGPAA5" }])).toEqual(["0068d000009MWGPAA5"]);
});

test("upper and lower case of an id differ", () => {
  expect(keysOf([{ id: "0068d000009MWGP" }, { id: "0068d000009MWGp" }])).toEqual([
    "0068d000009MWGP",
    "0068d000009MWGp",
  ]);
});

test("a row without an id is called by name, account and created day", () => {
  expect(
    keysOf([
      { id: "7", name: "Renewal" },
      { name: " Renewal  2026", account: "Acme", created: "2026-03-02" },
      { name: "Renewal" },
    ])
  ).toEqual(["7", "renewal 2026|acme|2026-03-02", "renewal||"]);
});

test("rows that share a key are numbered by what they were from the start, in whatever order they stand", () => {
  const first = { id: "7", created: "2026-01-05", name: "B", amount: 9 };
  const second = { id: "7", created: "2026-02-05", name: "A", amount: 1 };
  const third = { id: "7", name: "A", amount: 1 };
  expect(keysOf([first, second, third])).toEqual(["7", "7#2", "7#3"]);
  expect(keysOf([third, first, second])).toEqual(["7#3", "7", "7#2"]);
  // A number that another deal bears as its id is passed over.
  expect(keysOf([second, { id: "7#2" }, first])).toEqual(["7#3", "7#2", "7"]);
});

test("every key once, however many rows say the same", () => {
  const keys = keysOf(Array.from({ length: 3000 }, () => ({ name: "Deal" })));
  expect(new Set(keys).size).toBe(3000);
});

import { textAt } from "../../../src/core/cells/column";
import { readAsOf } from "../../../src/core/changes/readAsOf";
import { snapshotOf } from "../../../src/core/changes/snapshotOf";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { readingOf, serial, type DealRow } from "../../support/opportunitiesOf";

const AS_OF = serial("2026-09-15");
const { settings } = resolveSettings({ asOf: "2026-09-15" }, AS_OF);

const ROWS: readonly DealRow[] = [
  { outcome: "won", id: "3", amount: 10, closed: "2026-01-05", created: "2025-01-05", owner: "Ada" },
  { outcome: "open", id: "1", name: "One", amount: 99, notices: ["valued"], expectedClose: "2026-10-01", stage: "S2" },
  { outcome: "lost", id: "2", amount: -5, closed: "2025-08-01", forecastCategory: "Omitted" },
  { outcome: "noDecision", id: "4" },
];

test("all deals in the order of their keys; what blank amounts are valued at is not kept", () => {
  const { deals, ...head } = snapshotOf({ reading: readingOf(ROWS), settings }, undefined);
  expect(head).toMatchObject({ asOf: AS_OF, scope: "all", said: undefined });
  expect(deals.key).toEqual(["1", "2", "3", "4"]);
  expect([...deals.outcome]).toEqual([0, 2, 1, 3]);
  expect([...deals.amount]).toEqual([NaN, -5, 10, NaN]);
  expect([...deals.close]).toEqual([serial("2026-10-01"), serial("2025-08-01"), serial("2026-01-05"), NaN]);
  expect([...deals.created]).toEqual([NaN, NaN, serial("2025-01-05"), NaN]);
  const texts = (["name", "owner", "stage", "forecastCategory"] as const).map((field) => textAt(deals[field], 0));
  expect(texts).toEqual(["One", undefined, "S2", undefined]);
});

test("where all would be too much, open deals and those that closed in the last 400 days", () => {
  const { scope, deals } = snapshotOf({ reading: readingOf(ROWS), settings }, undefined, 10);
  expect([scope, deals.count, deals.key]).toEqual(["recent", 2, ["1", "3"]]);
});

test("no deals is a snapshot of none", () => {
  expect(snapshotOf({ reading: readingOf([]), settings }, undefined).deals).toMatchObject({ count: 0, key: [] });
});

describe("how rows are read", () => {
  const reading = readingOf(ROWS);
  const source = {
    ...reading.source,
    columns: { name: "Deal", created: "Opened", amount: "Betrag", closeDate: "Close" },
  };

  test("by which columns, and what was typed about them", () => {
    expect(readAsOf({ ...reading, source, currency: "EUR" }, settings)).toEqual({
      key: "Deal + Opened",
      amount: "Betrag; EUR",
      close: "Close",
      outcome: "no column",
      owner: "no column",
    });
    const typed = { ...settings, stageMap: { Parked: "noDecision", Done: "won" }, dateOrder: "day first" } as const;
    expect(readAsOf({ ...reading, source }, { ...typed, pipeline: "New", outcomeBy: "stage" })).toEqual({
      key: "Deal + Opened; pipeline: New",
      amount: "Betrag",
      close: "Close; dates: day first",
      outcome: "no column; first: stage; Done = won; Parked = noDecision",
      owner: "no column",
    });
  });

  test("an id serves alone; amounts in thousands and in other currencies say so", () => {
    const columns = { ...source.columns, id: "Id" };
    const mixed = {
      ...reading,
      source: { ...source, columns, columnIndexes: { id: 0 } },
      currency: "EUR",
      currencies: [
        { currency: "EUR", rows: 9, rate: 1 },
        { currency: "USD", rows: 2, rate: 0.92 },
      ],
      issues: [{ code: "amountInThousands", row: undefined, column: "Betrag", found: "k" }],
    };
    expect(readAsOf(mixed, settings)).toMatchObject({ key: "Id", amount: "Betrag; in thousands; EUR; USD × 0.92" });
  });
});

import type { Typed } from "../src/core/report/typedInputs";
import { typedWith, type Overrides } from "../src/typedOverrides";

const after = (onSheets: Readonly<Record<string, Typed>>, overrides: Overrides): Readonly<Record<string, Typed>> =>
  Object.fromEntries(typedWith(new Map(Object.entries(onSheets)), overrides));

test("a rate is written as the number it was taken for, under its currency; one that was not taken is not written", () => {
  expect(after({}, { rates: { EUR: "1.08", gbp: "1.3", CHF: "much", JPY: "-1" } })).toEqual({
    "rate:EUR": 1.08,
    "rate:GBP": 1.3,
  });
});

test("a rate stands where the sheet asks for it, however the currency is spelt there", () => {
  expect(after({ "rate:kr": 0.09 }, { rates: { KR: "0.1" } })).toEqual({ "rate:kr": 0.1 });
});

test("a stage counts as its cell's list spells it; a field is written in its own spelling; the rest is not written", () => {
  expect(
    after(
      { "stage:Dead": "lost" },
      { stageMap: { Dead: "nodecision", Won: "perhaps" }, columnMap: { AMOUNT: "Value", created: "", size: "X" } }
    )
  ).toEqual({ "stage:Dead": "no decision", "column:amount": "Value", "column:created": "not in this sheet" });
});

test("inputs are written as they were taken; what was not taken leaves what stands there", () => {
  expect(after({ confidence: 0.9 }, { GOAL: "5,000,000", confidence: "often", sameid: "ADD", nothing: 1 })).toEqual({
    confidence: 0.9,
    goal: 5_000_000,
    sameId: "add",
  });
});

test("a quota is written under its owner; one that is no money is not written", () => {
  expect(
    after({ "quota:Ben: North": 5 }, { quotas: { "Ada Lovelace": "500,000", "Ben: North": "0", Cy: "much" } })
  ).toEqual({
    "quota:Ada Lovelace": 500_000,
    "quota:Ben: North": 0,
  });
});

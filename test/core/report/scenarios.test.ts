import { keptScenarios, scenarioTyped, type KeptScenario } from "../../../src/core/report/scenarios";
import type { Typed } from "../../../src/core/report/typedInputs";

const TRIED: Omit<KeptScenario, "slot"> = {
  name: "Win rate 33%",
  keptOn: 46_280,
  landing: 12_400_000,
  p10: 11_500_000,
  p90: 13_300_000,
  chance: 0.61,
  winRate: 0.33,
  dealSize: undefined,
  cycleDays: undefined,
  added: 10,
  without: undefined,
};

/** Keeps scenarios one after the other, as the cells would hold them. */
function kept(...scenarios: readonly Partial<typeof TRIED>[]): Map<string, Typed> {
  const cells = new Map<string, Typed>();
  for (const scenario of scenarios) {
    for (const [key, value] of scenarioTyped(cells, { ...TRIED, ...scenario })) cells.set(key, value);
  }
  return cells;
}

test("what was kept is found again as it was", () => {
  expect(keptScenarios(kept({}))).toEqual([{ slot: 1, ...TRIED }]);
  expect(keptScenarios(new Map())).toEqual([]);
});

test("the first free slot; the same name takes its own again; a fourth takes the oldest's", () => {
  const three = [
    { name: "A", keptOn: 3 },
    { name: "B", keptOn: 1 },
    { name: "C", keptOn: 2 },
  ];
  const names = (cells: Map<string, Typed>): string[] => keptScenarios(cells).map(({ name }) => name);
  expect(names(kept(...three))).toEqual(["A", "B", "C"]);
  expect(names(kept(...three, { name: "A", keptOn: 9 }))).toEqual(["A", "B", "C"]);
  expect(names(kept(...three, { name: "D", keptOn: 9 }))).toEqual(["A", "D", "C"]);
  const emptied = kept(...three).set("scenario:1:name", " ");
  expect(names(emptied)).toEqual(["B", "C"]);
  expect([...scenarioTyped(emptied, { ...TRIED, name: "D" }).keys()][0]).toBe("scenario:1:name");
});

test("nothing of what a slot held before is left", () => {
  const cells = kept({ without: "The large one", dealSize: 50_000 });
  for (const [key, value] of scenarioTyped(cells, TRIED)) cells.set(key, value);
  expect(keptScenarios(cells)).toEqual([{ slot: 1, ...TRIED }]);
});

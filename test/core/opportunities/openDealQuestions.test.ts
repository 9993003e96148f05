import type { CellValue } from "../../../src/core/cells/grid";
import type { Question } from "../../../src/core/opportunities/question";
import { readTable, type TableOptions } from "./readTable";

const ask = (rows: readonly (readonly CellValue[])[], options?: TableOptions): readonly Question[] =>
  readTable(
    [["Deal", "Stage", "Amount", "Close Date"], ...rows.map((cells, i): CellValue[] => [`D${i}`, ...cells])],
    options
  ).questions;
const WON: CellValue[] = ["Won", 100, "2024-05-01"];
const open = (amount: CellValue, close = "2024-08-01"): CellValue[] => ["Proposal", amount, close];

describe("open deals without an amount", () => {
  const THREE_OF_FIVE = [WON, open(""), open(0), open(""), open(5), open(6)];

  test("more than a fifth of them: asked once, from the first such row", () => {
    expect(ask(THREE_OF_FIVE)).toEqual([
      {
        kind: "unpricedValue",
        key: "unpricedValue",
        options: ["none", "mean"],
        answer: undefined,
        column: "Amount",
        row: 3,
        found: "",
        rows: 3,
      },
    ]);
    expect(ask(THREE_OF_FIVE, { unpricedValue: "none" }).map(({ answer }) => answer)).toEqual(["none"]);
    expect(ask(THREE_OF_FIVE, { unpricedValue: 5000 }).map(({ answer }) => answer)).toEqual(["5000"]);
  });

  test("few of them, or no won amount to go by: not asked", () => {
    expect(ask([WON, open(""), open(""), open(5)])).toEqual([]);
    expect(ask([WON, ...Array.from({ length: 15 }, (_, i) => open(i < 3 ? "" : 5))])).toEqual([]);
    expect(ask(THREE_OF_FIVE.slice(1))).toEqual([]);
  });
});

describe("deals past their closing day", () => {
  // asOf is 2024-06-30, the grace 14 days: 16 June is within it.
  const OVERDUE = [WON, open(10, "2024-06-15"), open(10, "2023-01-01"), open(10, "2024-01-01"), open(20)];

  test("with more than half of the open money: asked whether they stay", () => {
    expect(ask(OVERDUE)).toEqual([
      {
        kind: "overdueTreatment",
        key: "overdueTreatment",
        options: ["remove", "keep"],
        answer: undefined,
        column: "Close Date",
        row: 3,
        found: "",
        rows: 3,
      },
    ]);
    expect(ask(OVERDUE, { overdueTreatment: "keep" }).map(({ answer }) => answer)).toEqual(["keep"]);
  });

  test("within the grace, few, or of little money: not asked", () => {
    expect(ask(OVERDUE, { overdueGraceDays: 15 })).toEqual([]);
    expect(ask([...OVERDUE, open(10)])).toEqual([]);
    expect(ask([WON, open(50, "2023-01-01"), open(50, "2023-01-01"), open(5)])).toEqual([]);
  });
});

import { textAt } from "../../../src/core/cells/column";
import { OUTCOME_NAMES } from "../../../src/core/opportunities/opportunities";
import type { Reading } from "../../../src/core/opportunities/reading";
import { readTable, type Rows } from "./readTable";

/** A formatted report grouped by stage and, within it, by owner: subtotals, counts, a grand total, the footers. */
const BY_STAGE: Rows = [
  ["Pipeline by stage", "", "", "", "", "", ""],
  ["As of 2024-06-30 08:12:44", "", "", "", "", "", ""],
  ["", "", "", "", "", "", ""],
  ["Stage ↑", "Opportunity Owner ↑", "Opportunity Name", "Amount", "Close Date", "Created Date", "Lead Source"],
  ["Negotiation/Review", "Ana Ruiz", "Pumps", 1000, 45500, 45300, "Web"],
  ["", "", "Valves", 2000, 45510, 45301, "Fair"],
  ["", "Subtotal", "", 3000, "", "", ""],
  ["", "Bo Lund", "Seals", 500, 45520, 45302, "Web"],
  ["", "Subtotal", "", 500, "", "", ""],
  ["Subtotal", "Sum", "", 3500, "", "", ""],
  ["", "Count", 3, "", "", "", ""],
  ["Closed Won", "Ana Ruiz", "Hoses", 700, 45400, 45200, "Web"],
  ["", "", "Taps", 800, 45410, 45201, "Web"],
  ["", "", "Pipes", 900, 45420, 45202, "Fair"],
  ["", "Subtotal", "", 2400, "", "", ""],
  ["Subtotal", "Avg", "", 800, "", "", ""],
  ["Total", "Sum", "", 5900, "", "", ""],
  ["", "Count", 6, "", "", "", ""],
  ["", "", "", "", "", "", ""],
  ["Confidential Information - Do Not Distribute", "", "", "", "", "", ""],
  ["Copyright © 2000-2024 salesforce.com, inc. All rights reserved.", "", "", "", "", "", ""],
];

function lines({ opportunities: o }: Reading): string[] {
  return Array.from({ length: o.count }, (_, i) =>
    [textAt(o.name, i), textAt(o.stage, i), textAt(o.owner, i), OUTCOME_NAMES[o.outcome[i] ?? 0], o.amount[i]].join(
      " | "
    )
  );
}

const total = ({ opportunities }: Reading): number => opportunities.amount.reduce((sum, amount) => sum + amount, 0);

describe("a report grouped by stage and owner", () => {
  test("is asked about, and left blank until answered: no money moves", () => {
    const reading = readTable(BY_STAGE);
    expect(lines(reading)).toEqual([
      "Pumps | Negotiation/Review | Ana Ruiz | open | 1000",
      "Valves |  |  | open | 2000",
      "Seals |  | Bo Lund | open | 500",
      "Hoses | Closed Won | Ana Ruiz | won | 700",
      "Taps |  |  | open | 800",
      "Pipes |  |  | open | 900",
    ]);
    expect(reading.questions.filter(({ kind }) => kind === "groupedRows")).toEqual([
      {
        kind: "groupedRows",
        key: "groupedRows",
        options: ["leave blank", "fill down"],
        answer: undefined,
        column: "Stage ↑",
        row: 6,
        found: "Negotiation/Review",
        rows: 4,
      },
    ]);
    expect(reading.questions[0]?.kind).toBe("groupedRows");
    expect(reading.excluded.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      "7 total",
      "9 total",
      "10 total",
      "11 total",
      "15 total",
      "16 total",
      "17 total",
      "18 total",
      "19 blank",
      "20 footer",
      "21 footer",
    ]);
  });

  test("filled down, every deal has its stage, outcome and owner", () => {
    const reading = readTable(BY_STAGE, { groupedRows: "fill down" });
    expect(lines(reading)).toEqual([
      "Pumps | Negotiation/Review | Ana Ruiz | open | 1000",
      "Valves | Negotiation/Review | Ana Ruiz | open | 2000",
      "Seals | Negotiation/Review | Bo Lund | open | 500",
      "Hoses | Closed Won | Ana Ruiz | won | 700",
      "Taps | Closed Won | Ana Ruiz | won | 800",
      "Pipes | Closed Won | Ana Ruiz | won | 900",
    ]);
    expect(reading.questions.find(({ kind }) => kind === "groupedRows")?.answer).toBe("fill down");
    expect(total(reading)).toBe(total(readTable(BY_STAGE)));
  });

  test("left blank as answered reads as before, and the question stays", () => {
    const reading = readTable(BY_STAGE, { groupedRows: "leave blank" });
    expect(lines(reading)).toEqual(lines(readTable(BY_STAGE)));
    expect(reading.questions.find(({ kind }) => kind === "groupedRows")?.answer).toBe("leave blank");
  });
});

test("headings in rows of their own, with the number of their rows, fill the rows below", () => {
  const rows: Rows = [
    ["Stage", "Deal", "Owner", "Amount", "Close Date"],
    ["Stage: Proposal (2 records)", "", "", "", ""],
    ["", "Pumps", "Ana", 100, 45500],
    ["", "Valves", "Bo", 200, 45500],
    ["Stage: Closed Won (2 records)", "", "", "", ""],
    ["", "Seals", "Ana", 300, 45400],
    ["", "Hoses", "Bo", 400, 45400],
  ];
  const reading = readTable(rows, { groupedRows: "fill down" });
  expect(lines(reading)).toEqual([
    "Pumps | Proposal | Ana | open | 100",
    "Valves | Proposal | Bo | open | 200",
    "Seals | Closed Won | Ana | won | 300",
    "Hoses | Closed Won | Bo | won | 400",
  ]);
  expect(reading.excluded.map(({ row }) => row)).toEqual([2, 5]);
  expect(readTable(rows).questions.map(({ kind, rows: count }) => [kind, count])).toContainEqual(["groupedRows", 4]);
});

test("two levels: a value of the second holds until the next one, or until the first level changes", () => {
  const rows: Rows = [
    ["Stage", "Owner", "Deal", "Amount"],
    ["Proposal", "Ana", "Pumps", 1],
    ["", "", "Valves", 2],
    ["", "", "Seals", 3],
    ["", "Bo", "Taps", 4],
    ["", "", "Pipes", 5],
    ["", "", "Nuts", 6],
    ["Discovery", "Ana", "Bolts", 7],
    ["", "", "Hoses", 8],
    ["", "", "Rings", 9],
    ["", "Bo", "Caps", 10],
    ["", "", "Clips", 11],
    ["", "", "Belts", 12],
  ];
  const { opportunities: o } = readTable(rows, { groupedRows: "fill down" });
  expect(Array.from({ length: o.count }, (_, i) => `${textAt(o.stage, i)} ${textAt(o.owner, i)}`)).toEqual([
    ...new Array<string>(3).fill("Proposal Ana"),
    ...new Array<string>(3).fill("Proposal Bo"),
    ...new Array<string>(3).fill("Discovery Ana"),
    ...new Array<string>(3).fill("Discovery Bo"),
  ]);
});

test.each<readonly [string, Rows]>([
  [
    "a leading column that is merely sparse, its values standing anywhere",
    [
      ["Type", "Deal", "Stage", "Amount"],
      ["", "A", "Proposal", 1],
      ["New", "B", "Proposal", 2],
      ["", "C", "Proposal", 3],
      ["New", "D", "Proposal", 4],
      ["", "E", "Proposal", 5],
      ["New", "F", "Proposal", 6],
      ["", "G", "Proposal", 7],
    ],
  ],
  [
    "a sparse column behind a full one",
    [
      ["Deal", "Type", "Stage", "Amount"],
      ["A", "New", "Proposal", 1],
      ["B", "", "Proposal", 2],
      ["C", "", "Proposal", 3],
      ["D", "Old", "Proposal", 4],
      ["E", "", "Proposal", 5],
    ],
  ],
])("not asked: %s", (_, rows) => {
  expect(readTable(rows).questions.filter(({ kind }) => kind === "groupedRows")).toEqual([]);
});

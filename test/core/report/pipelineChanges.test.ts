import { movesWords } from "../../../src/core/report/changesPushed";
import { columnLetters } from "../../../src/core/report/a1";
import { CHANGE_BARS } from "../../../src/core/changes/waterfall";
import { BAR_LABEL } from "../../../src/core/report/changeWords";
import { LIST_ROWS } from "../../../src/core/report/changesGrid";
import { ownerLabels } from "../../../src/core/report/changesOwners";
import type { ReportPlan, SheetPlan } from "../../../src/core/report/sheetPlan";
import { historyOf, snapshotOn } from "../changes/madeSnapshots";
import type { DealRow } from "../../support/opportunitiesOf";
import { calculatedReport, wordsOf } from "./calculatedReport";
import { changedAnalysis, livelyAnalysis } from "./changedPipeline";
import { analysisOf, cellsOf, manyDeals, reportOf, sheetOf } from "./reportOf";

/** One-based rows that begin with a label, in column B. */
function rowOf(sheet: SheetPlan, label: string): number {
  for (const { row, column, content } of cellsOf(sheet))
    if (column === 1 && content.kind === "text" && content.text.startsWith(label) && content.text.length < 60)
      return row + 1;
  throw new Error(`no row ${label}`);
}

function textsOf(sheet: SheetPlan): string[] {
  return [...cellsOf(sheet)].flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
}

const changesOf = (plan: ReportPlan): SheetPlan => sheetOf(plan, "Changes");

describe("a lively pipeline", () => {
  const analysis = livelyAnalysis();
  const { waterfall } = analysis.changes;
  const plan = reportOf(analysis);
  const sheet = changesOf(plan);
  const calculated = calculatedReport(plan);
  const number = (address: string): number => Number(calculated.at("Changes", address));
  if (waterfall === undefined) throw new Error("nothing to compare");

  test("every bar is in use, so that what follows is about something", () => {
    const used = waterfall.bars.filter(({ count }) => count > 0).map(({ bar }) => bar);
    expect(used).toEqual(CHANGE_BARS.filter((bar) => bar !== "readDifferently"));
    expect(analysis.changes.accuracy.length).toBeGreaterThan(0);
    expect(analysis.changes.pushRate?.dated.count).toBeGreaterThan(0);
  });

  test("no cell shows an error, and the sheets stand in their order", () => {
    expect(calculated.errors).toEqual([]);
    expect(plan.sheets.map(({ id }) => id)).toEqual(["Check", "Flagged", "Forecast", "Changes", "Assumptions", "Rows"]);
  });

  test("bars are sums over the list and come to the analysis' own; the control agrees", () => {
    const opening = rowOf(sheet, "Opening");
    for (const bar of CHANGE_BARS.filter((each) => each !== "readDifferently")) {
      const row = rowOf(sheet, BAR_LABEL[bar]);
      const told = waterfall.bars.find((each) => each.bar === bar);
      expect([bar, number(`C${row}`)]).toEqual([bar, told?.count]);
      expect(number(`D${row}`)).toBeCloseTo(told?.value ?? NaN, 6);
    }
    expect(number(`D${opening}`)).toBe(waterfall.opening.value);
    const control = rowOf(sheet, "Control");
    expect(number(`D${control}`)).toBe(0);
    expect(calculated.at("Changes", `E${control}`)).toBe("● agrees");
  });

  test("owners' bars are their own, whatever signs their names hold, and close where they stand", () => {
    const labels = ownerLabels(
      waterfall.byOwner.map(({ owner }) => owner),
      30
    );
    expect([...labels.values()]).toEqual(expect.arrayContaining(["A*", "~x", ">5", "=1", "007"]));
    const head = rowOf(sheet, "Owner");
    for (const { owner, bars, closing } of waterfall.byOwner) {
      const row = [...Array(20).keys()]
        .map((i) => head + 1 + i)
        .find((each) => wordsOf(calculated.at("Changes", `B${each}`)) === labels.get(owner));
      const won = bars.find(({ bar }) => bar === "won");
      const lost = bars.find(({ bar }) => bar === "lost");
      expect(number(`J${row ?? 0}`)).toBeCloseTo(won?.value ?? NaN, 2);
      expect(number(`K${row ?? 0}`)).toBeCloseTo(lost?.value ?? NaN, 2);
      expect(number(`N${row ?? 0}`)).toBeCloseTo(closing.value, 2);
    }
  });

  test("the waterfall's parts lie where the running sum says, above and below zero", () => {
    const first = rowOf(sheet, "Step") + 1;
    let running = 0;
    CHANGE_BARS.slice(0, 10).forEach((bar, i) => {
      const row = first + i;
      const from = running;
      running += waterfall.bars.find((each) => each.bar === bar)?.value ?? NaN;
      const [low, high] = [Math.min(from, running), Math.max(from, running)];
      const sum = (letters: string[]): number =>
        letters.reduce((total, letter) => total + (Number(calculated.at("Changes", `${letter}${row}`)) || 0), 0);
      expect(sum(["F", "H"])).toBeCloseTo(Math.max(0, high) - Math.max(0, low), 4);
      expect(sum(["G", "I"])).toBeCloseTo(Math.min(0, low) - Math.min(0, high), 4);
      expect(number(`E${row}`)).toBeCloseTo(Math.max(0, low) + Math.min(0, high), 4);
    });
    const chart = sheet.charts.find(({ name }) => name === "Changes");
    expect(chart?.valueAxis.max).toBeGreaterThan(0);
    expect(sheet.charts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Changes", "ChangesByOwner", "ChangesCone"])
    );
  });

  test("shares of the pushed add to 1, what was said stands beside what came", () => {
    const top = rowOf(sheet, "Dated ");
    expect(number(`E${top + 1}`) + number(`E${top + 2}`) + number(`E${top + 3}`)).toBeCloseTo(1, 9);
    expect(textsOf(sheet)).toEqual(
      expect.arrayContaining(["Was the forecast right?", "Typed call", "Aug 2026", "Kept analyses"])
    );
  });
});

const DEAL: DealRow = {
  outcome: "open",
  id: "1",
  name: "One",
  owner: "Ada",
  amount: 1_000,
  expectedClose: "2026-11-01",
  created: "2026-01-01",
};

test("a first analysis has no such sheet; where one stands it says that there is nothing to compare with", () => {
  const first = analysisOf([DEAL], { asOf: "2026-09-15" });
  expect(reportOf(first).sheets.map(({ id }) => id)).not.toContain("Changes");
  const again = changesOf(reportOf(first, { hasChangesSheet: true }));
  expect(textsOf(again)).toContain("No earlier day to compare with");
  expect(again.charts).toEqual([]);
});

test("nothing changed: the title says so, nothing is drawn, the list is one line", () => {
  const rows = manyDeals(20);
  const plan = reportOf(changedAnalysis(rows, historyOf(snapshotOn("2026-09-08", rows))));
  const calculated = calculatedReport(plan);
  expect(calculated.errors).toEqual([]);
  expect(calculated.at("Changes", "B2")).toMatch(
    /^No deal came or went since 8 Sep 2026: \d+ open deals on both days$/
  );
  expect(changesOf(plan).charts).toEqual([]);
  expect(textsOf(changesOf(plan))).toContain("No deal changed.");
});

test.each<[string, DealRow[], string]>([
  ["one new deal", [DEAL, { ...DEAL, id: "2", name: "=Two", amount: 500 }], "500 more than on 8 Sep 2026: 500 new"],
  [
    "one new deal without an amount",
    [DEAL, { ...DEAL, id: "2", amount: 0 }],
    "As much as on 8 Sep 2026: no money came or went",
  ],
  ["one won", [{ ...DEAL, outcome: "won", closed: "2026-09-10" }], "1,000 less than on 8 Sep 2026: 1,000 won"],
  [
    "as much as before",
    [
      { ...DEAL, outcome: "lost", closed: "2026-09-10" },
      { ...DEAL, id: "2" },
    ],
    "As much as on 8 Sep 2026: 1,000 new covers what was lost",
  ],
])("the title of %s", (_, rows, title) => {
  const calculated = calculatedReport(reportOf(changedAnalysis(rows, historyOf(snapshotOn("2026-09-08", [DEAL])))));
  expect(calculated.errors).toEqual([]);
  expect(calculated.at("Changes", "B2")).toBe(title);
});

test("what was read differently has a bar, a column and a sentence of its own", () => {
  const before = snapshotOn("2026-09-08", manyDeals(30));
  const other = { ...before, readAs: before.readAs && { ...before.readAs, amount: "Amount, EUR" } };
  const rows = manyDeals(30).map((row) => (row.amount === undefined ? row : { ...row, amount: row.amount * 0.9 }));
  const plan = reportOf(changedAnalysis(rows, historyOf(other)));
  const calculated = calculatedReport(plan);
  const sheet = changesOf(plan);
  expect(calculated.errors).toEqual([]);
  expect(calculated.at("Changes", "B2")).toMatch(/ less than on 8 Sep 2026: .+ read differently$/);
  expect(Number(calculated.at("Changes", `D${rowOf(sheet, "Read differently")}`))).toBeLessThan(0);
  expect(calculated.at("Changes", `E${rowOf(sheet, "Control")}`)).toBe("● agrees");
  expect(textsOf(sheet).some((words) => words.includes("The amount: ‘Amount, EUR’ on 8 Sep"))).toBe(true);
});

test("deals without amounts are counted and not drawn", () => {
  const bare: DealRow = { outcome: "open", id: "1", name: "One", expectedClose: "2026-11-01" };
  const plan = reportOf(changedAnalysis([bare, { ...bare, id: "2" }], historyOf(snapshotOn("2026-09-08", [bare]))));
  expect(calculatedReport(plan).at("Changes", "B2")).toBe("2 open deals, 1 on 8 Sep 2026: none has an amount");
  expect(changesOf(plan).charts).toEqual([]);
});

test("thousands of changed deals: the list holds the largest, the bars are the analysis' own", () => {
  const rows = Array.from({ length: LIST_ROWS + 300 }, (_, i): DealRow => ({
    ...DEAL,
    id: `n${i}`,
    amount: 1_000 + i,
  }));
  const plan = reportOf(changedAnalysis(rows, historyOf(snapshotOn("2026-09-08", rows.slice(0, 100)))));
  const sheet = changesOf(plan);
  expect(sheet.tables[0]?.range.rows).toBe(LIST_ROWS + 1);
  const bar = rowOf(sheet, "New");
  const cell = [...cellsOf(sheet)].find(({ row, column }) => row === bar - 1 && column === 2)?.content;
  expect(cell).toEqual({ kind: "number", value: LIST_ROWS + 200, engineOnly: true });
  expect(textsOf(sheet).some((words) => words.startsWith(`2,000 of 2,200, the largest`))).toBe(true);
});

test("damaged rows are said in a sentence, and the sheet is there for them alone", () => {
  const first = changedAnalysis([DEAL], { snapshots: [], damaged: [{ day: "2026-09-01", reason: "changed" }] });
  const texts = textsOf(changesOf(reportOf(first)));
  expect(texts.some((words) => words.includes("that of 1 Sep 2026 was changed by hand or cut off"))).toBe(true);
});

test("owners' labels are short and no two alike, without regard to case", () => {
  const labels = [
    ...ownerLabels(
      ["anna", "Anna", "", "(no owner)", "A very long name of somebody", "A very long name of some"],
      16
    ).values(),
  ];
  expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
  expect(Math.max(...labels.map((label) => label.length))).toBeLessThanOrEqual(16);
  expect(labels.slice(0, 4)).toEqual(["anna", "Anna (2)", "(no owner)", "(no owner) (2)"]);
});

/** The list of changed deals, a line of calculated words each. */
function listOf(plan: ReportPlan): Record<string, string>[] {
  const { range } = changesOf(plan).tables[0] ?? { range: { row: 0, column: 0, rows: 0, columns: 0 } };
  const calculated = calculatedReport(plan);
  const at = (column: number, row: number): string =>
    wordsOf(calculated.at("Changes", `${columnLetters(range.column + column)}${row}`));
  return Array.from({ length: range.rows - 1 }, (_, i) =>
    Object.fromEntries(
      Array.from({ length: range.columns }, (__, column) => [at(column, range.row + 1), at(column, range.row + 2 + i)])
    )
  );
}

test("a deal whose stage or owner alone is another, and one with another close, stand in the list with both days' columns", () => {
  const then = [
    { ...DEAL, stage: "Proposal" },
    { ...DEAL, id: "2", name: "Two", stage: "Proposal", amount: 500 },
    { ...DEAL, id: "3", name: "Three", stage: "Proposal", amount: 300 },
  ];
  const now = [
    { ...DEAL, stage: "Proposal", owner: "Ben" },
    { ...DEAL, id: "2", name: "Two", stage: "Negotiation", amount: 500, expectedClose: "2026-10-01" },
    { ...DEAL, id: "3", name: "Three", stage: "Proposal", amount: 350, expectedClose: "2026-12-01" },
  ];
  const plan = reportOf(changedAnalysis(now, historyOf(snapshotOn("2026-09-08", then))));
  const list = listOf(plan);
  expect(list.map((row) => [row["Deal"], row["Bar"], row["Owner then"], row["Owner"]])).toEqual([
    ["Three", "Amount up", "Ada", "Ada"],
    ["Two", "Other close", "Ada", "Ada"],
    ["One", "Other change", "Ada", "Ben"],
  ]);
  expect(list.map((row) => [row["Amount then"], row["Amount now"], row["Stage then"], row["Stage now"]])).toEqual([
    ["300", "350", "Proposal", "Proposal"],
    ["500", "500", "Proposal", "Negotiation"],
    ["1000", "1000", "Proposal", "Proposal"],
  ]);
  expect(list.map((row) => [row["Pushed*"], row["Pulled in*"], row["Row"]])).toEqual([
    ["1", "", "4"],
    ["", "1", "3"],
    ["", "", "2"],
  ]);
  expect(textsOf(changesOf(plan))).toContain("Another stage or owner alone, so in no bar: 1 deal worth 1,000.");
});

test("pushed by owner: won, closed without a sale and pushed by deals and value add up to the dated ones", () => {
  const dated = (id: string, owner: string, amount: number): DealRow => ({
    ...DEAL,
    id,
    name: `Deal ${id}`,
    owner,
    amount,
    expectedClose: "2026-09-10",
    forecastCategory: "Commit",
  });
  const then = [
    dated("1", "Ada", 100),
    dated("2", "Ada", 300),
    dated("3", "Ben", 50),
    dated("4", "Ben", 150),
    dated("5", "Ben", 25),
  ];
  const closed = { closed: "2026-09-12" } as const;
  const now = then.slice(0, 4).map(
    (row, i): DealRow =>
      [
        { ...row, outcome: "won" as const, ...closed },
        { ...row, expectedClose: "2026-10-10" },
        { ...row, outcome: "lost" as const, ...closed },
        { ...row, expectedClose: "2026-09-09" },
      ][i] ?? row
  );
  const plan = reportOf(changedAnalysis(now, historyOf(snapshotOn("2026-09-08", then))));
  const calculated = calculatedReport(plan);
  const sheet = changesOf(plan);
  expect(calculated.errors).toEqual([]);
  const line = (row: number): string[] =>
    Array.from("BCDEFGHIJKL").map((column) => wordsOf(calculated.at("Changes", `${column}${row}`)));
  const top = rowOf(sheet, "Pushed, by owner");
  expect(line(top + 3)).toEqual(["Ada", "2", "400", "1", "100", "0", "0", "1", "300", "0.5", "0.75"]);
  expect(line(top + 4)).toEqual(["Ben", "2", "200", "0", "0", "1", "50", "1", "150", "0.5", "0.75"]);
  expect(line(top + 5)).toEqual(["All", "4", "600", "1", "100", "1", "50", "2", "450", "0.5", "0.75"]);
  expect(textsOf(sheet)).toContain(
    "In all the history, of 2 open deals with a past: 1 pushed; 1 pulled in; 0 moved back a stage."
  );
  const commit = rowOf(sheet, "Once in commit");
  const shares = [0, 1, 2, 3].map((i) =>
    Array.from("BCD").map((column) => wordsOf(calculated.at("Changes", `${column}${commit + 2 + i}`)))
  );
  expect(shares).toEqual([
    ["Won", "1", "0.5"],
    ["Lost", "1", "0.5"],
    ["No decision", "0", "0"],
    ["All closed", "2", ""],
  ]);
  expect(textsOf(sheet)).toContain(
    "Open in commit on a kept day. Beside them: 2 deals still open, 1 deal no longer on the sheet."
  );
});

test("moves of all the history: deals without a past are left out, a move back that nothing tells is unknown", () => {
  const move = { pushes: 0, pullIns: 0, daysMoved: 0, movedBack: 0, inStageSince: 1, isEntrySeen: true };
  expect(movesWords([undefined])).toBe("");
  expect(movesWords([undefined, move, { ...move, pushes: 2 }, { ...move, pushes: 1, movedBack: undefined }])).toBe(
    "In all the history, of 3 open deals with a past: 2 pushed, 1 of them more than once; 0 pulled in; 0 moved back a stage, unknown of 1."
  );
});

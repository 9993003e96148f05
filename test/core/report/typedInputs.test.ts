import type { PlanContent, ReportPlan } from "../../../src/core/report/sheetPlan";
import {
  INPUT_NAME_PREFIX,
  MONTHS_NAME,
  readTyped,
  readTypedValues,
  typedSettings,
  TYPED_AREA_NAMES,
  type ReadArea,
  type Typed,
} from "../../../src/core/report/typedInputs";
import type { StageUse } from "../../../src/core/opportunities/reading";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { addressOf } from "../../../src/core/report/a1";
import { calculatedReport } from "./calculatedReport";
import { analysisOf, cellsOf, reportOf } from "./reportOf";

const STAGES: readonly StageUse[] = [
  { stage: "Proposal", outcome: "open", because: "byName", probability: 0.4, count: 7, isAsked: false },
  { stage: "Closed Won", outcome: "won", because: "recognised", probability: undefined, count: 2, isAsked: false },
];

/** The named areas as a workbook with this report would give them back. */
function areasOf(plan: ReportPlan): Map<string, ReadArea> {
  const calculated = calculatedReport(plan);
  const areas = new Map<string, ReadArea>();
  for (const sheet of plan.sheets) {
    const contents = new Map<string, PlanContent>();
    for (const { row, column, content } of cellsOf(sheet)) contents.set(addressOf(row, column), content);
    for (const { name, range } of sheet.names) {
      if (!name.startsWith(INPUT_NAME_PREFIX) && !TYPED_AREA_NAMES.includes(name)) continue;
      const addresses = Array.from({ length: range.rows }, (_, i) =>
        Array.from({ length: range.columns }, (__, j) => addressOf(range.row + i, range.column + j))
      );
      areas.set(name, {
        values: addresses.map((row) => row.map((address) => calculated.at(sheet.id, address) ?? "")),
        formulas: addresses.map((row) => row.map((address) => asEntered(contents.get(address)))),
      });
    }
  }
  return areas;
}

function asEntered(content: PlanContent | undefined): Typed {
  if (content === undefined) return "";
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return content.formula;
    case "input":
      return content.value ?? "";
  }
}

const TYPED = new Map<string, Typed>([
  ["goal", "=250000*4"],
  ["confidence", 0.9],
  ["month:call:2025-09", 130_000],
  ["deal:O7:probability", 0.75],
  ["deal:O7:note", "verbal yes"],
  ["deal:O4:month", 45_962],
  ["stage:Proposal", "no decision"],
  ["column:amount", "Deal Value"],
]);

describe("what was typed is found again", () => {
  const plan = reportOf(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED, STAGES), { typed: TYPED });
  const areas = areasOf(plan);

  test("each value under its key, formulas as typed", () => {
    const found = readTyped(areas);
    for (const [key, value] of TYPED) expect([key, found.get(key)]).toEqual([key, value]);
  });

  test("the values are what the cells show", () => {
    expect(readTypedValues(areas).get("goal")).toBe(1_000_000);
  });

  test("what the program itself put into a cell is not typed", () => {
    const found = readTyped(areas);
    expect(found.has("stage:Closed Won")).toBe(false);
    expect([...found.keys()].filter((key) => key.startsWith("column:"))).toEqual(["column:amount"]);
  });

  test("a second time gives the same", () => {
    const again = reportOf(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED, STAGES), { typed: readTyped(areas) });
    expect(readTyped(areasOf(again))).toEqual(readTyped(areas));
  });

  test("what was typed for a deal that is gone is listed, and still found", () => {
    const rows = EVERY_BAR_ROWS.filter(({ id }) => id !== "O7");
    const later = reportOf(analysisOf(rows, EVERY_BAR_TYPED, STAGES), { typed: readTyped(areas) });
    const assumptions = later.sheets.find(({ id }) => id === "Assumptions");
    const words = [...cellsOf(assumptions ?? plan.sheets[0] ?? fail())].flatMap(({ content }) =>
      content.kind === "text" ? [content.text] : []
    );
    expect(words).toEqual(expect.arrayContaining(["Kept, no longer used", "Deal O7, probability", "Deal O7, note"]));
    expect(readTyped(areasOf(later)).get("deal:O7:note")).toBe("verbal yes");
    expect(readTyped(areasOf(later)).get("deal:O4:month")).toBe(45_962);
  });
});

function fail(): never {
  throw new Error("no sheet");
}

test("typedSettings gathers columns, stages and shares of months; calls and deals are no settings", () => {
  const typed = new Map<string, Typed>([
    ["goal", 5],
    ["column:amount", "Value"],
    ["stage:Dead: no", "no decision"],
    ["deal:1:note", "x"],
    ["month:call:2026-01", 9],
    ["month:share:2026-01", 0.2],
    ["month:share:2026-12", 0],
  ]);
  expect(typedSettings(typed)).toEqual({
    goal: 5,
    columnMap: { amount: "Value" },
    rates: {},
    stageMap: { "Dead: no": "noDecision" },
    monthShares: { "2026-01": 0.2, "2026-12": 0 },
    quotas: {},
  });
});

test("the share of a month is typed where it is not the one the phasing gives, and survives with the others following", () => {
  const typed = new Map<string, Typed>([["month:share:2025-02", 0.25]]);
  const settings = { ...EVERY_BAR_TYPED, monthShares: { "2025-02": 0.25 } };
  const shares = readTyped(areasOf(reportOf(analysisOf(EVERY_BAR_ROWS, settings), { typed })));
  expect([...shares].filter(([key]) => key.startsWith("month:"))).toEqual([["month:share:2025-02", 0.25]]);
});

test("twelve shares of a door stand in their cells and are typed from then on", () => {
  const phasing = "1 1 1 1 1 1 1 1 1 1 1 5";
  const found = readTypedValues(areasOf(reportOf(analysisOf(EVERY_BAR_ROWS, { ...EVERY_BAR_TYPED, phasing }))));
  const { monthShares } = typedSettings(found);
  expect(Object.values(monthShares as object)).toEqual([...new Array<number>(11).fill(1 / 16), 5 / 16]);
});

test("areas without months, blank cells and unknown keys give nothing", () => {
  const blank: ReadArea = { values: [["", "Q1"]], formulas: [["", 5]] };
  expect(
    readTyped(
      new Map([
        [MONTHS_NAME, blank],
        ["EnoughPipeline.Line.share", blank],
        ["EnoughPipeline.List.Deals", blank],
      ])
    )
  ).toEqual(new Map());
});

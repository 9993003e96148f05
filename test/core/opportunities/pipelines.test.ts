import type { CellValue } from "../../../src/core/cells/grid";
import type { Reading } from "../../../src/core/opportunities/reading";
import { readTable, type TableOptions } from "./readTable";

const read = (pipelines: readonly CellValue[], options?: TableOptions): Reading =>
  readTable(
    [
      ["Deal", "Pipeline", "Stage", "Amount"],
      ...pipelines.map((pipeline, i): CellValue[] => [`D${i}`, pipeline, i % 2 === 0 ? "Won" : "Proposal", 100 + i]),
    ],
    options
  );
const left = ({ excluded }: Reading): string[] => excluded.map(({ row, reason }) => `${row} ${reason}`);

const THREE = ["New business", "new business ", "Partner", "Renewals", "Renewals", "Renewals", ""];

test("several pipelines: all are read, and which one is meant is asked, renewals shown", () => {
  const reading = read(THREE);
  expect(reading.opportunities.count).toBe(7);
  expect(reading.questions).toEqual([
    {
      kind: "pipeline",
      key: "pipeline",
      options: ["all", "all but Renewals", "New business", "Partner", "Renewals"],
      answer: undefined,
      column: "Pipeline",
      row: 5,
      found: "Renewals",
      rows: 3,
    },
  ]);
});

test("the chosen one is read, the rows of the others are listed", () => {
  const reading = read(THREE, { pipeline: "NEW business" });
  expect([...reading.opportunities.row]).toEqual([2, 3]);
  expect(left(reading)).toEqual(["4", "5", "6", "7", "8"].map((row) => `${row} otherPipeline`));
  expect(reading.questions[0]?.answer).toBe("New business");
  expect(reading.rowsRead).toBe(reading.opportunities.count + reading.excluded.length);
});

test("all but the renewals", () => {
  const reading = read(THREE, { pipeline: "all but Renewals" });
  expect([...reading.opportunities.row]).toEqual([2, 3, 4]);
});

test("all, said so, is an answer", () => {
  const reading = read(THREE, { pipeline: "all" });
  expect([reading.opportunities.count, reading.questions[0]?.answer]).toEqual([7, "all"]);
});

test("a pipeline that is not on this sheet leaves none out, and is told", () => {
  const reading = read(THREE, { pipeline: "EMEA" });
  expect(reading.opportunities.count).toBe(7);
  expect(reading.issues).toEqual([{ code: "pipelineUnknown", row: undefined, column: "Pipeline", found: "EMEA" }]);
  expect(reading.questions[0]?.answer).toBeUndefined();
});

test("one pipeline asks nothing", () => {
  expect(read(["Sales", "Sales", ""]).questions).toEqual([]);
});

test.each(["Renewals 2024", "Verlängerungen", "Customer Success", "Renouvellements", "Renovaciones", "Rinnovi"])(
  "%s is a pipeline of renewals: offered last",
  (name) => {
    expect(read([name, name, "Sales"]).questions[0]?.options).toEqual(["all", "Sales", name]);
  }
);

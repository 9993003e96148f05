import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import { connect } from "../../src/localExcel/protocol/connect";
import { excelEngine } from "../../src/taskpane/excelEngine";
import type { PaneEngine } from "../../src/taskpane/engine";

const NOW = new Date(2026, 8, 15, 8, 12);

/** The pane's engine over a workbook with one sheet of these lines. */
function engineOver(...lines: readonly string[]): PaneEngine {
  const { model } = openSpreadsheet(Buffer.from(lines.join("\n")), "deals.csv");
  const local = connect(new LocalWorkbook(model, calculatorInNode));
  return excelEngine(
    (batch) => local.run(batch),
    () => NOW
  );
}

const HEADER = "Deal Name,Owner,Stage,Amount,Created Date,Close Date";
/** Won in 2026: 300,000 + 200,000. Open and dated within the year: 400,000; without a date: 100,000. */
const DEALS = [
  HEADER,
  "Pumps,Ana,Closed Won,300000,2026-01-10,2026-03-01",
  "Valves,Ana,Closed Won,200000,2026-02-10,2026-05-01",
  "Meters,Ben,Closed Lost,100000,2026-02-10,2026-06-01",
  "Sensors,Ben,Proposal,400000,2026-08-10,2026-11-01",
  "Probes,Ben,Proposal,100000,2026-08-20,",
];

describe("the pane's door to a workbook", () => {
  test("answers with verdict, sentence, figures and what was read", async () => {
    const outcome = await engineOver(...DEALS).analyze(1_000_000);
    if (outcome.kind === "failed") throw new Error(outcome.trouble.happened);
    const { answer } = outcome;
    const facts = new Map(answer.facts);
    // 300,000 + 200,000 of 1,000,000.
    expect(facts.get("Won so far in 2026")).toBe("0.50M of 1.00M");
    // 400,000 + 100,000 reported; the undated 100,000 does not work for the year.
    expect(facts.get("Have, working")).toBe("0.40M of 0.50M reported");
    expect(answer.sentence).not.toBe("");
    expect(answer.notes[0]).toBe("5 deals read from deals.");
  });

  test("takes everything out again, and says when there is nothing of ours", async () => {
    const engine = engineOver(...DEALS);
    await engine.analyze(1_000_000);
    expect(await engine.removeEverything()).toEqual({ kind: "removed", words: "Removed. The workbook is as it was." });
    expect(await engine.removeEverything()).toEqual({
      kind: "removed",
      words: "There is nothing of the add-in in this workbook.",
    });
  });

  test("a sheet without an amount column is a trouble with a way out, and nothing was changed", async () => {
    const outcome = await engineOver("Deal Name,Stage", "Pumps,Closed Won").analyze(undefined);
    if (outcome.kind === "done") throw new Error("it was analyzed");
    expect(outcome.trouble.title).toBe("No pipeline found");
    expect(outcome.trouble.happened).toMatch(/No amount column/);
    expect(outcome.trouble.changed).toMatch(/^Nothing/);
  });
});

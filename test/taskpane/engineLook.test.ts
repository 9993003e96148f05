import { dayOf } from "../../src/core/cells/day";
import { troubleWords } from "../../src/taskpane/messages/troubleWords";
import { snapshotOfUser } from "../support/userCells";
import { answered, csv, DEALS, engineOfCsv, quietly, ready, trouble } from "./engineSupport";

/** Whole analyses, each of some thousand formulas. */
jest.setTimeout(120_000);

describe("the pipeline as it would be read", () => {
  test("rows, columns, stages, inputs and what is won, without writing a cell", async () => {
    const { engine, workbook } = engineOfCsv(csv(["Export of deals", "", ...DEALS, "Total,,,,1100000,,"]));
    const before = snapshotOfUser(workbook.model);
    const found = ready(await engine.open());
    expect(found).toMatchObject({
      candidates: [{ sheet: "Deals", firstRow: 4, lastRow: 9 }],
      sheet: "Deals",
      headerRow: 3,
      firstRow: 4,
      lastRow: 8,
      rows: 5,
      titleRows: 1,
      totals: 1,
      missing: [],
      questions: [],
      year: { name: "2026", from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
      years: [2025, 2026, 2027, 2028],
      // 300,000 + 200,000, closed by 15 September 2026; nothing closed in 2025.
      wonToDate: 500_000,
      wonLastYear: 0,
    });
    expect(found.inputs).toEqual({
      goal: undefined,
      sellingYear: 2026,
      asOf: dayOf(2026, 9, 15),
      fiscalYearStartMonth: 1,
      confidence: 0.8,
      overdueGraceDays: 14,
      agedAt: 1.5,
    });
    expect(found.fields).toEqual({
      id: "Deal ID",
      name: "Deal Name",
      owner: "Owner",
      stage: "Stage",
      amount: "Amount",
      created: "Created Date",
      closeDate: "Close Date",
    });
    expect(found.columns[4]).toEqual({ header: "Amount", samples: ["300000", "200000"], empty: 0 });
    // Empty for the undated deal and in the total's row.
    expect(found.columns[6]).toMatchObject({ header: "Close Date", empty: 2 });
    expect(found.stages).toEqual([
      { stage: "Closed Won", outcome: "won", isKnown: true, count: 2 },
      { stage: "Proposal", outcome: "open", isKnown: true, count: 2 },
      { stage: "Closed Lost", outcome: "lost", isKnown: true, count: 1 },
    ]);
    expect(snapshotOfUser(workbook.model)).toEqual(before);
  });

  test("of two lists beside each other on a sheet either can be chosen, and is analyzed", async () => {
    const beside = DEALS.map((line, i) => `${line},,${i === 0 ? line : line.replace(/^/, "X")}`);
    const { engine } = engineOfCsv(csv(beside));
    const first = ready(await engine.open());
    expect(first.candidates.map(({ table }) => table).sort()).toEqual(["A1", "I1"]);
    const other = first.table === "A1" ? "I1" : "A1";
    const second = ready(await engine.look({ sheet: "Deals", table: other }));
    expect(second.table).toBe(other);
    const answer = answered(await engine.analyze({ sheet: "Deals", table: other, goal: 1_000_000 }, quietly()));
    expect(answer.summary.sheet).toBe("Deals");
    // The list that was analyzed last is the one that is found from then on.
    expect(ready(await engine.look({})).table).toBe(other);
  });

  test("follows what is chosen: year, stage, goal", async () => {
    const { engine } = engineOfCsv(csv(DEALS));
    const found = ready(
      await engine.look({ goal: 5, sellingYear: 2025, fiscalYearStartMonth: 4, stageMap: { Proposal: "won" } })
    );
    expect(found.inputs).toMatchObject({ goal: 5, sellingYear: 2025, fiscalYearStartMonth: 4 });
    // From April 2025 to March 2026 the 300,000 of 1 March were won.
    expect([found.year.name, found.wonToDate]).toEqual(["2025/26", 300_000]);
    expect(found.stages.find(({ stage }) => stage === "Proposal")).toMatchObject({ outcome: "won", isKnown: true });
  });

  test("two columns that could be the amount are asked about, once", async () => {
    const lines = ["Name,Stage,Deal Value,ACV,Expected Revenue", "A,Won,100,50,90", "B,Lost,200,60,80"];
    const { engine } = engineOfCsv(csv(lines));
    const asked = { kind: "column", key: "column:amount", options: ["Deal Value", "ACV"], effects: [] };
    expect(ready(await engine.open()).questions).toMatchObject([{ ...asked, answer: undefined }]);
    expect(ready(await engine.look({ columnMap: { amount: "ACV" } })).questions).toMatchObject([
      { ...asked, answer: "ACV" },
    ]);
  });

  test("a needed column that is not recognised can be chosen", async () => {
    const { engine } = engineOfCsv(csv(["Deal Name,Stage,Owner,Pigs", "A,Hot,Ada,1200", "B,Cold,Ada,2300"]));
    const found = ready(await engine.open());
    expect(found.missing).toEqual(["amount"]);
    expect(found.columns.map(({ header }) => header)).toEqual(["Deal Name", "Stage", "Owner", "Pigs"]);
    const chosen = ready(await engine.look({ columnMap: { amount: "Pigs" } }));
    expect([chosen.missing, chosen.fields.amount, chosen.rows]).toEqual([[], "Pigs", 2]);
    expect(ready(await engine.look({ columnMap: { amount: "Gone" } })).missing).toEqual(["amount"]);
    const outcome = trouble(await engine.analyze({}, quietly()));
    expect(outcome).toMatchObject({ code: "noColumn", detail: "missingField", changed: "nothing" });
    expect(troubleWords(outcome, "analysis").happened).toMatch(/^No amount column .*‘Pigs’/);
  });

  test("a list that was asked for and cannot be read is offered beside those that can", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await workbook.run(async (context) => {
      const rows = [
        ["Recipe", "Minutes"],
        ["Bread", 90],
        ["Soup", 30],
      ];
      context.workbook.worksheets.add("Kitchen").getRange("A1:B3").values = rows;
      await context.sync();
    });
    const { candidates, missing } = ready(await engine.look({ sheet: "Kitchen" }));
    expect(missing).toEqual(["amount", "stage"]);
    expect(candidates).toMatchObject([
      { sheet: "Kitchen", firstRow: 2, lastRow: 3, lost: "unranked" },
      { sheet: "Deals", lost: undefined },
    ]);
    expect(ready(await engine.look({})).candidates).toMatchObject([{ sheet: "Deals" }]);
  });

  test("a sheet of something else is no pipeline, unless it is asked for", async () => {
    const { engine } = engineOfCsv(csv(["Recipe,Minutes", "Bread,90", "Soup,30"]), "Kitchen");
    expect(await engine.open()).toEqual({ kind: "first", sheets: ["Kitchen"], sampleDeals: 600 });
    expect(ready(await engine.look({ sheet: "Kitchen" })).missing).toEqual(["amount", "stage"]);
    expect(trouble(await engine.look({ sheet: "Cellar" }))).toMatchObject({
      code: "noPipeline",
      detail: "noSuchSheet",
    });
  });

  test("a pipeline on a hidden sheet is named", async () => {
    const { engine } = engineOfCsv(csv(DEALS), "Deals", (model) => {
      const [deals] = model.sheets;
      if (deals === undefined) throw new Error("no sheet");
      deals.visibility = "Hidden";
    });
    const found = trouble(await engine.open());
    expect([found.code, troubleWords(found, "opening").happened]).toEqual([
      "noPipeline",
      expect.stringContaining("‘Deals’"),
    ]);
  });
});

describe("what was chosen is kept in the workbook", () => {
  test("a column that is not in the sheet stays so, until another is chosen", async () => {
    const { engine } = engineOfCsv(csv(DEALS));
    const first = answered(await engine.analyze({ goal: 1_000_000, columnMap: { closeDate: "" } }, quietly()));
    expect(first.summary.notApplied.map(({ title }) => title)).toContain("Overdue");
    const again = answered(await engine.analyze({}, quietly()));
    expect(again.summary.notApplied.map(({ title }) => title)).toContain("Overdue");
    expect(ready(await engine.look({})).fields.closeDate).toBeUndefined();
    const back = answered(await engine.analyze({ columnMap: { closeDate: "Close Date" } }, quietly()));
    expect(back.summary.notApplied.map(({ title }) => title)).not.toContain("Overdue");
    expect(back.summary.goal).toBe(1_000_000);
  });

  test("a sheet that was chosen over a better one is taken again", async () => {
    const { engine, workbook } = engineOfCsv(csv(DEALS));
    await workbook.run(async (context) => {
      const copy = context.workbook.worksheets.getItem("Deals").copy("End");
      copy.name = "Archive";
      copy.getRange("D5").values = [["Closed Lost"]];
      await context.sync();
    });
    expect(ready(await engine.open()).candidates.map(({ sheet }) => sheet)).toEqual(["Deals", "Archive"]);
    const chosen = answered(await engine.analyze({ goal: 1_000_000, sheet: "Archive" }, quietly()));
    expect([chosen.summary.sheet, chosen.summary.openDeals]).toEqual(["Archive", 1]);
    const again = answered(await engine.analyze({}, quietly()));
    expect([again.summary.sheet, again.summary.openDeals]).toEqual(["Archive", 1]);
    expect(ready(await engine.look({})).sheet).toBe("Archive");
  });
});

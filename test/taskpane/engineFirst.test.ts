import { rowsWords } from "../../src/taskpane/messages/readyWords";
import { engineOfCsv, ready } from "./engineSupport";

/** The sample is some thousand cells. */
jest.setTimeout(120_000);

const NOTES = "Recipe,Minutes\nBread,90\nSoup,30\n";

test("the sample is added, ready with its goal, and goes again", async () => {
  const { engine, workbook } = engineOfCsv(NOTES, "Kitchen");
  expect((await engine.open()).kind).toBe("first");
  const found = ready(await engine.useSample());
  expect(found).toMatchObject({ sheet: "Sample pipeline", missing: [] });
  // 600 + 3 + 2; of the rows 5 to 611 two are empty, and totals stand below.
  expect(rowsWords(found)).toBe(
    "605 rows: 600 deals, 3 rows that repeat one and 2 rows that add to one. 2 title rows, 4 totals and 2 empty rows left out."
  );
  expect(found.inputs.goal).toBe(12_000_000);
  expect(await engine.previewRemoval()).toMatchObject({ hasSample: true });
  expect(await engine.removeEverything()).toEqual({ kind: "removed", left: [], keepsSample: false });
  expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Kitchen"]);
  expect((await engine.open()).kind).toBe("first");
});

test("the forecast template is added beside what is there", async () => {
  const { engine, workbook } = engineOfCsv(NOTES, "Kitchen");
  expect(await engine.newForecastTemplate()).toEqual({ sheet: "Revenue Forecast", isPresent: false });
  expect(await engine.newForecastTemplate()).toEqual({ sheet: "Revenue Forecast", isPresent: true });
  expect(workbook.model.sheets.map(({ name }) => name)).toContain("Revenue Forecast");
  expect((await engine.open()).kind).toBe("first");
});

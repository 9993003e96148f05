import { engineOfCsv, ready } from "./engineSupport";

/** The sample is some thousand cells. */
jest.setTimeout(120_000);

const NOTES = "Recipe,Minutes\nBread,90\nSoup,30\n";

test("the sample is added, ready with its goal, and goes again", async () => {
  const { engine, workbook } = engineOfCsv(NOTES, "Kitchen");
  expect((await engine.open()).kind).toBe("first");
  const found = ready(await engine.useSample());
  // 600 deals, five of them on a second row.
  expect(found).toMatchObject({ sheet: "Sample pipeline", rows: 605, missing: [] });
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

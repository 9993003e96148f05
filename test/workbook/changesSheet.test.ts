import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { compareUserSheets, snapshotOfUser } from "../support/userCells";
import { removeEverything } from "../../src/workbook/removeEverything";
import { analyzed, contents, sheetNamed } from "../support/analyzed";
import { csvOf, deals, TODAY } from "../support/deals";
import { workbookOfCsv } from "../support/localWorkbook";

const SHEETS = [
  "Pipeline Check",
  "Flagged Deals",
  "Revenue Forecast",
  "Pipeline Changes",
  "Assumptions",
  "Pipeline Rows",
];

const shown = (model: WorkbookModel): string[] =>
  model.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);

test("Pipeline Changes comes with the second day, between its neighbors; the same day again it stays away; removal takes it", async () => {
  const workbook = workbookOfCsv(csvOf(deals(40)));
  const before = snapshotOfUser(workbook.model);
  await analyzed(workbook, { today: TODAY });
  await analyzed(workbook, { today: TODAY });
  expect(shown(workbook.model)).toEqual(["Deals", ...SHEETS.filter((name) => name !== "Pipeline Changes")]);

  await analyzed(workbook, { today: TODAY + 7 });
  expect(shown(workbook.model)).toEqual(["Deals", ...SHEETS]);
  expect(sheetNamed(workbook.model, "Pipeline Changes").cells.value(1, 1)).toMatch(/^No deal came or went since /);

  await removeEverything(workbook.run);
  expect(shown(workbook.model)).toEqual(["Deals"]);
  expect(compareUserSheets(before, workbook.model)).toEqual([]);
});

test("where every earlier day is forgotten, the sheet that stands there tells of none", async () => {
  const workbook = workbookOfCsv(csvOf(deals(40)));
  await analyzed(workbook, { today: TODAY });
  await analyzed(workbook, { today: TODAY + 7 });
  await analyzed(workbook, { today: TODAY + 7, past: { exports: [], forgotten: [TODAY] } });
  const sheet = sheetNamed(workbook.model, "Pipeline Changes");
  const words = Object.values(contents(sheet)).map(String);
  expect(words).toContain("No earlier day to compare with");
  expect(words.filter((each) => each.startsWith("Opening"))).toEqual([]);
  expect(sheet.charts).toEqual([]);
  expect(sheet.tables).toEqual([]);
});

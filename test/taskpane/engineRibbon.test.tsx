/** @jest-environment jsdom */
import "../support/textCoding";
import "../../src/taskpane/fabricConfig";
import { act, cleanup, render, screen } from "@testing-library/react";
import * as React from "react";
import { analystHere } from "../../src/analyst/analystHere";
import { registerCommands } from "../../src/commands/commands";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { App } from "../../src/taskpane/App";
import { excelEngine } from "../../src/taskpane/engine/excelEngine";
import { lookerHere } from "../../src/taskpane/look/lookerHere";
import { registerPaneIcons } from "../../src/taskpane/icons";
import type { PaneEngine } from "../../src/taskpane/paneEngine";
import { ribbonLine } from "../../src/taskpane/ribbonLine";
import { runInExcel } from "../../src/workbook/runInExcel";
import { paneInJsdom } from "../support/paneInJsdom";
import { answered, csv, DEALS, NOW, quietly } from "./engineSupport";

jest.setTimeout(240_000);

afterEach(cleanup);

function paneOver(engine: PaneEngine): React.ReactElement {
  const remembered = { read: () => undefined, write: () => undefined };
  return (
    <App engine={engine} remembered={remembered} locale="en-US" readExcelTheme={() => undefined} ribbon={ribbonLine} />
  );
}

test("the ribbon's button opens the pane, analyses what stands in the workbook, and tells Excel when it is done", async () => {
  registerPaneIcons();
  const { model } = openSpreadsheet(new TextEncoder().encode(csv(DEALS)), "Deals.csv");
  const pane = await paneInJsdom({ model });
  registerCommands();
  const engine = excelEngine({ excel: runInExcel, analyst: analystHere, looker: lookerHere, now: () => NOW });
  answered(await engine.analyze({ goal: 1_000_000 }, quietly()));
  await runInExcel(async (context) => {
    // The probe of 100,000 gets its date: 500,000 work for the 500,000 still to win.
    context.workbook.worksheets.getItem("Deals").getRange("G6").values = [["'2026-11-30"]];
    await context.sync();
  });
  await Office.addin.hide();
  expect(pane.isShown()).toBe(false);

  render(paneOver(engine));
  await screen.findAllByText(/No close date/);
  await act(async () => await pane.invokeCommand("analyzePipeline"));
  expect(pane.isShown()).toBe(true);
  expect(screen.queryAllByText(/No close date/)).toEqual([]);
  const { summary } = answered(await engine.open());
  expect([summary.have, summary.cuts, summary.goal]).toEqual([500_000, [], 1_000_000]);
  expect(pane.defects).toEqual([]);
});

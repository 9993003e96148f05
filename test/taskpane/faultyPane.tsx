import "../support/textCoding";
import "../../src/taskpane/fabricConfig";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { analystHere } from "../../src/analyst/analystHere";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import type { Fault } from "../../src/localExcel/protocol/faults";
import { App } from "../../src/taskpane/App";
import { excelEngine } from "../../src/taskpane/engine/excelEngine";
import { lookerHere } from "../../src/taskpane/look/lookerHere";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { runInExcel, runInExcelAtOnce } from "../../src/workbook/runInExcel";
import { contents, sheetNamed } from "../support/analyzed";
import { csvOf, deals } from "../support/deals";
import { paneInJsdom, type PaneInJsdom } from "../support/paneInJsdom";

const CSV = csvOf(deals(12));
const NOW = new Date(2026, 8, 15, 8, 12);

// Hundreds of turns of the loop under the whole of office.js and Fabric.
jest.setTimeout(240_000);

beforeAll(async () => {
  registerPaneIcons();
  await paneInJsdom();
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

/** The pane of the product over the real office.js; only the calculation is not in a worker. */
export async function openPane(csv = CSV): Promise<PaneInJsdom> {
  const pane = await showPane(csv);
  await heading("Enough pipeline?");
  fireEvent.change(screen.getByLabelText(/Revenue goal/), { target: { value: "700000" } });
  return pane;
}

/**
 * The same as it starts: nothing was looked at yet. `harm`: what is wrong from the first request on; `kept`: a workbook that
 * was open before in place of the rows.
 */
export async function showPane(
  csv = CSV,
  harm: (pane: PaneInJsdom) => void = () => undefined,
  kept?: WorkbookModel
): Promise<PaneInJsdom> {
  const model = kept ?? openSpreadsheet(new TextEncoder().encode(csv), "Deals.csv").model;
  const pane = await paneInJsdom({ model });
  harm(pane);
  const engine = excelEngine({
    excel: runInExcel,
    excelAtOnce: runInExcelAtOnce,
    analyst: analystHere,
    looker: lookerHere,
    now: () => NOW,
  });
  const remembered = { read: () => undefined, write: () => undefined };
  render(<App engine={engine} remembered={remembered} locale="en-US" readExcelTheme={() => undefined} />);
  return pane;
}

export const words = (): string => document.body.textContent;

/** Lets faked time pass, a quarter of a second at a time, until it is so. */
export async function until(isSo: () => boolean, what: string, seconds = 30): Promise<void> {
  for (let turn = 0; turn < seconds * 4 && !isSo(); turn++) await pass(250);
  if (!isSo()) throw new Error(`never ${what}: ${words()}`);
}

export async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });
}

export async function heading(title: string, seconds?: number): Promise<void> {
  await until(() => screen.queryByRole("heading", { level: 1, name: title }) !== null, title, seconds);
}

export function press(name: string): void {
  fireEvent.click(screen.getByRole("button", { name }));
}

/** The answer's heading is its verdict. */
export async function answer(): Promise<void> {
  await heading("Not enough");
}

/** The user's cells, byte for byte; columns of ours stand to the right of them. */
export function expectUserAsBefore({ workbook }: PaneInJsdom, csv = CSV): void {
  const before = contents(sheetNamed(openSpreadsheet(new TextEncoder().encode(csv), "Deals.csv").model, "Deals"));
  const now = contents(sheetNamed(workbook.model, "Deals"));
  const users = Object.entries(now).filter(([cell]) => Number(cell.split(",")[1]) < 7);
  expect(Object.fromEntries(users)).toEqual(before);
}

/** From the press on, every request meets it. */
export function always(pane: PaneInJsdom, fault: Fault): void {
  pane.faults.faultOf = () => fault;
}

export async function wellAgain(pane: PaneInJsdom, button: string): Promise<void> {
  pane.faults.clear();
  pane.faults.readLimit = undefined;
  pane.faults.payloadLimit = undefined;
  press(button);
  await answer();
  expectUserAsBefore(pane);
  expect(pane.defects).toEqual([]);
}

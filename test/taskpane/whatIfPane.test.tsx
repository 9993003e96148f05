/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import path from "node:path";
import { contents } from "../support/analyzed";
import type { PaneInJsdom } from "../support/paneInJsdom";
import { heading, press, showPane, until, words } from "./faultyPane";

const SAMPLE = readFileSync(path.join(__dirname, "../../assets/sample-pipeline.csv"), "utf8");

const everything = ({ workbook }: PaneInJsdom): unknown =>
  workbook.model.sheets.map((sheet) => [sheet.name, contents(sheet)]);

const slider = (name: string): HTMLElement => screen.getByRole("slider", { name });
const headLine = (): string => document.querySelector(".goalLine")?.textContent ?? "";

async function openTab(): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: "What if" }));
  await until(() => screen.queryByRole("slider", { name: "Win rate" }) !== null, "a slider", 120);
}

test("the pane over the real office.js: tried without a write, kept in one line, and there after the next analysis and in a pane opened anew", async () => {
  const pane = await showPane(SAMPLE);
  await heading("Enough pipeline?", 60);
  fireEvent.change(screen.getByLabelText(/Revenue goal/), { target: { value: "12000000" } });
  press("Analyze pipeline");
  await heading("Not enough", 240);
  const today = headLine();
  const before = everything(pane);

  await openTab();
  const requests = pane.requests.length;
  fireEvent.keyDown(slider("Win rate"), { key: "End", keyCode: 35 });
  await heading("What if: enough");
  expect(headLine()).toBe("over 99% chance of $12.0M in 2026");
  fireEvent.keyDown(slider("Win rate"), { key: "Home", keyCode: 36 });
  await heading("What if: not enough");
  press("Reset");
  await until(() => headLine() === today, "as today");
  // Not even asked: the analysis is at hand.
  expect(pane.requests.length).toBe(requests);
  expect(everything(pane)).toEqual(before);

  fireEvent.keyDown(slider("Win rate"), { key: "End", keyCode: 35 });
  await heading("What if: enough");
  press("Keep as scenario");
  await until(() => words().includes("Scenario kept"), "kept");
  expect(screen.getByText("Win rate 95%, for 12.0M")).toBeTruthy();
  // One to look, one to write, and one with which office.js lets go of the range.
  expect(pane.requests.length - requests).toBe(3);
  press("Analyze again");
  await until(() => screen.queryByText("Analyzing sheet") === null && headLine() === today, "the answer", 240);

  cleanup();
  const { model } = pane.workbook;
  const again = await showPane(SAMPLE, () => undefined, model);
  await heading("Not enough", 60);
  const reopened = everything(again);
  await openTab();
  expect(headLine()).toBe(today);
  await until(() => screen.queryByText("Win rate 95%, for 12.0M") !== null, "the kept scenario");
  press("Show Win rate 95%, for 12.0M");
  await heading("What if: enough");
  expect(everything(again)).toEqual(reopened);
  expect(again.defects).toEqual([]);
});

/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { always, answer, heading, openPane, pass, press, showPane, until, words } from "./faultyPane";

/** Excel has stopped answering: said after a minute, with the way to try again. */
async function hung(changed: string): Promise<void> {
  await heading("Excel stopped answering", 70);
  expect(words()).toContain("No answer for 60 seconds.");
  expect(words()).toContain(changed);
}

/** What is shown to be waited for. */
const waiting = (): string => document.querySelector(".waiting")?.textContent ?? "";

const NOTHING = "Nothing. Your cells are as they were.";

test("when the pane opens: slow, then stopped; trying again finds the pipeline", async () => {
  const pane = await showPane(undefined, (at) => always(at, "hang"));
  await pass(16_000);
  expect(waiting()).toBe("Excel is taking long");
  await hung(NOTHING);
  pane.faults.clear();
  press("Try again");
  await heading("Enough pipeline?");
  expect(waiting()).toBe("");
});

test("when the pane opens while a cell is being edited: what to press, and it goes on by itself", async () => {
  const pane = await showPane(undefined, ({ faults }) => faults.startEditing());
  const editing = "Excel is waiting. Press Enter in Excel to finish editing the cell.";
  await until(() => waiting() === editing, editing);
  await pass(70_000);
  expect(waiting()).toBe(editing);
  pane.faults.endEditing();
  await heading("Enough pipeline?");
  expect(waiting()).toBe("");
});

test("an Excel that is busy for a while when the pane opens: nobody hears of it", async () => {
  await showPane(undefined, ({ faults }) => faults.queue({ code: "ServiceNotAvailable", message: "" }, 2));
  await heading("Enough pipeline?");
});

test("when a choice is looked at", async () => {
  const pane = await openPane();
  always(pane, "hang");
  fireEvent.click(screen.getByRole("combobox", { name: /^Year/ }));
  fireEvent.click(screen.getByRole("option", { name: "2027" }));
  await hung(NOTHING);
  pane.faults.clear();
  press("Try again");
  await heading("Enough pipeline?");
});

test("when everything is to be taken out: asked again, and then it is out", async () => {
  const pane = await openPane();
  press("Analyze pipeline");
  await answer();

  always(pane, "hang");
  press("More");
  const remove = { name: "Remove everything" };
  await until(() => screen.queryByRole("menuitem", remove) !== null, "the menu");
  fireEvent.click(screen.getByRole("menuitem", remove));
  await hung(NOTHING);
  pane.faults.clear();
  press("Try again");
  await heading("Remove everything?");
  expect(words()).toContain("5 sheets of the add-in");

  always(pane, "hang");
  press("Remove everything");
  await hung("Perhaps some of what the add-in had added is out. Your cells are as they were.");
  pane.faults.clear();
  press("Try again");
  await heading("Remove everything?");
  press("Remove everything");
  await heading("Enough pipeline?");
  expect(pane.workbook.model.sheets.map(({ name }) => name)).toEqual(["Deals"]);
  expect(pane.defects).toEqual([]);
});

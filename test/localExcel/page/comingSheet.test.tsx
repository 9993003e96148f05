/** @jest-environment jsdom */
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import { newPackage } from "../../../src/localExcel/files/writing/newPackage";
import { newSheet, newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import type { AddInHost } from "../../../src/localExcel/page/addIn";
import { WorkbookPage } from "../../../src/localExcel/page/WorkbookPage";
import { portOf, text } from "../view/port";
import { laidOut } from "./jsdomLayout";

beforeAll(laidOut);

const ADD_IN: AddInHost = {
  manifest: { name: "Enough Pipeline", paneUrl: "about:blank", buttons: [] },
  mount: () => () => undefined,
  whileHeld: async (open) => {
    await open();
  },
  run: () => Promise.resolve(),
  paneShown: () => undefined,
};

function twoSheets(): Uint8Array {
  const model = newWorkbook("two.xlsx");
  model.sheets.push(newSheet(model.sheets, "Second"));
  return saveXlsx({ model, source: newPackage() });
}

it("keeps what is typed while another sheet comes for that one, and leaves the old one alone", async () => {
  const port = await portOf(twoSheets(), "two.xlsx");
  const { sheets } = await port.workbook();
  const [first, second] = sheets.map(({ id }) => id);
  await port.enter(first ?? "", 0, 0, "stays");
  const activate = port.activate.bind(port);
  let arrive = (): void => undefined;
  const onItsWay = new Promise<void>((resolve) => (arrive = resolve));
  Object.assign(port, { activate: (sheet: string) => onItsWay.then(() => activate(sheet)) });
  const sample = () => Promise.reject(new Error("not asked for"));
  render(<WorkbookPage port={port} addIn={ADD_IN} sample={sample} onPaneWish={() => undefined} />);
  const grid = await screen.findByRole("grid");
  const user = userEvent.setup();
  grid.focus();
  await user.keyboard("{Control>}{PageDown}{/Control}{Delete}15x{Backspace}");
  expect(screen.queryByLabelText("Edit cell")).toBeNull();
  arrive();
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Edit cell").value).toBe("15"));
  await user.keyboard("0{Enter}");
  await screen.findByRole("gridcell", { name: "150" });
  expect([await text(port, "A1", first), await text(port, "A1", second)]).toEqual(["stays", "150"]);
});

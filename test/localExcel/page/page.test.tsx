/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import type { AddInHost } from "../../../src/localExcel/page/addIn";
import type { WorkbookPort } from "../../../src/localExcel/page/workbookPort";
import { WorkbookPage } from "../../../src/localExcel/page/WorkbookPage";
import { blankPort } from "../view/port";
import { laidOut } from "./jsdomLayout";

beforeAll(laidOut);

const CSV = "Deal,Stage,Amount\nAcme,Won,100\nBolt,Open,200\nCore,Open,300\n";
const csv = (text: string, name = "deals.csv") => ({
  name,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});

/** An add-in whose pane is empty: what it does is said by the test. */
interface QuietAddIn extends AddInHost {
  readonly ran: string[];
  /** Its functions end when this does. */
  running: Promise<void>;
  /** How often a frame was readied for it. */
  mounts: number;
  /** Tab runs out of the pane. */
  tabOut: (isBack: boolean) => void;
}

function addIn(): QuietAddIn {
  const ran: string[] = [];
  const host: QuietAddIn = {
    ran,
    running: Promise.resolve(),
    mounts: 0,
    tabOut: () => undefined,
    manifest: {
      name: "Enough Pipeline",
      paneUrl: "about:blank",
      buttons: [
        { id: "a", label: "Analyze pipeline", tip: "Now", icon: "", action: { kind: "function", name: "analyze" } },
        { id: "b", label: "Open pane", tip: "Here", icon: "", action: { kind: "showPane" } },
      ],
    },
    mount: (_, leave) => {
      host.tabOut = leave;
      host.mounts++;
      return () => undefined;
    },
    whileHeld: async (open) => {
      await open();
    },
    run: async (name) => {
      ran.push(name);
      await host.running;
    },
    paneShown: () => undefined,
  };
  return host;
}

/** A port of which a test changes what it says. */
type Changeable = { -readonly [Member in keyof WorkbookPort]: WorkbookPort[Member] };

/** @param prepare what is done to the opened workbook before the page shows it */
async function openPage(prepare?: (port: Changeable) => Promise<void>) {
  const port: Changeable = blankPort();
  await port.open({ name: "deals.csv", bytes: new TextEncoder().encode(CSV) });
  await prepare?.(port);
  const host = addIn();
  const sample = async () => csv("Name\nSample deal\n", "sample.csv");
  render(<WorkbookPage port={port} addIn={host} sample={sample} onPaneWish={() => undefined} />);
  const grid = await screen.findByRole("grid");
  await screen.findByRole("gridcell", { name: "Acme" });
  return { port, host, grid, user: userEvent.setup() };
}

const bar = () => screen.getByLabelText<HTMLInputElement>("Formula bar");
const nameBox = () => screen.getByLabelText<HTMLInputElement>("Name box");
const selectionOf = async (port: WorkbookPort) => (await port.workbook()).selection;

it("names the file, shows its cells with their places, and says where they live", async () => {
  await openPage();
  expect(screen.getByRole("heading", { name: "deals.csv" })).toBeTruthy();
  expect(screen.getByText(/Nothing leaves this computer/)).toBeTruthy();
  const cell = screen.getByRole("gridcell", { name: "200" });
  expect([cell.getAttribute("aria-rowindex"), cell.getAttribute("aria-colindex")]).toEqual(["3", "3"]);
  expect(document.title).toBe("deals.csv · Enough Pipeline");
});

it("draws a text across the frozen columns' edge in both panes, as one cell", async () => {
  const { grid } = await openPage(async (port) => {
    const opened = openSpreadsheet(new TextEncoder().encode(CSV), "deals.csv");
    for (const sheet of opened.model.sheets) sheet.freeze = { rows: 1, columns: 1 };
    await port.open({ name: "deals.xlsx", bytes: saveXlsx(opened) });
    await port.enter((await port.workbook()).activeSheet, 4, 0, "runs across");
  });
  expect(await screen.findAllByText("runs across")).toHaveLength(2);
  expect(screen.getAllByRole("gridcell", { name: "runs across" }).map(({ id }) => id)).toEqual(["cell-4-0"]);
  const owned = [...grid.querySelectorAll("[aria-owns]")].flatMap((row) => row.getAttribute("aria-owns")?.split(" "));
  const ids = [...document.querySelectorAll("[role=gridcell]")].map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids.every((id) => owned.includes(id))).toBe(true);
  expect(owned.filter((id) => id === "cell-4-0")).toHaveLength(1);
});

it("goes about by keys, and the workbook hears of it", async () => {
  const { port, grid, user } = await openPage();
  grid.focus();
  await user.keyboard("{ArrowDown}{ArrowRight}{Shift>}{ArrowDown}{/Shift}");
  expect(nameBox().value).toBe("B2:B3");
  await waitFor(async () => expect(await selectionOf(port)).toEqual({ row: 1, column: 1, rows: 2, columns: 1 }));
  await user.keyboard("{Control>}{End}{/Control}");
  expect(nameBox().value).toBe("C4");
  expect(grid.getAttribute("aria-activedescendant")).toBe(screen.getByRole("gridcell", { name: "300" }).id);
  await user.keyboard("{Control>}{ArrowUp}{/Control}");
  await waitFor(() => expect(nameBox().value).toBe("C1"));
});

it("enters what is typed, sees formulas follow, and takes it back", async () => {
  const { grid, user } = await openPage();
  grid.focus();
  await user.type(nameBox(), "{Control>}a{/Control}C5{Enter}");
  await user.keyboard("=SUM(C2:C4){Enter}");
  await screen.findByRole("gridcell", { name: "600" });
  await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}150{Enter}");
  await screen.findByRole("gridcell", { name: "550" });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByRole("gridcell", { name: "600" });
});

it("opens a refused entry again, with the reason, and Esc leaves the cell as it was", async () => {
  const { grid, user } = await openPage();
  grid.focus();
  await user.keyboard("=1+{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("cannot be read");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Edit cell").value).toBe("=1+");
  expect(nameBox().value).toBe("A1");
  await user.keyboard("{Escape}");
  expect(screen.queryByLabelText("Edit cell")).toBeNull();
  expect(document.activeElement).toBe(grid);
  expect(bar().value).toBe("Deal");
});

it("edits in the formula bar", async () => {
  const { grid, user } = await openPage();
  grid.focus();
  await user.type(bar(), "s!{Enter}");
  await screen.findByRole("gridcell", { name: "Deals!" });
  expect(nameBox().value).toBe("A2");
});

it("says what an address may be when there is no such place", async () => {
  const { user } = await openPage();
  await user.type(nameBox(), "{Control>}a{/Control}Nowhere!A1{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("such as B12");
  expect(nameBox().getAttribute("aria-invalid")).toBe("true");
});

it("follows what the add-in selects", async () => {
  const { port } = await openPage();
  const { activeSheet } = await port.workbook();
  await act(async () => port.select(activeSheet, { row: 2, column: 0, rows: 1, columns: 3 }));
  await waitFor(() => expect(nameBox().value).toBe("A3:C3"));
  expect((await screen.findByText("Count")).parentElement?.textContent).toContain("3");
});

it("refuses a file with its reason and keeps the open workbook; opens the sample", async () => {
  const { user, host } = await openPage();
  const file = new File(["%PDF-1.4 no sheet"], "report.pdf");
  Object.defineProperty(file, "arrayBuffer", { value: async () => new TextEncoder().encode("%PDF-1.4 no").buffer });
  fireEvent.change(document.querySelector("input[type=file]") as Element, { target: { files: [file] } });
  const said = (await screen.findByRole("alert")).textContent;
  expect(said).toMatch(/^report\.pdf could not be opened: it is a PDF.*Your open workbook is unchanged\.$/);
  expect(screen.getByRole("heading", { name: "deals.csv" })).toBeTruthy();
  expect(host.mounts).toBe(1);
  await user.click(screen.getByRole("button", { name: "Sample" }));
  await screen.findByRole("heading", { name: "sample.csv" });
  expect(host.mounts).toBe(2);
  expect(screen.queryByRole("alert")).toBeNull();
});

it("never shows the cells of one workbook in the next, though their sheets have the same id", async () => {
  let arrive = (): void => undefined;
  const onTheirWay = new Promise<void>((resolve) => (arrive = resolve));
  const { port, user } = await openPage();
  const { activeSheet } = await port.workbook();
  const cells = port.cells.bind(port);
  port.cells = (...asked) => onTheirWay.then(() => cells(...asked));
  await user.click(screen.getByRole("button", { name: "Sample" }));
  await screen.findByRole("tab", { name: "sample" });
  expect((await port.workbook()).activeSheet).toBe(activeSheet);
  expect(screen.queryByRole("gridcell", { name: "Acme" })).toBeNull();
  arrive();
  await screen.findByRole("gridcell", { name: "Sample deal" });
});

it("runs the add-in's function from its button, and shows and hides its pane", async () => {
  const { host, user, grid } = await openPage();
  await user.click(screen.getByRole("button", { name: "Analyze pipeline" }));
  expect(host.ran).toEqual(["analyze"]);
  await user.click(screen.getByRole("button", { name: "Close pane" }));
  expect(screen.queryByRole("complementary", { name: "Enough Pipeline" })).toBeNull();
  expect(document.activeElement).toBe(grid);
  await user.click(screen.getByRole("button", { name: "Open pane" }));
  expect(screen.getByRole("complementary", { name: "Enough Pipeline" })).toBeTruthy();
});

it("says of a command that it cannot be used now, and leaves the focus on it", async () => {
  const { host, grid, user } = await openPage();
  const isOff = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-disabled") === "true";
  expect([isOff("Undo"), isOff("Open file")]).toEqual([true, false]);
  grid.focus();
  await user.keyboard("changed{Enter}");
  await waitFor(() => expect(isOff("Undo")).toBe(false));

  let end: () => void = () => undefined;
  host.running = new Promise((resolve) => (end = resolve));
  const analyze = screen.getByRole("button", { name: "Analyze pipeline" });
  await user.click(analyze);
  expect(isOff("Analyze pipeline")).toBe(true);
  await user.click(analyze);
  expect(host.ran).toEqual(["analyze"]);
  expect(document.activeElement).toBe(analyze);
  await act(async () => end());
  expect(isOff("Analyze pipeline")).toBe(false);
});

it("takes the focus on where Tab leaves the pane", async () => {
  const { host } = await openPage();
  screen.getByTitle("Enough Pipeline").focus();
  act(() => host.tabOut(false));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Open file" }));
  act(() => host.tabOut(true));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Close pane" }));
});

it("asks before a changed workbook is left, and not before", async () => {
  const { grid, user } = await openPage();
  const leave = () => fireEvent(window, new Event("beforeunload", { cancelable: true }));
  expect(leave()).toBe(true);
  grid.focus();
  await user.keyboard("changed{Enter}");
  await screen.findByRole("gridcell", { name: "changed" });
  await waitFor(() => expect(leave()).toBe(false));
});

it("asks before a file takes the place of changes; keeping is at hand, and nothing is lost by it", async () => {
  const { port, host, grid, user } = await openPage();
  const sample = () => user.click(screen.getByRole("button", { name: "Sample" }));
  const question = () => screen.queryByRole("group", { name: "deals.csv has changes that were not downloaded." });
  grid.focus();
  await user.keyboard("changed{Enter}");
  await screen.findByRole("gridcell", { name: "changed" });
  await sample();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep"));
  expect(document.activeElement?.className).toContain("ms-Button--primary");
  expect(question()).not.toBeNull();
  await user.keyboard("{Enter}");
  expect(question()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Sample" }));
  expect([(await port.workbook()).name, host.mounts]).toEqual(["deals.csv", 1]);

  await sample();
  await waitFor(() => expect(question()).not.toBeNull());
  await user.keyboard("{Escape}");
  expect(question()).toBeNull();
  await sample();
  await user.click(await screen.findByRole("button", { name: "Open without them" }));
  await screen.findByRole("heading", { name: "sample.csv" });
  expect(question()).toBeNull();
  // Opened and untouched: nothing to ask.
  await sample();
  await waitFor(() => expect(host.mounts).toBe(3));
  expect(screen.queryByRole("button", { name: "Keep" })).toBeNull();
});

it("says that a workbook was downloaded, until something else is done", async () => {
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
  const { user, grid } = await openPage();
  await user.click(screen.getByRole("button", { name: "Download .xlsx" }));
  expect((await screen.findByText("Downloaded deals.xlsx.")).closest("[role=status]")).not.toBeNull();
  expect(saved).toEqual(["deals.xlsx"]);
  grid.focus();
  await user.keyboard("{ArrowDown}");
  expect(screen.queryByText("Downloaded deals.xlsx.")).toBeNull();
});

it("goes to the sheet in front when the one it shows is gone, and finds no defect in that", async () => {
  const { port, user, grid } = await openPage(async (book) => {
    const { sheet } = book;
    let isAsked = false;
    // Removed between the page's two questions.
    book.sheet = async (id) => {
      const asked = isAsked ? id : "removed";
      isAsked = true;
      return await sheet(asked);
    };
  });
  await act(async () => port.select("removed", { row: 2, column: 2, rows: 1, columns: 1 }));
  await act(async () => port.activate("removed"));
  grid.focus();
  await user.keyboard("{ArrowDown}");
  expect(nameBox().value).toBe("A2");
  expect(screen.queryByRole("alert")).toBeNull();
});

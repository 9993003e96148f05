import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { fullAddress, parseReference } from "../../../src/localExcel/model/address";
import type { Area } from "../../../src/localExcel/model/workbookModel";
import { eventually } from "./eventually";

/** A cell or an area of a sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** A cell and what it shows. */
export interface ShownCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a person does and sees in the page's grid. */
export interface GridHands {
  /** Types a text into a cell and presses Enter. */
  readonly type: (place: Place, text: string) => Promise<void>;
  /** What a cell shows. */
  readonly shown: (place: Place) => Promise<string>;
  /** Every cell with a text among those drawn at the top of a sheet. */
  readonly shownIn: (sheet: string) => Promise<readonly ShownCell[]>;
  /** Where the selection is: "'Pipeline Check'!B2". */
  readonly selection: () => Promise<string>;
  /** The downloaded file. */
  readonly download: () => Promise<Uint8Array>;
  readonly sheets: () => Promise<readonly string[]>;
}

/** A text, because what a transpiler adds to functions is not there in the page. */
const SHOWN_CELLS = `[...document.querySelectorAll("[role=gridcell]")]
  .map((cell) => ({ row: cell.ariaRowIndex - 1, column: cell.ariaColIndex - 1, text: cell.textContent.trim() }))
  .filter(({ text }) => text !== "")`;

export function gridHands(page: Page): GridHands {
  const nameBox = page.getByLabel("Name box");
  const sheetInFront = () => page.locator("[role=tab][aria-selected=true] .sheetTabName").innerText();
  const selection = async (): Promise<string> => {
    const area = parseReference(await nameBox.inputValue())?.area;
    return area === undefined ? "" : fullAddress(await sheetInFront(), area);
  };
  const goTo = async ({ sheet, area }: Place): Promise<void> => {
    const address = fullAddress(sheet, area);
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await eventually(selection, address);
  };
  return {
    type: async (place, text) => {
      await goTo(place);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    shown: async (place) => {
      await goTo(place);
      const { row, column } = place.area;
      const cell = page.locator(`[role=gridcell][aria-rowindex="${row + 1}"][aria-colindex="${column + 1}"]`);
      return (await cell.innerText()).trim();
    },
    shownIn: async (sheet) => {
      await goTo({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } });
      await page.locator("[role=gridcell] .text").first().waitFor();
      const cells = await page.evaluate(SHOWN_CELLS);
      return (cells as Omit<ShownCell, "sheet">[]).map((cell) => ({ sheet, ...cell }));
    },
    selection,
    download: async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download .xlsx" }).click(),
      ]);
      return new Uint8Array(readFileSync(await download.path()));
    },
    sheets: () => page.locator(".sheetTabName").allInnerTexts(),
  };
}

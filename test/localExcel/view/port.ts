import path from "node:path";
import { ironCalcInNode } from "../../../src/localExcel/formulas/ironCalcInNode";
import { parseArea } from "../../../src/localExcel/model/address";
import type { SheetView, ViewCell, ViewStyle, WorkbookPort } from "../../../src/localExcel/page/workbookPort";
import { loadOfficeJs } from "../../../src/localExcel/protocol/officeJs";
import { LocalWorkbookPort } from "../../../src/localExcel/view/localWorkbookPort";

/** The day on which tests type. */
export const TODAY = { year: 2026, month: 9, day: 15 };

/** A port with a blank workbook. */
export function blankPort(): LocalWorkbookPort {
  return new LocalWorkbookPort({ api: loadOfficeJs().api, engine: ironCalcInNode(), today: () => TODAY });
}

export const SAMPLE = path.join(__dirname, "../../../assets/sample-pipeline.csv");

export async function portOf(bytes: Uint8Array, name: string): Promise<LocalWorkbookPort> {
  const port = blankPort();
  const outcome = await port.open({ name, bytes });
  if (outcome.kind === "refused") throw new Error(outcome.why);
  return port;
}

/** "A1" on the active sheet: row and column. */
export function place(address: string): { row: number; column: number } {
  const area = parseArea(address);
  if (area === undefined) throw new Error(address);
  return area;
}

export async function activeSheet(port: WorkbookPort): Promise<string> {
  return (await port.workbook()).activeSheet;
}

/** A sheet that is there. */
export async function sheetOf(port: WorkbookPort, id: string): Promise<SheetView> {
  const sheet = await port.sheet(id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** Types into a cell of the active sheet. */
export async function type(port: WorkbookPort, address: string, typed: string): ReturnType<WorkbookPort["enter"]> {
  const { row, column } = place(address);
  return await port.enter(await activeSheet(port), row, column, typed);
}

/** What a cell of the active sheet (or of the given one) shows; undefined when it shows nothing. */
export async function shown(
  port: WorkbookPort,
  address: string,
  sheet?: string
): Promise<(ViewCell & { look: ViewStyle }) | undefined> {
  const area = { ...place(address), rows: 1, columns: 1 };
  const view = await port.cells(sheet ?? (await activeSheet(port)), area);
  const [cell] = view.cells;
  const look = cell === undefined ? undefined : view.styles[cell.style];
  return cell === undefined || look === undefined ? undefined : { ...cell, look };
}

export async function text(port: WorkbookPort, address: string, sheet?: string): Promise<string> {
  return (await shown(port, address, sheet))?.text ?? "";
}

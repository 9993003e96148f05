import type { OpenedWorkbook } from "../../src/localExcel/files/openedWorkbook";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { Faults } from "../../src/localExcel/protocol/faults";
import type { ExcelRunner } from "../../src/workbook/excelRunner";
import { connected, type TestWorkbook } from "./localWorkbook";

/** A workbook, and everything that can go wrong with it. */
export interface FaultyWorkbook extends TestWorkbook {
  readonly faults: Faults;
  /** Fails while a cell is being edited, instead of waiting. */
  readonly runAtOnce: ExcelRunner;
}

/** A workbook out of .csv text with its faults at hand. */
export function faultyWorkbook(text: string, name = "Deals"): FaultyWorkbook {
  const opened = openSpreadsheet(new TextEncoder().encode(text), `${name}.csv`);
  return faulty(opened);
}

/** An opened workbook with its faults at hand. */
export function faulty(opened: OpenedWorkbook): FaultyWorkbook {
  const faults = new Faults();
  const workbook = connected(opened, { faults });
  const { excel } = workbook;
  return Object.defineProperties(
    { faults, runAtOnce: (batch) => excel.run(batch, { delayForCellEdit: false }) } as FaultyWorkbook,
    Object.getOwnPropertyDescriptors(workbook)
  );
}

/** Lets faked time pass until the work has ended, and hands on what it came to. Only with jest's fake timers. */
export async function inFakedTime<Result>(work: Promise<Result>): Promise<Result> {
  const state = { hasEnded: false };
  const ended = work.finally(() => {
    state.hasEnded = true;
  });
  ended.catch(() => undefined);
  // In a workbook that answers, some turns of the loop are enough; the bound is for one that does not.
  for (let turn = 0; turn < 1_000 && !state.hasEnded; turn++) await jest.advanceTimersByTimeAsync(250);
  if (!state.hasEnded) throw new Error("still waiting after four minutes");
  return await ended;
}

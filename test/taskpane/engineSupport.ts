import { analystHere } from "../../src/analyst/analystHere";
import { excelEngine } from "../../src/taskpane/engine/excelEngine";
import { lookerHere } from "../../src/taskpane/look/lookerHere";
import type { AnalysisOutcome, FoundPipeline, Opened, PaneAnswer, PaneEngine } from "../../src/taskpane/paneEngine";
import type { Trouble } from "../../src/taskpane/trouble";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";

export const NOW = new Date(2026, 8, 15, 8, 12);

/** The pane's engine over a workbook. */
export function engineOver(workbook: TestWorkbook): PaneEngine {
  return excelEngine({ excel: workbook.run, analyst: analystHere, looker: lookerHere, now: () => NOW });
}

export interface EngineTest {
  readonly workbook: TestWorkbook;
  readonly engine: PaneEngine;
}

/** An engine over a workbook out of .csv text. */
export function engineOfCsv(text: string, name?: string, change?: (model: WorkbookModel) => void): EngineTest {
  const workbook = workbookOfCsv(text, name, change);
  return { workbook, engine: engineOver(workbook) };
}

/** A run that hears nothing and is not cancelled. */
export const quietly = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

export function answered(outcome: AnalysisOutcome | Opened): PaneAnswer {
  if (outcome.kind !== "answer") throw new Error(`no answer but ${JSON.stringify(outcome)}`);
  return outcome.answer;
}

export function ready(opened: Opened): FoundPipeline {
  if (opened.kind !== "ready") throw new Error(`not ready but ${JSON.stringify(opened)}`);
  return opened.found;
}

export function trouble(outcome: { readonly kind: string; readonly trouble?: Trouble }): Trouble {
  if (outcome.trouble === undefined) throw new Error(`no trouble but ${outcome.kind}`);
  return outcome.trouble;
}

const HEADER = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date";

/** Won in 2026: 300,000 + 200,000. Open and dated within the year: 400,000; without a date: 100,000. */
export const DEALS = [
  HEADER,
  "D1,Pumps,Ana,Closed Won,300000,2026-01-10,2026-03-01",
  "D2,Valves,Ana,Closed Won,200000,2026-02-10,2026-05-01",
  "D3,Meters,Ben,Closed Lost,100000,2026-02-10,2026-06-01",
  "D4,Sensors,Ben,Proposal,400000,2026-08-10,2026-11-01",
  "D5,Probes,Ben,Proposal,100000,2026-08-20,",
];

export const csv = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** What Excel does when two rows are inserted above the deals: cells and names move. */
export async function moveDown({ run }: TestWorkbook): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Deals");
    const old = sheet.getRange("A1:G6").load("values");
    await context.sync();
    const asText = (cell: unknown): unknown => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell);
    sheet.getRange("A3:G8").values = (old.values as unknown[][]).map((row) => row.map(asText));
    sheet.getRange("A1:G2").clear("Contents");
    context.workbook.names.getItem("EnoughPipeline.Source").formula = "='Deals'!$A$3:$G$8";
    await context.sync();
  });
}

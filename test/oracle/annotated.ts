import { readFileSync } from "node:fs";
import path from "node:path";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import type { Analyzed, AnalysisRequest } from "../../src/analyzePipeline";
import { analyzed } from "../support/analyzed";
import { connected } from "../support/localWorkbook";

/** One annotated workbook: what was answered, the model it was written into, and the file. */
export interface Annotated {
  readonly answer: Analyzed;
  readonly model: WorkbookModel;
  readonly bytes: Uint8Array;
}

/** An analysis of an earlier day, and what happened to the rows after it. */
export interface Earlier {
  readonly request: Partial<AnalysisRequest>;
  readonly change: (model: WorkbookModel) => void;
}

/** Opens a file, analyses it through office.js and saves it; where asked, for the second time. `file` is relative to the repository. */
export async function annotated(
  file: string,
  request: Partial<AnalysisRequest>,
  earlier?: Earlier
): Promise<Annotated> {
  const place = path.join(__dirname, "../..", file);
  const opened = openSpreadsheet(new Uint8Array(readFileSync(place)), path.basename(place));
  const workbook = connected(opened);
  if (earlier !== undefined) {
    await analyzed(workbook, earlier.request);
    earlier.change(opened.model);
  }
  const answer = await analyzed(workbook, request);
  return { answer, model: workbook.model, bytes: saveXlsx(workbook.opened) };
}

import { sourceMessage } from "../../src/core/report/sourceMessage";
import { newSheet } from "../../src/localExcel/model/newWorkbook";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { analyzed, faultOf } from "../support/analyzed";
import { csvOf, deals } from "../support/deals";
import { workbookOfCsv } from "../support/localWorkbook";

const CSV = csvOf(deals(16));

/** Every line of the deals with `count` more cells, before or after. */
function widened(count: number, where: "before" | "after"): string {
  const more = Array.from({ length: count }, (_, i) => `x${i}`).join(",");
  const lines = CSV.trimEnd().split("\n");
  return lines.map((line) => (where === "before" ? `${more},${line}` : `${line},${more}`)).join("\n");
}

describe("wide sheets", () => {
  test("columns far to the right are read", async () => {
    const { analysis } = await analyzed(workbookOfCsv(widened(280, "before")));
    expect(analysis.reading.source.columnIndexes.amount).toBe(284);
    expect(analysis.reading.opportunities.count).toBe(16);
  });

  test("columns of the rows themselves are not in the way of the flags", async () => {
    const { written } = await analyzed(workbookOfCsv(widened(253, "after")));
    expect(written.flags.kind).toBe("written");
  });

  test("beyond what is read, the limit is said", async () => {
    const fault = await faultOf(workbookOfCsv(widened(2_100, "before")));
    expect(sourceMessage(fault, "commandLine")).toContain(
      "Only the first 2,048 columns of ‘Deals’ were read: move the pipeline's columns to the left."
    );
  });
});

describe("hidden sheets", () => {
  /** The deals on a hidden sheet beside a visible one with a note. */
  function hide(model: WorkbookModel): void {
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    Object.assign(sheet, { visibility: "Hidden" });
    const notes = newSheet(model.sheets, "Notes");
    notes.cells.put(0, 0, "Remember the milk");
    model.sheets.push(notes);
  }

  test("a pipeline on a hidden sheet is named", async () => {
    const fault = await faultOf(workbookOfCsv(CSV, "Deals", hide));
    expect(fault).toMatchObject({ kind: "hiddenPipeline", sheet: "Deals" });
    expect(sourceMessage(fault, "commandLine")).toBe(
      'The opportunities seem to stand on ‘Deals’, which is hidden. Unhide it, or name it: --sheet "Deals".'
    );
    const { analysis } = await analyzed(workbookOfCsv(CSV, "Deals", hide), { sheet: "Deals" });
    expect(analysis.reading.opportunities.count).toBe(16);
  });
});

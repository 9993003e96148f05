import { readColumnsNeeded } from "../../core/opportunities/findSource";
import type { NearestSource } from "../../core/opportunities/nearestSource";
import { SourceError, type SourceFault } from "../../core/opportunities/sourceError";
import { SAMPLE_DEALS } from "../../sample/sampleChoices";
import { userSheets } from "../../workbook/ownSheets";
import { sourceTrouble } from "../troubleOf";
import { partMissing } from "../partMissing";
import type * as Describing from "./describePipeline";
import type { Chosen, Looker, LookWork, PreviewPlan } from "./looker";
import { pickBlock } from "./pickBlock";

/** Rows that are read for a preview. */
const PREVIEW_ROWS = 20_000;
/** Cells up to which every column of the block is read, to say how many of its cells are empty. */
const PREVIEW_CELLS = 400_000;

/** The reading of rows: a part of its own. */
const reading = async (): Promise<typeof Describing> =>
  await import(/* webpackChunkName: "reading" */ "./describePipeline").catch((thrown: unknown) => {
    throw partMissing(String(thrown));
  });

/** The looker of this thread: the tests', and what the worker runs. */
export const lookerHere: Looker = {
  choose: (work) =>
    new Promise((resolve) => {
      resolve(chosen(work));
    }),
  describe: async (work, rows) => {
    const picked = pickBlock(work);
    if (picked instanceof SourceError) throw new RangeError(picked.fault.kind);
    const { describePipeline } = await reading();
    return await describePipeline(work, picked, { ...rows, isWhole: planOf(picked.block).isWhole });
  },
};

function chosen(work: LookWork): Chosen {
  const picked = pickBlock(work);
  if (picked instanceof SourceError) return nothingFound(work, picked.fault);
  // Fetched while the rows are: a workbook without a pipeline never needs it. What fails is said when it is needed.
  void Promise.allSettled([reading()]);
  return { kind: "block", plan: planOf(picked.block) };
}

/** What is told where there is no pipeline: of a sheet that was asked for, or a hidden one, why; else what there is. */
function nothingFound({ outline, choices }: LookWork, fault: SourceFault): Chosen {
  if (choices.sheet !== undefined || fault.kind === "hiddenPipeline") {
    return { kind: "trouble", trouble: sourceTrouble(fault) };
  }
  const sheets = userSheets(outline).filter(({ isVisible }) => isVisible);
  return { kind: "first", sheets: sheets.map(({ name }) => name), sampleDeals: SAMPLE_DEALS };
}

function planOf({ source }: NearestSource): PreviewPlan {
  const { sheet, firstRow, lastRow, firstColumn, lastColumn } = source;
  const all = lastRow - firstRow + 1;
  const rows = Math.min(all, PREVIEW_ROWS);
  const width = lastColumn - firstColumn + 1;
  const everyColumn = Array.from({ length: width }, (_, i) => firstColumn + i);
  return {
    sheet,
    place: { row: firstRow - 1, column: firstColumn, rows, columns: width },
    columns: rows * width <= PREVIEW_CELLS ? everyColumn : readColumnsNeeded(source),
    isWhole: rows === all,
  };
}

import type { Grid } from "../../core/cells/grid";
import { readColumnsNeeded } from "../../core/opportunities/findSource";
import { interpret } from "../../core/opportunities/interpret";
import type { NearestSource } from "../../core/opportunities/nearestSource";
import type { Reading } from "../../core/opportunities/reading";
import { SourceError, type SourceFault } from "../../core/opportunities/sourceError";
import type { Settings } from "../../core/settings";
import { SAMPLE_DEALS } from "../../sample/sampleChoices";
import { userSheets } from "../../workbook/ownSheets";
import { sampleSheet } from "../../workbook/samplePlace";
import { sourceTrouble } from "../engine/troubleOf";
import type { FoundPipeline } from "../paneEngine";
import { foundPipeline } from "./foundPipeline";
import type { Chosen, Looker, LookWork, PreviewPlan, PreviewRows } from "./looker";
import { pickBlock } from "./pickBlock";

/** Rows that are read for a preview. */
const PREVIEW_ROWS = 20_000;
/** Cells up to which every column of the block is read, to say how many of its cells are empty. */
const PREVIEW_CELLS = 400_000;

/** The looker of this thread: the tests', and what the worker runs. */
export const lookerHere: Looker = {
  choose: (work) =>
    new Promise((resolve) => {
      resolve(chosen(work));
    }),
  describe: (work, rows) =>
    new Promise((resolve) => {
      resolve(described(work, rows));
    }),
};

function chosen(work: LookWork): Chosen {
  const picked = pickBlock(work);
  if (picked instanceof SourceError) return nothingFound(work, picked.fault);
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

function described(work: LookWork, { grid, shown }: PreviewRows): FoundPipeline {
  const picked = pickBlock(work);
  if (picked instanceof SourceError) throw new RangeError(picked.fault.kind);
  const { block, settings } = picked;
  const reading = block.missing.length > 0 ? undefined : readingOf(grid, block, settings);
  const isSample = sampleSheet(work.outline)?.name === block.source.sheet;
  const preview = { grid, shown, isWhole: planOf(block).isWhole, reading };
  return foundPipeline({ ...picked, preview, isSample, today: work.today });
}

/** Undefined where the rows are no pipeline after all: the analysis will say why. */
function readingOf(grid: Grid, { source }: NearestSource, settings: Settings): Reading | undefined {
  try {
    return interpret(grid, source, settings);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

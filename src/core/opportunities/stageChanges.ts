import { wordKey } from "../cells/foldText";
import type { Grid } from "../cells/grid";
import { foundText, gridColumnAt } from "./fieldCells";
import type { ExcludedRow, Source } from "./reading";

/** The rows of a sheet that are changes of stage, and the changes of something else. */
export interface StageChanges {
  readonly rows: Int32Array;
  readonly excluded: readonly ExcludedRow[];
}

const STAGE = /\b(stage|phase|verkaufsphase|etape|etapa|fase|status|statut|estado|stato)\b/;

/**
 * A history of fields holds changes of the stage beside changes of the amount, the owner and others, their values in the
 * same column: only the changes of the stage tell how a deal stands. Every row where the sheet is no such history.
 * @param rows grid rows of the deals
 */
export function stageChanges(grid: Grid, source: Source, rows: Int32Array): StageChanges {
  const column = gridColumnAt(grid, source.sideIndexes?.changedField);
  if (column === undefined || source.sideIndexes?.fromStage === undefined) return { rows, excluded: [] };
  const isOfStage = (row: number): boolean => STAGE.test(wordKey(foundText(column, row)));
  const changes = rows.filter(isOfStage);
  if (changes.length === 0) return { rows, excluded: [] };
  const others = Array.from(rows.filter((row) => !isOfStage(row)));
  return {
    rows: changes,
    excluded: others.map((row) => ({ row: grid.firstRow + row, reason: "otherChange" })),
  };
}

import { SHEET_NAMES } from "../../src/core/report/sheetNames";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { wordsOf } from "../core/report/calculatedReport";
import { sheetNamed } from "./analyzed";

/** Offsets of the months' columns from the first; quarters stand between. */
export const MONTH_OFFSETS = [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14] as const;
export const YEAR_OFFSET = 16;
const FIRST_COLUMN = 2;
const LABELS = 1;

/** The seventeen figures of the line of Revenue Forecast whose label begins so; a cell without a number is undefined. */
export function forecastLine(model: WorkbookModel, label: string): readonly (number | undefined)[] {
  const { cells } = sheetNamed(model, SHEET_NAMES.Forecast);
  for (let row = 5; row < 60; row++) {
    if (!wordsOf(cells.value(row, LABELS)).startsWith(label)) continue;
    return Array.from({ length: YEAR_OFFSET + 1 }, (_, i) => {
      const value = cells.value(row, FIRST_COLUMN + i);
      return typeof value === "number" ? value : undefined;
    });
  }
  throw new Error(`no line ${label}`);
}

/** The year's figure of a line. */
export const yearOf = (model: WorkbookModel, label: string): number => forecastLine(model, label)[YEAR_OFFSET] ?? NaN;

/** A line's twelve months. */
export function monthsOf(model: WorkbookModel, label: string): readonly (number | undefined)[] {
  const line = forecastLine(model, label);
  return MONTH_OFFSETS.map((offset) => line[offset]);
}

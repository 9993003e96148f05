import type { OwnSheetId } from "../core/report/sheetPlan";

/** Everything this add-in puts into a workbook is found again by a workbook-level defined name that begins so. */
export const NAME_PREFIX = "EnoughPipeline.";

/** Own sheets in the order they stand in, each known by `EnoughPipeline.<id>`. */
export const OWN_SHEETS: readonly OwnSheetId[] = ["Check", "Flagged", "Forecast", "Changes", "Assumptions", "Rows"];
/** How many of them a first analysis writes: Pipeline Changes comes with the second. */
export const FIRST_SHEETS = OWN_SHEETS.length - 1;

/** The block of flag columns on the user's sheet, header row included. */
export const FLAGS_NAME = `${NAME_PREFIX}Flags`;
/** The very hidden sheet with snapshots and with what removal has to put back. */
export const HISTORY_NAME = `${NAME_PREFIX}History`;
/** The last answer, in cells of that sheet. */
export const ANSWER_NAME = `${NAME_PREFIX}Answer`;
/** The rows the last answer was read from, header row included: follows them when they move. */
export const SOURCE_NAME = `${NAME_PREFIX}Source`;
/** The block of the sample pipeline, on a sheet that *Use the sample* has added. It is no own sheet: it is analysed. */
export const SAMPLE_NAME = `${NAME_PREFIX}Sample`;
/** Names that no sheet's plan holds and that yet stay from one analysis to the next. */
export const KEPT_NAMES: readonly string[] = [FLAGS_NAME, HISTORY_NAME, ANSWER_NAME, SOURCE_NAME, SAMPLE_NAME];

/** The defined name of an own sheet's block. */
export function sheetName(id: OwnSheetId): string {
  return `${NAME_PREFIX}${id}`;
}

/** Whether two names of sheets, tables or ranges are one, as Excel compares them: without regard to case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a defined name is one of ours. */
export function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(NAME_PREFIX.toLowerCase());
}

import type { PlanRange } from "../core/report/sheetPlan";
import { isSameName } from "./ownNames";

/** A sheet as it stands before anything is read. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  /** A filter of the sheet (not of a table) hides rows right now. */
  readonly isFiltered: boolean;
  /** Smallest range holding every value; undefined for an empty sheet. */
  readonly used: PlanRange | undefined;
  /** Names of the charts on an own sheet; empty for the user's sheets, whose charts are none of our business. */
  readonly charts: readonly string[];
}

export interface TableOutline {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header and totals rows included. */
  readonly range: PlanRange;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly isFiltered: boolean;
}

/** One of our workbook-level names and what it points at; `range` is undefined when that is gone or no range. */
export interface OwnName {
  readonly name: string;
  readonly sheetId: string | undefined;
  readonly range: PlanRange | undefined;
}

/** Everything that is known of a workbook without reading its rows. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly tables: readonly TableOutline[];
  readonly ownNames: readonly OwnName[];
  /** Ids of empty sheets that a failed run has added and not yet made ours. @see addOwnSheet.ts */
  readonly strays: readonly string[];
  readonly isReadOnly: boolean;
  /** Sheets can be neither added nor renamed. */
  readonly isStructureProtected: boolean;
  readonly isManual: boolean;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

/**
 * The sheet of a name that was read out of this outline.
 * @throws RangeError when there is none: the name is another workbook's
 */
export function sheetNamed(outline: WorkbookOutline, name: string): SheetOutline {
  const sheet = outline.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

/** What an own name points at: its sheet and range, or undefined when either is gone. */
export function placeOf(outline: WorkbookOutline, name: string): { sheet: SheetOutline; range: PlanRange } | undefined {
  const own = outline.ownNames.find((candidate) => isSameName(candidate.name, name));
  const sheet = outline.sheets.find((candidate) => candidate.id === own?.sheetId);
  return own?.range === undefined || sheet === undefined ? undefined : { sheet, range: own.range };
}

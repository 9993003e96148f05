import { SHEET_NAMES } from "../core/report/sheetNames";
import type { OwnSheetId, PlanRange } from "../core/report/sheetPlan";
import { isInside } from "./address";
import { HISTORY_NAME, isOwnName, OWN_SHEETS, sheetName } from "./ownNames";
import type { SheetOutline, WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** A sheet of ours, and the block on it that our name points at. */
export interface OwnPlace {
  readonly name: string;
  readonly sheet: SheetOutline;
  readonly range: PlanRange;
}

/** The sheets that are ours: those our names point at, and no others. A user's copy of one is the user's. */
export function ownPlaces(outline: WorkbookOutline): readonly OwnPlace[] {
  return [...OWN_SHEETS.map(sheetName), HISTORY_NAME].flatMap((name) => {
    const place = placeOf(outline, name);
    return place === undefined ? [] : [{ name, ...place }];
  });
}

/** Their ids. */
export function ownSheetIds(outline: WorkbookOutline): ReadonlySet<string> {
  return new Set(ownPlaces(outline).map(({ sheet }) => sheet.id));
}

/** Those that hold something of the user's beside our block; nobody writes on the history. */
export function writtenOnSheets(outline: WorkbookOutline): readonly OwnPlace[] {
  return ownPlaces(outline).filter(
    ({ name, sheet, range }) => name !== HISTORY_NAME && sheet.used !== undefined && !isInside(sheet.used, range)
  );
}

/** The sheets in which the pipeline may stand: the user's own, in their order. */
export function userSheets(outline: WorkbookOutline): readonly SheetOutline[] {
  const own = ownSheetIds(outline);
  return outline.sheets.filter((sheet) => !own.has(sheet.id));
}

/** The names the own sheets have, or will have: one that a user's sheet bears becomes "… (2)". */
export function ownSheetNames(outline: WorkbookOutline): Readonly<Record<OwnSheetId, string>> {
  const taken = new Set(takenNames(outline));
  const nameFor = (id: OwnSheetId): string => {
    const present = placeOf(outline, sheetName(id));
    // A sheet whose name is still its mark: the run that added it failed before it was named.
    if (present !== undefined && !isOwnName(present.sheet.name)) return present.sheet.name;
    const name = freeName(SHEET_NAMES[id], taken);
    taken.add(name.toLowerCase());
    return name;
  };
  return {
    Check: nameFor("Check"),
    Rows: nameFor("Rows"),
    Flagged: nameFor("Flagged"),
    Forecast: nameFor("Forecast"),
    Changes: nameFor("Changes"),
    Assumptions: nameFor("Assumptions"),
  };
}

/** The names the sheets bear, as `freeName` compares them. */
export function takenNames(outline: WorkbookOutline): ReadonlySet<string> {
  return new Set(outline.sheets.map((sheet) => sheet.name.toLowerCase()));
}

/** Excel's limit for a sheet name. */
const MAX_NAME = 31;

/** The wanted sheet name, or the first of "… (2)", "… (3)" that no sheet bears yet (without regard to case). */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted.slice(0, MAX_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const ending = ` (${number})`;
    name = wanted.slice(0, MAX_NAME - ending.length) + ending;
  }
  return name;
}

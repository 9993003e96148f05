import { parseReference } from "./address";
import type { Area, DefinedNameModel, SheetModel, WorkbookModel } from "./workbookModel";

/** An area of a sheet. */
export interface SheetArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Names are followed to names so many times; those that go round in a circle mean nothing. */
const MOST_NAMES = 8;

/**
 * The cells that "=Data!$A$1:$A$9", "A5", a name or "Data!name" means, names followed to what they stand for; undefined for a
 * formula, an unknown name and a sheet that is gone.
 *
 * @param home the sheet of a reference that names none, whose own names come before the workbook's; without it such a reference
 *   means nothing
 */
export function referencedCells(model: WorkbookModel, text: string, home?: SheetModel): SheetArea | undefined {
  let reference = text;
  let at = home;
  for (let step = 0; step <= MOST_NAMES; step++) {
    const parsed = parseReference(reference);
    if (parsed !== undefined) {
      const sheet = parsed.sheet === undefined ? at : sheetNamed(model, parsed.sheet);
      return sheet && { sheet, area: parsed.area };
    }
    const [, quoted, plain, wanted = ""] = NAME.exec(reference.trim()) ?? [];
    at = sheetNamed(model, quoted?.replaceAll("''", "'") ?? plain) ?? at;
    const named = nameSeenFrom(model, wanted, at);
    if (named === undefined) return undefined;
    reference = named.formula;
  }
  return undefined;
}

/** "=name", "=Sheet!name", "='A sheet'!name", "=[0]!name" */
const NAME = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/;

function sheetNamed(model: WorkbookModel, name: string | undefined): SheetModel | undefined {
  const wanted = name?.toLowerCase();
  return model.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

function nameSeenFrom(model: WorkbookModel, name: string, sheet: SheetModel | undefined): DefinedNameModel | undefined {
  const wanted = name.trim().toLowerCase();
  const named = model.names.filter((each) => each.name.toLowerCase() === wanted);
  const own = sheet && named.find(({ scope }) => scope === sheet.id);
  return own ?? named.find(({ scope }) => scope === undefined);
}

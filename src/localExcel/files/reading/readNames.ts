import { parseReference } from "../../model/address";
import type { DefinedNameModel, PageModel, SheetModel } from "../../model/workbookModel";
import { fromFileFormula } from "../formulas/formulaText";
import { childrenOf, flag, numberOf, textOf, type XmlElement } from "../xml/xmlElement";

/** A defined name and its element; `model` is undefined for Excel's own names and for macros. */
export interface ReadName {
  readonly model: DefinedNameModel | undefined;
  readonly source: XmlElement;
}

/** @param sheetIds ids of the file's sheets in its order; undefined for chart sheets */
export function readNames(node: XmlElement | undefined, sheetIds: readonly (string | undefined)[]): ReadName[] {
  return childrenOf(node, "definedName").map((source) => {
    const { name = "", localSheetId, hidden, comment } = source.attributes;
    const local = numberOf(localSheetId);
    const scope = local === undefined ? undefined : sheetIds[local];
    const macro = ["function", "vbProcedure", "xlm"].some((key) => flag(source.attributes[key], false));
    if (name.startsWith("_xlnm.") || macro || (local !== undefined && scope === undefined)) {
      return { source, model: undefined };
    }
    const formula = fromFileFormula(textOf(source));
    return { source, model: { name, scope, formula, visible: !flag(hidden, false), comment: comment ?? "" } };
  });
}

/** Print area and repeated rows and columns of each sheet, from the names Excel keeps them in. */
export function readPrintNames(
  names: readonly ReadName[],
  sheets: readonly (Pick<SheetModel, "page"> | undefined)[]
): void {
  for (const { source } of names) {
    const sheet = sheets[numberOf(source.attributes["localSheetId"]) ?? -1];
    if (sheet === undefined) continue;
    if (source.attributes["name"] === "_xlnm.Print_Area") sheet.page.printArea = areasOf(textOf(source));
    if (source.attributes["name"] === "_xlnm.Print_Titles") Object.assign(sheet.page, titlesOf(textOf(source)));
  }
}

/** References are separated by commas; a comma inside a quoted sheet name is none. */
const references = (text: string): string[] => text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

function areasOf(text: string): PageModel["printArea"] {
  const areas = references(text).flatMap((reference) => parseReference(reference)?.area ?? []);
  return areas.length === 0 ? undefined : areas;
}

function titlesOf(text: string): Partial<Pick<PageModel, "titleRows" | "titleColumns">> {
  const titles: Partial<Pick<PageModel, "titleRows" | "titleColumns">> = {};
  for (const reference of references(text)) {
    const area = parseReference(reference)?.area;
    if (area === undefined) continue;
    if (/\d/.test(reference.slice(reference.lastIndexOf("!")))) {
      titles.titleRows = { first: area.row, last: area.row + area.rows - 1 };
    } else titles.titleColumns = { first: area.column, last: area.column + area.columns - 1 };
  }
  return titles;
}

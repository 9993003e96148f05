import { areaAddress } from "../../model/address";
import type { DefinedNameModel, PageModel, SheetModel, WorkbookModel } from "../../model/workbookModel";
import { quoteSheet } from "../addresses";
import { toFileFormula } from "../formulas/formulaText";
import { readNames, readPrintNames } from "../reading/readNames";
import { newPage } from "../../model/newWorkbook";
import { same } from "../same";
import { childOf, element, numberOf, textOf, type XmlElement } from "../xml/xmlElement";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER = "_xlnm._FilterDatabase";

/** Where the sheets stood in the opened file and stand now. */
export interface SheetOrder {
  /** Ids by position in the opened file; undefined for a chart sheet. */
  readonly before: readonly (string | undefined)[];
  /** Position of a sheet in the written file by its id, and of a chart sheet by "#" and its old position. */
  readonly after: ReadonlyMap<string, number>;
}

/** The element with all defined names; undefined when there are none. Names that did not change stay the elements they were. */
export function namesNode(workbook: XmlElement, model: WorkbookModel, order: SheetOrder): XmlElement | undefined {
  const read = readNames(childOf(workbook, "definedNames"), order.before);
  const nodes: XmlElement[] = [];
  const wanted = [...model.names];
  const own = ownNames(model, read, order);
  for (const { source, model: old } of read) {
    const local = numberOf(source.attributes["localSheetId"]);
    if (old !== undefined) {
      const at = wanted.findIndex((name) => same(name, old));
      if (at < 0) continue;
      wanted.splice(at, 1);
    } else if (own.replaced(source)) continue;
    if (local !== undefined) {
      const position = order.after.get(order.before[local] ?? `#${local}`);
      if (position === undefined) continue;
      source.attributes["localSheetId"] = String(position);
    }
    nodes.push(source);
  }
  const added = [...wanted.map((name) => nameNode(name, order)), ...own.nodes];
  nodes.push(...added);
  if (added.length > 0) nodes.sort((a, b) => sortKey(a).localeCompare(sortKey(b), "en"));
  return nodes.length === 0 ? undefined : element("definedNames", {}, nodes);
}

const sortKey = (node: XmlElement): string => (node.attributes["name"] ?? "").toLowerCase();

function nameNode(name: DefinedNameModel, order: SheetOrder): XmlElement {
  const attributes = {
    name: name.name,
    comment: name.comment === "" ? undefined : name.comment,
    localSheetId: name.scope === undefined ? undefined : order.after.get(name.scope),
    hidden: name.visible ? undefined : 1,
  };
  return element("definedName", attributes, [toFileFormula(name.formula)]);
}

/** Excel's own names: print areas, print titles and filters that differ from the opened file's. */
function ownNames(
  model: WorkbookModel,
  read: ReturnType<typeof readNames>,
  order: SheetOrder
): { nodes: XmlElement[]; replaced: (source: XmlElement) => boolean } {
  const nodes: XmlElement[] = [];
  const replaced = new Set<string>();
  for (const sheet of model.sheets) {
    const local = order.before.indexOf(sheet.id);
    const was = openedPage(read, local);
    const set = (name: string, text: string | undefined): void => {
      replaced.add(`${name} ${local}`);
      if (text === undefined) return;
      const hidden = name === FILTER ? 1 : undefined;
      nodes.push(element("definedName", { name, localSheetId: order.after.get(sheet.id), hidden }, [text]));
    };
    if (!same(was.printArea, sheet.page.printArea)) set(PRINT_AREA, printArea(sheet));
    const titles = ["titleRows", "titleColumns"] as const;
    if (titles.some((member) => !same(was[member], sheet.page[member]))) set(PRINT_TITLES, printTitles(sheet));
    if (sheet.changed.has("filter")) {
      const area = sheet.filter?.area;
      const old = read.find(({ source }) => isOf(source, FILTER, local))?.source;
      const text = area === undefined ? undefined : onSheet(sheet, areaAddress(area, true));
      if (old === undefined || normal(textOf(old)) !== normal(text ?? "")) set(FILTER, text);
    }
  }
  const isReplaced = ({ attributes }: XmlElement): boolean =>
    replaced.has(`${attributes["name"] ?? ""} ${attributes["localSheetId"] ?? ""}`);
  return { nodes, replaced: isReplaced };
}

const normal = (reference: string): string => reference.replace(/'/g, "");

const isOf = (source: XmlElement, name: string, local: number): boolean =>
  source.attributes["name"] === name && source.attributes["localSheetId"] === String(local);

/** Page set-up of the opened sheet at a position, as far as names tell it. */
function openedPage(read: ReturnType<typeof readNames>, local: number): PageModel {
  const holder = { page: newPage() };
  const sheets: (typeof holder | undefined)[] = [];
  if (local >= 0) sheets[local] = holder;
  readPrintNames(read, sheets);
  return holder.page;
}

const onSheet = (sheet: SheetModel, address: string): string => `${quoteSheet(sheet.name)}!${address}`;

function printArea(sheet: SheetModel): string | undefined {
  const areas = sheet.page.printArea;
  if (areas === undefined || areas.length === 0) return undefined;
  return areas.map((area) => onSheet(sheet, twoCorners(areaAddress(area, true)))).join(",");
}

/** Excel wants two corners even for one cell. */
const twoCorners = (address: string): string => (address.includes(":") ? address : `${address}:${address}`);

function printTitles(sheet: SheetModel): string | undefined {
  const { titleRows, titleColumns } = sheet.page;
  const parts: string[] = [];
  if (titleColumns !== undefined) {
    const columns = titleColumns.last - titleColumns.first + 1;
    const area = { row: 0, column: titleColumns.first, rows: 1_048_576, columns };
    parts.push(onSheet(sheet, areaAddress(area, true)));
  }
  if (titleRows !== undefined) {
    const rows = `$${titleRows.first + 1}:$${titleRows.last + 1}`;
    parts.push(onSheet(sheet, rows));
  }
  return parts.length === 0 ? undefined : parts.join(",");
}

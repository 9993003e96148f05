import type { SheetModel, WorkbookModel } from "../../model/workbookModel";
import { mainRoot, sheetEntries, type SheetEntry } from "../reading/readWorkbook";
import type { PackageParts } from "../package/packageParts";
import { relationshipsOf, removeRelationships } from "../package/relationships";
import { childOf, element, flag, numberOf, setAttribute, writeDocument, writeXml } from "../xml/xmlElement";
import type { XmlElement } from "../xml/xmlElement";
import { namesNode, type SheetOrder } from "./writeNames";

/** The order the format wants a workbook's children in, as far as it matters here. */
const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches"
).split(" ");

const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** A sheet of the model and its place in the package. */
export interface PlacedSheet {
  readonly sheet: SheetModel;
  readonly part: string;
  /** Relationship of a sheet that the opened file does not have. */
  readonly newRelation: string | undefined;
}

/** Sheets, names, protection, the shown sheet and the mode of calculation; the part stays as it is when all are the file's. */
export function writeWorkbookPart(
  parts: PackageParts,
  workbookPart: string,
  { model, placed }: { model: WorkbookModel; placed: readonly PlacedSheet[] }
): void {
  const root = mainRoot(parts, workbookPart);
  if (root === undefined) throw new RangeError(`no workbook part ${workbookPart}`);
  const before = writeXml(root);
  const entries = sheetEntries(parts, workbookPart, root);
  const { nodes, order } = orderedSheets(entries, placed);
  removeGone(parts, workbookPart, { entries, nodes });
  const sheets = childOf(root, "sheets");
  if (sheets !== undefined) sheets.children = nodes;
  replace(root, "definedNames", namesNode(root, model, order));
  putProtection(root, model);
  putActive(root, order.after.get(model.activeSheet) ?? 0);
  putCalculation(root, model);
  putDateSystem(root, model);
  if (writeXml(root) === before) return;
  if (Object.keys(root.attributes).every((name) => name !== "xmlns:r")) {
    root.attributes["xmlns:r"] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  }
  parts.set(workbookPart, writeDocument(root));
}

/** The list of sheets in the model's order; chart sheets stay behind the sheet they stood behind. */
function orderedSheets(
  entries: readonly SheetEntry[],
  placed: readonly PlacedSheet[]
): { nodes: XmlElement[]; order: SheetOrder } {
  const nodes: XmlElement[] = [];
  const after = new Map<string, number>();
  const before = entries.map((entry) => placed.find(({ sheet }) => isOf(sheet, entry))?.sheet.id);
  let nextId = Math.max(0, ...entries.map(({ node }) => numberOf(node.attributes["sheetId"]) ?? 0)) + 1;
  const addOthersFrom = (start: number): void => {
    for (let at = start; at < entries.length && entries[at]?.isWorksheet === false; at++) {
      const other = entries[at];
      if (other === undefined) continue;
      after.set(`#${at}`, nodes.length);
      nodes.push(other.node);
    }
  };
  addOthersFrom(0);
  for (const { sheet, newRelation } of placed) {
    const at = entries.findIndex((entry) => isOf(sheet, entry));
    const node = entries[at]?.node ?? element("sheet", { name: "", sheetId: nextId++, "r:id": newRelation });
    node.attributes["name"] = sheet.name;
    const state = STATES[sheet.visibility];
    if (node.attributes["state"] !== "visible" || state !== undefined) setAttribute(node, "state", state);
    after.set(sheet.id, nodes.length);
    nodes.push(node);
    if (at >= 0) addOthersFrom(at + 1);
  }
  entries.forEach((entry, at) => {
    if (entry.isWorksheet || after.has(`#${at}`)) return;
    after.set(`#${at}`, nodes.length);
    nodes.push(entry.node);
  });
  return { nodes, order: { before, after } };
}

const isOf = (sheet: SheetModel, entry: SheetEntry): boolean =>
  entry.isWorksheet && sheet.part !== undefined && sheet.part === entry.part;

function removeGone(
  parts: PackageParts,
  workbookPart: string,
  { entries, nodes }: { entries: readonly SheetEntry[]; nodes: readonly XmlElement[] }
): void {
  const gone = new Set(entries.filter(({ node }) => !nodes.includes(node)).flatMap(({ part }) => part ?? []));
  const links = relationshipsOf(parts, workbookPart).filter((link) => gone.has(link.target));
  removeRelationships(parts, workbookPart, new Set(links.map((link) => link.id)));
}

/** Puts an element where its name belongs; takes it away when undefined. */
function replace(root: XmlElement, name: string, node: XmlElement | undefined): void {
  const at = root.children.findIndex((child) => typeof child !== "string" && child.name === name);
  if (at >= 0) {
    root.children.splice(at, 1, ...(node === undefined ? [] : [node]));
    return;
  }
  if (node === undefined) return;
  const earlier = new Set(ORDER.slice(0, ORDER.indexOf(name)));
  let place = 0;
  root.children.forEach((child, index) => {
    if (typeof child !== "string" && earlier.has(child.name)) place = index + 1;
  });
  root.children.splice(place, 0, node);
}

function putProtection(root: XmlElement, model: WorkbookModel): void {
  const node = childOf(root, "workbookProtection");
  if (flag(node?.attributes["lockStructure"], false) === model.structureProtected) return;
  replace(
    root,
    "workbookProtection",
    model.structureProtected ? element("workbookProtection", { lockStructure: 1 }) : undefined
  );
}

function putActive(root: XmlElement, position: number): void {
  const view = childOf(root, "bookViews", "workbookView");
  if (view === undefined || (numberOf(view.attributes["activeTab"]) ?? 0) === position) return;
  setAttribute(view, "activeTab", position === 0 ? undefined : position);
  // The first tab in sight must not lie behind the shown one.
  if ((numberOf(view.attributes["firstSheet"]) ?? 0) > position) delete view.attributes["firstSheet"];
}

const MODES = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

function putCalculation(root: XmlElement, model: WorkbookModel): void {
  const node = childOf(root, "calcPr") ?? element("calcPr");
  const mode = MODES[model.calculationMode];
  const was = node.attributes["calcMode"];
  if ((was === "auto" ? undefined : was) === mode) return;
  setAttribute(node, "calcMode", mode);
  replace(root, "calcPr", node);
}

function putDateSystem(root: XmlElement, model: WorkbookModel): void {
  const node = childOf(root, "workbookPr") ?? element("workbookPr");
  if (flag(node.attributes["date1904"], false) === model.date1904) return;
  setAttribute(node, "date1904", model.date1904 ? 1 : undefined);
  replace(root, "workbookPr", node);
}

import { StyleTable } from "../../model/cellStyle";
import { CellStore } from "../../model/cellStore";
import { emptyWorkbook, newSheet } from "../../model/newWorkbook";
import type { SheetModel, WorkbookModel } from "../../model/workbookModel";
import type { PackageParts } from "../package/packageParts";
import { relationshipsOf } from "../package/relationships";
import { SpreadsheetFileError } from "../spreadsheetFileError";
import { withoutMainPrefix } from "../xml/mainPrefix";
import {
  childOf,
  childrenOf,
  element,
  flag,
  numberOf,
  parseXml,
  relationIdOf,
  type XmlElement,
} from "../xml/xmlElement";
import { readPalette } from "./palette";
import { readNames, readPrintNames } from "./readNames";
import { readSettings } from "./readSettings";
import { readSharedStrings } from "./readSharedStrings";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import type { ReadingContext } from "./readingContext";
import { splitSheet } from "./sheetXml";

/** Name of the workbook part. @throws SpreadsheetFileError "otherZip" when the package has none */
export function workbookPartOf(parts: PackageParts): string {
  const link = relationshipsOf(parts, "").find((each) => each.type === "officeDocument");
  if (link === undefined || !parts.has(link.target)) throw new SpreadsheetFileError("otherZip", "no workbook part");
  return link.target;
}

/** Root of a part of the main namespace; undefined when the package lacks it. */
export function mainRoot(parts: PackageParts, part: string | undefined): XmlElement | undefined {
  const text = part === undefined ? undefined : parts.text(part);
  return text === undefined ? undefined : parseXml(withoutMainPrefix(text));
}

/** What sheets are read with. @param styles the table to put the file's formats in; a new one when undefined */
export function readingContext(parts: PackageParts, workbookPart: string, styles?: StyleTable): ReadingContext {
  const links = relationshipsOf(parts, workbookPart);
  const target = (type: string): string | undefined => links.find((link) => link.type === type)?.target;
  const styleSheet = mainRoot(parts, target("styles"));
  const palette = readPalette(parts.text(target("theme") ?? ""), styleSheet);
  const resolved = readStyles(styleSheet ?? element("styleSheet"), palette);
  const table = styles ?? new StyleTable(resolved.formats[0]?.style);
  return {
    parts,
    palette,
    resolved,
    styleNumbers: resolved.formats.map(({ style }) => table.numberOf(style)),
    styles: table,
    sharedStrings: readSharedStrings(parts.text(target("sharedStrings") ?? "")),
  };
}

/** One entry of the workbook's list of sheets. */
export interface SheetEntry {
  readonly node: XmlElement;
  /** Undefined when the entry leads nowhere. */
  readonly part: string | undefined;
  readonly isWorksheet: boolean;
}

export function sheetEntries(parts: PackageParts, workbookPart: string, workbook: XmlElement): SheetEntry[] {
  const links = relationshipsOf(parts, workbookPart);
  return childrenOf(childOf(workbook, "sheets"), "sheet").map((node) => {
    const link = links.find((each) => each.id === relationIdOf(node));
    return { node, part: link?.target, isWorksheet: link?.type === "worksheet" };
  });
}

/** Reads a package into the model. @throws SpreadsheetFileError "damaged" when a sheet cannot be read */
export function readWorkbook(parts: PackageParts, name: string): WorkbookModel {
  const part = workbookPartOf(parts);
  const workbook = mainRoot(parts, part);
  if (workbook === undefined) throw new SpreadsheetFileError("damaged", part);
  const context = readingContext(parts, part);
  const model = emptyWorkbook(name);
  const inOrder = sheetEntries(parts, part, workbook).map((entry) => {
    if (!entry.isWorksheet || entry.part === undefined) return undefined;
    const sheet = readEntry(entry.node, entry.part, { context, sheets: model.sheets });
    model.sheets.push(sheet);
    return sheet;
  });
  if (model.sheets.length === 0) throw new SpreadsheetFileError("damaged", "no worksheet");
  const names = readNames(
    childOf(workbook, "definedNames"),
    inOrder.map((sheet) => sheet?.id)
  );
  readPrintNames(names, inOrder);
  return { ...model, ...workbookMembers(workbook, inOrder), ...shared(names, context, part) };
}

function shared(
  names: ReturnType<typeof readNames>,
  context: ReadingContext,
  part: string
): Pick<WorkbookModel, "names" | "styles" | "settings"> {
  return {
    names: names.flatMap((read) => read.model ?? []),
    styles: context.styles,
    settings: readSettings(context.parts, part),
  };
}

function workbookMembers(
  workbook: XmlElement,
  inOrder: readonly (SheetModel | undefined)[]
): Pick<WorkbookModel, "activeSheet" | "date1904" | "structureProtected" | "calculationMode"> {
  const active = numberOf(childOf(workbook, "bookViews", "workbookView")?.attributes["activeTab"]) ?? 0;
  const visible =
    inOrder.find((sheet) => sheet?.visibility === "Visible") ?? inOrder.find((sheet) => sheet !== undefined);
  const mode = childOf(workbook, "calcPr")?.attributes["calcMode"];
  return {
    activeSheet: (inOrder[active] ?? visible)?.id ?? "",
    date1904: flag(childOf(workbook, "workbookPr")?.attributes["date1904"], false),
    structureProtected: flag(childOf(workbook, "workbookProtection")?.attributes["lockStructure"], false),
    calculationMode: mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic",
  };
}

function readEntry(
  node: XmlElement,
  part: string,
  { context, sheets }: { context: ReadingContext; sheets: readonly SheetModel[] }
): SheetModel {
  const bytes = context.parts.get(part);
  const xml = bytes === undefined ? undefined : splitSheet(bytes);
  if (xml === undefined) throw new SpreadsheetFileError("damaged", part);
  const sheet = newSheet(sheets, node.attributes["name"] ?? "", part);
  const cells = new CellStore();
  const { members, rows } = readSheet(xml, context, { id: sheet.id, part, cells });
  const state = node.attributes["state"];
  const visibility = state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
  return { ...sheet, ...members, rows, cells, visibility };
}

import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import type { OpenedWorkbook } from "./openedWorkbook";
import { CONTENT_TYPES, removeContentTypes } from "./package/contentTypes";
import { addPart } from "./package/newPart";
import type { PackageParts } from "./package/packageParts";
import {
  addRelationship,
  reachableParts,
  relationshipsOf,
  relationshipsPart,
  removeRelationships,
} from "./package/relationships";
import { mainRoot, readingContext, workbookPartOf } from "./reading/readWorkbook";
import { childOf, element, numberOf } from "./xml/xmlElement";
import { newPackage } from "./writing/newPackage";
import { StyleWriter } from "./writing/styleWriter";
import { writeSettings } from "./writing/writeSettings";
import { BLANK_SHEET, writeSheet } from "./writing/writeSheet";
import { writeWorkbookPart, type PlacedSheet } from "./writing/writeWorkbookPart";
import type { WritingContext } from "./writing/writingContext";

/**
 * The workbook as a package: the opened one with what changed written into it, or a new one. The opened workbook
 * itself is not touched, so it can be saved again.
 * @throws RangeError when the model holds what a file cannot (a kind of chart that is not written)
 */
export function saveXlsx({ model, source }: Pick<OpenedWorkbook, "model" | "source">): Uint8Array {
  return writePackage(model, source ?? newPackage()).zip();
}

/** The parts of the saved package, before they are packed. */
export function writePackage(model: WorkbookModel, source: PackageParts): PackageParts {
  const parts = source.copy();
  const reachable = reachableParts(parts);
  const workbookPart = workbookPartOf(parts);
  const context = writingContext(model, parts, workbookPart);
  const placed = model.sheets.map((sheet) => place(sheet, parts, workbookPart));
  const select = selection(model, parts, workbookPart);
  for (const { sheet, part } of placed) writeSheet(sheet, part, { context, selected: select(sheet) });
  writeWorkbookPart(parts, workbookPart, { model, placed });
  writeStyles(context, workbookPart);
  writeSettings(parts, workbookPart, model.settings);
  if (context.formulasChanged || sheetRemoved(model, source, workbookPart)) dropCalculationOrder(parts, workbookPart);
  sweep(parts, reachable);
  return parts;
}

function writingContext(model: WorkbookModel, parts: PackageParts, workbookPart: string): WritingContext {
  const opened = readingContext(parts, workbookPart, model.styles);
  const root = mainRoot(parts, stylesPart(parts, workbookPart)) ?? element("styleSheet");
  const tables = parts.names.filter((name) => /\/tables\/[^/]+\.xml$/.test(name));
  const ids = tables.map((name) => numberOf(mainRoot(parts, name)?.attributes["id"]) ?? 0);
  const sharedTexts = new Map<string, number>();
  opened.sharedStrings.forEach((text, index) => {
    if (!sharedTexts.has(text)) sharedTexts.set(text, index);
  });
  return {
    model,
    parts,
    opened,
    styles: new StyleWriter(root, opened.palette, model.styles),
    sharedTexts,
    formulasChanged: false,
    nextTableId: Math.max(0, ...ids) + 1,
  };
}

const stylesPart = (parts: PackageParts, workbookPart: string): string | undefined =>
  relationshipsOf(parts, workbookPart).find((link) => link.type === "styles")?.target;

function writeStyles(context: WritingContext, workbookPart: string): void {
  const text = context.styles.finish();
  if (text === undefined) return;
  const part = stylesPart(context.parts, workbookPart);
  if (part !== undefined) context.parts.set(part, text);
}

/** The part of a sheet; a sheet the file does not have gets one. */
function place(sheet: SheetModel, parts: PackageParts, workbookPart: string): PlacedSheet {
  if (sheet.part !== undefined && parts.has(sheet.part)) return { sheet, part: sheet.part, newRelation: undefined };
  const part = addPart(parts, "xl/worksheets/sheet", { content: BLANK_SHEET, type: CONTENT_TYPES.worksheet });
  const newRelation = addRelationship(parts, workbookPart, { type: "worksheet", target: part });
  return { sheet, part, newRelation };
}

/** Whether each sheet is marked as shown; nothing is said when the shown sheet is the file's own. */
function selection(
  model: WorkbookModel,
  parts: PackageParts,
  workbookPart: string
): (sheet: SheetModel) => boolean | undefined {
  const root = mainRoot(parts, workbookPart);
  const links = relationshipsOf(parts, workbookPart);
  const position = numberOf(childOf(root, "bookViews", "workbookView")?.attributes["activeTab"]) ?? 0;
  const entry = (childOf(root, "sheets")?.children ?? [])[position];
  const id = entry === undefined || typeof entry === "string" ? undefined : entry.attributes["r:id"];
  const shown = links.find((link) => link.id === id)?.target;
  const active = model.sheets.find((sheet) => sheet.id === model.activeSheet);
  if (active?.part !== undefined && active.part === shown) return () => undefined;
  return (sheet) => sheet.id === model.activeSheet;
}

/** Whether a sheet of the opened file is no longer in the model. */
function sheetRemoved(model: WorkbookModel, source: PackageParts, workbookPart: string): boolean {
  const kept = new Set(model.sheets.map((sheet) => sheet.part));
  const links = relationshipsOf(source, workbookPart).filter((link) => link.type === "worksheet");
  return links.some((link) => !kept.has(link.target));
}

/** Excel makes a new order of calculation when the file has none; an outdated one it calls damage. */
function dropCalculationOrder(parts: PackageParts, workbookPart: string): void {
  const links = relationshipsOf(parts, workbookPart).filter((link) => link.type === "calcChain");
  removeRelationships(parts, workbookPart, new Set(links.map((link) => link.id)));
}

/** Takes away parts that could be reached in the opened package and no longer can. */
function sweep(parts: PackageParts, reachableBefore: ReadonlySet<string>): void {
  const now = reachableParts(parts);
  const gone = parts.names.filter((name) => reachableBefore.has(name.toLowerCase()) && !now.has(name.toLowerCase()));
  for (const name of gone) {
    parts.delete(name);
    parts.delete(relationshipsPart(name));
  }
  removeContentTypes(parts, gone);
}

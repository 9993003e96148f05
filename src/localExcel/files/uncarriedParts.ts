import type { WorkbookModel } from "../model/workbookModel";
import type { PackageParts } from "./package/packageParts";
import { relationshipsOf } from "./package/relationships";
import { settingsPart } from "./reading/readSettings";
import { workbookPartOf } from "./reading/readWorkbook";
import { elements, parseXml } from "./xml/xmlElement";

/** Parts every workbook has, or that only say again what others say. */
const PLUMBING = /^\[Content_Types\]\.xml$|\.rels$|^docProps\/(?:core|app)\.xml$|(?:^|\/)(?:calcChain|theme\d*)\.xml$/i;

/**
 * The parts of a package that the model says nothing about, in the package's order. They are written back byte for byte.
 * A drawing is carried when all it holds are charts that are; a chart's own colours and style go with it.
 */
export function uncarriedParts(parts: PackageParts, model: WorkbookModel): string[] {
  const workbook = workbookPartOf(parts);
  const carried = new Set([workbook, settingsPart(parts, workbook) ?? ""]);
  for (const link of relationshipsOf(parts, workbook)) {
    if (["styles", "sharedStrings", "theme"].includes(link.type)) carried.add(link.target);
  }
  for (const sheet of model.sheets) {
    if (sheet.part === undefined) continue;
    carried.add(sheet.part);
    const links = relationshipsOf(parts, sheet.part);
    for (const link of links) if (link.type === "table" || link.type === "comments") carried.add(link.target);
    const drawing = links.find((link) => link.type === "drawing")?.target;
    if (drawing !== undefined) addDrawing(drawing, { parts, carried, charts: sheet.charts.length });
  }
  return parts.names.filter((name) => !carried.has(name) && !PLUMBING.test(name));
}

function addDrawing(
  drawing: string,
  { parts, carried, charts }: { parts: PackageParts; carried: Set<string>; charts: number }
): void {
  const text = parts.text(drawing);
  if (text === undefined || elements(parseXml(text)).length !== charts) return;
  carried.add(drawing);
  for (const chart of relationshipsOf(parts, drawing)) {
    carried.add(chart.target);
    for (const look of relationshipsOf(parts, chart.target)) carried.add(look.target);
  }
}

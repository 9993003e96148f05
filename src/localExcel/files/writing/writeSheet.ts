import { areaAddress } from "../../model/address";
import type { SheetModel } from "../../model/workbookModel";
import { readSheet } from "../reading/readSheet";
import { splitSheet, type SheetXml } from "../reading/sheetXml";
import { ByteSink } from "../xml/byteSink";
import { element } from "../xml/xmlElement";
import { RELATIONSHIPS, SheetPieces } from "./sheetPieces";
import { writeColumns } from "./writeColumns";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { writeDrawing } from "./writeDrawing";
import { writeFilter, writeMerges } from "./writeFilter";
import { writeHyperlinks } from "./writeHyperlinks";
import { writeNotes } from "./writeNotes";
import { writePage } from "./writePage";
import { writeProtection } from "./writeProtection";
import { RowWriter } from "./writeRows";
import { writeTables } from "./writeTables";
import { writeValidations } from "./writeValidations";
import { writeProperties, writeSelected, writeView } from "./writeView";
import type { WritingContext } from "./writingContext";

/** What a sheet is before anything is written on it. */
export const BLANK_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  `xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/**
 * Writes into the package what differs between a sheet of the model and its part; a part that says the same already
 * stays byte for byte.
 * @param selected whether it is the shown sheet; undefined leaves that as it is
 */
export function writeSheet(
  sheet: SheetModel,
  part: string,
  { context, selected }: { context: WritingContext; selected: boolean | undefined }
): void {
  const bytes = context.parts.get(part);
  const xml = bytes === undefined ? undefined : splitSheet(bytes);
  if (xml === undefined) throw new RangeError(`no worksheet part ${part}`);
  const pieces = new SheetPieces(xml);
  const touched =
    sheet.part === undefined ||
    sheet.changed.size > 0 ||
    sheet.cells.changedRows.size > 0 ||
    sheet.tables.some((table) => table.changed);
  const rows = touched ? writeSections(sheet, part, { xml, pieces, context }) : undefined;
  if (selected !== undefined) writeSelected(pieces, selected);
  if (rows === undefined && !pieces.changed) return;
  context.parts.set(part, assemble(xml, pieces, rows));
}

/** Writes every section that differs; returns the rows when one of them does. */
function writeSections(
  sheet: SheetModel,
  part: string,
  { xml, pieces, context }: { xml: SheetXml; pieces: SheetPieces; context: WritingContext }
): Uint8Array | undefined {
  const read = readSheet(xml, context.opened, { id: sheet.id, part });
  writeProperties(sheet, read, pieces);
  writeView(sheet, read, pieces);
  writeColumns(sheet, read, { pieces, styles: context.styles });
  writeProtection(sheet, read, pieces);
  writeFilter(sheet, read, pieces);
  writeMerges(sheet, read, pieces);
  writeConditionalFormats(sheet, read, { pieces, styles: context.styles });
  writeValidations(sheet, read, pieces);
  writeHyperlinks(sheet, read, { pieces, context, part });
  writePage(sheet, read, pieces);
  writeDrawing(sheet, read, { pieces, context, part });
  writeNotes(sheet, read, { pieces, context, part });
  writeTables(sheet, read, { pieces, context, part });
  if (sheet.cells.changedRows.size === 0 && !sheet.changed.has("rows") && sheet.part !== undefined) return undefined;
  const rows = new RowWriter(xml, sheet, context);
  rows.write();
  if (!rows.changed) return undefined;
  const used = sheet.cells.used(false);
  const ref = used === undefined ? "A1" : areaAddress(used);
  pieces.put("dimension", element("dimension", { ref }));
  return rows.sink.bytes();
}

function assemble(xml: SheetXml, pieces: SheetPieces, rows: Uint8Array | undefined): Uint8Array {
  const { before, after } = pieces.texts();
  const content = rows ?? xml.bytes.subarray(xml.rowsFrom, xml.rowsTo);
  const sink = new ByteSink();
  sink.text(before);
  if (content.length === 0) sink.text("<sheetData/>");
  else {
    sink.text("<sheetData>");
    sink.raw(content);
    sink.text("</sheetData>");
  }
  sink.text(after);
  return sink.bytes();
}

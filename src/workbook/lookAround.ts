import type { PlanRange } from "../core/report/sheetPlan";
import { sheetRangeOf } from "./address";
import { HISTORY_NAME, isOwnName, isSameName, OWN_SHEETS, sheetName } from "./ownNames";
import type { OwnName, SheetOutline, TableOutline, WorkbookOutline } from "./workbookOutline";

/**
 * What stands in the workbook: sheets, tables, our names, what is protected, filtered or read-only, how days are
 * counted. Reads no user cell and changes nothing.
 * Round trips: 2
 */
export async function lookAround(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered");
  tables.load(
    "items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/autoFilter/isDataFiltered"
  );
  names.load("items/name,items/formula,items/scope");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode");
  // 0 where days are counted from 1904, 1462 elsewhere: the one way to ask that is not in preview.
  const epoch = workbook.functions.date(1904, 1, 1);
  epoch.load("value");
  await context.sync();

  const ownNames = names.items
    .filter((name) => isOwnName(name.name) && name.scope !== "Worksheet")
    .map((name) => ownNameOf(name, worksheets.items));
  const usedRanges = worksheets.items.map((sheet) => loadPlace(sheet.getUsedRangeOrNullObject(true)));
  const tableRanges = tables.items.map((table) => loadPlace(table.getRange()));
  const ownSheets = worksheets.items.filter((sheet) => isOwnSheet(sheet.id, ownNames));
  for (const sheet of ownSheets) sheet.charts.load("items/name");
  await context.sync();

  const strays = worksheets.items.filter(
    (sheet, i) => usedRanges[i]?.isNullObject === true && isOwnName(sheet.name) && !ownSheets.includes(sheet)
  );
  return {
    sheets: worksheets.items
      .map((sheet, i) => sheetOutline(sheet, usedRanges[i], ownSheets.includes(sheet)))
      .filter(({ id }) => strays.every((stray) => stray.id !== id)),
    strays: strays.map(({ id }) => id),
    tables: tables.items.map((table, i) => tableOutline(table, tableRanges[i])),
    ownNames,
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    isManual: workbook.application.calculationMode === "Manual",
    date1904: epoch.value === 0,
  };
}

function loadPlace(range: Excel.Range): Excel.Range {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return range;
}

function placeOfRange(range: Excel.Range | undefined): PlanRange | undefined {
  if (range === undefined || range.isNullObject) return undefined;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function sheetOutline(sheet: Excel.Worksheet, used: Excel.Range | undefined, isOwn: boolean): SheetOutline {
  return {
    id: sheet.id,
    name: sheet.name,
    isVisible: sheet.visibility === "Visible",
    isProtected: sheet.protection.protected,
    isFiltered: sheet.autoFilter.isDataFiltered,
    used: placeOfRange(used),
    charts: isOwn ? sheet.charts.items.map((chart) => chart.name) : [],
  };
}

function tableOutline(table: Excel.Table, range: Excel.Range | undefined): TableOutline {
  const place = placeOfRange(range);
  if (place === undefined) throw new RangeError(`table ${table.name} without a range`);
  return {
    id: table.id,
    name: table.name,
    sheetId: table.worksheet.id,
    range: place,
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
    isFiltered: table.autoFilter.isDataFiltered,
  };
}

function ownNameOf(name: Excel.NamedItem, sheets: readonly Excel.Worksheet[]): OwnName {
  const formula: unknown = name.formula;
  const place = typeof formula === "string" ? sheetRangeOf(formula) : undefined;
  const sheet = sheets.find((candidate) => place !== undefined && isSameName(candidate.name, place.sheet));
  return { name: name.name, sheetId: sheet?.id, range: sheet === undefined ? undefined : place?.range };
}

function isOwnSheet(id: string, ownNames: readonly OwnName[]): boolean {
  const marks = [...OWN_SHEETS.map(sheetName), HISTORY_NAME].map((mark) => mark.toLowerCase());
  return ownNames.some((own) => own.sheetId === id && marks.includes(own.name.toLowerCase()));
}

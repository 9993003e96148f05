import type { CellStore } from "../../model/cellStore";
import type { DimensionModel } from "../../model/workbookModel";
import { flag, numberOf } from "../xml/xmlElement";
import { CellReader } from "./cellReader";
import type { ReadingContext } from "./readingContext";
import { scanCells, scanRows, type RawRow } from "./scanSheet";
import type { SheetXml } from "./sheetXml";

const decoder = new TextDecoder();
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a row's tag. */
export function rowAttributes(bytes: Uint8Array, row: RawRow): Record<string, string> {
  const tag = decoder.decode(bytes.subarray(row.start, row.bodyStart));
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (name !== undefined) attributes[name] = double ?? single ?? "";
  }
  return attributes;
}

/** Height, visibility and style of a row; undefined when all are the sheet's. */
export function rowDimension(
  attributes: Readonly<Record<string, string>>,
  context: Pick<ReadingContext, "styleNumbers">
): DimensionModel | undefined {
  const size = numberOf(attributes["ht"]);
  const hidden = flag(attributes["hidden"], false);
  const format = flag(attributes["customFormat"], false) ? numberOf(attributes["s"]) : undefined;
  const style = format === undefined ? undefined : context.styleNumbers[format];
  return size === undefined && !hidden && style === undefined ? undefined : { size, hidden, style };
}

/**
 * Style number of a cell: its own. A cell that names none has format 0, which shows only where its row or column has
 * a style of its own.
 */
export function cellStyleNumber(
  cell: { readonly format: number; readonly formatGiven: boolean },
  under: { readonly styleNumbers: readonly number[]; readonly styled: boolean }
): number | undefined {
  const number = under.styleNumbers[cell.format] ?? 0;
  return number === 0 && !under.styled ? undefined : number;
}

/** Rows of every sheet by index: their sizes; their cells go into the store, which counts as unchanged afterwards. */
export function readRows(
  sheet: SheetXml,
  context: ReadingContext,
  into: { cells: CellStore; columns: ReadonlyMap<number, DimensionModel> }
): Map<number, DimensionModel> {
  const { bytes } = sheet;
  const { cells, columns } = into;
  const rows = new Map<number, DimensionModel>();
  const reader = new CellReader(bytes, context.sharedStrings);
  scanRows(bytes, sheet.rowsFrom, sheet.rowsTo, (row) => {
    const dimension = rowDimension(rowAttributes(bytes, row), context);
    if (dimension !== undefined) rows.set(row.index, dimension);
    const rowStyled = dimension?.style !== undefined;
    scanCells(bytes, row, (cell) => {
      reader.read(cell, row.index);
      if (reader.value !== undefined || reader.formula !== undefined) {
        cells.put(row.index, cell.column, reader.value, reader.formula);
      }
      const styled = rowStyled || columns.get(cell.column)?.style !== undefined;
      const style = cellStyleNumber(cell, { styleNumbers: context.styleNumbers, styled });
      if (style !== undefined) cells.putStyle(row.index, cell.column, style);
    });
  });
  cells.changedRows.clear();
  return rows;
}

/** The sizes alone. */
export function readRowSizes(sheet: SheetXml, context: ReadingContext): Map<number, DimensionModel> {
  const rows = new Map<number, DimensionModel>();
  scanRows(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, (row) => {
    const dimension = rowDimension(rowAttributes(sheet.bytes, row), context);
    if (dimension !== undefined) rows.set(row.index, dimension);
  });
  return rows;
}

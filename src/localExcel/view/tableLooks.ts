import { holdsCell, intersection } from "../model/area";
import type { Area, SheetModel, TableModel } from "../model/workbookModel";
import { type TableStyle, tableStyle } from "./tableStyles";
import type { LookOver } from "./viewStyle";

/** Where in its table a cell stands, as far as a table style tells cells apart. */
interface Part {
  readonly name: "header" | "totals" | "body";
  readonly banded: boolean;
  readonly bold: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function partAt(table: TableModel, row: number, column: number): Part {
  const { area } = table;
  const isFirst = row === area.row;
  const isLast = row === area.row + area.rows - 1;
  if (table.showHeaders && isFirst) return { name: "header", banded: false, bold: true, isFirst, isLast };
  if (table.showTotals && isLast) return { name: "totals", banded: false, bold: true, isFirst, isLast };
  const line = row - area.row - (table.showHeaders ? 1 : 0);
  const bold =
    (table.highlightFirstColumn && column === area.column) ||
    (table.highlightLastColumn && column === area.column + area.columns - 1);
  return { name: "body", banded: table.showBandedRows && line % 2 === 0, bold, isFirst, isLast };
}

function lookOf(style: TableStyle, part: Part): LookOver {
  const base = style[part.name];
  const { fill = part.banded ? style.band : style.body.fill, fontColor } = part.name === "body" ? style.body : base;
  const filled = part.name === "body" && part.banded ? (style.band ?? fill) : fill;
  const top = part.isFirst ? (base.top ?? style.edge) : (base.top ?? style.between);
  const bottom = part.isLast ? (base.bottom ?? style.edge) : base.bottom;
  return {
    ...(filled === undefined ? {} : { fill: filled }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(part.bold ? { bold: true } : {}),
    ...(top === undefined ? {} : { top: { style: "thin", color: top } as const }),
    ...(bottom === undefined ? {} : { bottom: { style: "thin", color: bottom } as const }),
  };
}

/** The look a table gives a cell of the window; undefined outside tables and in those without a style. */
export function tableLooks(
  sheet: SheetModel,
  window: Area
): (row: number, column: number) => { key: string; look: LookOver } | undefined {
  const tables = sheet.tables.flatMap((table) => {
    const style = intersection(table.area, window) === undefined ? undefined : tableStyle(table.style);
    return style === undefined ? [] : [{ table, style, looks: new Map<string, LookOver>() }];
  });
  return (row, column) => {
    const found = tables.find(({ table: { area } }) => holdsCell(area, row, column));
    if (found === undefined) return undefined;
    const part = partAt(found.table, row, column);
    const key = `${found.table.id} ${part.name} ${part.banded} ${part.bold} ${part.isFirst} ${part.isLast}`;
    let look = found.looks.get(key);
    if (look === undefined) found.looks.set(key, (look = lookOf(found.style, part)));
    return { key, look };
  };
}

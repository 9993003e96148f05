import { styleAt } from "../../model/areaStyle";
import type { StoredFormula, StoredValue } from "../../model/cellStore";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { shiftedFormula } from "../../model/shiftFormula";
import type { Area, SheetModel } from "../../model/workbookModel";
import { singleCell } from "./singleCell";

interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  readonly formula: StoredFormula | undefined;
  readonly style: number;
}

function readPlace({ sheet, area }: Place): CopiedCell[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const [value, formula] = [sheet.cells.value(row, column), sheet.cells.formula(row, column)];
      return { row, column, value, formula, style: styleAt(sheet, row, column) };
    })
  );
}

/** The target, grown to whole copies of the source: a smaller one takes the source's size. */
function targetOf(to: Area, size: { rows: number; columns: number }): Area {
  const whole = to.rows % size.rows === 0 && to.columns % size.columns === 0;
  return whole ? to : { ...to, ...size };
}

/** `range.copyFrom`: contents, formats or both of one area into another, repeated where the target is larger. */
export function copyCells(
  workbook: LocalWorkbook,
  places: { from: Place; to: Place },
  options: { type: string; skipBlanks: boolean; transpose: boolean }
): void {
  const { from, to } = places;
  if (!["All", "Formulas", "Values", "Formats"].includes(options.type))
    throw new ExcelError("NotImplemented", `copyFrom ${options.type}`);
  if (options.transpose) throw new ExcelError("NotImplemented", "copyFrom with transpose");
  const cells = readPlace(from);
  const area = targetOf(to.area, { rows: from.area.rows, columns: from.area.columns });
  workbook.requireWritable(to.sheet, area);
  const before = singleCell(to.sheet, area);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const cell = cells[r % from.area.rows]?.[c % from.area.columns];
      if (cell === undefined || (options.skipBlanks && cell.value === undefined && cell.formula === undefined))
        continue;
      putCopy(to.sheet, { row: area.row + r, column: area.column + c }, cell, options.type);
    }
  }
  if (options.type !== "Formats") workbook.cellsChanged(to.sheet, area, before);
}

function putCopy(sheet: SheetModel, at: { row: number; column: number }, cell: CopiedCell, type: string): void {
  if (type === "Values") sheet.cells.put(at.row, at.column, cell.value);
  if (type === "All" || type === "Formulas") {
    const by = { rows: at.row - cell.row, columns: at.column - cell.column };
    const formula =
      cell.formula === undefined ? undefined : { text: shiftedFormula(cell.formula.text, by), array: undefined };
    sheet.cells.put(at.row, at.column, cell.value, formula);
  }
  if (type === "All" || type === "Formats") sheet.cells.putStyle(at.row, at.column, cell.style);
}

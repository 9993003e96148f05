import type { CellStore } from "./cellStore";
import type { LocalWorkbook } from "./localWorkbook";
import { newSheet } from "./newWorkbook";
import { copyName } from "./sheetName";
import { renamedInFormula } from "./sheetReferences";
import { insertSheet } from "./sheets";
import type { DefinedNameModel, SheetModel, TableModel } from "./workbookModel";

function copyCellStore(from: CellStore, to: CellStore): void {
  const used = from.used(false);
  if (used === undefined) return;
  for (let column = used.column; column < used.column + used.columns; column++) {
    for (let row = used.row; row < used.row + used.rows; row++) {
      const [value, formula, style] = [from.value(row, column), from.formula(row, column), from.style(row, column)];
      if (value !== undefined || formula !== undefined) to.put(row, column, value, formula);
      if (style !== undefined) to.putStyle(row, column, style);
    }
  }
}

/** Tables of a copied sheet are new tables: their names get the first free number at the end, as Excel does. */
function copyTable(workbook: LocalWorkbook, table: TableModel, taken: Set<string>): TableModel {
  const stem = table.name.replace(/\d+$/, "");
  let number = 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number++;
  const name = `${stem}${number}`;
  taken.add(name.toLowerCase());
  return { ...structuredClone(table), id: nextTableId(workbook, taken.size), name, part: undefined, changed: true };
}

function nextTableId(workbook: LocalWorkbook, offset: number): string {
  const ids = new Set(workbook.model.sheets.flatMap((sheet) => sheet.tables.map(({ id }) => id)));
  let number = ids.size + offset;
  while (ids.has(String(number))) number++;
  return String(number);
}

/** Names that mean cells of the sheet come with the copy, as names of the copy alone. */
function copyNames(workbook: LocalWorkbook, from: SheetModel, to: SheetModel): void {
  const copies = new Map<string, DefinedNameModel>();
  for (const name of workbook.model.names) {
    const formula = renamedInFormula(name.formula, from.name, to.name);
    const own = name.scope === from.id;
    if (!own && (name.scope !== undefined || formula === name.formula)) continue;
    if (own || !copies.has(name.name.toLowerCase()))
      copies.set(name.name.toLowerCase(), { ...name, scope: to.id, formula });
  }
  for (const name of copies.values()) {
    workbook.model.names.push(name);
    workbook.changed({ kind: "nameAdded", name });
  }
}

/** A copy of everything on the sheet, placed at `position`, named "Data (2)". */
export function copySheet(workbook: LocalWorkbook, sheet: SheetModel, position: number): SheetModel {
  workbook.requireStructure();
  const { model } = workbook;
  const { cells, tables, changed, ...rest } = sheet;
  const blank = newSheet(model.sheets, copyName(model, sheet.name));
  const taken = new Set(model.sheets.flatMap((each) => each.tables.map(({ name }) => name.toLowerCase())));
  const copy: SheetModel = {
    ...structuredClone(rest),
    id: blank.id,
    name: blank.name,
    part: undefined,
    cells: blank.cells,
    tables: tables.map((table) => copyTable(workbook, table, taken)),
    changed: new Set(changed),
  };
  copyCellStore(cells, copy.cells);
  for (const { row, column, formula } of [...copy.cells.formulaCells()]) {
    const text = renamedInFormula(formula.text, sheet.name, copy.name);
    if (text !== formula.text) copy.cells.put(row, column, copy.cells.value(row, column), { ...formula, text });
  }
  copy.charts.forEach(
    (chart, i) => (chart.id = `{${copy.id.slice(1, 9)}-0002-0000-0000-${String(i + 1).padStart(12, "0")}}`)
  );
  insertSheet(workbook, copy, position);
  copyNames(workbook, sheet, copy);
  for (const table of copy.tables) workbook.changed({ kind: "tableAdded", sheet: copy, table });
  return copy;
}

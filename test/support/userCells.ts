import type { DimensionModel, SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { contents } from "./analyzed";

/** Everything of a user's sheet that an analysis must leave alone, the flag columns' five columns apart. */
export interface UserSheet {
  readonly name: string;
  readonly cells: Record<string, unknown>;
  readonly looks: Record<string, number>;
  readonly rest: string;
}

/** What the user's sheets hold: taken before an analysis. */
export function snapshotOfUser(model: WorkbookModel): readonly UserSheet[] {
  return model.sheets.map((sheet) => userSheet(sheet));
}

/** Differences of the user's sheets from what they were, as "sheet: what". */
export function compareUserSheets(before: readonly UserSheet[], model: WorkbookModel): string[] {
  return before.flatMap((old) => {
    const sheet = model.sheets.find(({ name }) => name === old.name);
    if (sheet === undefined) return [`${old.name}: gone`];
    const now = userSheet(sheet);
    const differences: string[] = [];
    const keys = new Set([...Object.keys(old.cells), ...Object.keys(now.cells)]);
    for (const key of keys)
      if (now.cells[key] !== old.cells[key] && !same(now.cells[key], old.cells[key]))
        differences.push(`${old.name}: cell ${key}`);
    for (const key of new Set([...Object.keys(old.looks), ...Object.keys(now.looks)])) {
      if (now.looks[key] !== old.looks[key]) differences.push(`${old.name}: look ${key}`);
    }
    if (now.rest !== old.rest) differences.push(`${old.name}: ${old.rest} became ${now.rest}`);
    return differences;
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function userSheet(sheet: SheetModel): UserSheet {
  const looks: Record<string, number> = {};
  const used = sheet.cells.used(false);
  if (used !== undefined) {
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const style = sheet.cells.style(row, column);
        if (style !== undefined) looks[`${row},${column}`] = style;
      }
    }
  }
  const { tables, filter, conditionalFormats, validations, hyperlinks, merges, freeze, protection, visibility } = sheet;
  // A dimension that says nothing is the default; the rules' order counts, not the numbers that say it.
  const told = ([, { size, hidden, style }]: [number, DimensionModel]): boolean =>
    size !== undefined || hidden || style !== undefined;
  const sizes = { columns: [...sheet.columns].filter(told), rows: [...sheet.rows].filter(told) };
  const inOrder = [...conditionalFormats].sort((a, b) => a.priority - b.priority);
  const rules = inOrder.map(({ areas, rule, stopIfTrue }) => ({ areas, rule, stopIfTrue }));
  const shape = { tables, filter, rules, validations, hyperlinks, merges, freeze, protection, visibility, sizes };
  const rest = JSON.stringify(shape);
  return { name: sheet.name, cells: contents(sheet), looks, rest };
}

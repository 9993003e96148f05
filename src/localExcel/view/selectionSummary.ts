import { intersection } from "../model/area";
import { styleAt } from "../model/areaStyle";
import { shownText } from "../model/shownText";
import type { Area, SheetModel, WorkbookModel } from "../model/workbookModel";
import type { SelectionSummary } from "../page/workbookPort";

/** Count, sum and average of an area's cells, as a status bar shows them. */
export function selectionSummary(model: WorkbookModel, sheet: SheetModel, area: Area): SelectionSummary {
  const used = sheet.cells.used(true);
  const part = used === undefined ? undefined : intersection(used, area);
  if (part === undefined) return { count: 0, numbers: undefined };
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let numberFormat = "General";
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      const value = sheet.cells.value(row, column);
      if (value === undefined) continue;
      count++;
      if (typeof value !== "number") continue;
      if (numbers === 0) ({ numberFormat } = model.styles.styleOf(styleAt(sheet, row, column)));
      numbers++;
      sum += value;
    }
  }
  const shown = (value: number): string =>
    shownText(value, { numberFormat, locale: model.locale, date1904: model.date1904 }).trim();
  return {
    count,
    numbers: numbers === 0 ? undefined : { count: numbers, sum: shown(sum), average: shown(sum / numbers) },
  };
}

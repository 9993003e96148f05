import { styleAt } from "./areaStyle";
import { shownText } from "./shownText";
import type { SheetModel, WorkbookModel } from "./workbookModel";

/** The text a cell shows, by its number format; conditional formats not counted. */
export function cellText(model: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const { numberFormat } = model.styles.styleOf(styleAt(sheet, row, column));
  return shownText(sheet.cells.value(row, column), { numberFormat, locale: model.locale, date1904: model.date1904 });
}

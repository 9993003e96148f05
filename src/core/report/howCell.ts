import { text, type SheetBuilder } from "./planBuilder";
import { HEIGHT, STYLE, wrappedHeight } from "./styleKit";

/** Characters of J:M together, less the indent. */
const WIDTH = 53;
const SIZE = 8.5;

/** How a line of Pipeline Check is computed, or why it has no answer, in J:M of its row: in two lines where one is too short. */
export function howCell(sheet: SheetBuilder, row: number, how: string): void {
  const looks = how.startsWith("No answer") ? { ...STYLE.reason, size: SIZE } : { size: SIZE, color: STYLE.note.color };
  const height = wrappedHeight(how, WIDTH, SIZE);
  if (height <= HEIGHT.body) {
    sheet.put(`J${row}`, text(how), looks);
    return;
  }
  sheet
    .merge(`J${row}:M${row}`)
    .put(`J${row}`, text(how), { ...looks, wrap: true })
    .height(row, height);
}

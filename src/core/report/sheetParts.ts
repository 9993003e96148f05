import { rangeOf, addressOf } from "./a1";
import { text, type SheetBuilder } from "./planBuilder";
import type { PlanContent } from "./sheetPlan";
import { CHIP, HEIGHT, STYLE } from "./styleKit";

/** The sheet's name at the left of row 1, what it stands on at the right. */
export function nameLine(
  sheet: SheetBuilder,
  left: string,
  right: string,
  words: { readonly name: string; readonly note: string }
): void {
  sheet.put(left, text(words.name.toUpperCase()), STYLE.sheetName).put(right, text(words.note), STYLE.sheetNote);
}

/** A section heading with its line from the first to the last column, and a muted note at its right end. */
export function section(
  sheet: SheetBuilder,
  range: string,
  words: { readonly title: string | PlanContent; readonly note?: string | PlanContent }
): void {
  const { row, column, columns } = rangeOf(range);
  sheet
    .style(range, STYLE.section)
    .put(addressOf(row, column), typeof words.title === "string" ? text(words.title) : words.title)
    .height(row + 1, HEIGHT.section);
  const { note } = words;
  if (note === undefined) return;
  sheet.put(addressOf(row, column + columns - 1), typeof note === "string" ? text(note) : note, STYLE.sectionNote);
}

/** Colours verdict and severity words by their first sign. */
export function chipRules(sheet: SheetBuilder, range: string): void {
  const { row, column } = rangeOf(range);
  for (const [sign, { color, fill }] of Object.entries(CHIP)) {
    sheet.rule({
      range: rangeOf(range),
      formula: `=LEFT(${addressOf(row, column)},1)="${sign}"`,
      color,
      fill,
      bold: true,
    });
  }
}

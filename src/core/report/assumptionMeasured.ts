import { measuredFigures } from "./measuredFigures";
import { starred } from "./numberFormats";
import { text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";

/**
 * The figures every other sheet stands on, each with its definition: days of the year, the baseline's rates, sizes and
 * cycles, and what they make of the inputs. Formulas, except what a formula cannot compute.
 * @param asOfRow one-based row of the input "as of"
 * @returns the row after the section
 */
export function measuredSection(
  context: SheetContext,
  sheet: SheetBuilder,
  place: { readonly top: number; readonly asOfRow: number }
): number {
  const { top, asOfRow } = place;
  section(sheet, `B${top}:F${top}`, {
    title: "Measured",
    note: `* computed by the add-in on ${context.report.computedAt}; the rest follows the cells at once`,
  });
  sheet.putRow(`B${top + 1}`, [text("Figure"), text("Value"), text("Definition")]);
  sheet
    .style(`B${top + 1}:F${top + 1}`, STYLE.header)
    .style(`C${top + 1}`, { align: "right" })
    .style(`D${top + 1}`, { indent: 1 })
    .height(top + 1, HEIGHT.header);
  const figures = measuredFigures(context, asOfRow);
  const first = top + 2;
  const last = first + figures.length - 1;
  sheet.style(`B${first}:F${last}`, STYLE.rows).style(`B${first}:B${last}`, { bold: true });
  sheet
    .style(`C${first}:C${last}`, { align: "right" })
    .style(`D${first}:D${last}`, { size: 9, indent: 1, color: STYLE.note.color });
  figures.forEach((figure, i) => {
    const row = first + i;
    sheet.put(`B${row}`, text(figure.label)).put(`C${row}`, figure.content).put(`D${row}`, text(figure.words));
    const isEngine = figure.content?.kind === "number";
    sheet.style(`C${row}`, {
      numberFormat: isEngine ? starred(figure.format) : figure.format,
      ...(isEngine ? STYLE.engine : {}),
    });
    if (figure.content === undefined) sheet.style(`D${row}`, STYLE.reason);
    if (figure.name !== undefined) sheet.name(figure.name, `C${row}`);
  });
  return last + 1;
}

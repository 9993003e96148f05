import { quotedSheet } from "./address";
import type { SheetModel, WorkbookModel } from "./workbookModel";

/** Texts in double quotes are skipped; group 2 is a quoted sheet name, group 3 a plain one. */
const SHEET_REFERENCE = /("(?:[^"]|"")*")|'((?:[^']|'')+)'!|([A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!/g;

/** The formula with each reference to the sheet `from` naming `to` instead; with `to` undefined (the sheet is gone) they become #REF!. */
export function renamedInFormula(formula: string, from: string, to: string | undefined): string {
  if (!formula.toLowerCase().includes(from.replaceAll("'", "''").toLowerCase())) return formula;
  return formula.replace(SHEET_REFERENCE, (match: string, text?: string, quoted?: string, plain?: string) => {
    if (text !== undefined) return match;
    const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
    if (name.toLowerCase() !== from.toLowerCase()) return match;
    return to === undefined ? "#REF!" : `${quotedSheet(to)}!`;
  });
}

/** Rewrites every formula text of one sheet. */
function rewriteSheet(sheet: SheetModel, rewrite: (formula: string) => string): void {
  for (const { row, column, formula } of [...sheet.cells.formulaCells()]) {
    const text = rewrite(formula.text);
    if (text !== formula.text) sheet.cells.put(row, column, sheet.cells.value(row, column), { ...formula, text });
  }
  const touch = (
    section: "conditionalFormats" | "validations" | "tables" | "charts" | "hyperlinks",
    before: unknown,
    after: unknown
  ): void => {
    if (before !== after) sheet.changed.add(section);
  };
  for (const { rule } of sheet.conditionalFormats) {
    if (rule.kind === "formula") touch("conditionalFormats", rule.formula, (rule.formula = rewrite(rule.formula)));
    if (rule.kind === "cellValue") {
      rule.formulas.forEach((text, i) => touch("conditionalFormats", text, (rule.formulas[i] = rewrite(text))));
    }
  }
  for (const validation of sheet.validations) {
    touch("validations", validation.formula1, (validation.formula1 = rewrite(validation.formula1)));
    touch("validations", validation.formula2, (validation.formula2 = rewrite(validation.formula2)));
  }
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      touch("charts", series.valuesRef, (series.valuesRef = rewrite(series.valuesRef)));
      if (series.nameRef !== undefined) touch("charts", series.nameRef, (series.nameRef = rewrite(series.nameRef)));
      if (series.categoriesRef !== undefined) {
        touch("charts", series.categoriesRef, (series.categoriesRef = rewrite(series.categoriesRef)));
      }
    }
  }
}

/**
 * Lets every formula, name, rule, validation and chart of the workbook follow a renamed sheet (`to` undefined: a deleted one).
 * Links (`HyperlinkModel.location`) keep the old name, as in Excel.
 */
export function renameSheetInFormulas(model: WorkbookModel, from: string, to: string | undefined): void {
  const rewrite = (formula: string): string => renamedInFormula(formula, from, to);
  for (const sheet of model.sheets) rewriteSheet(sheet, rewrite);
  for (const name of model.names) name.formula = rewrite(name.formula);
}

import type { ReportContext } from "../core/report/sheetContext";
import type { ExcelRunner } from "./excelRunner";
import { lookAround } from "./lookAround";
import { OWN_SHEETS, sheetName } from "./ownNames";
import { ownSheetNames } from "./ownSheets";
import { RequestBudget } from "./requestBudget";
import { placeOf } from "./workbookOutline";
import type { WritableSheet } from "./writableReport";
import { queueSheets, writeSheets } from "./writeSheets";

/** What became of *New forecast template*. */
export type TemplateMade =
  /** "present": a Revenue Forecast was there; it is as it was, and active now. */
  | { readonly kind: "added" | "present"; readonly sheet: string }
  | {
      readonly kind: "blocked";
      /** "ownSheets": sheets of an analysis are there without their forecast; the next analysis writes it. */
      readonly reason: "structureProtected" | "ownSheets";
    };

/** The template's sheets, by the names they will have in the workbook. */
export type TemplateSheets = (sheetNames: ReportContext["sheetNames"]) => readonly WritableSheet[];

/**
 * Adds Revenue Forecast with cells to type in, and Assumptions, for a workbook without deals; one that is there is activated.
 * Nothing else is touched. What is typed serves, or is kept, at a later analysis.
 * Round trips: 3
 */
export async function newForecastTemplate(excel: ExcelRunner, sheets: TemplateSheets): Promise<TemplateMade> {
  return await excel(async (context) => {
    const outline = await lookAround(context);
    const present = placeOf(outline, sheetName("Forecast"))?.sheet;
    if (present !== undefined) {
      context.workbook.worksheets.getItem(present.id).activate();
      await context.sync();
      return { kind: "present", sheet: present.name };
    }
    if (outline.isStructureProtected) return { kind: "blocked", reason: "structureProtected" };
    if (OWN_SHEETS.some((id) => placeOf(outline, sheetName(id)) !== undefined))
      return { kind: "blocked", reason: "ownSheets" };

    const names = ownSheetNames(outline);
    const plans = sheets(names);
    const budget = new RequestBudget(context, undefined);
    const writing = { outline, plans, names, budget };
    await writeSheets(context, queueSheets(context, writing), writing);
    const sheet = context.workbook.worksheets.getItem(names.Forecast);
    if (outline.isManual) sheet.calculate(true);
    sheet.activate();
    await budget.flush();
    return { kind: "added", sheet: names.Forecast };
  });
}

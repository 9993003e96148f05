import type { TemplateRequest } from "../../analyst/forecastTemplate";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { newForecastTemplate } from "../../workbook/newForecastTemplate";
import type { MadeTemplate } from "../paneEngine";
import type { Trouble, TroubleCode } from "../trouble";
import { troubleOf } from "../troubleOf";

/** The empty forecast, or why there is none. */
export async function makeTemplate(
  excel: ExcelRunner,
  request: TemplateRequest
): Promise<MadeTemplate | { readonly trouble: Trouble }> {
  try {
    // Loaded when it is asked for: the calculation is no part of what the pane starts with.
    const { forecastTemplate } = await import(
      /* webpackChunkName: "forecastTemplate" */ "../../analyst/forecastTemplate"
    );
    const made = await newForecastTemplate(excel, (sheetNames) => forecastTemplate(request, sheetNames));
    if (made.kind !== "blocked") return { sheet: made.sheet, isPresent: made.kind === "present" };
    const code: TroubleCode = made.reason === "ownSheets" ? "analysisIsHere" : "workbookProtected";
    return { trouble: { code, subject: "", detail: made.reason, changed: "nothing" } };
  } catch (error) {
    return { trouble: troubleOf(error, "unknown") };
  }
}

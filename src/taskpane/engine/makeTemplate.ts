import type { ExcelRunner } from "../../workbook/excelRunner";
import { newForecastTemplate, type TemplateRequest } from "../../workbook/newForecastTemplate";
import type { MadeTemplate } from "../paneEngine";
import type { Trouble, TroubleCode } from "../trouble";
import { troubleOf } from "./troubleOf";

/** The empty forecast, or why there is none. */
export async function makeTemplate(
  excel: ExcelRunner,
  request: TemplateRequest
): Promise<MadeTemplate | { readonly trouble: Trouble }> {
  try {
    const made = await newForecastTemplate(excel, request);
    if (made.kind !== "blocked") return { sheet: made.sheet, isPresent: made.kind === "present" };
    const code: TroubleCode = made.reason === "ownSheets" ? "analysisIsHere" : "workbookProtected";
    return { trouble: { code, subject: "", detail: made.reason, changed: "nothing" } };
  } catch (error) {
    return { trouble: troubleOf(error, "unknown") };
  }
}

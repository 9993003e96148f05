import type { ExcelRunner } from "../../workbook/excelRunner";
import { newForecastTemplate, type TemplateRequest } from "../../workbook/newForecastTemplate";
import type { Trouble, TroubleCode } from "../trouble";
import { troubleOf } from "./troubleOf";

/** The empty forecast, or why there is none. */
export async function makeTemplate(
  excel: ExcelRunner,
  request: TemplateRequest
): Promise<{ readonly sheet: string } | { readonly trouble: Trouble }> {
  try {
    const made = await newForecastTemplate(excel, request);
    if (made.kind !== "blocked") return { sheet: made.sheet };
    const code: TroubleCode = made.reason === "ownSheets" ? "analysisIsHere" : "workbookProtected";
    return { trouble: { code, subject: "", detail: made.reason, changed: "nothing" } };
  } catch (error) {
    return { trouble: troubleOf(error, "unknown") };
  }
}

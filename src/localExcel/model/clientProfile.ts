import type { ClientProfile } from "./workbookModel";

/** The library of @microsoft/office-js 1.1.110 knows no member of a later set. */
export const LIBRARY_EXCEL_API = "1.15";

/**
 * The kinds of Excel that can be imitated. LTSC 2024 and Microsoft 365 know more than the library does, so both end where it ends.
 * @see https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
export const PROFILES = {
  ltsc2021: { name: "LTSC 2021", excelApi: "1.14", payloadLimit: undefined },
  ltsc2024: { name: "LTSC 2024", excelApi: LIBRARY_EXCEL_API, payloadLimit: undefined },
  microsoft365: { name: "Microsoft 365", excelApi: LIBRARY_EXCEL_API, payloadLimit: undefined },
  web: { name: "web", excelApi: LIBRARY_EXCEL_API, payloadLimit: 5 * 1024 * 1024 },
} as const satisfies Readonly<Record<string, ClientProfile>>;

/** Is version `a` of a requirement set at least version `b`? "1.10" is later than "1.9". */
export function atLeast(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA > majorB || (majorA === majorB && minorA >= minorB);
}

/** `Office.context.requirements.isSetSupported` of a client: only ExcelApi is offered. */
export function isSetSupported(profile: ClientProfile, set: string, version = "1.1"): boolean {
  return set.toLowerCase() === "excelapi" && atLeast(profile.excelApi, version);
}

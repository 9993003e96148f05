import type { ProtectedTroubleCode } from "../trouble";
import { named, parts, type Parts } from "./troubleParts";

/** What is protected, filtered or taken, and how to free it. @param subject name of the sheet, "" where it is not known */
export function protectedTroubleWords(code: ProtectedTroubleCode, subject: string): Parts {
  switch (code) {
    case "sheetProtected":
      return parts(
        "Sheet is protected",
        `The sheet ${named(subject, "with your rows")} is protected, so it cannot be changed.`,
        "In Excel, choose Review, then Unprotect Sheet. Then try again."
      );
    case "workbookProtected":
      return parts(
        "No sheets added",
        "The workbook's structure is protected, so no sheets can be added.",
        "Choose Review, then Protect Workbook to turn it off. Then try again."
      );
    case "ownSheetProtected":
      return parts(
        "Sheet is protected",
        `${named(subject, "One of the add-in's sheets")} is protected.`,
        "Choose Review, then Unprotect Sheet. Then try again."
      );
    case "ownSheetTaken":
      return parts(
        "No room to write",
        `${named(subject, "One of the add-in's sheets")} has to grow over cells where something of yours stands.`,
        "Move it to the right, then try again."
      );
    case "analysisIsHere":
      return parts(
        "An analysis is here",
        "This workbook has sheets of an analysis, without its Revenue Forecast.",
        "Analyze again: that writes it, from your deals. For an empty one, remove the analysis first."
      );
    case "filtered":
      return parts(
        "Sheet is filtered",
        `${named(subject, "The sheet with your rows")} is filtered, so rows could be mixed up.`,
        "Clear the filter, then try again."
      );
    case "onlyOurSheets":
      return parts(
        "One sheet is needed",
        "The workbook has no other visible sheet, and Excel keeps at least one.",
        "Add a sheet, then remove again."
      );
    case "readOnly":
      return parts(
        "File is read-only",
        "Excel will not let this file be changed.",
        "Save a copy, open it and analyze there."
      );
  }
}

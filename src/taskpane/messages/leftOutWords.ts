import { SHEET_NAMES } from "../../core/report/sheetNames";
import type { LeftOut } from "../paneEngine";
import type { TroubleWords } from "./startTroubleWords";

export const LEFT_OUT = { addColumns: "Add flag columns", tryAgain: "Try again", showAnswer: "Show answer" } as const;

const OR_LEAVE = `Or leave it: the sheet ${SHEET_NAMES.Flagged} lists the same flags.`;

/** What was left out of the workbook, in the pane's three parts. @param sheet the source sheet */
export function leftOutWords(leftOut: LeftOut, sheet: string): TroubleWords {
  return leftOut.what === "flagColumns" ? columnsWords(leftOut, sheet) : sheetsWords(leftOut);
}

type ColumnsLeftOut = Extract<LeftOut, { what: "flagColumns" }>;

function columnsWords(leftOut: ColumnsLeftOut, sheet: string): TroubleWords {
  const title = "No flag columns";
  const changed = `The add-in's sheets were written. On the sheet ${sheet} nothing was changed.`;
  return { title, icon: "Lock", changed, ...columnsReason(leftOut, sheet) };
}

function columnsReason(
  { why, columns }: ColumnsLeftOut,
  sheet: string
): { readonly happened: string; readonly todo: string } {
  switch (why) {
    case "sheetProtected":
      return {
        happened: `The sheet ${sheet} is protected, so nothing can be added beside your rows.`,
        todo: `In Excel, choose Review, then Unprotect Sheet. Then choose Add flag columns here. ${OR_LEAVE}`,
      };
    case "filtered":
      return {
        happened: `${sheet} is filtered, so rows could be mixed up.`,
        todo: `Clear the filter, then choose Add flag columns here. ${OR_LEAVE}`,
      };
    case "columnsTaken":
      return {
        happened:
          columns === ""
            ? "There is no room to the right of your rows."
            : `Columns ${columns} beside your rows are not empty.`,
        todo: `Free them, then choose Add flag columns here. ${OR_LEAVE}`,
      };
    case "readOnly":
      return {
        happened: "Excel will not let this file be changed.",
        todo: "Save a copy, open it and analyze there.",
      };
    case "rowsChanged":
      return {
        happened: "Rows were moved while the analysis ran, so flag columns were not added.",
        todo: "Choose Add flag columns: the sheet is read again.",
      };
  }
}

function sheetsWords({ why, sheet }: Extract<LeftOut, { what: "sheets" }>): TroubleWords {
  const base = { title: "No sheets added", icon: "Lock", changed: "Nothing. The answer stands in this pane alone." };
  switch (why) {
    case "workbookProtected":
      return {
        ...base,
        happened: "The workbook's structure is protected, so no sheets can be added.",
        todo: "Choose Review, then Protect Workbook to turn it off. Then choose Try again.",
      };
    case "ownSheetProtected":
      return {
        ...base,
        happened: `The sheet ${sheet} is protected, so the sheets cannot be written.`,
        todo: "Choose Review, then Unprotect Sheet. Then choose Try again.",
      };
    case "ownSheetTaken":
      return {
        ...base,
        happened: `${sheet} has to grow over cells where something of yours stands.`,
        todo: "Move it to the right. Then choose Try again.",
      };
  }
}

import { sourceMessage } from "../../core/report/sourceMessage";
import type { Trouble, TroubleCode } from "../trouble";
import { named, parts, type Parts } from "./troubleParts";
import { protectedTroubleWords } from "./protectedTroubleWords";
import { AGAIN, NO_EXCEL, NOTHING_CHANGED, PART_MISSING, type TroubleWords } from "./startTroubleWords";

/** What the pane was doing. */
export type Doing = "opening" | "analysis" | "removal" | "sample" | "template";

export const TROUBLE = {
  ...AGAIN,
  analyzeAgain: "Analyze again",
  chooseColumn: "Choose column",
  typeRates: "Type the rates",
  back: "Back",
  copyDetails: "Copy details",
  copied: "Details copied",
  notCopied: "The clipboard is closed to the pane. The details:",
} as const;

function changedWords(changed: Trouble["changed"], doing: Doing): string {
  if (changed !== "nothing" && doing === "removal")
    return "Perhaps some of what the add-in had added is out. Your cells are as they were.";
  switch (changed) {
    case "nothing":
      return NOTHING_CHANGED;
    case "someSheets":
      return "Some of the add-in's own sheets. Your cells are as they were. Analyzing again writes the sheets whole.";
    case "unknown":
      return "Perhaps some of the add-in's own sheets. Your cells are as they were. Analyzing again writes the sheets whole.";
  }
}

/** The words of a trouble; `doing` decides what could not be done. */
export function troubleWords(trouble: Trouble, doing: Doing): TroubleWords {
  const words = doing === "removal" ? removalWords(trouble) : undefined;
  return { ...(words ?? wordsOf(trouble)), icon: iconOf(trouble.code), changed: changedWords(trouble.changed, doing) };
}

function iconOf(code: TroubleCode): string {
  switch (code) {
    case "sheetProtected":
    case "workbookProtected":
    case "ownSheetProtected":
    case "readOnly":
      return "Lock";
    case "editing":
    case "busy":
    case "hung":
      return "Pause";
    default:
      return "Warning";
  }
}

/** The code of whoever is asked for help, last. */
const coded = (sentence: string, detail: string): string => (detail === "" ? sentence : `${sentence} (${detail})`);

/** Removal is refused for the same causes, but other things cannot be done. */
function removalWords({ code, subject }: Trouble): Parts | undefined {
  const title = "Nothing removed";
  switch (code) {
    case "sheetProtected":
      return parts(
        title,
        `The sheet ${named(subject, "with your rows")} is protected, so the flag columns cannot be taken out.`,
        "Choose Review, then Unprotect Sheet. Then remove again."
      );
    case "workbookProtected":
      return parts(
        title,
        "The workbook's structure is protected, so no sheet can be taken out.",
        "Choose Review, then Protect Workbook to turn it off. Then remove again."
      );
    case "filtered":
      return parts(
        title,
        `A filter hides rows${subject === "" ? "" : ` on ${subject}`} beside the flag columns.`,
        "Clear the filter, then remove again."
      );
    default:
      return undefined;
  }
}

function wordsOf(trouble: Trouble): Parts {
  const { code, detail, fault } = trouble;
  const subject = fault === undefined ? trouble.subject : sourceMessage(fault, "pane");
  switch (code) {
    case "noColumn":
      return parts("Column not found", named(subject, "A column that is needed was not found."), "Choose the column.");
    case "noRates":
      return parts(
        "Several currencies",
        named(subject, "Amounts in several currencies cannot be added."),
        "Type what each currency is worth."
      );
    case "noPipeline":
      return parts(
        "No pipeline found",
        named(subject, "No sheet holds rows with a stage and an amount."),
        "Open the sheet with your deals, then look again."
      );
    case "tooBig":
      return parts(
        "Too much at once",
        coded(`Excel refused ${named(subject, "so many rows")} at once.`, detail),
        "Close other workbooks, or analyze a shorter export: the open deals and two years of closed ones are enough."
      );
    case "sourceChanged":
      return parts(
        "Sheet has changed",
        "A sheet or rows were moved or deleted while the analysis ran.",
        "Analyze again."
      );
    case "refused":
      return parts(
        "Excel refused",
        coded("Excel would not do what it was asked.", detail),
        "Try again. If it happens again, save a copy of the workbook and try there."
      );
    case "partMissing":
      return PART_MISSING;
    case "defect":
      return parts(
        "Something went wrong",
        coded("This is our mistake, not yours.", detail),
        "Try again. If it happens again, copy the details and send them to us: they hold a code, never your rows."
      );
    case "sheetProtected":
    case "workbookProtected":
    case "ownSheetProtected":
    case "ownSheetTaken":
    case "analysisIsHere":
    case "filtered":
    case "onlyOurSheets":
    case "readOnly":
      return protectedTroubleWords(code, subject);
    case "noExcel":
    case "editing":
    case "busy":
    case "hung":
    case "sessionLost":
    case "tooOld":
      return excelWords(code, detail);
  }
}

/** Excel itself does not answer as it should. */
function excelWords(code: "noExcel" | "editing" | "busy" | "hung" | "sessionLost" | "tooOld", detail: string): Parts {
  switch (code) {
    case "noExcel":
      return NO_EXCEL;
    case "editing":
      return parts(
        "Excel is waiting",
        "A cell is being edited.",
        "Press Enter in Excel to finish editing the cell, or Esc to drop it. Then try again."
      );
    case "busy":
      return parts(
        "Excel is busy",
        coded("Excel could not take the request now.", detail),
        "Wait a moment, then try again."
      );
    case "hung":
      return parts(
        "Excel stopped answering",
        "No answer for 60 seconds.",
        "See whether Excel waits for you in another window. Then try again."
      );
    case "sessionLost":
      return parts(
        "Excel stopped answering",
        coded("The session with Excel ended.", detail),
        "Reload the workbook, then analyze again."
      );
    case "tooOld":
      return parts(
        "Excel is too old",
        coded("This Excel lacks a function the add-in needs.", detail),
        "Update Office, or open the workbook in Excel on the web."
      );
  }
}

/** What "Copy details" copies: code and name of the error, never anything of the rows. */
export function detailsText({ code, detail }: Trouble): string {
  return `Enough Pipeline: ${code}${detail === "" ? "" : ` (${detail})`}`;
}

import type { Verdict } from "../core/analysis";
import type { RemovalBlocked, Removed } from "../workbook/removeEverything";
import type { WorkbookFault } from "../workbook/workbookError";
import type { FlagsBlocked, SheetsBlocked, Written } from "../workbook/written";

/** Every word the pane says itself; the answer's sentence and the reasons of the data come from core/report. */
export const WORDS = {
  title: "Enough pipeline?",
  starting: "Starting",
  goalLabel: "Revenue goal",
  goalHint: "The target of the selling year. Leave it empty to keep the goal on Assumptions.",
  analyze: "Analyze pipeline",
  analyzeAgain: "Analyze again",
  working: "Analyzing",
  removeEverything: "Remove everything",
  removeQuestion: "Take out the sheets, the flag columns and what was typed on them? Your own rows and sheets stay.",
  keep: "Keep",
  privacy:
    "Adds sheets, and 5 columns beside your rows. Your own cells stay as they are, and your rows stay in this workbook.",
  whatHappened: "What happened",
  whatChanged: "What was changed",
  whatToDo: "What to do",
} as const;

/** What went wrong, in the pane's three parts. */
export interface Trouble {
  readonly title: string;
  readonly happened: string;
  readonly changed: string;
  readonly todo: string;
}

const NOTHING_CHANGED = "Nothing. Your cells are as they were.";
const REPEATABLE =
  "Perhaps some of the add-in's own sheets; your cells are as they were. Analyzing again writes them whole.";

export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case "goalReached":
      return "Goal reached";
    case "enough":
      return "Enough";
    case "atRisk":
      return "At risk";
    case "notEnough":
      return "Not enough";
    case "noGoal":
    case "noAnswer":
      return "No answer yet";
  }
}

/** Why a typed goal cannot be taken; undefined when it can. */
export function goalProblem(typed: string, problem: "notUnderstood" | "outOfRange" | undefined): string | undefined {
  if (problem === "notUnderstood")
    return `"${typed.trim()}" is not a number. Type digits only, for example 12,000,000.`;
  return problem === "outOfRange" ? "The goal must be more than 0." : undefined;
}

/** There is no pipeline to analyze; the sentence says what is missing. */
export function sourceTrouble(sentence: string): Trouble {
  return {
    title: "No pipeline found",
    happened: sentence,
    changed: NOTHING_CHANGED,
    todo: "Open the sheet with your deals, then analyze again.",
  };
}

export const NO_EXCEL: Trouble = {
  title: "Excel is not answering",
  happened: "The add-in service did not start.",
  changed: NOTHING_CHANGED,
  todo: "Open the pane from Excel. If it is, sign out of Office and in again, then reopen the pane.",
};

/** Excel refused; `code` is Office's own, shown last for whoever is asked for help. */
export function workbookTrouble(fault: WorkbookFault, code: string): Trouble {
  const [title, happened, todo] = workbookWords(fault);
  return { title, happened: `${happened} (${code})`, changed: REPEATABLE, todo };
}

function workbookWords(fault: WorkbookFault): readonly [title: string, happened: string, todo: string] {
  switch (fault) {
    case "busy":
      return ["Excel is busy", "Excel could not take the request now.", "Wait a moment, then analyze again."];
    case "cellBeingEdited":
      return [
        "Excel is waiting",
        "A cell is being edited.",
        "Press Enter in Excel to finish editing the cell, then analyze again.",
      ];
    case "accessDenied":
      return [
        "Not allowed",
        "The workbook or a sheet is protected or read-only.",
        "Choose Review, then Protect Workbook to turn it off, or save a copy and analyze there.",
      ];
    case "tooLarge":
    case "outOfMemory":
      return [
        "Too much at once",
        "Excel refused so many rows at once.",
        "Close other workbooks, or analyze a shorter export.",
      ];
    case "notSupported":
      return [
        "Excel is too old",
        "This Excel lacks a function the add-in needs.",
        "Update Office, or open the workbook in Excel on the web.",
      ];
    case "somethingMoved":
      return ["Sheet has changed", "A sheet or a table was moved or deleted while the analysis ran.", "Analyze again."];
    case "noAnswer":
      return ["Excel stopped answering", "The session with Excel ended.", "Reload the workbook, then analyze again."];
    case "refused":
      return [
        "Excel refused",
        "Excel would not do what it was asked.",
        "Analyze again; if it happens again, tell us the code.",
      ];
  }
}

/** A mistake of ours: the name of the error alone, never anything of the rows. */
export function defectTrouble(name: string): Trouble {
  return {
    title: "Something went wrong",
    happened: `This is our mistake, not yours. (${name})`,
    changed: REPEATABLE,
    todo: "Analyze again.",
  };
}

function blockedWords(reason: RemovalBlocked): string {
  switch (reason) {
    case "structureProtected":
      return "Nothing was removed: the workbook's structure is protected. Choose Review, then Protect Workbook to turn it off.";
    case "ownSheetProtected":
      return "Nothing was removed: one of the add-in's sheets is protected. Unprotect it, then try again.";
    case "flagSheetProtected":
      return "Nothing was removed: the sheet with your rows is protected. Unprotect it, then try again.";
    case "filtered":
      return "Nothing was removed: a filter hides rows beside the flag columns. Clear it, then try again.";
    case "onlyOurSheets":
      return "Nothing was removed: the workbook has no other visible sheet. Add one, then try again.";
  }
}

export function removalWords(removed: Removed): string {
  switch (removed.kind) {
    case "nothingOfOurs":
      return "There is nothing of the add-in in this workbook.";
    case "blocked":
      return blockedWords(removed.reason);
    case "removed":
      return removed.left.length === 0
        ? "Removed. The workbook is as it was."
        : `Removed. You have written on ${removed.left.join(", ")}: that is left.`;
  }
}

/** What could not be taken as it stands, in one line; none when there was nothing. */
export function problemsNote(issues: number, typedProblems: number): string[] {
  const notes: string[] = [];
  if (issues > 0)
    notes.push(`Data problems: ${issues}, listed on Assumptions. The answer stands without what is missing.`);
  if (typedProblems > 0) notes.push(`Typed inputs that could not be read: ${typedProblems}. Their defaults served.`);
  return notes;
}

/** What was left out of the workbook and the way to get it, a sentence each. */
export function leftOutNotes({ sheets, flags }: Written): string[] {
  const notes: string[] = [];
  if (sheets.kind === "blocked") notes.push(sheetsBlockedWords(sheets));
  if (flags.kind === "blocked" && flags.reason !== "sheetsBlocked") notes.push(flagsBlockedWords(flags.reason));
  return notes;
}

function sheetsBlockedWords(blocked: SheetsBlocked): string {
  switch (blocked.reason) {
    case "structureProtected":
      return "No sheets added: the workbook's structure is protected. Choose Review, then Protect Workbook to turn it off.";
    case "ownSheetProtected":
      return `No sheets written: ${blocked.sheet} is protected. Choose Review, then Unprotect Sheet.`;
    case "ownSheetOccupied":
      return `No sheets written: ${blocked.sheet} has to grow over ${blocked.address}, where something of yours stands. Move it to the right.`;
  }
}

function flagsBlockedWords(reason: Exclude<FlagsBlocked, "sheetsBlocked">): string {
  switch (reason) {
    case "sheetProtected":
      return "No flag columns: the sheet is protected. Choose Review, then Unprotect Sheet. Flagged Deals lists the same flags.";
    case "workbookReadOnly":
      return "No flag columns: Excel will not let this file be changed. Save a copy and analyze there.";
    case "filtered":
      return "No flag columns: the sheet is filtered, so rows could be mixed up. Clear the filter and analyze again.";
    case "columnsOccupied":
      return "No flag columns: the columns beside your rows are not empty. Free them and analyze again.";
    case "sheetEdge":
      return "No flag columns: there is no room to the right of your rows. Flagged Deals lists the same flags.";
    case "rowsChanged":
      return "No flag columns: rows were moved while the analysis ran. Analyze again.";
  }
}

import type { RemovalBlocked, Removed } from "../workbook/removeEverything";
import { flagColumnsBlock } from "../flagColumnsBlock";
import { flagColumnsMessage } from "../core/report/sourceMessage";
import type { SheetsBlocked, Written } from "../workbook/written";

/** What was left out of the workbook, why, and how to get it: a sentence each, none when everything was written. */
export function leftOutWords({ sheets, flags }: Written): readonly string[] {
  const words: string[] = [];
  if (sheets.kind === "blocked") words.push(sheetsBlockedWords(sheets));
  const block = flagColumnsBlock(flags);
  if (block !== undefined) words.push(flagColumnsMessage(block));
  return words;
}

function sheetsBlockedWords(blocked: SheetsBlocked): string {
  switch (blocked.reason) {
    case "structureProtected":
      return "Nothing was written: the workbook's structure is protected, so no sheet can be added. Turn it off (Review, Protect Workbook) and analyze again.";
    case "ownSheetProtected":
      return `Nothing was written: the sheet "${blocked.sheet}" is protected. Unprotect it and analyze again.`;
    case "ownSheetOccupied":
      return `Nothing was written: "${blocked.sheet}" has to grow over ${blocked.address}, where something of yours stands. Move it to the right of our block and analyze again.`;
  }
}

/** What became of a removal, in one sentence. */
export function removalWords(removed: Removed): string {
  switch (removed.kind) {
    case "nothingOfOurs":
      return "There was nothing of Enough Pipeline in this workbook.";
    case "blocked":
      return removalBlockedWords(removed.reason);
    case "removed":
      return removed.left.length === 0
        ? `Everything was taken out; the workbook is as it was.${sampleWords(removed.keepsSample)}`
        : `Ours was taken out. ${removed.left.join(", ")} stayed, because something of yours stands there.${sampleWords(removed.keepsSample)}`;
  }
}

const sampleWords = (isKept: boolean): string => (isKept ? " The sample stays: a workbook needs one sheet." : "");

function removalBlockedWords(reason: RemovalBlocked): string {
  switch (reason) {
    case "structureProtected":
      return "Nothing was taken out: the workbook's structure is protected. Turn it off (Review, Protect Workbook) and try again.";
    case "ownSheetProtected":
      return "Nothing was taken out: one of our sheets is protected. Unprotect it and try again.";
    case "flagSheetProtected":
      return "Nothing was taken out: the sheet with the rows is protected. Unprotect it and try again.";
    case "filtered":
      return "Nothing was taken out: a filter hides rows beside the flag columns. Clear it and try again.";
    case "onlyOurSheets":
      return "Nothing was taken out: the workbook has no other visible sheet. Add one and try again.";
  }
}

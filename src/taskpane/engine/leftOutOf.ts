import type { FlagsWritten, SheetsWritten } from "../../workbook/written";
import type { LeftOut } from "../paneEngine";

/** What of an analysis could not be written, and why. */
export function leftOutOf({
  sheets,
  flags,
}: {
  readonly sheets: SheetsWritten;
  readonly flags: FlagsWritten;
}): LeftOut[] {
  return [...sheetsLeftOut(sheets), ...columnsLeftOut(flags)];
}

function sheetsLeftOut(sheets: SheetsWritten): LeftOut[] {
  if (sheets.kind === "written") return [];
  switch (sheets.reason) {
    case "structureProtected":
      return [{ what: "sheets", why: "workbookProtected", sheet: "" }];
    case "ownSheetProtected":
      return [{ what: "sheets", why: "ownSheetProtected", sheet: sheets.sheet }];
    case "ownSheetOccupied":
      return [{ what: "sheets", why: "ownSheetTaken", sheet: sheets.sheet }];
  }
}

function columnsLeftOut(flags: FlagsWritten): LeftOut[] {
  if (flags.kind === "written") return [];
  const columns = columnsOf(flags.address);
  switch (flags.reason) {
    case "sheetsBlocked":
      return [];
    case "sheetProtected":
    case "filtered":
    case "rowsChanged":
      return [{ what: "flagColumns", why: flags.reason, columns }];
    case "workbookReadOnly":
      return [{ what: "flagColumns", why: "readOnly", columns }];
    case "columnsOccupied":
      return [{ what: "flagColumns", why: "columnsTaken", columns }];
    case "sheetEdge":
      return [{ what: "flagColumns", why: "columnsTaken", columns: "" }];
  }
}

/** "H to L" of "H4:L90". */
export function columnsOf(address: string): string {
  const [first, last] = address.split(":").map((cell) => cell.replace(/[^A-Z]/gi, ""));
  return first === undefined || last === undefined || first === last ? (first ?? "") : `${first} to ${last}`;
}

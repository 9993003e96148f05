import { SourceError, type SourceFault } from "../core/opportunities/sourceError";
import type { RemovalBlocked } from "../workbook/removeEverything";
import { HungError, WorkbookError, workbookErrorOf, type WorkbookFault } from "../workbook/workbookError";
import { isPartMissing } from "./partMissing";
import type { Trouble, TroubleCode } from "./trouble";

/** Whatever was thrown, as data: the one place of the pane that looks into errors. */
export function troubleOf(thrown: unknown, changed: Trouble["changed"]): Trouble {
  const error = workbookErrorOf(thrown);
  if (error instanceof SourceError) return sourceTrouble(error.fault);
  if (error instanceof WorkbookError) return { code: CODE_OF[error.fault], subject: "", detail: error.code, changed };
  if (error instanceof HungError) return { code: "hung", subject: "", detail: "", changed };
  if (isPartMissing(error)) return { code: "partMissing", subject: "", detail: "", changed };
  // The name alone: a message may quote the rows.
  const detail = error instanceof Error ? error.name : typeof error;
  return { code: "defect", subject: "", detail, changed };
}

/** There is no pipeline to analyze. Nothing was written by then. */
export function sourceTrouble(fault: SourceFault): Trouble {
  return { code: codeOfFault(fault), subject: "", fault, detail: fault.kind, changed: "nothing" };
}

function codeOfFault({ kind }: SourceFault): TroubleCode {
  if (kind === "mixedCurrencies") return "noRates";
  return kind === "missingField" || kind === "noSuchColumn" ? "noColumn" : "noPipeline";
}

const CODE_OF: Readonly<Record<WorkbookFault, TroubleCode>> = {
  busy: "busy",
  cellBeingEdited: "editing",
  accessDenied: "readOnly",
  tooLarge: "tooBig",
  outOfMemory: "tooBig",
  notSupported: "tooOld",
  somethingMoved: "sourceChanged",
  noAnswer: "sessionLost",
  refused: "refused",
};

/** Why nothing was taken out. */
export function removalTrouble(reason: RemovalBlocked): Trouble {
  return { code: BLOCKED_CODE[reason], subject: "", detail: reason, changed: "nothing" };
}

const BLOCKED_CODE: Readonly<Record<RemovalBlocked, TroubleCode>> = {
  structureProtected: "workbookProtected",
  ownSheetProtected: "ownSheetProtected",
  flagSheetProtected: "sheetProtected",
  filtered: "filtered",
  onlyOurSheets: "onlyOurSheets",
};

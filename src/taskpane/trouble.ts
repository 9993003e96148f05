import type { SourceFault } from "../core/opportunities/sourceError";

/** What stands in the way in the workbook itself. */
export type ProtectedTroubleCode =
  | "sheetProtected"
  | "workbookProtected"
  | "ownSheetProtected"
  | "ownSheetTaken"
  | "analysisIsHere"
  | "filtered"
  | "onlyOurSheets"
  | "readOnly";

/** What can go wrong, by the words it needs. @see messages/troubleWords.ts */
export type TroubleCode =
  | "noExcel"
  | "noColumn"
  | "noRates"
  | "noPipeline"
  | ProtectedTroubleCode
  | "editing"
  | "busy"
  | "tooBig"
  | "hung"
  | "sessionLost"
  | "sourceChanged"
  | "tooOld"
  | "refused"
  /** A part of the pane itself could not be fetched. */
  | "partMissing"
  | "defect";

/** What went wrong, as data; the words are made in messages.ts. */
export interface Trouble {
  readonly code: TroubleCode;
  /** Sheet the words need; "" where they need none. */
  readonly subject: string;
  /** Office's own error code, or the name of our error: for whoever is asked for help. */
  readonly detail: string;
  /** Why there is no pipeline to analyze; undefined for every other trouble. */
  readonly fault?: SourceFault;
  readonly changed: "nothing" | "someSheets" | "unknown";
}

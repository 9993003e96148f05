import type { OwnSheetId } from "../core/report/sheetPlan";

/** Why the flag columns were left out; the analysis and the own sheets come all the same. */
export type FlagsBlocked =
  /** Nothing was written at all: see the sheets' own reason. */
  | "sheetsBlocked"
  | "sheetProtected"
  | "workbookReadOnly"
  | "filtered"
  | "columnsOccupied"
  | "sheetEdge"
  | "rowsChanged";

/** What became of the columns beside the user's rows. */
export type FlagsWritten =
  | { readonly kind: "written"; readonly sheet: string; readonly address: string }
  | {
      readonly kind: "blocked";
      readonly reason: FlagsBlocked;
      readonly sheet: string;
      /** The cells the block would take, header row included. */
      readonly address: string;
    };

/** Why no own sheet could be written: nothing of the workbook was changed then. */
export type SheetsBlocked =
  | { readonly reason: "structureProtected" }
  | { readonly reason: "ownSheetProtected"; readonly sheet: string }
  /** Something of the user's stands where the sheet has to grow. */
  | { readonly reason: "ownSheetOccupied"; readonly sheet: string; readonly address: string };

/** What became of the own sheets. */
export type SheetsWritten =
  | { readonly kind: "written"; readonly created: readonly OwnSheetId[] }
  | ({ readonly kind: "blocked" } & SheetsBlocked);

/** What one analysis did to the workbook. */
export interface Written {
  readonly sheets: SheetsWritten;
  readonly flags: FlagsWritten;
}

import type { WorkbookModel } from "../model/workbookModel";
import type { PackageParts } from "./package/packageParts";

/** A workbook that was opened, and what it takes to write it back. */
export interface OpenedWorkbook {
  readonly model: WorkbookModel;
  /** The opened file as it was; undefined when it was text or new. Saving does not change it. */
  readonly source: PackageParts | undefined;
  /** Ending its saved form must have: macros make Excel refuse ".xlsx". */
  readonly extension: ".xlsx" | ".xlsm";
  /** Parts the model says nothing about, kept byte for byte. */
  readonly uncarried: readonly string[];
}

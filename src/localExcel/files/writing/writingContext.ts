import type { WorkbookModel } from "../../model/workbookModel";
import type { PackageParts } from "../package/packageParts";
import type { ReadingContext } from "../reading/readingContext";
import type { StyleWriter } from "./styleWriter";

/** What writing a sheet needs of the workbook around it. */
export interface WritingContext {
  readonly model: WorkbookModel;
  /** The package that is being written: a copy of the opened one. */
  readonly parts: PackageParts;
  /** How the opened package reads, with the model's own style numbers. */
  readonly opened: ReadingContext;
  readonly styles: StyleWriter;
  /** Index of each text of the file that is stored once for all cells; a text that is not among them is written in its cell. */
  readonly sharedTexts: ReadonlyMap<string, number>;
  /** Set when a formula came, went or changed: the order of calculation in the file is then out of date. */
  formulasChanged: boolean;
  nextTableId: number;
}

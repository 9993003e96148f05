import type { StyleTable } from "../../model/cellStyle";
import type { PackageParts } from "../package/packageParts";
import type { Palette } from "./palette";
import type { ResolvedStyles } from "./readStyles";

/** What reading a sheet needs of the workbook around it. */
export interface ReadingContext {
  readonly parts: PackageParts;
  readonly palette: Palette;
  readonly resolved: ResolvedStyles;
  /** Style number of each cell format of the file. */
  readonly styleNumbers: readonly number[];
  readonly styles: StyleTable;
  readonly sharedStrings: readonly string[];
}

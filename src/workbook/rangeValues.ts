import { WorkbookError } from "./workbookError";

/**
 * A property of a range with something for each cell, after the sync that read it. Excel's own declarations of them are looser than
 * what it sends.
 * @throws WorkbookError when Excel gave null instead: more cells than it gives at once
 */
export function matrixOf<Cell>(read: unknown): readonly (readonly Cell[])[] {
  if (read === null) throw new WorkbookError("tooLarge", "RangeExceedsLimit", "Range.values", "no values were given");
  return read as readonly (readonly Cell[])[];
}

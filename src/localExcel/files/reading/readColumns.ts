import { SHEET_COLUMNS } from "../../model/address";
import type { DimensionModel } from "../../model/workbookModel";
import { widthToPoints } from "../measures";
import { childrenOf, flag, numberOf, type XmlElement } from "../xml/xmlElement";
import type { ReadingContext } from "./readingContext";

/**
 * Widths, visibility and styles of columns by zero-based index, and the element each came from.
 * @param defaultWidth points of a column that says nothing
 */
export function readColumns(
  cols: XmlElement | undefined,
  context: Pick<ReadingContext, "styleNumbers">,
  defaultWidth: number
): { columns: Map<number, DimensionModel>; sources: Map<number, XmlElement> } {
  const columns = new Map<number, DimensionModel>();
  const sources = new Map<number, XmlElement>();
  for (const node of childrenOf(cols, "col")) {
    const first = numberOf(node.attributes["min"]) ?? 1;
    const last = Math.min(numberOf(node.attributes["max"]) ?? first, SHEET_COLUMNS);
    const width = numberOf(node.attributes["width"]);
    const format = numberOf(node.attributes["style"]) ?? 0;
    const points = width === undefined ? undefined : widthToPoints(width);
    const own = flag(node.attributes["customWidth"], false) || points !== defaultWidth;
    const dimension: DimensionModel = {
      size: own ? points : undefined,
      hidden: flag(node.attributes["hidden"], false),
      style: format === 0 ? undefined : context.styleNumbers[format],
    };
    for (let column = first - 1; column < last; column++) {
      columns.set(column, { ...dimension });
      sources.set(column, node);
    }
  }
  return { columns, sources };
}

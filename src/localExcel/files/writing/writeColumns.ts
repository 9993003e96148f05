import type { DimensionModel, SheetModel } from "../../model/workbookModel";
import { pointsToWidth } from "../measures";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { element, type XmlElement } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";
import type { StyleWriter } from "./styleWriter";

/** Writes the columns anew when one differs; those that do not keep the attributes they had (outline, best fit). */
export function writeColumns(
  sheet: SheetModel,
  read: ReadSheet,
  { pieces, styles }: { pieces: SheetPieces; styles: StyleWriter }
): void {
  if (same(plain(read.members.columns), plain(sheet.columns))) return;
  const nodes: XmlElement[] = [];
  let previous: { key: string; node: XmlElement; column: number } | undefined;
  for (const [column, dimension] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const kept = same(read.members.columns.get(column), dimension);
    const source = kept ? read.columnSources.get(column) : undefined;
    const attributes = attributesOf(dimension, { source, styles, defaultWidth: sheet.defaultColumnWidth });
    const key = JSON.stringify(attributes);
    if (previous !== undefined && previous.key === key && previous.column === column - 1) {
      previous.node.attributes["max"] = String(column + 1);
      previous.column = column;
      continue;
    }
    const node = element("col", { min: column + 1, max: column + 1, ...attributes });
    nodes.push(node);
    previous = { key, node, column };
  }
  pieces.put("cols", nodes.length === 0 ? undefined : element("cols", {}, nodes));
}

function attributesOf(
  dimension: DimensionModel,
  { source, styles, defaultWidth }: { source: XmlElement | undefined; styles: StyleWriter; defaultWidth: number }
): Record<string, string | number | undefined> {
  if (source !== undefined) {
    return Object.fromEntries(Object.entries(source.attributes).filter(([name]) => name !== "min" && name !== "max"));
  }
  const { size, hidden, style } = dimension;
  return {
    // Without a width Excel shows nothing of the column.
    width: pointsToWidth(size ?? defaultWidth),
    style: style === undefined ? undefined : styles.formatOf(style),
    hidden: hidden ? 1 : undefined,
    customWidth: size === undefined ? undefined : 1,
  };
}

/** Columns that say nothing are as good as absent. */
function plain(columns: ReadonlyMap<number, DimensionModel>): Map<number, DimensionModel> {
  return new Map(
    [...columns].filter(([, { size, hidden, style }]) => size !== undefined || hidden || style !== undefined)
  );
}

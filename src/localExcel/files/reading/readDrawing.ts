import type { ChartModel } from "../../model/workbookModel";
import { EMU_PER_POINT, offsetOf, type Lengths } from "../measures";
import { relationshipsOf } from "../package/relationships";
import {
  childOf,
  elements,
  localName,
  numberOf,
  parseXml,
  relationIdOf,
  textOf,
  type XmlElement,
} from "../xml/xmlElement";
import { readChart } from "./readChart";
import type { ReadingContext } from "./readingContext";

/** A chart of a drawing: what it says, where its anchor and its part are. */
export interface ReadChart {
  readonly model: ChartModel;
  readonly part: string;
  /** Number of the anchor in the drawing. */
  readonly anchor: number;
  readonly relation: string;
}

export interface Grid {
  readonly columns: Lengths;
  readonly rows: Lengths;
}

/** The charts of a drawing that are of one simple kind; everything else in it stays as it is. */
export function readDrawing(
  part: string,
  context: ReadingContext,
  sheet: { grid: Grid; idOf: (anchor: number) => string }
): ReadChart[] {
  const text = context.parts.text(part);
  if (text === undefined) return [];
  const links = relationshipsOf(context.parts, part);
  return elements(parseXml(text)).flatMap((anchor, index): ReadChart[] => {
    const frame = childOf(anchor, "graphicFrame");
    const chart = childOf(frame, "graphic", "graphicData", "chart");
    const relation = chart === undefined ? undefined : relationIdOf(chart);
    const target = links.find((link) => link.id === relation && link.type === "chart")?.target;
    const xml = target === undefined ? undefined : context.parts.text(target);
    if (relation === undefined || target === undefined || xml === undefined) return [];
    const said = readChart(parseXml(xml), context.palette);
    const place = placeOf(anchor, sheet.grid);
    if (said === undefined || place === undefined) return [];
    const named = childOf(frame, "nvGraphicFramePr", "cNvPr")?.attributes ?? {};
    const named2 = { name: named["name"] ?? "", altText: named["descr"] ?? "" };
    return [{ model: { id: sheet.idOf(index), ...named2, ...place, ...said }, part: target, anchor: index, relation }];
  });
}

type Place = Pick<ChartModel, "left" | "top" | "width" | "height">;

function placeOf(anchor: XmlElement, grid: Grid): Place | undefined {
  const from = cornerOf(childOf(anchor, "from"), grid);
  const to = cornerOf(childOf(anchor, "to"), grid);
  const size = childOf(anchor, "ext")?.attributes;
  const width = (numberOf(size?.["cx"]) ?? 0) / EMU_PER_POINT;
  const height = (numberOf(size?.["cy"]) ?? 0) / EMU_PER_POINT;
  switch (localName(anchor.name)) {
    case "twoCellAnchor":
      if (from === undefined || to === undefined) return undefined;
      return { ...from, width: to.left - from.left, height: to.top - from.top };
    case "oneCellAnchor":
      return from === undefined ? undefined : { ...from, width, height };
    case "absoluteAnchor": {
      const { x, y } = childOf(anchor, "pos")?.attributes ?? {};
      return { left: (numberOf(x) ?? 0) / EMU_PER_POINT, top: (numberOf(y) ?? 0) / EMU_PER_POINT, width, height };
    }
    default:
      return undefined;
  }
}

function cornerOf(node: XmlElement | undefined, grid: Grid): { left: number; top: number } | undefined {
  if (node === undefined) return undefined;
  const value = (name: string): number => numberOf(textOf(childOf(node, name))) ?? 0;
  return {
    left: offsetOf(grid.columns, value("col")) + value("colOff") / EMU_PER_POINT,
    top: offsetOf(grid.rows, value("row")) + value("rowOff") / EMU_PER_POINT,
  };
}

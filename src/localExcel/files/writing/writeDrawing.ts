import type { ChartModel, SheetModel } from "../../model/workbookModel";
import { cellAt, EMU_PER_POINT } from "../measures";
import { CONTENT_TYPES } from "../package/contentTypes";
import { addPart } from "../package/newPart";
import { addRelationship, relationshipsOf, removeRelationships } from "../package/relationships";
import type { Grid, ReadChart } from "../reading/readDrawing";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { childOf, childrenOf, element, elements, numberOf, parseXml, writeDocument } from "../xml/xmlElement";
import type { XmlElement } from "../xml/xmlElement";
import { chartXml } from "./chartXml";
import type { SheetPieces } from "./sheetPieces";
import type { WritingContext } from "./writingContext";

const NAMESPACES = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
};
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds, changes and takes away charts; pictures, shapes and foreign charts of the same drawing are not touched. */
export function writeDrawing(
  sheet: SheetModel,
  read: ReadSheet,
  { pieces, context, part }: { pieces: SheetPieces; context: WritingContext; part: string }
): void {
  if (same(read.members.charts, sheet.charts)) return;
  const { parts } = context;
  const old = relationshipsOf(parts, part).find((link) => link.type === "drawing");
  const drawing = old?.target ?? addPart(parts, "xl/drawings/drawing", { content: EMPTY, type: CONTENT_TYPES.drawing });
  const root = parseXml(parts.text(drawing) ?? EMPTY);
  const anchors = changedAnchors(elements(root), { read: read.charts, sheet, context, drawing });
  const known = new Set(read.charts.map(({ model }) => model.id));
  for (const chart of sheet.charts.filter(({ id }) => !known.has(id))) {
    const content = chartXml(chart, context.model);
    const target = addPart(parts, "xl/charts/chart", { content, type: CONTENT_TYPES.chart });
    const relation = addRelationship(parts, drawing, { type: "chart", target });
    anchors.push(anchorNode(chart, { relation, shapeId: nextShapeId(anchors), grid: gridOf(sheet) }));
  }
  root.children = anchors;
  parts.set(drawing, writeDocument(root));
  if (anchors.length === 0 && old !== undefined) {
    removeRelationships(parts, part, new Set([old.id]));
    pieces.put("drawing", undefined);
  } else if (old === undefined) {
    pieces.put(
      "drawing",
      element("drawing", { "r:id": addRelationship(parts, part, { type: "drawing", target: drawing }) })
    );
  }
}

const EMPTY = writeDocument(element("xdr:wsDr", NAMESPACES));

const gridOf = (sheet: SheetModel): Grid => ({
  columns: { sizes: sheet.columns, default: sheet.defaultColumnWidth },
  rows: { sizes: sheet.rows, default: sheet.defaultRowHeight },
});

/** The drawing's anchors without those of deleted charts, and with those of changed charts written anew. */
function changedAnchors(
  anchors: readonly XmlElement[],
  at: { read: readonly ReadChart[]; sheet: SheetModel; context: WritingContext; drawing: string }
): XmlElement[] {
  const gone = new Set<string>();
  const next = anchors.flatMap((anchor, index): XmlElement[] => {
    const old = at.read.find((chart) => chart.anchor === index);
    if (old === undefined) return [anchor];
    const chart = at.sheet.charts.find(({ id }) => id === old.model.id);
    if (chart === undefined) {
      gone.add(old.relation);
      return [];
    }
    if (same(chart, old.model)) return [anchor];
    at.context.parts.set(old.part, chartXml(chart, at.context.model));
    return [anchorNode(chart, { relation: old.relation, shapeId: shapeIdOf(anchor), grid: gridOf(at.sheet) })];
  });
  removeRelationships(at.context.parts, at.drawing, gone);
  return next;
}

const shapeIdOf = (anchor: XmlElement): number =>
  numberOf(childOf(anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr")?.attributes["id"]) ?? 2;

function nextShapeId(anchors: readonly XmlElement[]): number {
  const ids = anchors.flatMap((anchor) => shapeIds(anchor));
  return Math.max(1, ...ids) + 1;
}

function shapeIds(node: XmlElement): number[] {
  const own = childrenOf(node, "cNvPr").map((each) => numberOf(each.attributes["id"]) ?? 0);
  return [...own, ...elements(node).flatMap(shapeIds)];
}

/** A chart's anchor: it moves with the cells under it and keeps its size. */
function anchorNode(chart: ChartModel, at: { relation: string; shapeId: number; grid: Grid }): XmlElement {
  const corner = (name: string, left: number, top: number): XmlElement => {
    const column = cellAt(at.grid.columns, left);
    const row = cellAt(at.grid.rows, top);
    const number = (tag: string, value: number): XmlElement => element(`xdr:${tag}`, {}, [String(Math.round(value))]);
    return element(`xdr:${name}`, {}, [
      number("col", column.index),
      number("colOff", column.beyond * EMU_PER_POINT),
      number("row", row.index),
      number("rowOff", row.beyond * EMU_PER_POINT),
    ]);
  };
  const said = { id: at.shapeId, name: chart.name, descr: chart.altText === "" ? undefined : chart.altText };
  const none = { x: 0, y: 0 };
  const chartNode = element("c:chart", { "xmlns:c": CHART_NAMESPACE, "xmlns:r": RELATIONSHIPS, "r:id": at.relation });
  return element("xdr:twoCellAnchor", { ...NAMESPACES, editAs: "oneCell" }, [
    corner("from", chart.left, chart.top),
    corner("to", chart.left + chart.width, chart.top + chart.height),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [element("xdr:cNvPr", said), element("xdr:cNvGraphicFramePr")]),
      element("xdr:xfrm", {}, [element("a:off", none), element("a:ext", { cx: 0, cy: 0 })]),
      element("a:graphic", {}, [element("a:graphicData", { uri: CHART_NAMESPACE }, [chartNode])]),
    ]),
    element("xdr:clientData"),
  ]);
}

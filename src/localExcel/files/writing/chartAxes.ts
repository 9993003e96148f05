import type { ChartAxisModel } from "../../model/workbookModel";
import { element, type XmlElement } from "../xml/xmlElement";
import { present, shape, textLook, value } from "./chartShapes";

const CATEGORY_ID = 111_111_111;
const VALUE_ID = 222_222_222;

/** The ids that tie a group of series to its axes. */
export const axisIds = (): XmlElement[] => [value("axId", CATEGORY_ID), value("axId", VALUE_ID)];

/** Both axes, category first. @param bars whether the categories stand at the left side */
export function axisNodes(category: ChartAxisModel, values: ChartAxisModel, bars: boolean): XmlElement[] {
  const categoryNode = element("c:catAx", {}, [
    ...common(category, { id: CATEGORY_ID, place: bars ? "l" : "b" }),
    value("crossAx", VALUE_ID),
    value("crosses", "autoZero"),
    value("auto", 1),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    value("noMultiLvlLbl", 0),
  ]);
  const valueNode = element("c:valAx", {}, [
    ...common(values, { id: VALUE_ID, place: bars ? "b" : "l" }),
    value("crossAx", CATEGORY_ID),
    value("crosses", "autoZero"),
    value("crossBetween", "between"),
  ]);
  return [categoryNode, valueNode];
}

function common(axis: ChartAxisModel, { id, place }: { id: number; place: string }): XmlElement[] {
  const { min, max, lineColor, numberFormat } = axis;
  const scaling = present(
    value("orientation", axis.reversed ? "maxMin" : "minMax"),
    max === undefined ? undefined : value("max", max),
    min === undefined ? undefined : value("min", min)
  );
  const format = { formatCode: numberFormat ?? "General", sourceLinked: numberFormat === undefined ? 1 : 0 };
  return present(
    value("axId", id),
    element("c:scaling", {}, scaling),
    value("delete", axis.visible ? 0 : 1),
    value("axPos", place),
    axis.majorGridlines ? element("c:majorGridlines") : undefined,
    element("c:numFmt", format),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    // Low keeps the names at the edge when a column reaches below zero.
    value("tickLblPos", "low"),
    shape(undefined, { color: lineColor, points: undefined, dash: undefined }),
    textLook({ size: axis.fontSize, color: axis.fontColor })
  );
}

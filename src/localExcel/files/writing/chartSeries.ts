import type { ChartSeriesModel, WorkbookModel } from "../../model/workbookModel";
import { fileWord, LABEL_POSITIONS } from "../chartWords";
import { element, type XmlElement } from "../xml/xmlElement";
import { categoryReference, chartCells, numberReference, textReference } from "./chartData";
import { present, shape, textLook, value } from "./chartShapes";

/** What a series needs to know of its chart. */
export interface SeriesPlace {
  readonly index: number;
  readonly model: WorkbookModel;
  readonly element: "barChart" | "lineChart";
  readonly grouping: string;
}

/** A `c:ser`, its children in the order the schema wants. */
export function seriesNode(series: ChartSeriesModel, place: SeriesPlace): XmlElement {
  const { model, index } = place;
  const isLine = place.element === "lineChart";
  const { categoriesRef } = series;
  return element(
    "c:ser",
    {},
    present(
      value("idx", index),
      value("order", index),
      nameNode(series, model),
      isLine ? shape(undefined, series.line) : shape(series.fill, series.line),
      isLine ? undefined : value("invertIfNegative", 0),
      isLine && !series.markers ? element("c:marker", {}, [value("symbol", "none")]) : undefined,
      labelsNode(series.labels, place),
      categoriesRef === undefined
        ? undefined
        : element("c:cat", {}, [categoryReference(chartCells(categoriesRef, model))]),
      element("c:val", {}, [numberReference(chartCells(series.valuesRef, model))]),
      isLine ? value("smooth", 0) : undefined
    )
  );
}

function nameNode(series: ChartSeriesModel, model: WorkbookModel): XmlElement | undefined {
  if (series.nameRef !== undefined) return element("c:tx", {}, [textReference(chartCells(series.nameRef, model))]);
  return series.name === "" ? undefined : element("c:tx", {}, [element("c:v", {}, [series.name])]);
}

/** Positions a kind of chart knows; Excel calls a file damaged that asks for another. */
function allowedPositions(place: SeriesPlace): readonly string[] {
  if (place.element === "lineChart") return ["ctr", "l", "r", "t", "b"];
  return place.grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"];
}

function labelsNode(labels: ChartSeriesModel["labels"], place: SeriesPlace): XmlElement | undefined {
  if (labels === undefined || !labels.show) return undefined;
  const word = fileWord(LABEL_POSITIONS, labels.position);
  const position = word !== undefined && allowedPositions(place).includes(word) ? word : undefined;
  const linked = labels.linkNumberFormat || labels.numberFormat === undefined;
  const off = ["showCatName", "showSerName", "showPercent", "showBubbleSize"].map((name) => value(name, 0));
  return element(
    "c:dLbls",
    {},
    present(
      element("c:numFmt", { formatCode: labels.numberFormat ?? "General", sourceLinked: linked ? 1 : 0 }),
      element("c:spPr", {}, [element("a:noFill"), element("a:ln", {}, [element("a:noFill")])]),
      textLook({ color: labels.color, bold: labels.bold, size: labels.size }),
      position === undefined ? undefined : value("dLblPos", position),
      value("showLegendKey", 0),
      value("showVal", 1),
      ...off
    )
  );
}

import type { ChartModel, WorkbookModel } from "../../model/workbookModel";
import { CHART_KINDS, fileWord, LEGEND_POSITIONS } from "../chartWords";
import { element, writeDocument, type XmlElement } from "../xml/xmlElement";
import { axisIds, axisNodes } from "./chartAxes";
import { seriesNode } from "./chartSeries";
import { present, shape, textLook, value } from "./chartShapes";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** The text of a chart part. @throws RangeError for a kind of chart this cannot write */
export function chartXml(chart: ChartModel, model: WorkbookModel): string {
  const area = shape(chart.chartFill, { color: chart.chartLine, points: undefined, dash: undefined });
  const text = textLook({ name: chart.fontName, size: chart.fontSize, color: chart.fontColor });
  const nodes = present(
    value("date1904", model.date1904 ? 1 : 0),
    value("roundedCorners", 0),
    chartNode(chart, model),
    area,
    text
  );
  return writeDocument(element("c:chartSpace", NAMESPACES, nodes));
}

function chartNode(chart: ChartModel, model: WorkbookModel): XmlElement {
  const { title } = chart;
  return element(
    "c:chart",
    {},
    present(
      title.visible ? titleNode(title.text) : undefined,
      value("autoTitleDeleted", title.visible ? 0 : 1),
      plotNode(chart, model),
      legendNode(chart.legend),
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap")
    )
  );
}

function titleNode(text: string): XmlElement {
  const run = element("a:r", {}, [element("a:rPr", { lang: "en-US" }), element("a:t", {}, [text])]);
  const rich = element("c:rich", {}, [element("a:bodyPr"), element("a:lstStyle"), element("a:p", {}, [run])]);
  return element("c:title", {}, [element("c:tx", {}, [rich]), value("overlay", 0)]);
}

function plotNode(chart: ChartModel, model: WorkbookModel): XmlElement {
  const kind = CHART_KINDS.find(({ type }) => type === chart.type);
  if (kind === undefined)
    throw new RangeError(`chart "${chart.name}" is of a kind that cannot be written: ${chart.type}`);
  const { element: kindName, grouping, direction } = kind;
  const series = chart.series.map((one, index) => seriesNode(one, { index, model, element: kindName, grouping }));
  const gapWidth = chart.series.find((one) => one.gapWidth !== undefined)?.gapWidth;
  const overlap =
    chart.series.find((one) => one.overlap !== undefined)?.overlap ?? (grouping === "clustered" ? undefined : 100);
  const isLine = kindName === "lineChart";
  const group = element(
    `c:${kindName}`,
    {},
    present(
      direction === undefined ? undefined : value("barDir", direction),
      value("grouping", grouping),
      value("varyColors", 0),
      ...series,
      isLine || gapWidth === undefined ? undefined : value("gapWidth", gapWidth),
      isLine || overlap === undefined ? undefined : value("overlap", overlap),
      isLine ? value("marker", 1) : undefined,
      ...axisIds()
    )
  );
  const axes = axisNodes(chart.categoryAxis, chart.valueAxis, direction === "bar");
  return element("c:plotArea", {}, present(element("c:layout"), group, ...axes, shape(chart.plotFill)));
}

function legendNode(legend: ChartModel["legend"]): XmlElement | undefined {
  if (!legend.visible) return undefined;
  const hidden = legend.hiddenEntries.map((entry) =>
    element("c:legendEntry", {}, [value("idx", entry), value("delete", 1)])
  );
  const position = fileWord(LEGEND_POSITIONS, legend.position) ?? "r";
  return element("c:legend", {}, [value("legendPos", position), ...hidden, value("overlay", 0)]);
}

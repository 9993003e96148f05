import type { ChartAxisModel, ChartModel, ChartSeriesModel } from "../../model/workbookModel";
import { CHART_KINDS, DASHES, LABEL_POSITIONS, LEGEND_POSITIONS, officeWord } from "../chartWords";
import { EMU_PER_POINT } from "../measures";
import { childOf, childrenOf, elements, flag, localName, numberOf, textOf, type XmlElement } from "../xml/xmlElement";
import type { Palette } from "./palette";

type Said = Omit<ChartModel, "id" | "name" | "altText" | "left" | "top" | "width" | "height">;

const valueOf = (node: XmlElement | undefined, ...path: string[]): string | undefined =>
  childOf(node, ...path)?.attributes["val"];

/** What a chart part says when it is one chart of columns, bars or lines; undefined for every other kind. */
export function readChart(root: XmlElement, palette: Palette): Said | undefined {
  const chart = childOf(root, "chart");
  const plot = childOf(chart, "plotArea");
  if (plot === undefined) return undefined;
  const groups = elements(plot).filter((node) => localName(node.name).endsWith("Chart"));
  const [group] = groups;
  if (group === undefined || groups.length > 1) return undefined;
  const series = childrenOf(group, "ser").map((node) => readSeries(node, { group, palette }));
  const type = typeOf(group, series);
  if (type === undefined) return undefined;
  const [categoryAxis, valueAxis] = readAxes(plot, palette);
  const title = childOf(chart, "title");
  const legend = childOf(chart, "legend");
  const text = readText(root, palette);
  return {
    type,
    title: { visible: title !== undefined, text: title === undefined ? "" : richText(title) },
    legend: {
      visible: legend !== undefined,
      position: officeWord(LEGEND_POSITIONS, valueOf(legend, "legendPos")) ?? "Right",
      hiddenEntries: childrenOf(legend, "legendEntry")
        .filter((node) => flag(valueOf(node, "delete"), false))
        .flatMap((node) => numberOf(valueOf(node, "idx")) ?? []),
    },
    categoryAxis,
    valueAxis,
    series,
    fontName: text.name,
    fontSize: text.size,
    fontColor: text.color,
    chartFill: readFill(childOf(root, "spPr"), palette),
    chartLine: readLine(root, palette).color,
    plotFill: readFill(childOf(plot, "spPr"), palette),
  };
}

function typeOf(group: XmlElement, series: readonly ChartSeriesModel[]): string | undefined {
  const element = localName(group.name);
  const direction = valueOf(group, "barDir");
  const grouping = valueOf(group, "grouping") ?? (element === "barChart" ? "clustered" : "standard");
  const kinds = CHART_KINDS.filter(
    (kind) => kind.element === element && kind.direction === direction && kind.grouping === grouping
  );
  const marked = series.some((one) => one.markers);
  return (kinds.find((kind) => (kind.type === "LineMarkers") === marked) ?? kinds[0])?.type;
}

function readSeries(node: XmlElement, { group, palette }: { group: XmlElement; palette: Palette }): ChartSeriesModel {
  const reference = (name: string): string | undefined => {
    const holder = childOf(node, name);
    const source = childOf(holder, "numRef") ?? childOf(holder, "strRef") ?? childOf(holder, "multiLvlStrRef");
    const formula = textOf(childOf(source, "f"));
    return formula === "" ? undefined : `=${formula}`;
  };
  const shape = childOf(node, "spPr");
  const isLine = localName(group.name) === "lineChart";
  const symbol = valueOf(node, "marker", "symbol");
  return {
    name: textOf(childOf(node, "tx", "strRef", "strCache", "pt", "v")) || textOf(childOf(node, "tx", "v")),
    nameRef: reference("tx"),
    valuesRef: reference("val") ?? "",
    categoriesRef: reference("cat"),
    fill: readFill(shape, palette),
    line: readLine(node, palette),
    gapWidth: numberOf(valueOf(group, "gapWidth")),
    overlap: numberOf(valueOf(group, "overlap")),
    markers: isLine && symbol !== "none" && flag(valueOf(group, "marker"), false),
    labels: readLabels(childOf(node, "dLbls"), palette),
  };
}

function readLabels(node: XmlElement | undefined, palette: Palette): ChartSeriesModel["labels"] {
  if (node === undefined || flag(valueOf(node, "delete"), false)) return undefined;
  const text = readText(node, palette);
  const format = childOf(node, "numFmt")?.attributes;
  return {
    show: flag(valueOf(node, "showVal"), false),
    position: officeWord(LABEL_POSITIONS, valueOf(node, "dLblPos")),
    color: text.color,
    bold: text.bold,
    size: text.size,
    numberFormat: format?.["formatCode"],
    linkNumberFormat: flag(format?.["sourceLinked"], true),
  };
}

const NO_AXIS: ChartAxisModel = {
  visible: false,
  min: undefined,
  max: undefined,
  majorGridlines: false,
  numberFormat: undefined,
  lineColor: undefined,
  fontColor: undefined,
  fontSize: undefined,
  reversed: false,
};

function readAxes(plot: XmlElement, palette: Palette): [category: ChartAxisModel, value: ChartAxisModel] {
  const axis = (...names: string[]): ChartAxisModel => {
    const node = elements(plot).find((child) => names.includes(localName(child.name)));
    if (node === undefined) return NO_AXIS;
    const format = childOf(node, "numFmt")?.attributes;
    const text = readText(node, palette);
    return {
      visible: !flag(valueOf(node, "delete"), false),
      min: numberOf(valueOf(node, "scaling", "min")),
      max: numberOf(valueOf(node, "scaling", "max")),
      majorGridlines: childOf(node, "majorGridlines") !== undefined,
      numberFormat: flag(format?.["sourceLinked"], false) ? undefined : format?.["formatCode"],
      lineColor: readLine(node, palette).color,
      fontColor: text.color,
      fontSize: text.size,
      reversed: valueOf(node, "scaling", "orientation") === "maxMin",
    };
  };
  return [axis("catAx", "dateAx"), axis("valAx")];
}

function colorOf(fill: XmlElement | undefined, palette: Palette): string | undefined {
  const rgb = valueOf(fill, "srgbClr");
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const name = valueOf(fill, "schemeClr");
  const order = ["bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  const theme = name === undefined ? undefined : palette.theme[order.indexOf(name)];
  return theme === undefined ? undefined : `#${theme.toUpperCase()}`;
}

function readFill(shape: XmlElement | undefined, palette: Palette): string | "none" | undefined {
  return childOf(shape, "noFill") !== undefined ? "none" : colorOf(childOf(shape, "solidFill"), palette);
}

function readLine(owner: XmlElement, palette: Palette): ChartSeriesModel["line"] {
  const line = childOf(owner, "spPr", "ln");
  const width = numberOf(line?.attributes["w"]);
  return {
    color: readFill(line, palette),
    points: width === undefined ? undefined : width / EMU_PER_POINT,
    dash: officeWord(DASHES, valueOf(line, "prstDash")),
  };
}

interface TextLook {
  readonly name: string | undefined;
  readonly size: number | undefined;
  readonly color: string | undefined;
  readonly bold: boolean;
}

function readText(owner: XmlElement, palette: Palette): TextLook {
  const look = childOf(owner, "txPr", "p", "pPr", "defRPr");
  const size = numberOf(look?.attributes["sz"]);
  return {
    name: childOf(look, "latin")?.attributes["typeface"],
    size: size === undefined ? undefined : size / 100,
    color: colorOf(childOf(look, "solidFill"), palette),
    bold: flag(look?.attributes["b"], false),
  };
}

function richText(title: XmlElement): string {
  const paragraphs = childrenOf(childOf(title, "tx", "rich"), "p");
  if (paragraphs.length === 0) return textOf(childOf(title, "tx", "strRef", "strCache", "pt", "v"));
  return paragraphs
    .map((p) =>
      childrenOf(p, "r")
        .map((run) => textOf(childOf(run, "t")))
        .join("")
    )
    .join("\n");
}

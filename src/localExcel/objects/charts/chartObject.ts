import { boundingArea } from "../../model/area";
import { placeOf } from "../../model/dimensions";
import { ExcelError } from "../../model/excelError";
import { numberArgument, textArgument } from "../argument";
import { rangeArgument } from "../rangeArgument";
import { WorksheetObject } from "../sheets/worksheetObject";
import { ChartAreaFormatObject } from "./chartAreaFormatObject";
import { ChartAxesObject } from "./chartAxesObject";
import { ChartLegendObject } from "./chartLegendObject";
import { ChartPart } from "./chartPart";
import { ChartPlotAreaObject } from "./chartPlotAreaObject";
import { ChartSeriesCollectionObject } from "./chartSeriesCollectionObject";
import { seriesFrom } from "./chartSeriesFrom";
import { ChartTitleObject } from "./chartTitleObject";
import { requireChartType } from "./chartTypes";

/** Excel's Chart. */
export class ChartObject extends ChartPart {
  readonly className = "Chart";

  get Id(): string {
    return this.at.chart.id;
  }
  get Name(): string {
    return this.at.chart.name;
  }
  set Name(name: unknown) {
    this.at.chart.name = textArgument(name);
    this.changed();
  }
  get ChartType(): string {
    return this.at.chart.type;
  }
  set ChartType(type: unknown) {
    this.at.chart.type = requireChartType(textArgument(type));
    this.changed();
  }
  /** Points, as the other three. */
  get Left(): number {
    return this.at.chart.left;
  }
  set Left(points: unknown) {
    this.at.chart.left = numberArgument(points, 0);
    this.changed();
  }
  get Top(): number {
    return this.at.chart.top;
  }
  set Top(points: unknown) {
    this.at.chart.top = numberArgument(points, 0);
    this.changed();
  }
  get Width(): number {
    return this.at.chart.width;
  }
  set Width(points: unknown) {
    this.at.chart.width = numberArgument(points, 0);
    this.changed();
  }
  get Height(): number {
    return this.at.chart.height;
  }
  set Height(points: unknown) {
    this.at.chart.height = numberArgument(points, 0);
    this.changed();
  }

  get Axes(): ChartAxesObject {
    return new ChartAxesObject(this.workbook, this.at);
  }
  get Format(): ChartAreaFormatObject {
    return new ChartAreaFormatObject(this.workbook, this.at);
  }
  get Legend(): ChartLegendObject {
    return new ChartLegendObject(this.workbook, this.at);
  }
  get PlotArea(): ChartPlotAreaObject {
    return new ChartPlotAreaObject(this.workbook, this.at);
  }
  get Series(): ChartSeriesCollectionObject {
    return new ChartSeriesCollectionObject(this.workbook, this.at);
  }
  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.workbook, this.at);
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.workbook, this.at.sheet);
  }

  /** Lays the chart over the cells from the first to the last. */
  SetPosition(start: unknown, end: unknown): void {
    const from = rangeArgument(this.workbook, start, this.at.sheet);
    const to = end === null ? from : rangeArgument(this.workbook, end, this.at.sheet);
    if (from.sheet !== this.at.sheet || to.sheet !== this.at.sheet)
      throw new ExcelError("InvalidArgument", "a chart lies on its own sheet");
    Object.assign(this.at.chart, placeOf(this.at.sheet, boundingArea(from.area, to.area)));
    this.changed();
  }
  SetData(sourceData: unknown, seriesBy: string | null): void {
    const by = seriesBy ?? "Auto";
    if (by !== "Auto" && by !== "Columns" && by !== "Rows") throw new ExcelError("InvalidArgument", by);
    const { sheet, area } = rangeArgument(this.workbook, sourceData, this.at.sheet);
    this.at.chart.series = seriesFrom(sheet, area, by);
    this.changed();
  }
  Delete(): void {
    this.at.sheet.charts = this.at.sheet.charts.filter((chart) => chart !== this.at.chart);
    this.changed();
  }
}

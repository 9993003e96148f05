import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ChartSeriesModel } from "../../model/workbookModel";
import { booleanArgument, numberArgument, textArgument } from "../argument";
import { rangeArgument } from "../rangeArgument";
import { ChartDataLabelsObject } from "./chartDataLabelsObject";
import { ChartFillObject } from "./chartFillObject";
import { ChartLineFormatObject } from "./chartLineFormatObject";
import { ChartPart, type ChartPlace, requireDrawn } from "./chartPart";
import { reference } from "./chartSeriesFrom";

/** Excel's ChartSeries. */
export class ChartSeriesObject extends ChartPart {
  readonly className = "ChartSeries";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly series: ChartSeriesModel
  ) {
    super(workbook, at);
    if (!at.chart.series.includes(series)) throw new ExcelError("ItemNotFound", `series "${series.name}" is gone`);
  }

  get Name(): string {
    return this.series.name;
  }
  /** A text, or a formula "=Sheet!$A$1" that names a cell. */
  set Name(text: unknown) {
    const name = textArgument(text);
    this.series.nameRef = name.startsWith("=") ? name : undefined;
    this.series.name = name.startsWith("=") ? this.series.name : name;
    this.changed();
  }
  get ChartType(): string {
    return this.at.chart.type;
  }
  /** All series of a chart are of its kind. */
  set ChartType(type: unknown) {
    requireDrawn(type, this.at.chart.type, "series of its own type:");
  }
  get AxisGroup(): string {
    return "Primary";
  }
  set AxisGroup(group: unknown) {
    requireDrawn(group, "Primary", "axis group");
  }
  get PlotOrder(): number {
    return this.at.chart.series.indexOf(this.series) + 1;
  }
  /** Percent of a column's width; one for all series of the chart. */
  get GapWidth(): number {
    return this.series.gapWidth ?? 150;
  }
  set GapWidth(percent: unknown) {
    const gapWidth = numberArgument(percent, 0, 500);
    for (const series of this.at.chart.series) series.gapWidth = gapWidth;
    this.changed();
  }
  get Overlap(): number {
    return this.series.overlap ?? (this.at.chart.type.includes("Stacked") ? 100 : 0);
  }
  set Overlap(percent: unknown) {
    const overlap = numberArgument(percent, -100, 100);
    for (const series of this.at.chart.series) series.overlap = overlap;
    this.changed();
  }
  get MarkerStyle(): string {
    return this.series.markers ? "Automatic" : "None";
  }
  set MarkerStyle(word: unknown) {
    const style = textArgument(word);
    if (style !== "None" && style !== "Automatic") throw new ExcelError("NotImplemented", `marker ${style}`);
    this.series.markers = style === "Automatic";
    this.changed();
  }
  get Smooth(): boolean {
    return false;
  }
  set Smooth(smooth: unknown) {
    requireDrawn(smooth, false, "smooth line");
  }
  get HasDataLabels(): boolean {
    return this.series.labels?.show ?? false;
  }
  set HasDataLabels(shown: unknown) {
    if (!booleanArgument(shown)) this.series.labels = undefined;
    else this.series.labels = { ...NO_LABELS, ...this.series.labels, show: true };
    this.changed();
  }

  get DataLabels(): ChartDataLabelsObject {
    return new ChartDataLabelsObject(this.workbook, this.at, this.series);
  }
  get Format(): ChartSeriesFormatObject {
    return new ChartSeriesFormatObject(this.workbook, this.at, this.series);
  }

  SetValues(range: unknown): void {
    this.series.valuesRef = this.referenceTo(range);
    this.changed();
  }
  SetXAxisValues(range: unknown): void {
    this.series.categoriesRef = this.referenceTo(range);
    this.changed();
  }
  Delete(): void {
    const index = this.at.chart.series.indexOf(this.series);
    const { legend } = this.at.chart;
    this.at.chart.series.splice(index, 1);
    legend.hiddenEntries = legend.hiddenEntries
      .filter((entry) => entry !== index)
      .map((entry) => (entry > index ? entry - 1 : entry));
    this.changed();
  }

  private referenceTo(range: unknown): string {
    const { sheet, area } = rangeArgument(this.workbook, range, this.at.sheet);
    return reference(sheet, area);
  }
}

const NO_LABELS = {
  show: false,
  position: undefined,
  color: undefined,
  bold: false,
  size: undefined,
  numberFormat: undefined,
  linkNumberFormat: true,
} as const;

/** Excel's ChartSeriesFormat. */
class ChartSeriesFormatObject extends ChartPart {
  readonly className = "ChartSeriesFormat";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly series: ChartSeriesModel
  ) {
    super(workbook, at);
  }

  get Fill(): ChartFillObject {
    return new ChartFillObject(this.workbook, this.at, (fill) => {
      this.series.fill = fill;
    });
  }
  get Line(): ChartLineFormatObject {
    return new ChartLineFormatObject(this.workbook, this.at, {
      read: () => this.series.line,
      write: (line) => {
        this.series.line = line;
      },
    });
  }
}

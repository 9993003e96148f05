import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ChartAxisModel, ChartModel, SheetModel } from "../../model/workbookModel";
import { textArgument } from "../argument";
import { rangeArgument } from "../rangeArgument";
import { sameName, WireCollection } from "../wireObject";
import { ChartObject } from "./chartObject";
import { seriesFrom } from "./chartSeriesFrom";
import { requireChartType } from "./chartTypes";

/** Points: Excel's 5 × 3 inches. */
const DEFAULT_SIZE = { width: 360, height: 216 } as const;
const DEFAULT_TITLE = "Chart Title";

/** Excel's ChartCollection: the charts of one sheet that the model holds; an opened file's foreign charts are not among them. */
export class ChartCollectionObject extends WireCollection<ChartObject> {
  readonly className = "ChartCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel
  ) {
    super(workbook);
  }

  items(): ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.workbook, { sheet: this.sheet, chart }));
  }

  isNamed(item: ChartObject, key: string): boolean {
    return item.Id === key || sameName(item.Name, key);
  }

  Add(type: unknown, sourceData: unknown, seriesBy: string | null): ChartObject {
    const by = seriesBy ?? "Auto";
    if (by !== "Auto" && by !== "Columns" && by !== "Rows") throw new ExcelError("InvalidArgument", by);
    const source = rangeArgument(this.workbook, sourceData, this.sheet);
    const series = seriesFrom(source.sheet, source.area, by);
    const id = this.freeId();
    const chart: ChartModel = {
      id,
      name: `Chart ${Number(id.slice(-13, -1))}`,
      altText: "",
      type: requireChartType(textArgument(type)),
      left: 0,
      top: 0,
      ...DEFAULT_SIZE,
      title: { visible: true, text: (series.length === 1 ? series[0]?.name : undefined) ?? DEFAULT_TITLE },
      legend: { visible: series.length > 1, position: "Bottom", hiddenEntries: [] },
      categoryAxis: newAxis(false),
      valueAxis: newAxis(true),
      series,
      fontName: undefined,
      fontSize: undefined,
      fontColor: undefined,
      chartFill: undefined,
      chartLine: undefined,
      plotFill: undefined,
    };
    if (chart.type === "LineMarkers") for (const each of chart.series) each.markers = true;
    this.sheet.charts.push(chart);
    this.sheet.changed.add("charts");
    return new ChartObject(this.workbook, { sheet: this.sheet, chart });
  }

  /** The first eight digits are the sheet's, the last twelve count. */
  private freeId(): string {
    const idOf = (n: number): string => `{${this.sheet.id.slice(1, 9)}-0002-0000-0000-${String(n).padStart(12, "0")}}`;
    let number = this.sheet.charts.length + 1;
    while (this.sheet.charts.some(({ id }) => id === idOf(number))) number++;
    return idOf(number);
  }
}

function newAxis(majorGridlines: boolean): ChartAxisModel {
  return {
    visible: true,
    min: undefined,
    max: undefined,
    majorGridlines,
    numberFormat: undefined,
    lineColor: undefined,
    fontColor: undefined,
    fontSize: undefined,
    reversed: false,
  };
}

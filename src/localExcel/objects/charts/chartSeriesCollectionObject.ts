import type { LocalWorkbook } from "../../model/localWorkbook";
import { numberArgument, textArgument } from "../argument";
import { WireCollection } from "../wireObject";
import type { ChartPlace } from "./chartPart";
import { newSeries } from "./chartSeriesFrom";
import { ChartSeriesObject } from "./chartSeriesObject";

/** Excel's ChartSeriesCollection. */
export class ChartSeriesCollectionObject extends WireCollection<ChartSeriesObject> {
  readonly className = "ChartSeriesCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: ChartPlace
  ) {
    super(workbook);
  }

  items(): ChartSeriesObject[] {
    return this.at.chart.series.map((series) => new ChartSeriesObject(this.workbook, this.at, series));
  }

  isNamed(): boolean {
    return false;
  }

  /** Adds a series without data, at the end or at an index. */
  Add(name: string | null, index: number | null): ChartSeriesObject {
    const { series } = this.at.chart;
    const added = newSeries(name === null ? `Series${series.length + 1}` : textArgument(name));
    const [like] = series;
    if (like !== undefined) Object.assign(added, { gapWidth: like.gapWidth, overlap: like.overlap });
    added.markers = this.at.chart.type === "LineMarkers";
    series.splice(index === null ? series.length : numberArgument(index, 0, series.length), 0, added);
    this.at.sheet.changed.add("charts");
    return new ChartSeriesObject(this.workbook, this.at, added);
  }
}

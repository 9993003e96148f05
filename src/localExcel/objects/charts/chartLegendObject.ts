import { ExcelError } from "../../model/excelError";
import { booleanArgument, textArgument } from "../argument";
import { ChartLegendEntryCollectionObject } from "./chartLegendEntryCollectionObject";
import { ChartPart, requireDrawn } from "./chartPart";

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"];

/** Excel's ChartLegend. */
export class ChartLegendObject extends ChartPart {
  readonly className = "ChartLegend";

  get Visible(): boolean {
    return this.at.chart.legend.visible;
  }
  set Visible(visible: unknown) {
    this.at.chart.legend.visible = booleanArgument(visible);
    this.changed();
  }
  get Position(): string {
    return this.at.chart.legend.position;
  }
  set Position(word: unknown) {
    const position = textArgument(word);
    if (!POSITIONS.includes(position)) throw new ExcelError("InvalidArgument", `legend position ${position}`);
    this.at.chart.legend.position = position;
    this.changed();
  }
  /** Legends stand beside the plot. */
  get Overlay(): boolean {
    return false;
  }
  set Overlay(overlay: unknown) {
    requireDrawn(overlay, false, "legend overlay");
  }
  get LegendEntries(): ChartLegendEntryCollectionObject {
    return new ChartLegendEntryCollectionObject(this.workbook, this.at);
  }
}

import { ChartFillObject } from "./chartFillObject";
import { ChartPart } from "./chartPart";

/** Excel's ChartPlotArea; where it lies in the chart is left to Excel. */
export class ChartPlotAreaObject extends ChartPart {
  readonly className = "ChartPlotArea";

  get Format(): ChartPlotAreaFormatObject {
    return new ChartPlotAreaFormatObject(this.workbook, this.at);
  }
}

/** Excel's ChartPlotAreaFormat. */
class ChartPlotAreaFormatObject extends ChartPart {
  readonly className = "ChartPlotAreaFormat";

  get Fill(): ChartFillObject {
    return new ChartFillObject(this.workbook, this.at, (fill) => {
      this.at.chart.plotFill = fill;
    });
  }
}

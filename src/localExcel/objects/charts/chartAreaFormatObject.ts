import { ChartFillObject } from "./chartFillObject";
import { ChartFontObject } from "./chartFontObject";
import { ChartLineFormatObject } from "./chartLineFormatObject";
import { ChartPart, requireDrawn } from "./chartPart";

/** Excel's ChartAreaFormat: the look of the whole chart. */
export class ChartAreaFormatObject extends ChartPart {
  readonly className = "ChartAreaFormat";

  get RoundedCorners(): boolean {
    return false;
  }
  set RoundedCorners(rounded: unknown) {
    requireDrawn(rounded, false, "rounded corners");
  }

  get Fill(): ChartFillObject {
    return new ChartFillObject(this.workbook, this.at, (fill) => {
      this.at.chart.chartFill = fill;
    });
  }
  get Border(): ChartLineFormatObject {
    const { chart } = this.at;
    const holder = {
      read: () => ({ color: chart.chartLine, points: undefined, dash: undefined }),
      write: ({
        color,
        points,
        dash,
      }: {
        color: string | undefined;
        points: number | undefined;
        dash: string | undefined;
      }) => {
        requireDrawn(points, undefined, "weight of a chart's border");
        requireDrawn(dash ?? "Continuous", "Continuous", "style of a chart's border");
        chart.chartLine = color;
      },
    };
    return new ChartLineFormatObject(this.workbook, this.at, holder, "ChartBorder");
  }
  /** The font of every text of the chart that has none of its own. */
  get Font(): ChartFontObject {
    const { chart } = this.at;
    return new ChartFontObject(this.workbook, this.at, {
      read: () => ({ name: chart.fontName, size: chart.fontSize, color: chart.fontColor }),
      write: (look) => {
        requireDrawn(look.bold ?? false, false, "bold chart font");
        if ("name" in look) chart.fontName = look.name;
        if ("size" in look) chart.fontSize = look.size;
        if ("color" in look) chart.fontColor = look.color;
      },
    });
  }
}

import type { LocalWorkbook } from "../../model/localWorkbook";
import { booleanArgument } from "../argument";
import { WireCollection } from "../wireObject";
import { ChartPart, type ChartPlace } from "./chartPart";

/** Excel's ChartLegendEntry: the entry of one series. */
export class ChartLegendEntryObject extends ChartPart {
  readonly className = "ChartLegendEntry";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly position: number
  ) {
    super(workbook, at);
  }

  get Index(): number {
    return this.position;
  }
  get Visible(): boolean {
    return !this.at.chart.legend.hiddenEntries.includes(this.position);
  }
  set Visible(visible: unknown) {
    const others = this.at.chart.legend.hiddenEntries.filter((entry) => entry !== this.position);
    this.at.chart.legend.hiddenEntries = booleanArgument(visible) ? others : [...others, this.position];
    this.changed();
  }
}

/** Excel's ChartLegendEntryCollection. */
export class ChartLegendEntryCollectionObject extends WireCollection<ChartLegendEntryObject> {
  readonly className = "ChartLegendEntryCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: ChartPlace
  ) {
    super(workbook);
  }

  items(): ChartLegendEntryObject[] {
    return this.at.chart.series.map((_, index) => new ChartLegendEntryObject(this.workbook, this.at, index));
  }

  isNamed(): boolean {
    return false;
  }
}

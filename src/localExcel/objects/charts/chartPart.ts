import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ChartModel, SheetModel } from "../../model/workbookModel";
import { WireObject } from "../wireObject";

/** A chart and the sheet it lies on. */
export interface ChartPlace {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** An object inside a chart. */
export abstract class ChartPart extends WireObject {
  constructor(
    workbook: LocalWorkbook,
    protected readonly at: ChartPlace
  ) {
    super(workbook);
    if (!workbook.requireSheet(at.sheet).charts.includes(at.chart))
      throw new ExcelError("ItemNotFound", `chart "${at.chart.name}" is gone`);
  }

  /** Notes that the sheet's charts must be saved anew; call it with every change. */
  protected changed(): void {
    this.at.sheet.changed.add("charts");
  }
}

/** Takes the one value that charts are drawn with; asking for another is refused rather than forgotten. */
export function requireDrawn(value: unknown, drawn: unknown, what: string): void {
  if (value !== drawn) throw new ExcelError("NotImplemented", `${what} ${JSON.stringify(value)}`);
}

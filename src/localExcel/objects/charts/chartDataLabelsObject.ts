import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ChartSeriesModel } from "../../model/workbookModel";
import { booleanArgument, textArgument } from "../argument";
import { ChartFontObject } from "./chartFontObject";
import { ChartPart, type ChartPlace, requireDrawn } from "./chartPart";

type Labels = NonNullable<ChartSeriesModel["labels"]>;

const POSITIONS = ["Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit"];

/** Excel's ChartDataLabels of a series, which show its values. */
export class ChartDataLabelsObject extends ChartPart {
  readonly className = "ChartDataLabels";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly series: ChartSeriesModel
  ) {
    super(workbook, at);
  }

  get ShowValue(): boolean {
    return this.labels.show;
  }
  set ShowValue(shown: unknown) {
    this.put({ show: booleanArgument(shown) });
  }
  get ShowSeriesName(): boolean {
    return false;
  }
  set ShowSeriesName(shown: unknown) {
    requireDrawn(shown, false, "series name in labels");
  }
  get ShowCategoryName(): boolean {
    return false;
  }
  set ShowCategoryName(shown: unknown) {
    requireDrawn(shown, false, "category name in labels");
  }
  get ShowLegendKey(): boolean {
    return false;
  }
  set ShowLegendKey(shown: unknown) {
    requireDrawn(shown, false, "legend key in labels");
  }
  get Position(): string {
    return this.labels.position ?? "None";
  }
  set Position(word: unknown) {
    const position = textArgument(word);
    if (!POSITIONS.includes(position)) throw new ExcelError("InvalidArgument", `label position ${position}`);
    this.put({ position });
  }
  get NumberFormat(): string {
    return this.labels.numberFormat ?? "General";
  }
  set NumberFormat(format: unknown) {
    this.put({ numberFormat: textArgument(format), linkNumberFormat: false });
  }
  get LinkNumberFormat(): boolean {
    return this.labels.linkNumberFormat;
  }
  set LinkNumberFormat(linked: unknown) {
    this.put({ linkNumberFormat: booleanArgument(linked) });
  }

  get Format(): ChartDataLabelFormatObject {
    return new ChartDataLabelFormatObject(this.workbook, this.at, {
      read: () => this.labels,
      write: (members) => this.put(members),
    });
  }

  private get labels(): Labels {
    if (this.series.labels === undefined) throw new ExcelError("InvalidOperation", "the series has no data labels");
    return this.series.labels;
  }

  private put(members: Partial<Labels>): void {
    Object.assign(this.labels, members);
    this.changed();
  }
}

/** Excel's ChartDataLabelFormat. */
class ChartDataLabelFormatObject extends ChartPart {
  readonly className = "ChartDataLabelFormat";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly holder: { read: () => Labels; write: (members: Partial<Labels>) => void }
  ) {
    super(workbook, at);
  }

  get Font(): ChartFontObject {
    return new ChartFontObject(this.workbook, this.at, {
      read: () => this.holder.read(),
      write: (look) => {
        requireDrawn(look.name, undefined, "font of labels");
        this.holder.write({
          ...("color" in look ? { color: look.color } : {}),
          ...("size" in look ? { size: look.size } : {}),
          ...(look.bold === undefined ? {} : { bold: look.bold }),
        });
      },
    });
  }
}

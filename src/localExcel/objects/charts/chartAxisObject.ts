import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ChartAxisModel } from "../../model/workbookModel";
import { booleanArgument, numberArgument, textArgument } from "../argument";
import { WireObject } from "../wireObject";
import { ChartFontObject } from "./chartFontObject";
import { ChartLineFormatObject } from "./chartLineFormatObject";
import { ChartPart, type ChartPlace, requireDrawn } from "./chartPart";

type Which = "categoryAxis" | "valueAxis";

/** Excel's ChartAxis. */
export class ChartAxisObject extends ChartPart {
  readonly className = "ChartAxis";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly which: Which
  ) {
    super(workbook, at);
  }

  get Type(): string {
    return this.which === "categoryAxis" ? "Category" : "Value";
  }
  get AxisGroup(): string {
    return "Primary";
  }
  get Visible(): boolean {
    return this.axis.visible;
  }
  set Visible(visible: unknown) {
    this.set({ visible: booleanArgument(visible) });
  }
  /** "" while Excel chooses. */
  get Minimum(): number | string {
    return this.axis.min ?? "";
  }
  set Minimum(value: unknown) {
    this.set({ min: this.limit(value) });
  }
  get Maximum(): number | string {
    return this.axis.max ?? "";
  }
  set Maximum(value: unknown) {
    this.set({ max: this.limit(value) });
  }
  get NumberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }
  set NumberFormat(format: unknown) {
    this.set({ numberFormat: textArgument(format) });
  }
  /** Linked: the format of the cells shows. */
  get LinkNumberFormat(): boolean {
    return this.axis.numberFormat === undefined;
  }
  set LinkNumberFormat(linked: unknown) {
    this.set({ numberFormat: booleanArgument(linked) ? undefined : this.NumberFormat });
  }
  get ReversePlotOrder(): boolean {
    return this.axis.reversed;
  }
  set ReversePlotOrder(reversed: unknown) {
    this.set({ reversed: booleanArgument(reversed) });
  }
  /** Labels always stand at the low end of the plot, also where columns reach below zero. */
  get TickLabelPosition(): string {
    return "Low";
  }
  set TickLabelPosition(position: unknown) {
    requireDrawn(position, "Low", "tick label position");
  }
  get MajorTickMark(): string {
    return "None";
  }
  set MajorTickMark(mark: unknown) {
    requireDrawn(mark, "None", "tick mark");
  }
  get MinorTickMark(): string {
    return "None";
  }
  set MinorTickMark(mark: unknown) {
    requireDrawn(mark, "None", "tick mark");
  }

  get MajorGridlines(): ChartGridlinesObject {
    return new ChartGridlinesObject(this.workbook, this.at, this.which);
  }
  get Format(): ChartAxisFormatObject {
    return new ChartAxisFormatObject(this.workbook, this.at, this.which);
  }

  private get axis(): ChartAxisModel {
    return this.at.chart[this.which];
  }

  private limit(value: unknown): number | undefined {
    if (this.which !== "valueAxis") throw new ExcelError("InvalidOperation", "a category axis has no limits");
    return value === "" ? undefined : numberArgument(value);
  }

  private set(members: Partial<ChartAxisModel>): void {
    Object.assign(this.axis, members);
    this.changed();
  }
}

/** Excel's ChartGridlines. */
class ChartGridlinesObject extends ChartPart {
  readonly className = "ChartGridlines";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly which: Which
  ) {
    super(workbook, at);
  }

  get Visible(): boolean {
    return this.at.chart[this.which].majorGridlines;
  }
  set Visible(visible: unknown) {
    this.at.chart[this.which].majorGridlines = booleanArgument(visible);
    this.changed();
  }
}

/** Excel's ChartAxisFormat. */
class ChartAxisFormatObject extends WireObject {
  readonly className = "ChartAxisFormat";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: ChartPlace,
    private readonly which: Which
  ) {
    super(workbook);
  }

  get Line(): ChartLineFormatObject {
    const axis = this.at.chart[this.which];
    return new ChartLineFormatObject(this.workbook, this.at, {
      read: () => ({ color: axis.lineColor, points: undefined, dash: undefined }),
      write: ({ color, points, dash }) => {
        requireDrawn(points, undefined, "weight of an axis line");
        requireDrawn(dash ?? "Continuous", "Continuous", "style of an axis line");
        axis.lineColor = color;
      },
    });
  }
  get Font(): ChartFontObject {
    const axis = this.at.chart[this.which];
    return new ChartFontObject(this.workbook, this.at, {
      read: () => ({ color: axis.fontColor, size: axis.fontSize }),
      write: (look) => {
        requireDrawn(look.name, undefined, "font of an axis");
        requireDrawn(look.bold ?? false, false, "bold axis font");
        if ("color" in look) axis.fontColor = look.color;
        if ("size" in look) axis.fontSize = look.size;
      },
    });
  }
}

import { readColor } from "../../model/color";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ChartSeriesModel } from "../../model/workbookModel";
import { numberArgument, textArgument } from "../argument";
import { ChartPart, type ChartPlace } from "./chartPart";

export type LineLook = ChartSeriesModel["line"];

/** Where a line's look is kept. */
export interface LineHolder {
  readonly read: () => LineLook;
  /** Gets the whole look. */
  readonly write: (line: LineLook) => void;
}

const STYLES = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"];

/** Excel's ChartLineFormat; ChartBorder has the same members. */
export class ChartLineFormatObject extends ChartPart {
  readonly className: string;

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly holder: LineHolder,
    className: "ChartLineFormat" | "ChartBorder" = "ChartLineFormat"
  ) {
    super(workbook, at);
    this.className = className;
  }

  /** "" while Excel chooses, or where there is no line. */
  get Color(): string {
    const { color } = this.holder.read();
    return color === undefined || color === "none" ? "" : color;
  }
  set Color(color: unknown) {
    this.put({ color: readColor(color) });
  }
  get LineStyle(): string {
    const { color, dash } = this.holder.read();
    return color === "none" ? "None" : (dash ?? "Automatic");
  }
  set LineStyle(word: unknown) {
    const style = textArgument(word);
    const { color } = this.holder.read();
    if (style === "None") this.put({ color: "none", dash: undefined });
    else if (style === "Automatic") this.put({ color: undefined, dash: undefined });
    else if (STYLES.includes(style)) this.put({ dash: style, color: color === "none" ? undefined : color });
    else throw new ExcelError("NotImplemented", `line style ${style}`);
  }
  /** Points. */
  get Weight(): number {
    return this.holder.read().points ?? 0.75;
  }
  set Weight(points: unknown) {
    this.put({ points: numberArgument(points, 0, 1584) });
  }

  Clear(): void {
    this.put({ color: "none", dash: undefined });
  }

  private put(members: Partial<LineLook>): void {
    this.holder.write({ ...this.holder.read(), ...members });
    this.changed();
  }
}

import { readColor } from "../../model/color";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { ChartPart, type ChartPlace } from "./chartPart";

/** Excel's ChartFill, for plain fills. */
export class ChartFillObject extends ChartPart {
  readonly className = "ChartFill";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly write: (fill: string | "none") => void
  ) {
    super(workbook, at);
  }

  SetSolidColor(color: unknown): void {
    this.write(readColor(color));
    this.changed();
  }
  Clear(): void {
    this.write("none");
    this.changed();
  }
}

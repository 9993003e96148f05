import { ExcelError } from "../../model/excelError";
import { ChartAxisObject } from "./chartAxisObject";
import { ChartPart } from "./chartPart";

/** Excel's ChartAxes. */
export class ChartAxesObject extends ChartPart {
  readonly className = "ChartAxes";

  get CategoryAxis(): ChartAxisObject {
    return new ChartAxisObject(this.workbook, this.at, "categoryAxis");
  }
  get ValueAxis(): ChartAxisObject {
    return new ChartAxisObject(this.workbook, this.at, "valueAxis");
  }

  GetItem(type: unknown, group: unknown): ChartAxisObject {
    if (group !== null && group !== "Primary")
      throw new ExcelError("NotImplemented", `axis group ${JSON.stringify(group)}`);
    if (type === "Category") return this.CategoryAxis;
    if (type === "Value") return this.ValueAxis;
    throw new ExcelError("NotImplemented", `axis ${JSON.stringify(type)}`);
  }
}

import { WireObject } from "../wireObject";
import { NumberFormatInfoObject } from "./numberFormatInfoObject";

/** Excel's CultureInfo: how this client writes numbers. */
export class CultureInfoObject extends WireObject {
  readonly className = "CultureInfo";

  get Name(): string {
    return this.workbook.model.locale;
  }
  get NumberFormat(): NumberFormatInfoObject {
    return new NumberFormatInfoObject(this.workbook);
  }
}

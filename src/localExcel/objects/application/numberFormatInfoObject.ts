import { WireObject } from "../wireObject";

/** Excel's NumberFormatInfo. */
export class NumberFormatInfoObject extends WireObject {
  readonly className = "NumberFormatInfo";

  get NumberDecimalSeparator(): string {
    return this.part("decimal", ".");
  }
  get NumberGroupSeparator(): string {
    return this.part("group", ",");
  }

  private part(type: "decimal" | "group", otherwise: string): string {
    const parts = new Intl.NumberFormat(this.workbook.model.locale).formatToParts(1234567.8);
    return parts.find((part) => part.type === type)?.value ?? otherwise;
  }
}

import { readColor } from "../../model/color";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { DifferentialStyle, SheetModel } from "../../model/workbookModel";
import { booleanArgument, textArgument } from "../argument";
import { WireObject } from "../wireObject";

/** A part of the look of a rule; properties the rule leaves alone are null, or "" for colours. */
abstract class LookPart extends WireObject {
  constructor(
    workbook: LocalWorkbook,
    protected readonly sheet: SheetModel,
    protected readonly style: DifferentialStyle
  ) {
    super(workbook);
  }

  protected put(members: DifferentialStyle): void {
    Object.assign(this.style, members);
    this.changed();
  }
  protected changed(): void {
    this.sheet.changed.add("conditionalFormats");
  }
}

/** Excel's ConditionalRangeFormat: what a rule changes of a cell's look. */
export class ConditionalRangeFormatObject extends LookPart {
  readonly className = "ConditionalRangeFormat";

  get NumberFormat(): string | null {
    return this.style.numberFormat ?? null;
  }
  set NumberFormat(format: unknown) {
    this.put({ numberFormat: textArgument(format) });
  }
  get Fill(): ConditionalRangeFillObject {
    return new ConditionalRangeFillObject(this.workbook, this.sheet, this.style);
  }
  get Font(): ConditionalRangeFontObject {
    return new ConditionalRangeFontObject(this.workbook, this.sheet, this.style);
  }
}

/** Excel's ConditionalRangeFill. */
class ConditionalRangeFillObject extends LookPart {
  readonly className = "ConditionalRangeFill";

  get Color(): string {
    return this.style.fill ?? "";
  }
  set Color(color: unknown) {
    this.put({ fill: readColor(color) });
  }
  Clear(): void {
    delete this.style.fill;
    this.changed();
  }
}

/** Excel's ConditionalRangeFont. */
class ConditionalRangeFontObject extends LookPart {
  readonly className = "ConditionalRangeFont";

  get Color(): string {
    return this.style.fontColor ?? "";
  }
  set Color(color: unknown) {
    this.put({ fontColor: readColor(color) });
  }
  get Bold(): boolean | null {
    return this.style.bold ?? null;
  }
  set Bold(bold: unknown) {
    this.put({ bold: booleanArgument(bold) });
  }
  get Italic(): boolean | null {
    return this.style.italic ?? null;
  }
  set Italic(italic: unknown) {
    this.put({ italic: booleanArgument(italic) });
  }
  Clear(): void {
    delete this.style.fontColor;
    delete this.style.bold;
    delete this.style.italic;
    this.changed();
  }
}

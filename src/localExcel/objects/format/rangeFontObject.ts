import type { CellStyle } from "../../model/cellStyle";
import { readColor } from "../../model/color";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { booleanArgument, numberArgument, textArgument } from "../argument";
import { WireObject } from "../wireObject";
import { readCellStyle, setCellStyle, type StyledArea } from "./rangeFormatObject";

const UNDERLINES: Readonly<Record<CellStyle["underline"], string>> = {
  none: "None",
  single: "Single",
  double: "Double",
};

function underlineOf(word: unknown): CellStyle["underline"] {
  if (word === "None") return "none";
  if (word === "Single" || word === "SingleAccountant") return "single";
  if (word === "Double" || word === "DoubleAccountant") return "double";
  throw new ExcelError("InvalidArgument", `underline ${String(word)}`);
}

/** Excel's RangeFont; each property is null where the cells differ. */
export class RangeFontObject extends WireObject {
  readonly className = "RangeFont";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: StyledArea
  ) {
    super(workbook);
  }

  get Name(): string | null {
    return this.read("fontName");
  }
  set Name(name: unknown) {
    this.write({ fontName: textArgument(name) });
  }
  get Size(): number | null {
    return this.read("fontSize");
  }
  set Size(points: unknown) {
    this.write({ fontSize: numberArgument(points, 1, 409) });
  }
  get Color(): string {
    return this.read("fontColor") ?? "";
  }
  set Color(color: string) {
    this.write({ fontColor: readColor(color) });
  }
  get Bold(): boolean | null {
    return this.read("bold");
  }
  set Bold(bold: unknown) {
    this.write({ bold: booleanArgument(bold) });
  }
  get Italic(): boolean | null {
    return this.read("italic");
  }
  set Italic(italic: unknown) {
    this.write({ italic: booleanArgument(italic) });
  }
  get Strikethrough(): boolean | null {
    return this.read("strikethrough");
  }
  set Strikethrough(strikethrough: unknown) {
    this.write({ strikethrough: booleanArgument(strikethrough) });
  }
  get Underline(): string | null {
    const underline = this.read("underline");
    return underline === null ? null : UNDERLINES[underline];
  }
  set Underline(word: unknown) {
    this.write({ underline: underlineOf(word) });
  }

  private read<Member extends keyof CellStyle>(member: Member): CellStyle[Member] | null {
    return readCellStyle(this.workbook, this.at, member);
  }
  private write(members: Partial<CellStyle>): void {
    setCellStyle(this.workbook, this.at, members);
  }
}

import { readColor } from "../../model/color";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { booleanArgument, numberArgument, textArgument } from "../argument";
import { ChartPart, type ChartPlace, requireDrawn } from "./chartPart";

/** What is known of a font; an absent member is Excel's choice. */
export interface FontLook {
  readonly name?: string | undefined;
  readonly size?: number | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
}

export interface FontHolder {
  readonly read: () => FontLook;
  /** Gets the members that change; refuses those it cannot keep. */
  readonly write: (look: FontLook) => void;
}

const DEFAULT_FONT = { name: "Calibri", size: 10, color: "#000000" } as const;

/** Excel's ChartFont. */
export class ChartFontObject extends ChartPart {
  readonly className = "ChartFont";

  constructor(
    workbook: LocalWorkbook,
    at: ChartPlace,
    private readonly holder: FontHolder
  ) {
    super(workbook, at);
  }

  get Name(): string {
    return this.holder.read().name ?? DEFAULT_FONT.name;
  }
  set Name(name: unknown) {
    this.put({ name: textArgument(name) });
  }
  get Size(): number {
    return this.holder.read().size ?? DEFAULT_FONT.size;
  }
  set Size(points: unknown) {
    this.put({ size: numberArgument(points, 1, 409) });
  }
  get Color(): string {
    return this.holder.read().color ?? DEFAULT_FONT.color;
  }
  set Color(color: unknown) {
    this.put({ color: readColor(color) });
  }
  get Bold(): boolean {
    return this.holder.read().bold ?? false;
  }
  set Bold(bold: unknown) {
    this.put({ bold: booleanArgument(bold) });
  }
  get Italic(): boolean {
    return false;
  }
  set Italic(italic: unknown) {
    requireDrawn(italic, false, "italic chart font");
  }
  get Underline(): string {
    return "None";
  }
  set Underline(underline: unknown) {
    requireDrawn(underline, "None", "underlined chart font");
  }

  private put(look: FontLook): void {
    this.holder.write(look);
    this.changed();
  }
}

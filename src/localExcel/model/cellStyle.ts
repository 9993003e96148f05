/** How one border side is drawn. */
export interface BorderSide {
  readonly style: "hair" | "thin" | "medium" | "thick" | "dashed" | "dotted" | "double";
  /** "#RRGGBB" */
  readonly color: string;
}

/** The resolved look of a cell; colours are "#RRGGBB", sizes are points. */
export interface CellStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double";
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** undefined: no fill. */
  readonly fill: string | undefined;
  readonly numberFormat: string;
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly top: BorderSide | undefined;
  readonly bottom: BorderSide | undefined;
  readonly left: BorderSide | undefined;
  readonly right: BorderSide | undefined;
  /** Index of the opened file's cellXfs this style is, unchanged; a changed style has none. */
  readonly sourceXf: number | undefined;
}

export const DEFAULT_STYLE: CellStyle = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "none",
  strikethrough: false,
  fontColor: "#000000",
  fill: undefined,
  numberFormat: "General",
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  locked: true,
  top: undefined,
  bottom: undefined,
  left: undefined,
  right: undefined,
  sourceXf: undefined,
};

/** Interned styles: equal styles have one number, so cells carry small integers. Number 0 is the workbook's default style. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(defaultStyle: CellStyle = DEFAULT_STYLE) {
    this.numberOf(defaultStyle);
  }

  numberOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.styles.length;
      this.styles.push(style);
      this.numbers.set(key, number);
    }
    return number;
  }

  styleOf(number: number): CellStyle {
    const style = this.styles[number];
    if (style === undefined) throw new RangeError(`style ${number} of ${this.styles.length}`);
    return style;
  }

  /** The number of a style that differs from another in the given members (it is no longer the opened file's). */
  changed(number: number, members: Partial<CellStyle>): number {
    return this.numberOf({ ...this.styleOf(number), ...members, sourceXf: undefined });
  }

  get count(): number {
    return this.styles.length;
  }
}

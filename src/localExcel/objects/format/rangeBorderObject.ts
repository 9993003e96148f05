import type { BorderSide } from "../../model/cellStyle";
import { sharedStyle } from "../../model/areaStyle";
import { readColor } from "../../model/color";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area } from "../../model/workbookModel";
import { textArgument } from "../argument";
import { WireObject } from "../wireObject";
import { setCellStyle, type StyledArea } from "./rangeFormatObject";

export const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

type Side = "top" | "bottom" | "left" | "right";

const WEIGHTS = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const;
const STYLES = { Dash: "dashed", Dot: "dotted", Double: "double" } as const;

/** The cells that carry a border of the area, and on which of their sides. An inner line is drawn by the cells on both sides of it. */
function carriers(area: Area, index: BorderIndex): { area: Area; side: Side }[] {
  const { row, column, rows, columns } = area;
  switch (index) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: "right" }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { area: { ...area, rows: rows - 1 }, side: "bottom" },
            { area: { ...area, row: row + 1, rows: rows - 1 }, side: "top" },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { area: { ...area, columns: columns - 1 }, side: "right" },
            { area: { ...area, column: column + 1, columns: columns - 1 }, side: "left" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      throw new ExcelError("NotImplemented", index);
    default:
      throw new ExcelError("InvalidArgument", String(index satisfies never));
  }
}

/** Excel's RangeBorder: one line of an area. */
export class RangeBorderObject extends WireObject {
  readonly className = "RangeBorder";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: StyledArea,
    private readonly index: BorderIndex
  ) {
    super(workbook);
  }

  get SideIndex(): string {
    return this.index;
  }

  get Style(): string | null {
    const side = this.side();
    if (side === null) return null;
    if (side === undefined) return "None";
    return Object.entries(STYLES).find(([, style]) => style === side.style)?.[0] ?? "Continuous";
  }
  set Style(word: unknown) {
    const style = textArgument(word);
    if (style === "None") this.put(undefined);
    else if (style === "Continuous") this.put({ style: WEIGHTS[this.weight()], color: this.color() });
    else if (style in STYLES) this.put({ style: STYLES[style as keyof typeof STYLES], color: this.color() });
    else throw new ExcelError("NotImplemented", `border style ${style}`);
  }

  get Weight(): string | null {
    return this.side() === null ? null : this.weight();
  }
  set Weight(word: unknown) {
    const weight = textArgument(word);
    if (!(weight in WEIGHTS)) throw new ExcelError("InvalidArgument", `border weight ${weight}`);
    this.put({ style: WEIGHTS[weight as keyof typeof WEIGHTS], color: this.color() });
  }

  get Color(): string {
    return this.side() === null ? "" : this.color();
  }
  set Color(color: string) {
    this.put({ style: this.side()?.style ?? "thin", color: readColor(color) });
  }

  /** The side all carriers share; undefined: none is drawn; null: they differ. */
  private side(): BorderSide | undefined | null {
    if (this.index.startsWith("Diagonal")) return undefined;
    const [first] = carriers(this.at.area, this.index);
    if (first === undefined) return undefined;
    const { shared, value } = sharedStyle(this.workbook.model, { sheet: this.at.sheet, area: first.area }, first.side);
    return shared ? value : null;
  }

  private weight(): keyof typeof WEIGHTS {
    const style = this.side()?.style;
    return style === "hair" ? "Hairline" : style === "medium" ? "Medium" : style === "thick" ? "Thick" : "Thin";
  }

  private color(): string {
    return this.side()?.color ?? "#000000";
  }

  private put(side: BorderSide | undefined): void {
    for (const carrier of carriers(this.at.area, this.index)) {
      setCellStyle(this.workbook, { sheet: this.at.sheet, area: carrier.area }, { [carrier.side]: side });
    }
  }
}

import { formatColor } from "numfmt";
import { intersection, isCovered } from "../model/area";
import { styleAt } from "../model/areaStyle";
import type { CellStyle } from "../model/cellStyle";
import { shownText } from "../model/shownText";
import type { Area, SheetModel, WorkbookModel } from "../model/workbookModel";
import type { CellsView, ViewCell, ViewStyle } from "../page/workbookPort";
import type { RuleLooks } from "./ruleLooks";
import { tableLooks } from "./tableLooks";
import { type LookOver, valueClass, viewStyle } from "./viewStyle";

/** Colours number formats name: `[Red]`; numfmt gives others as "#RRGGBB" already. */
const FORMAT_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

function formatLook(numberFormat: string, value: unknown): LookOver {
  if (typeof value !== "number" || !numberFormat.includes("[")) return {};
  const color = formatColor(numberFormat, value, { throws: false });
  if (typeof color !== "string") return {};
  return { fontColor: FORMAT_COLORS[color.toLowerCase()] ?? color };
}

/** Each look once, by what it says. */
class Looks {
  readonly styles: ViewStyle[] = [];
  private readonly numbers = new Map<string, number>();

  /** `key` names the look; `make` is only called for one that is new. */
  number(key: string, make: () => ViewStyle): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.styles.push(make()) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

/** An empty cell is drawn for these. */
function isVisible(style: CellStyle, over: LookOver): boolean {
  return [over.fill ?? style.fill, over.top ?? style.top, over.bottom ?? style.bottom, style.left, style.right].some(
    (each) => each !== undefined
  );
}

/** "row,column" of the window's cells that have a link of their own. */
function linkedCells(sheet: SheetModel, window: Area): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const { area } of sheet.hyperlinks) {
    const part = intersection(area, window);
    if (part === undefined) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) linked.add(`${row},${column}`);
    }
  }
  return linked;
}

const LINK_FORMULA = /^=\s*HYPERLINK\(/i;

/** Draws single cells of one sheet: text by number format, look with everything that overrules it. */
class CellDrawer {
  readonly looks = new Looks();
  private readonly tableLook: (row: number, column: number) => { key: string; look: LookOver } | undefined;
  private readonly linked: ReadonlySet<string>;
  private readonly covering: readonly Area[];

  constructor(
    private readonly model: WorkbookModel,
    private readonly sheet: SheetModel,
    private readonly window: { readonly area: Area; readonly rules: RuleLooks }
  ) {
    this.tableLook = tableLooks(sheet, window.area);
    this.linked = linkedCells(sheet, window.area);
    this.covering = sheet.merges.filter((merge) => intersection(merge, window.area) !== undefined);
  }

  /** undefined for a cell that shows nothing. */
  cell(row: number, column: number): ViewCell | undefined {
    const { sheet, model, linked } = this;
    const number = styleAt(sheet, row, column);
    const style = model.styles.styleOf(number);
    const value = isCovered(this.covering, row, column) ? undefined : sheet.cells.value(row, column);
    const rule = this.window.rules.at(row, column);
    const table = this.tableLook(row, column);
    const numberFormat = rule?.numberFormat ?? style.numberFormat;
    const text = shownText(value, { numberFormat, locale: model.locale, date1904: model.date1904 });
    const over = { ...ownOver(table?.look, style), ...formatLook(numberFormat, value), ...rule?.look };
    const kind = valueClass(value);
    if (text === "" && !isVisible(style, over)) return undefined;
    const key = `${number} ${kind} ${table?.key ?? ""} ${rule?.key ?? ""} ${over.fontColor ?? ""}`;
    return {
      row,
      column,
      text,
      style: this.looks.number(key, () => viewStyle(style, kind, over)),
      isText: kind === "text",
      hasLink:
        linked.has(`${row},${column}`) ||
        (value !== undefined && LINK_FORMULA.test(sheet.cells.formula(row, column)?.text ?? "")),
    };
  }
}

/** What a cell itself says counts more than its table's style. */
function ownOver(look: LookOver | undefined, style: CellStyle): LookOver {
  if (look === undefined) return {};
  const { fill, fontColor, bold, top, bottom } = look;
  return {
    ...(fill === undefined || style.fill !== undefined ? {} : { fill }),
    ...(fontColor === undefined || style.fontColor !== "#000000" ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold: bold || style.bold }),
    ...(top === undefined || style.top !== undefined ? {} : { top }),
    ...(bottom === undefined || style.bottom !== undefined ? {} : { bottom }),
  };
}

/** The cells of a window that show anything, row by row. */
export function cellsView(
  model: WorkbookModel,
  sheet: SheetModel,
  window: { readonly area: Area; readonly rules: RuleLooks }
): CellsView {
  const { area } = window;
  const drawer = new CellDrawer(model, sheet, window);
  const cells: ViewCell[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = drawer.cell(row, column);
      if (cell !== undefined) cells.push(cell);
    }
  }
  return { area: { ...area }, cells, styles: drawer.looks.styles };
}

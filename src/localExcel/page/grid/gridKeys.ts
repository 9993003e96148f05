import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import type { CellPlace, Direction, SheetView, WorkbookPort } from "../workbookPort";
import type { After } from "./CellEditor";
import { nextShown, pageFrom } from "./axisGeometry";
import { extendTo, nextWithin, selectCell, step, wholeColumns, wholeRows, type Selection } from "./selection";
import type { SheetGeometry, Viewport } from "./sheetGeometry";

export interface KeyPress {
  readonly key: string;
  readonly isCtrl: boolean;
  readonly isShift: boolean;
  readonly isAlt: boolean;
}

/** What a press does on a grid. */
export type GridAct =
  | { readonly kind: "select"; readonly selection: Selection | Promise<Selection> }
  | { readonly kind: "edit"; readonly typed: string | undefined }
  | { readonly kind: "choose" }
  | { readonly kind: "clear" }
  | { readonly kind: "undo" }
  | { readonly kind: "follow" }
  | { readonly kind: "sheet"; readonly by: 1 | -1 };

interface Where {
  readonly port: Pick<WorkbookPort, "edge">;
  readonly sheet: SheetView;
  readonly geometry: SheetGeometry;
  readonly viewport: Viewport;
  readonly selection: Selection;
  /** Whether the active cell has a link. */
  readonly isLink: boolean;
}

/** Keys that are arrows, and where they lead. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const STEPS = {
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
} as const;

/** Excel's keys. undefined: not a key of the grid. */
export function gridAct(press: KeyPress, where: Where): GridAct | undefined {
  const { key, isCtrl, isAlt } = press;
  if (isAlt) return key === "ArrowDown" ? { kind: "choose" } : undefined;
  const moved = moveOf(press, where);
  if (moved !== undefined) return { kind: "select", selection: moved };
  if (isCtrl) return controlAct(press, where);
  switch (key) {
    case "F2":
      return { kind: "edit", typed: undefined };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "edit", typed: "" };
    case "Enter":
    case "Tab":
      return where.isLink && key === "Enter" && !press.isShift
        ? { kind: "follow" }
        : { kind: "select", selection: passedOn(key, press.isShift, where) };
    default:
      return key.length === 1 ? { kind: "edit", typed: key } : undefined;
  }
}

function controlAct({ key }: KeyPress, { selection }: Where): GridAct | undefined {
  switch (key) {
    case "z":
    case "Z":
      return { kind: "undo" };
    case "PageDown":
      return { kind: "sheet", by: 1 };
    case "PageUp":
      return { kind: "sheet", by: -1 };
    case "a":
    case "A":
      return { kind: "select", selection: { ...selection, area: wholeRows(0, SHEET_ROWS - 1) } };
    case " ":
      return {
        kind: "select",
        selection: { ...selection, area: wholeColumns(selection.active.column, selection.corner.column) },
      };
    default:
      return undefined;
  }
}

/** Where arrows, Home, End and the page keys lead; Shift extends the selection there. */
function moveOf(press: KeyPress, where: Where): Selection | Promise<Selection> | undefined {
  const { selection, sheet } = where;
  if (press.key === " " && press.isShift && !press.isCtrl) {
    return { ...selection, area: wholeRows(selection.active.row, selection.corner.row) };
  }
  const from = press.isShift ? selection.corner : selection.active;
  const to = placeOf(press, from, where);
  if (to === undefined) return undefined;
  const selectionAt = (place: CellPlace): Selection =>
    press.isShift ? extendTo(selection, place, sheet.merges) : selectCell(place, sheet.merges);
  return "row" in to ? selectionAt(to) : to.then(selectionAt);
}

function placeOf(press: KeyPress, from: CellPlace, where: Where): CellPlace | Promise<CellPlace> | undefined {
  const { geometry, sheet, viewport } = where;
  const { rows, columns } = geometry;
  const direction = ARROWS[press.key];
  if (direction !== undefined) {
    return press.isCtrl
      ? where.port.edge(sheet.id, from, direction)
      : step(from, STEPS[direction], { geometry, merges: sheet.merges });
  }
  const firstColumn = columns.size(geometry.freeze.columns) > 0 ? geometry.freeze.columns : 0;
  const page = viewport.height - geometry.frozen.height;
  switch (press.key) {
    case "Home":
      return press.isCtrl ? { row: geometry.freeze.rows, column: firstColumn } : { row: from.row, column: 0 };
    case "End":
      return press.isCtrl ? lastUsed(where) : { row: from.row, column: lastUsed(where).column };
    case "PageDown":
      return press.isCtrl ? undefined : { row: pageFrom(rows, from.row, page), column: from.column };
    case "PageUp":
      return press.isCtrl ? undefined : { row: pageFrom(rows, from.row, -page), column: from.column };
    default:
      return undefined;
  }
}

function lastUsed({ sheet, geometry }: Where): CellPlace {
  const row = Math.max(0, Math.min(SHEET_ROWS, sheet.used.rows) - 1);
  const column = Math.max(0, Math.min(SHEET_COLUMNS, sheet.used.columns) - 1);
  return {
    row: geometry.rows.size(row) > 0 ? row : nextShown(geometry.rows, row, -1),
    column: geometry.columns.size(column) > 0 ? column : nextShown(geometry.columns, column, -1),
  };
}

/** Enter goes down and Tab to the right, within a selected area if there is one. */
export function passedOn(
  key: "Enter" | "Tab",
  isBack: boolean,
  where: Pick<Where, "selection" | "sheet" | "geometry">
): Selection {
  const { selection, sheet, geometry } = where;
  const { merges } = sheet;
  const single = selectCell(selection.active, merges).area;
  const isArea = selection.area.rows > single.rows || selection.area.columns > single.columns;
  const isWhole = selection.area.rows === SHEET_ROWS || selection.area.columns === SHEET_COLUMNS;
  if (isArea && !isWhole) {
    return { ...selection, active: nextWithin(selection, key === "Tab" ? "row" : "column", !isBack) };
  }
  const by = key === "Tab" ? STEPS[isBack ? "left" : "right"] : STEPS[isBack ? "up" : "down"];
  return selectCell(step(selection.active, by, { geometry, merges }), merges);
}

/** The selection after an entry: on to the next cell, as the key that entered it says. */
export function selectionAfter(
  after: After,
  isBack: boolean,
  where: Pick<Where, "selection" | "sheet" | "geometry">
): Selection {
  if (after === "Enter" || after === "Tab") return passedOn(after, isBack, where);
  const { merges } = where.sheet;
  return selectCell(step(where.selection.active, STEPS[after], { geometry: where.geometry, merges }), merges);
}

import { paneCells } from "../../../src/localExcel/page/grid/paneCells";
import { sheetGeometry } from "../../../src/localExcel/page/grid/sheetGeometry";
import type { CachedCell } from "../../../src/localExcel/page/grid/cellCache";
import type { Area } from "../../../src/localExcel/model/workbookModel";
import { cachedCell, sheetView, STYLE } from "./sheetView";

/** Columns are 64 pixels wide, rows 20 high. */
const geometry = sheetGeometry(sheetView());

function drawn(cells: readonly CachedCell[], options: { merges?: Area[]; columns?: [number, number] } = {}) {
  const [first, end] = options.columns ?? [0, 8];
  return paneCells({
    source: { cellAt: (row, column) => cells.find((cell) => cell.row === row && cell.column === column) },
    geometry,
    merges: options.merges ?? [],
    rows: { first: 0, end: 5 },
    columns: { first, end },
    active: undefined,
  });
}

const textOf = (cells: ReturnType<typeof drawn>, column: number) => {
  const found = cells.find((cell) => cell.column === column);
  return found && [found.textLeft, found.textWidth];
};

it("lets a text run over empty neighbours, up to the next text", () => {
  const cells = drawn([cachedCell(0, 1, { text: "long" }), cachedCell(0, 4, { text: "x" })]);
  expect(textOf(cells, 1)).toEqual([64, 3 * 64]);
});

it("lets it run over a neighbour that has only a look", () => {
  const filled = { ...STYLE, fill: "#FFFF00" };
  const cells = drawn([
    cachedCell(0, 1, { text: "long" }),
    cachedCell(0, 2, { look: filled }),
    cachedCell(0, 3, { text: "x" }),
  ]);
  expect(textOf(cells, 1)).toEqual([64, 2 * 64]);
});

it("runs to the left when right-aligned, to both sides when centered, never when wrapped or a number", () => {
  const right = cachedCell(0, 4, { text: "long", look: { ...STYLE, horizontal: "right" } });
  expect(textOf(drawn([cachedCell(0, 1, { text: "x" }), right]), 4)).toEqual([2 * 64, 3 * 64]);
  const center = cachedCell(0, 4, { text: "long", look: { ...STYLE, horizontal: "center" } });
  expect(textOf(drawn([cachedCell(0, 2, { text: "x" }), center]), 4)).toEqual([3 * 64, 3 * 64]);
  expect(textOf(drawn([cachedCell(0, 2, { text: "long", look: { ...STYLE, wrap: true } })]), 2)).toEqual([128, 64]);
  expect(textOf(drawn([cachedCell(0, 2, { text: "123456789012", isText: false })]), 2)).toEqual([128, 64]);
});

it("draws a text that runs in from columns scrolled away", () => {
  const cells = drawn([cachedCell(0, 1, { text: "a title" })], { columns: [4, 8] });
  expect(cells.map(({ column }) => column)).toEqual([1]);
});

it("draws merged cells once, and nothing they cover", () => {
  const merge = { row: 0, column: 1, rows: 2, columns: 3 };
  const cells = drawn([cachedCell(0, 1, { text: "big" }), cachedCell(1, 2, { look: STYLE })], { merges: [merge] });
  expect(cells).toHaveLength(1);
  expect(cells[0]?.box).toEqual({ left: 64, top: 0, width: 192, height: 40 });
});

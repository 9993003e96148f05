import { CellCache } from "../../../src/localExcel/page/grid/cellCache";
import type { Area } from "../../../src/localExcel/model/workbookModel";
import type { CellsView } from "../../../src/localExcel/page/workbookPort";
import { STYLE } from "./sheetView";

/** A port that answers when told to, with a version in A1 of every block. */
function slowPort() {
  const asked: Area[] = [];
  const waiting: (() => void)[] = [];
  let version = 1;
  const cells = (_: string, area: Area) =>
    new Promise<CellsView>((resolve) => {
      asked.push(area);
      const text = `v${version}`;
      const cell = { row: area.row, column: area.column, text, style: 0, isText: true, hasLink: false };
      waiting.push(() => resolve({ area, cells: [cell], styles: [STYLE] }));
    });
  const answer = async () => {
    for (const go of waiting.splice(0)) go();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, cells, answer, change: () => version++ };
}

const SCREEN = { row: 0, column: 0, rows: 40, columns: 12 };

function cacheOn(port: ReturnType<typeof slowPort>) {
  const told = { times: 0 };
  const fail = (reason: unknown) => {
    throw reason;
  };
  return { told, cache: new CellCache(port, "s1", () => told.times++, fail) };
}

it("asks for what shows in whole blocks, once", async () => {
  const port = slowPort();
  const { cache, told } = cacheOn(port);
  cache.show([SCREEN]);
  cache.show([{ ...SCREEN, row: 10 }]);
  await port.answer();
  cache.show([SCREEN]);
  await port.answer();
  expect(port.asked).toEqual([{ row: 0, column: 0, rows: 64, columns: 32 }]);
  expect(cache.cellAt(0, 0)?.text).toBe("v1");
  expect(told.times).toBe(1);
});

it("keeps what it knows until newer cells have come", async () => {
  const port = slowPort();
  const { cache } = cacheOn(port);
  cache.show([SCREEN]);
  await port.answer();
  port.change();
  cache.outdate();
  expect(cache.cellAt(0, 0)?.text).toBe("v1");
  await port.answer();
  expect(cache.cellAt(0, 0)?.text).toBe("v2");
});

it("asks again when a change comes while cells are on their way", async () => {
  const port = slowPort();
  const { cache } = cacheOn(port);
  cache.show([SCREEN]);
  port.change();
  cache.outdate();
  await port.answer();
  await port.answer();
  expect(port.asked).toHaveLength(2);
  expect(cache.cellAt(0, 0)?.text).toBe("v2");
});

it("asks for outdated cells out of sight only when they show again", async () => {
  const port = slowPort();
  const { cache } = cacheOn(port);
  cache.show([SCREEN]);
  await port.answer();
  cache.show([{ ...SCREEN, row: 960 }]);
  await port.answer();
  cache.outdate();
  await port.answer();
  expect(port.asked.map(({ row }) => row)).toEqual([0, 960, 960]);
  cache.show([SCREEN]);
  await port.answer();
  expect(port.asked.map(({ row }) => row)).toEqual([0, 960, 960, 0]);
});

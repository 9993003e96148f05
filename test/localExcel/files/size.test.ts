import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";

const ROWS = 100_000;
const COLUMNS = 20;

test("100,000 rows of 20 columns are saved and opened whole", () => {
  const model = newWorkbook("big.xlsx");
  const cells = model.sheets[0]?.cells;
  if (cells === undefined) throw new Error("no sheet");
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      cells.put(row, column, column % 2 === 0 ? row * 0.25 + column : `text ${(row * 7 + column) % 997}`);
    }
  }
  const bytes = saveXlsx({ model, source: undefined });
  const back = openXlsx(bytes, "big.xlsx").model.sheets[0]?.cells;
  expect(back?.used(true)).toEqual({ row: 0, column: 0, rows: ROWS, columns: COLUMNS });
  let different = 0;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++)
      if (back?.value(row, column) !== cells.value(row, column)) different++;
  }
  expect(different).toBe(0);
}, 150_000);

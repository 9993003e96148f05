import type { CellValue } from "../../../src/core/cells/grid";
import { isDay } from "../../../src/core/opportunities/cellFits";

test.each<[CellValue, boolean]>([
  ["2024-03-01", true],
  ["01.03.2024", true],
  // Serials as text: days of our time alone, with a point or a comma before the time of day.
  ["45352", true],
  ["45352.5", true],
  ["45352,5", true],
  ["12345", false],
  ["99999", false],
  ["45352,5,1", false],
  [45352, true],
  [20240301, true],
  [5000, false],
  ["", false],
  [true, false],
])("%p can stand for a day: %p", (value, is) => {
  expect(isDay(value)).toBe(is);
});

import { formatMultiple } from "../../../src/core/opportunities/formatMultiple";

describe("what one unit of a number format stands for", () => {
  test.each([
    ['"$"\\ #,##0.0"k"', 1e3],
    ['#,##0.0"K"', 1e3],
    ["0\\k", 1e3],
    ['0.0" k€"', 1e3],
    ['[$€-407] #,##0.0"k"', 1e3],
    ['#,##0.0"k";-#,##0.0"k";0', 1e3],
    ['0.0" M USD"', 1e6],
    ['0.00"m"', 1e6],
    ['0.0" Mio."', 1e6],
    ['0.00"bn"', 1e9],
    ['_(#,##0.0"k"_);(#,##0.0"k")', 1e3],
  ])("%s multiplies by %d", (format, multiple) => expect(formatMultiple(format)).toBe(multiple));

  // A comma after the last digit divides what is shown; the others say nothing of a unit.
  test.each([
    '#,##0.0,"k"',
    '0,,"M"',
    "General",
    "#,##0.00",
    '"k"0',
    '0" kg"',
    '0" Mai"',
    '[>=1000]0"k";0',
    '0;-0"k"',
    "mmm yy",
    "@",
    "",
  ])("%s leaves the numbers as they are", (format) => expect(formatMultiple(format)).toBe(1));
});

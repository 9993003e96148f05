import { CellKind } from "../../../src/core/cells/grid";
import { startColumn } from "../../../src/core/cells/gridColumn";

test("blocks are appended one after another, each cell classified, each text stored once", () => {
  const column = startColumn({ column: 3, numberFormat: "m/d/yyyy", rowCount: 1 });
  column.append(
    [
      ["id", "a"],
      ["x", "b"],
      ["y", ""],
    ],
    1
  );
  column.append([["z", 12.5], ["z", true], ["z", "a"], ["z", "#N/A"], ["z"]], 1);
  const { kinds, numbers, texts, numberFormat, column: index } = column.finish();
  const { text, empty, number, boolean, error } = CellKind;
  expect([...kinds]).toEqual([text, text, empty, number, boolean, text, error, empty]);
  expect([...numbers]).toEqual([0, 1, 0, 12.5, 1, 0, 2, 0]);
  expect(texts).toEqual(["a", "b", "#N/A"]);
  expect(numberFormat).toBe("m/d/yyyy");
  expect(index).toBe(3);
});

test("a hash alone is no error; names that look like formulas stay text", () => {
  const column = startColumn({ column: 0 });
  column.append([["#1 account"], ["=HYPERLINK(1)"], ["-5"]], 0);
  const { kinds, texts } = column.finish();
  expect([...kinds]).toEqual([CellKind.text, CellKind.text, CellKind.text]);
  expect(texts).toEqual(["#1 account", "=HYPERLINK(1)", "-5"]);
});

test("a column outgrows its first size", () => {
  const column = startColumn({ column: 0, rowCount: 2 });
  column.append(
    Array.from({ length: 5000 }, (_, i) => [i]),
    0
  );
  expect(column.finish().numbers[4999]).toBe(4999);
});

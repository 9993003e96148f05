import { activeSheet, blankPort, place, shown, text, type } from "./port";

test("typed numbers, dates, percents and texts are shown as Excel would", async () => {
  const port = blankPort();
  const typed: readonly (readonly [string, string])[] = [
    ["1234.5", "1234.5"],
    ["1,234.5", "1,234.50"],
    ["$1,200", "$1,200"],
    ["€1,200.50", "€1,200.50"],
    ["12%", "12%"],
    ["(500)", "-500"],
    ["3/15/2026", "3/15/2026"],
    ["2026-03-15", "2026-03-15"],
    ["15-Mar-2026", "15-Mar-2026"],
    ["5 Jan", "5-Jan"],
    ["3/15", "15-Mar"],
    ["true", "TRUE"],
    ["'007", "007"],
    ["1.200,50", "1.200,50"],
    ["Q1 2026", "Q1 2026"],
    ["=1+1", "2"],
    ["2/30", "2/30"],
  ];
  for (const [row, [entry, expected]] of typed.entries()) {
    expect(await type(port, `A${row + 1}`, entry)).toEqual({ kind: "entered" });
    expect([entry, await text(port, `A${row + 1}`)]).toEqual([entry, expected]);
  }
  // The year is the year of the day on which it is typed.
  await type(port, "B1", "=A10");
  await type(port, "B2", "=YEAR(A10)*100+MONTH(A11)");
  expect(await text(port, "B2")).toBe("202603");
  expect((await shown(port, "A12"))?.look.horizontal).toBe("center");
  expect((await shown(port, "A13"))?.look.horizontal).toBe("left");
  expect((await shown(port, "A1"))?.look.horizontal).toBe("right");
});

test("formulas follow what is typed, and go back with it", async () => {
  const port = blankPort();
  await type(port, "A1", "10");
  await type(port, "A2", "=A1*2");
  await type(port, "A1", "21");
  expect(await text(port, "A2")).toBe("42");
  await port.undo();
  expect([await text(port, "A1"), await text(port, "A2")]).toEqual(["10", "20"]);
  await port.undo();
  expect(await text(port, "A2")).toBe("");
  expect((await port.workbook()).canUndo).toBe(true);
  await port.undo();
  expect(await port.workbook()).toMatchObject({ canUndo: false, isChanged: false });
});

test("a formula that cannot be read changes nothing", async () => {
  const port = blankPort();
  await type(port, "A1", "5");
  const outcome = await type(port, "A1", "=SUM(");
  expect(outcome).toEqual({ kind: "refused", why: "A1: this formula cannot be read: a bracket is not closed." });
  expect(await text(port, "A1")).toBe("5");
  const { row, column } = place("B1");
  expect(await port.paste(await activeSheet(port), row, column, [["1"], ["=2+"]])).toMatchObject({ kind: "refused" });
  expect(await text(port, "B1")).toBe("");
});

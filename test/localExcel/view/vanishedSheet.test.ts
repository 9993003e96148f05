import { activeSheet, blankPort } from "./port";

it("has nothing to say of a sheet that is gone, does nothing to it, and refuses entries", async () => {
  const port = blankPort();
  const before = await port.workbook();
  const area = { row: 2, column: 1, rows: 3, columns: 2 };
  expect(await port.sheet("gone")).toBeUndefined();
  expect(await port.cells("gone", area)).toEqual({ area, cells: [], styles: [] });
  expect((await port.detail("gone", 2, 1)).entry).toBe("");
  expect(await port.edge("gone", { row: 2, column: 1 }, "down")).toEqual({ row: 2, column: 1 });
  expect((await port.summary("gone", area)).count).toBe(0);
  await port.select("gone", area);
  await port.activate("gone");
  const refused = { kind: "refused", why: "This sheet is no longer in the workbook." };
  expect(await port.enter("gone", 2, 1, "5")).toEqual(refused);
  expect(await port.clear("gone", area)).toEqual(refused);
  expect(await port.workbook()).toEqual(before);
  expect(await port.sheet(await activeSheet(port))).toBeDefined();
});

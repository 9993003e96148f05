import { openWorkbook } from "../openWorkbook";

test("values written are read back through the real office.js", async () => {
  const { run } = openWorkbook();
  const read = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
    range.values = [
      ["Item", 2.5],
      [true, ""],
    ];
    range.load("values,address,valueTypes,text");
    await context.sync();
    return { address: range.address, values: range.values, types: range.valueTypes, text: range.text };
  });
  expect(read).toStrictEqual({
    address: "Sheet1!B2:C3",
    values: [
      ["Item", 2.5],
      [true, ""],
    ],
    types: [
      ["String", "Double"],
      ["Boolean", "Empty"],
    ],
    text: [
      ["Item", "2.5"],
      ["TRUE", ""],
    ],
  });
});

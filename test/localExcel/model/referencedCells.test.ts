import { fullAddress } from "../../../src/localExcel/model/address";
import { newSheet, newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import { referencedCells } from "../../../src/localExcel/model/referencedCells";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";

/** Sheets "Sheet1" and "Bob's deals"; "Stages" means A1:A3 of the first, of the second its own B2. */
function workbook(): WorkbookModel {
  const model = newWorkbook();
  const bob = newSheet(model.sheets, "Bob's deals");
  model.sheets.push(bob);
  const named = { visible: true, comment: "" };
  model.names.push(
    { ...named, name: "Stages", scope: bob.id, formula: "='Bob''s deals'!$B$2" },
    { ...named, name: "Stages", scope: undefined, formula: "=Sheet1!$A$1:$A$3" },
    { ...named, name: "Again", scope: undefined, formula: "=stages" },
    { ...named, name: "Round", scope: undefined, formula: "=Round" },
    { ...named, name: "Tax", scope: undefined, formula: "=0.19" },
    { ...named, name: "Gone", scope: undefined, formula: "=#REF!$A$1" }
  );
  return model;
}

const cells = (text: string, home?: 0 | 1): string | undefined => {
  const model = workbook();
  const found = referencedCells(model, text, home === undefined ? undefined : model.sheets[home]);
  return found && fullAddress(found.sheet.name, found.area);
};

test("a reference means its sheet's cells; one without a sheet those of its home", () => {
  expect(cells("=sheet1!$B$2:$C$9")).toBe("Sheet1!B2:C9");
  expect(cells("'Bob''s deals'!A5", 0)).toBe("'Bob''s deals'!A5");
  expect(cells("=C:C", 1)).toBe("'Bob''s deals'!C:C");
  expect(cells("=C:C")).toBeUndefined();
  expect(cells("=Other!A1", 0)).toBeUndefined();
});

test("names are followed to names; a sheet's own comes before the workbook's", () => {
  expect(cells("=Stages")).toBe("Sheet1!A1:A3");
  expect(cells(" again ", 0)).toBe("Sheet1!A1:A3");
  expect(cells("=Stages", 1)).toBe("'Bob''s deals'!B2");
  expect(cells("='Bob''s deals'!Stages")).toBe("'Bob''s deals'!B2");
  expect(cells("=[0]!Stages")).toBe("Sheet1!A1:A3");
});

test("what is no name of cells means none", () => {
  expect(["=Round", "=Tax", "=Gone", "=Unknown", "=SUM(A1:A2)", ""].map((text) => cells(text, 0))).toEqual(
    Array(6).fill(undefined)
  );
});

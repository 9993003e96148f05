import { renamedInFormula } from "../../../src/localExcel/model/sheetReferences";
import { shiftedFormula } from "../../../src/localExcel/model/shiftFormula";

test("references to a sheet follow its new name, quoted as it needs", () => {
  expect(renamedInFormula("=Data!A1+'Data'!B2+DATA!C3", "Data", "New data")).toBe(
    "='New data'!A1+'New data'!B2+'New data'!C3"
  );
  expect(renamedInFormula("='Bob''s deals'!A1", "Bob's deals", "Deals")).toBe("=Deals!A1");
});

test("other sheets, texts and names that only end alike are left alone", () => {
  const formula = "=MyData!A1&\"Data!A1\"&Data&'Old Data'!A1";
  expect(renamedInFormula(formula, "Data", "New")).toBe(formula);
});

test("a deleted sheet leaves #REF!", () => {
  expect(renamedInFormula("=SUM(Data!A1:B2)", "Data", undefined)).toBe("=SUM(#REF!A1:B2)");
});

test("copied formulas move their relative references", () => {
  const by = { rows: 2, columns: 1 };
  expect(shiftedFormula("=A1+$A1+A$1+$A$1", by)).toBe("=B3+$A3+B$1+$A$1");
  expect(shiftedFormula("=SUM(A:A,1:1,$A:B,LOG10(A1))", by)).toBe("=SUM(B:B,3:3,$A:C,LOG10(B3))");
  expect(shiftedFormula("=Deals[[#Totals],[A1]]&\"A1\"&'A1'!A1", by)).toBe("=Deals[[#Totals],[A1]]&\"A1\"&'A1'!B3");
  expect(shiftedFormula("=A1", { rows: -1, columns: 0 })).toBe("=#REF!");
});

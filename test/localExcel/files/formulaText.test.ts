import { fromFileFormula, toFileFormula } from "../../../src/localExcel/files/formulas/formulaText";
import { SharedFormula } from "../../../src/localExcel/files/formulas/sharedFormula";

test.each([
  ["=MAXIFS(A:A,B:B,1)", "_xlfn.MAXIFS(A:A,B:B,1)"],
  ['=IFS(A1>1,CONCAT("IFS(",B1))', '_xlfn.IFS(A1>1,_xlfn.CONCAT("IFS(",B1))'],
  ["=SUM(SORT(FILTER(A1:A9,A1:A9>0)))", "SUM(_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0)))"],
  ["=PERCENTILE.INC(A1:A9,0.5)+'IFS(x'!A1", "_xlfn.PERCENTILE.INC(A1:A9,0.5)+'IFS(x'!A1"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["=LET(rate,0.2,x,rate*2,x+rate)", "_xlfn.LET(_xlpm.rate,0.2,_xlpm.x,_xlpm.rate*2,_xlpm.x+_xlpm.rate)"],
  ['=SUMIFS(A1:A3,B1:B3,"won")', 'SUMIFS(A1:A3,B1:B3,"won")'],
])("%s and back", (shown, file) => {
  expect(toFileFormula(shown)).toBe(file);
  expect(fromFileFormula(file)).toBe(shown);
});

test.each([
  ["=[@Amount]*2", "Deals[[#This Row],[Amount]]*2"],
  ["=Deals[@[Close Date]]", "Deals[[#This Row],[Close Date]]"],
  ["=SUM(Deals[@[Q1]:[Q4]])", "SUM(Deals[[#This Row],[Q1]:[Q4]])"],
  ["=Other[@Amount]", "Other[[#This Row],[Amount]]"],
  ["=SUM([Amount])", "SUM(Deals[Amount])"],
  ["=SUM(Deals[Amount])", "SUM(Deals[Amount])"],
  ["=[@[Deal '[EUR']]]", "Deals[[#This Row],[Deal '[EUR']]]"],
  ["=[1]Sheet1!A1", "[1]Sheet1!A1"],
  ['="[@Amount]"', '"[@Amount]"'],
])("in the table Deals, %s is written %s", (shown, file) => {
  expect(toFileFormula(shown, "Deals")).toBe(file);
});

describe("a shared formula", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A:A,$A:B,1:1,$1:2)", "SUM(B:B,$A:C,3:3,$1:4)"],
    ["Sheet1!A1:B2&\"A1\"&'A1 x'!A1", "Sheet1!B3:C4&\"A1\"&'A1 x'!B3"],
    ["LOG10(A1)+Q1x+T[A1]+A1.B", "LOG10(B3)+Q1x+T[A1]+A1.B"],
  ])("%s at A1 is %s at B3", (first, third) => {
    expect(new SharedFormula(first, 0, 0).at(2, 1)).toBe(third);
  });
});

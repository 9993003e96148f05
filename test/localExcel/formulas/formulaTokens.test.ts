import { formulaTokens } from "../../../src/localExcel/formulas/formulaTokens";

const kinds = (formula: string): string[] => formulaTokens(formula).map(({ kind, text }) => `${kind} ${text}`);

describe("formulaTokens", () => {
  test("texts, sheets and brackets hide what looks like a reference", () => {
    expect(kinds(`=SUM('Bob''s [A1]'!A1)`)).toEqual(["function SUM", "open (", "foreign 'Bob''s [A1]'!A1", "close )"]);
    expect(kinds(`='Bob''s deals'!$A$1&"A1 ""x"" B2"`)).toEqual([
      "reference 'Bob''s deals'!$A$1",
      "operator &",
      `text "A1 ""x"" B2"`,
    ]);
    expect(kinds("=T[A1:B2]*LOG10(A1)")).toEqual([
      "structured T[A1:B2]",
      "operator *",
      "function LOG10",
      "open (",
      "reference A1",
      "close )",
    ]);
  });

  test("an apostrophe keeps a bracket from closing a structured reference", () => {
    const text = "Rows[Size '] '#1 '' '[x']]";
    expect(formulaTokens(`=${text}`)).toEqual([
      { kind: "structured", text, table: "Rows", inside: "Size '] '#1 '' '[x']" },
    ]);
    expect(kinds("=Rows['#]+1")).toEqual(["structured Rows['#]", "operator +", "number 1"]);
  });

  test("whole columns, whole rows, names with dots, errors, numbers", () => {
    expect(kinds("=A:C+$3:$4+EnoughPipeline.Goal+1.5e-3+#N/A+tax2024x")).toEqual([
      "reference A:C",
      "operator +",
      "reference $3:$4",
      "operator +",
      "name EnoughPipeline.Goal",
      "operator +",
      "number 1.5e-3",
      "operator +",
      "error #N/A",
      "operator +",
      "name tax2024x",
    ]);
  });

  test("several sheets at once and other workbooks are foreign", () => {
    expect(kinds("=SUM(Jan:Mar!A1,[2]Data!B2)")).toEqual([
      "function SUM",
      "open (",
      "foreign Jan:Mar!A1",
      "comma ,",
      "foreign [2]Data!B2",
      "close )",
    ]);
  });

  test("the texts of the tokens are the formula", () => {
    const formula = `=IF([@[Deal '#]]>0, 'x y'!A1 , "a,""b") + {1,2;3,4}%`;
    expect(
      formulaTokens(formula)
        .map(({ text }) => text)
        .join("")
    ).toBe(formula.slice(1));
  });
});

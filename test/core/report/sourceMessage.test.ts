import { flagColumnsMessage, sourceMessage } from "../../../src/core/report/sourceMessage";

describe("sourceMessage", () => {
  test("a missing amount names the sheet, the columns and the option to type", () => {
    expect(
      sourceMessage(
        { kind: "missingField", sheet: "Deals", field: "amount", headers: ["Deal Value, $", "Stage"] },
        "commandLine"
      )
    ).toBe(
      'No amount column (the money of each opportunity) was found on ‘Deals’. Its columns are ‘Deal Value, $’, ‘Stage’. If one of them holds it, name it: --map amount="Deal Value, $"'
    );
  });

  test("the pane asks for a choice instead of an option", () => {
    const words = sourceMessage({ kind: "missingField", sheet: "Deals", field: "stage", headers: ["A"] }, "pane");
    expect(words).toContain("Choose the column that holds it.");
    expect(words).not.toContain("--map");
  });

  test("long and many names are shortened and counted", () => {
    const headers = Array.from({ length: 30 }, (_, i) => `${"x".repeat(300)}${i}`);
    const words = sourceMessage(
      { kind: "noSuchColumn", sheet: "S", field: "amount", header: "Sum", headers },
      "commandLine"
    );
    expect(words).toContain("and 22 more");
    expect(words.length).toBeLessThan(600);
  });

  test("every fault is one or two sentences that end", () => {
    const words = [
      sourceMessage({ kind: "emptyWorkbook" }, "commandLine"),
      sourceMessage({ kind: "emptySheet", sheet: "A" }, "commandLine"),
      sourceMessage({ kind: "noSuchSheet", sheet: "A", sheets: ["B", "C"] }, "commandLine"),
      sourceMessage({ kind: "noHeaderRow", sheet: "A" }, "commandLine"),
      sourceMessage({ kind: "noSuchTable", sheet: "A", table: "H9", tables: ["A1", "Q3"] }, "commandLine"),
      sourceMessage({ kind: "noRows", sheet: "A", headerRow: 3 }, "commandLine"),
      sourceMessage(
        {
          kind: "mixedCurrencies",
          sheet: "A",
          column: "Amount",
          currencies: ["EUR", "USD"],
          uses: [
            { currency: "USD", rows: 2, rate: 1 },
            { currency: "EUR", rows: 1, rate: undefined },
          ],
        },
        "commandLine"
      ),
    ];
    for (const message of words) expect(message).toMatch(/^[A-Z].*[."]$/s);
    expect(words[2]).toBe("There is no sheet called ‘A’. The workbook has ‘B’, ‘C’.");
  });

  test("flag columns that cannot be written say why and how to get them", () => {
    expect(flagColumnsMessage({ kind: "occupied", sheet: "Bob's deals", address: "I1:M408" })).toBe(
      "Flag columns not written: the cells I1:M408 to the right of the rows on ‘Bob's deals’ are in use. Free five columns there and analyze again; Flagged Deals holds the same flags."
    );
    expect(flagColumnsMessage({ kind: "filtered", sheet: "A" })).toContain("Clear the filter");
  });
});

import { execFileSync } from "node:child_process";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import { convertWorkbook, testWithLibreOffice } from "../../support/libreOffice";
import { addReport, bridgeChart } from "./annotate";

const csv = new TextEncoder().encode("deal,amount\nA,10\nB,20\nC,30\n");

function report(): Uint8Array {
  const opened = openSpreadsheet(csv, "deals.csv");
  addReport(opened.model, "Bob's Check");
  return saveXlsx(opened);
}

testWithLibreOffice("LibreOffice opens a new workbook with everything in it, calculates the same and draws it", () => {
  const resaved = openXlsx(convertWorkbook(report(), "xlsx"), "r.xlsx").model;
  expect(resaved.sheets.map((sheet) => sheet.name)).toEqual(["deals", "Bob's Check"]);
  const [data, check] = resaved.sheets;
  expect(data?.cells.value(3, 1)).toBe(30);
  // 2 × 10, 2 × 20, 2 × 30; their sum; the largest of 10, 20, 30; a division by zero; a text; 10 + 4 (array formula)
  expect([1, 2, 3].map((row) => check?.cells.value(row, 2))).toEqual([20, 40, 60]);
  expect(check?.cells.value(6, 0)).toBe(120);
  expect(check?.cells.value(6, 1)).toBe(30);
  expect(check?.cells.value(7, 0)).toEqual({ error: "#DIV/0!" });
  expect(check?.cells.value(7, 1)).toBe("yes");
  expect(check?.cells.value(8, 0)).toBe(14);
  expect(check?.tables[0]?.name).toBe("EnoughPipelineSteps");
  expect(check?.conditionalFormats).toHaveLength(1);
  expect(check?.validations[0]?.kind).toBe("list");
  expect(check?.notes[0]?.text).toBe("two\nlines & more");
  expect(check?.hyperlinks).toHaveLength(2);
  expect(check?.page.orientation).toBe("landscape");
  expect(check?.page.printArea).toEqual([{ row: 0, column: 0, rows: 9, columns: 3 }]);
  expect(resaved.names.map((name) => name.name)).toEqual(expect.arrayContaining(["Report.Area", "local"]));
});

testWithLibreOffice(
  "a chart that LibreOffice saved again is still known by name, kind and cells, and can be taken away",
  () => {
    const opened = openXlsx(convertWorkbook(report(), "xlsx"), "r.xlsx");
    const check = opened.model.sheets[1];
    const [chart] = check?.charts ?? [];
    const wanted = bridgeChart("Bob's Check");
    expect(chart?.name).toBe("Bridge");
    expect(chart?.type).toBe("ColumnStacked");
    expect(chart?.series.map((series) => series.valuesRef)).toEqual(wanted.series.map((series) => series.valuesRef));
    expect(chart?.series.map((series) => series.fill)).toEqual(["none", "#1D4E6B"]);
    check?.charts.splice(0, 1, { ...wanted, name: "Again" });
    check?.changed.add("charts");
    const again = openXlsx(saveXlsx(opened), "again.xlsx");
    expect(again.model.sheets[1]?.charts.map((each) => each.name)).toEqual(["Again"]);
    expect(again.source?.names.filter((name) => /charts\/chart\d*\.xml$/.test(name))).toHaveLength(1);
  }
);

testWithLibreOffice("every part is well-formed XML", () => {
  const opened = openXlsx(report(), "r.xlsx");
  const parts = opened.source?.names.filter((name) => /\.(xml|rels|vml)$/.test(name)) ?? [];
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) execFileSync("xmllint", ["--noout", "-"], { input: opened.source?.get(part) ?? "" });
});

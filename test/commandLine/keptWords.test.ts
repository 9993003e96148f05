import { keptWords } from "../../src/commandLine/keptWords";

test("first what they are, then every part by its name, a line a folder", () => {
  const parts = [
    "xl/slicerCaches/slicerCache1.xml",
    "xl/charts/chart1.xml",
    "xl/charts/style1.xml",
    "xl/pivotTables/pivotTable1.xml",
    "xl/pivotTables/pivotTable12.xml",
    "xl/charts/chartEx2.xml",
    "xl/queryTables/queryTable1.xml",
    "xl/connections.xml",
  ];
  expect(keptWords(parts)).toEqual([
    "Kept as they are: 2 pivot tables, 2 charts, 1 slicer, 1 query (8 parts)",
    "  xl/slicerCaches/slicerCache1.xml",
    "  xl/charts/chart1.xml, xl/charts/style1.xml, xl/charts/chartEx2.xml",
    "  xl/pivotTables/pivotTable1.xml, xl/pivotTables/pivotTable12.xml",
    "  xl/queryTables/queryTable1.xml",
    "  xl/connections.xml",
  ]);
});

test("parts without a name of their own are counted; none is no line", () => {
  expect(keptWords(["xl/metadata.xml"])).toEqual(["Kept as they are: 1 part", "  xl/metadata.xml"]);
  expect(keptWords([])).toEqual([]);
});

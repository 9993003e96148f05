import { hiddenParts } from "../../../src/localExcel/page/hiddenParts";
import { notShown } from "../../../src/localExcel/page/messages";

it("names what of a file is not shown, each kind once, in a sentence that takes any of them", () => {
  const parts = ["xl/charts/chart7.xml", "xl/pivotTables/pivotTable1.xml", "xl/pivotCache/pivotCacheDefinition1.xml"];
  const said = notShown(hiddenParts(parts));
  expect(said).toBe("Not shown on this page: pivot tables and some charts. A download keeps them as they were.");
  expect(hiddenParts(["xl/theme/theme2.xml"])).toEqual([]);
});

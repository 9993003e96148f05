import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { removeEverything } from "../../src/workbook/removeEverything";
import { analyzed, contents, jsonOf, sheetNamed } from "../support/analyzed";
import { csvOf, deals } from "../support/deals";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { connected, workbookOfCsv } from "../support/localWorkbook";

describe("annotated, saved by LibreOffice, analysed again", () => {
  testWithLibreOffice(
    "our sheets are found, inputs kept, the same answer given; then everything is taken out",
    async () => {
      const first = workbookOfCsv(csvOf(deals(24)));
      const before = contents(sheetNamed(first.model, "Deals"));
      const answer = jsonOf(await analyzed(first, { overrides: { goal: 750_000, agedAt: 1.25 } }));
      const saved = convertWorkbook(saveXlsx(first.opened), "xlsx");

      const second = connected(openSpreadsheet(saved, "saved.xlsx"));
      const names = second.model.sheets.map(({ name }) => name);
      const again = await analyzed(second);
      expect(jsonOf(again)).toEqual(answer);
      expect([again.analysis.settings.goal, again.analysis.settings.agedAt]).toEqual([750_000, 1.25]);
      expect(again.written.sheets).toEqual({ kind: "written", created: [] });
      expect(second.model.sheets.map(({ name }) => name)).toEqual(names);

      expect(await removeEverything(second.run)).toMatchObject({ kind: "removed", left: [], hadFlags: true });
      expect(second.model.sheets.map(({ name }) => name)).toEqual(["Deals"]);
      expect(second.model.names).toEqual([]);
      expect(contents(sheetNamed(second.model, "Deals"))).toEqual(before);
    },
    240_000
  );
});

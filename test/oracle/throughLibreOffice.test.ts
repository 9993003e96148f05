import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { removeEverything } from "../../src/workbook/removeEverything";
import { dayOf } from "../../src/core/cells/day";
import { analyzed, contentAt, jsonOf } from "../support/analyzed";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { connected, type TestWorkbook } from "../support/localWorkbook";
import { areaOfName } from "./areaOfName";
import { annotated } from "./annotated";
import { ownSheets } from "./ownCells";

const SAMPLE = { file: "assets/sample-pipeline.csv", overrides: { goal: 12_000_000, asOf: dayOf(2026, 9, 15) } };

/** Types into an input cell, found by its name as the add-in finds it. */
async function typeInto(workbook: TestWorkbook, name: string, value: string | number): Promise<void> {
  await workbook.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
}

/** What stands in an input cell. */
function typedAt(workbook: TestWorkbook, name: string): unknown {
  const place = areaOfName(workbook.model, name);
  return place === undefined ? undefined : contentAt(place.sheet, place.area.row, place.area.column);
}

describe("an annotated workbook that another program saved", () => {
  testWithLibreOffice(
    "is analysed again in its own sheets, with what was typed, and comes clean",
    async () => {
      const first = connected(
        openSpreadsheet((await annotated(SAMPLE.file, { overrides: SAMPLE.overrides })).bytes, "annotated.xlsx")
      );
      await typeInto(first, "EnoughPipeline.Input.goal", 9_000_000);
      await typeInto(first, "EnoughPipeline.Input.confidence", 0.9);
      await typeInto(first, "EnoughPipeline.Input.agedTreatment", 0.25);

      const resaved = convertWorkbook(saveXlsx(first.opened), "xlsx");
      const second = connected(openSpreadsheet(resaved, "resaved.xlsx"));
      const before = second.model.sheets.map(({ name }) => name);
      const again = await analyzed(second);
      expect(again.written.sheets.kind).toBe("written");
      expect(again.written.flags.kind).toBe("written");
      expect(second.model.sheets.map(({ name }) => name)).toEqual(before);
      expect(ownSheets(second.model)).toHaveLength(5);
      expect(again.analysis.settings).toMatchObject({ goal: 9_000_000, confidence: 0.9, agedTreatment: 0.25 });
      expect(again.analysis.settings.asOf).toBe(SAMPLE.overrides.asOf);
      expect(typedAt(second, "EnoughPipeline.Input.goal")).toBe(9_000_000);
      expect(typedAt(second, "EnoughPipeline.Input.confidence")).toBe(0.9);

      const third = connected(openSpreadsheet(saveXlsx(second.opened), "again.xlsx"));
      expect(jsonOf(await analyzed(third))).toEqual(jsonOf(again));
      expect((await removeEverything(third.run)).kind).toBe("removed");
      expect(third.model.sheets).toHaveLength(1);
      expect(third.model.names.filter(({ name }) => name.startsWith("EnoughPipeline."))).toEqual([]);
    },
    240_000
  );
});

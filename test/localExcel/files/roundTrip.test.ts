import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { saveXlsx } from "../../../src/localExcel/files/saveXlsx";
import type { SheetSection } from "../../../src/localExcel/model/workbookModel";
import { changedParts, compareWorkbooks } from "../../support/compareWorkbooks";
import { addReport } from "./annotate";
import { testWithTrackers, TRACKERS, tracker } from "./trackers";

const SECTIONS: readonly SheetSection[] = [
  "properties",
  "view",
  "columns",
  "rows",
  "merges",
  "conditionalFormats",
  "validations",
  "hyperlinks",
  "filter",
  "protection",
  "page",
  "tables",
  "charts",
  "notes",
];

describe.each(TRACKERS)("%s", (name) => {
  testWithTrackers("opened and saved, every part is byte for byte what it was", () => {
    const before = tracker(name);
    expect(changedParts(before, saveXlsx(openXlsx(before, name)))).toEqual([]);
  });

  testWithTrackers("written all over with what it says already, it is still byte for byte what it was", () => {
    const before = tracker(name);
    const opened = openXlsx(before, name);
    for (const sheet of opened.model.sheets) {
      for (const section of SECTIONS) sheet.changed.add(section);
      for (const table of sheet.tables) table.changed = true;
      const used = sheet.cells.used(false);
      for (let row = 0; row < (used === undefined ? 0 : used.row + used.rows); row++) sheet.cells.changedRows.add(row);
    }
    expect(changedParts(before, saveXlsx(opened))).toEqual([]);
  });

  testWithTrackers(
    "a report sheet and a cell beside the data leave everything else alone, and can be taken back",
    () => {
      const before = tracker(name);
      const opened = openXlsx(before, name);
      const [data] = opened.model.sheets;
      const used = data?.cells.used(false);
      if (data === undefined || used === undefined) throw new Error("no data");
      const beside = { row: used.row + 3, column: used.column + used.columns + 1 };
      const report = addReport(opened.model, "Bob's Pipeline Check");
      data.cells.put(beside.row, beside.column, "F3 overdue");
      opened.model.activeSheet = report.id;
      opened.model.settings.set("inputs", { goal: 12_000_000, note: "<&>" });
      const annotated = saveXlsx(opened);
      const differences = compareWorkbooks(before, annotated, { allowAdded: true });
      expect(differences).toHaveLength(1);
      expect(differences[0]).toMatch(/: nothing \/ F3 overdue$/);
      // Of what the file had, only the sheets that changed and what lists sheets and formats is written anew.
      const kept = changedParts(before, annotated).filter((part) => opened.source?.has(part));
      expect(
        kept.filter((part) => !/sheet\d+\.xml$|^\[Content|workbook\.xml|styles\.xml$|calcChain/.test(part))
      ).toEqual([]);

      const again = openXlsx(annotated, name);
      expect(again.model.settings.get("inputs")).toEqual({ goal: 12_000_000, note: "<&>" });
      expect(again.model.sheets.find(({ id }) => id === again.model.activeSheet)?.name).toBe("Bob's Pipeline Check");
      again.model.sheets.pop();
      again.model.sheets[0]?.cells.put(beside.row, beside.column, undefined);
      again.model.names = again.model.names.filter((each) => each.name !== "Report.Area" && each.name !== "local");
      again.model.settings.clear();
      again.model.activeSheet = openXlsx(before, name).model.activeSheet;
      const removed = saveXlsx(again);
      expect(compareWorkbooks(before, removed)).toEqual([]);
      const parts = [before, removed].map((bytes) =>
        openXlsx(bytes, name).source?.names.filter((part) => !/calcChain/.test(part))
      );
      expect(parts[1]?.sort()).toEqual(parts[0]?.sort());
    }
  );
});

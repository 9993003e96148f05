import type { PlanRange } from "../core/report/sheetPlan";
import { queueStraysRemoval } from "./addOwnSheet";
import { isInside, rangeOn } from "./address";
import { queueOldRules, readOldRules } from "./checkFlags";
import type { ExcelRunner } from "./excelRunner";
import { oldFlags } from "./flagPlace";
import { queueHistory, readHistory } from "./history";
import { lookAround } from "./lookAround";
import { FLAGS_NAME, isSameName, NAME_PREFIX, SAMPLE_NAME } from "./ownNames";
import { ownPlaces, ownSheetIds, writtenOnSheets } from "./ownSheets";
import { sampleFate, sampleSheet } from "./samplePlace";
import { repeatRun } from "./repeatRun";
import { queueFlagsRemoval } from "./writeFlags";
import type { SheetOutline, WorkbookOutline } from "./workbookOutline";

/** Why nothing was taken out; nothing was changed then. */
export type RemovalBlocked =
  "structureProtected" | "ownSheetProtected" | "flagSheetProtected" | "filtered" | "onlyOurSheets";

/** What became of the removal. */
export type Removed =
  | {
      readonly kind: "removed";
      /** Names of own sheets that are gone. */
      readonly sheets: readonly string[];
      /** Sheets on which the user has written too: own ones emptied of ours, the sample whole. */
      readonly left: readonly string[];
      readonly hadFlags: boolean;
      /** The sample stays as it was added, because a workbook needs one sheet. */
      readonly keepsSample: boolean;
    }
  | { readonly kind: "nothingOfOurs" }
  | { readonly kind: "blocked"; readonly reason: RemovalBlocked };

/**
 * Takes everything out again that our names point at: own sheets with their tables and charts, the flag columns with
 * their look, rule and widths, the history, the sample, the names. Nothing else is touched.
 * Round trips: 4
 */
export async function removeEverything(excel: ExcelRunner): Promise<Removed> {
  return await repeatRun(excel, undefined, async (context) => {
    const outline = await lookAround(context);
    const left = writtenOnSheets(outline).map(({ sheet }) => sheet.name);
    const fate = sampleFate(outline, left);
    const going = outline.ownNames.filter(({ name }) => fate !== "kept" || !isSameName(name, SAMPLE_NAME));
    if (going.length === 0 && outline.strays.length === 0) return { kind: "nothingOfOurs" };
    const reason = blockedBy(outline, fate);
    if (reason !== undefined) return { kind: "blocked", reason };

    const flags = oldFlags(outline);
    const rules = queueOldRules(context, flags);
    const keys = queueHistory(context, outline);
    await context.sync();

    const ours = readOldRules(flags, rules);
    if (ours !== undefined) {
      queueFlagsRemoval(context, ours, readHistory(keys).flags);
      // With its name gone, nothing is put back twice when something fails from here on.
      context.workbook.names.getItem(FLAGS_NAME).delete();
    }
    queueStraysRemoval(context, outline);
    queueSheetsRemoval(context, outline);
    const sample = sampleSheet(outline);
    if (sample !== undefined && fate === "goes") queueSheetRemoval(context, sample);
    for (const { name } of going) {
      if (ours === undefined || !isSameName(name, FLAGS_NAME)) context.workbook.names.getItem(name).delete();
    }
    await context.sync();

    const own = outline.sheets.filter((sheet) => ownSheetIds(outline).has(sheet.id));
    const gone = own.map((sheet) => sheet.name).filter((name) => !left.includes(name));
    if (sample !== undefined && fate === "goes") gone.push(sample.name);
    const stayed = sample !== undefined && fate === "theirs" ? [...left, sample.name] : left;
    return {
      kind: "removed",
      sheets: gone,
      left: stayed,
      hadFlags: flags !== undefined,
      keepsSample: fate === "kept",
    };
  });
}

function blockedBy(outline: WorkbookOutline, fate: ReturnType<typeof sampleFate>): RemovalBlocked | undefined {
  const own = ownSheetIds(outline);
  const flags = oldFlags(outline);
  if ((own.size > 0 || fate === "goes") && outline.isStructureProtected) return "structureProtected";
  if (outline.sheets.some((sheet) => own.has(sheet.id) && sheet.isProtected)) return "ownSheetProtected";
  if (flags?.sheet.isProtected === true) return "flagSheetProtected";
  const tables = outline.tables.filter((table) => table.sheetId === flags?.sheet.id);
  if (flags?.sheet.isFiltered === true || tables.some((table) => table.isFiltered)) return "filtered";
  // Excel keeps at least one visible sheet.
  const stays = outline.sheets.some((sheet) => sheet.isVisible && !own.has(sheet.id));
  return own.size > 0 && !stays ? "onlyOurSheets" : undefined;
}

/** Queues the deletion of own sheets; one that holds something of the user's beside our block is emptied of ours instead. */
function queueSheetsRemoval(context: Excel.RequestContext, outline: WorkbookOutline): void {
  const written = writtenOnSheets(outline);
  for (const place of ownPlaces(outline)) {
    if (!written.some(({ sheet }) => sheet.id === place.sheet.id)) queueSheetRemoval(context, place.sheet);
    else queueBlockRemoval(context.workbook.worksheets.getItem(place.sheet.id), { outline, ...place });
  }
}

function queueSheetRemoval(context: Excel.RequestContext, { id, isVisible }: SheetOutline): void {
  const sheet = context.workbook.worksheets.getItem(id);
  // A very hidden sheet cannot be deleted.
  if (!isVisible) sheet.visibility = "Hidden";
  sheet.delete();
}

function queueBlockRemoval(
  sheet: Excel.Worksheet,
  place: { readonly outline: WorkbookOutline; readonly sheet: SheetOutline; readonly range: PlanRange }
): void {
  for (const chart of place.sheet.charts) if (chart.startsWith(NAME_PREFIX)) sheet.charts.getItem(chart).delete();
  for (const table of place.outline.tables) {
    if (table.sheetId === place.sheet.id && isInside(table.range, place.range)) sheet.tables.getItem(table.id).delete();
  }
  const block = rangeOn(sheet, place.range);
  block.conditionalFormats.clearAll();
  block.dataValidation.clear();
  block.unmerge();
  block.clear("All");
}

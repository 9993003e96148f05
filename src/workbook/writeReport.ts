import type { OwnSheetId, PlanRange } from "../core/report/sheetPlan";
import { addressOf, outside, rangeOn } from "./address";
import type { FlagCheck, FreePlace } from "./checkFlags";
import type { History } from "./history";
import { writeHistory } from "./history";
import { HISTORY_NAME, sheetName } from "./ownNames";
import { RequestBudget } from "./requestBudget";
import type { WritableReport } from "./writableReport";
import type { FlagsWritten, SheetsBlocked, Written } from "./written";
import { writeFlags } from "./writeFlags";
import { writeSheets } from "./writeSheets";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** Everything one analysis writes, and where. */
export interface ReportWriting {
  readonly outline: WorkbookOutline;
  readonly history: History;
  readonly report: WritableReport;
  readonly sheetNames: Readonly<Record<OwnSheetId, string>>;
  readonly flags: FlagCheck;
  readonly signal: AbortSignal | undefined;
}

/**
 * Writes own sheets, flag columns and history. Where a sheet may not be written, nothing is: better the old answer whole
 * than half a new one. Every write can be repeated: same place, same content.
 * Round trips: 2 for a small report (one to see that the sheets are free), 1 more for each 3.5 MB
 */
export async function writeReport(context: Excel.RequestContext, writing: ReportWriting): Promise<Written> {
  const blocked = await sheetsBlocked(context, writing);
  if (blocked !== undefined) {
    const { sheet, address } = writing.flags.kind === "blocked" ? writing.flags : flagPlaceWords(writing.flags);
    return {
      sheets: { kind: "blocked", ...blocked },
      flags: { kind: "blocked", reason: "sheetsBlocked", sheet, address },
    };
  }
  const { outline, report } = writing;
  const budget = new RequestBudget(context, writing.signal);
  const created = report.sheets.map(({ id }) => id).filter((id) => placeOf(outline, sheetName(id)) === undefined);
  await writeSheets(context, { ...writing, plans: report.sheets, names: writing.sheetNames, budget });
  const flags = await writeFlagsWhereFree(context, writing, budget);
  const state = writing.flags.kind === "free" ? writing.flags.state : writing.history.flags;
  await writeHistory(context, { ...writing, snapshot: report.snapshot, flags: state, budget });
  if (outline.isManual) queueCalculation(context, writing);
  if (created.includes("Check")) context.workbook.worksheets.getItem(writing.sheetNames.Check).activate();
  await budget.flush();
  return { sheets: { kind: "written", created }, flags };
}

function flagPlaceWords({ place }: FreePlace): { readonly sheet: string; readonly address: string } {
  return { sheet: place.sheet.name, address: addressOf(place.needed) };
}

async function writeFlagsWhereFree(
  context: Excel.RequestContext,
  writing: ReportWriting,
  budget: RequestBudget
): Promise<FlagsWritten> {
  const { flags, outline, history, report } = writing;
  if (flags.kind === "blocked") return flags;
  return await writeFlags(context, { outline, free: flags, oldState: history.flags, plan: report.flagColumns, budget });
}

/** Queues the calculation of our sheets, twice because they read each other; the user's mode and sheets are left alone. */
function queueCalculation(context: Excel.RequestContext, { report, sheetNames }: ReportWriting): void {
  const ids = report.sheets.map(({ id }) => id);
  for (const id of [...ids, ...ids]) context.workbook.worksheets.getItem(sheetNames[id]).calculate(true);
}

/**
 * Why the own sheets may not be written.
 * Round trips: 0, or 1 when a sheet has to grow over cells that were not ours
 */
async function sheetsBlocked(
  context: Excel.RequestContext,
  writing: ReportWriting
): Promise<SheetsBlocked | undefined> {
  const { outline, report } = writing;
  const present = report.sheets.map(({ id, block }) => ({ place: placeOf(outline, sheetName(id)), block }));
  const isAnyMissing = present.some(({ place }) => place === undefined) || placeOf(outline, HISTORY_NAME) === undefined;
  if (isAnyMissing && outline.isStructureProtected) return { reason: "structureProtected" };
  const guarded = present.find(({ place }) => place?.sheet.isProtected === true)?.place;
  if (guarded !== undefined) return { reason: "ownSheetProtected", sheet: guarded.sheet.name };

  const grown = present.flatMap(({ place, block }) =>
    place === undefined ? [] : outside(block, place.range).map((part) => queueUsed(context, place.sheet, part))
  );
  if (grown.length === 0) return undefined;
  await context.sync();
  const taken = grown.find(({ used }) => !used.isNullObject);
  return taken && { reason: "ownSheetOccupied", sheet: taken.sheet, address: addressOf(taken.part) };
}

function queueUsed(
  context: Excel.RequestContext,
  sheet: { readonly id: string; readonly name: string },
  part: PlanRange
): { readonly sheet: string; readonly part: PlanRange; readonly used: Excel.Range } {
  const used = rangeOn(context.workbook.worksheets.getItem(sheet.id), part).getUsedRangeOrNullObject(true);
  used.load("address");
  return { sheet: sheet.name, part, used };
}

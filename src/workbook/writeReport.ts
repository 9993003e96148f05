import type { OwnSheetId, PlanRange } from "../core/report/sheetPlan";
import { queueStraysRemoval } from "./addOwnSheet";
import { addressOf, outside, rangeOn } from "./address";
import type { FlagCheck, FreePlace } from "./checkFlags";
import { queueHistorySheet, type History, type HistorySheet } from "./history";
import { HISTORY_NAME, sheetName } from "./ownNames";
import type { TypedOnSheets } from "./readTypedAreas";
import { RequestBudget } from "./requestBudget";
import { journalOf, writeJournal } from "./typedJournal";
import type { WritableReport } from "./writableReport";
import type { FlagsWritten, SheetsBlocked, Written } from "./written";
import { writeFlags } from "./writeFlags";
import { writeHistory } from "./writeHistory";
import { queueSheets, writeSheets } from "./writeSheets";
import { queueAnswerClearing, writeStoredAnswer, type AnswerWriting } from "./writeStoredAnswer";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** Everything one analysis writes, and where. */
export interface ReportWriting {
  readonly outline: WorkbookOutline;
  readonly history: History;
  readonly report: WritableReport;
  readonly sheetNames: Readonly<Record<OwnSheetId, string>>;
  readonly flags: FlagCheck;
  readonly typed: TypedOnSheets;
  /** The answer as it is kept in the workbook, once it is known what became of the flag columns; without it none is kept. */
  readonly answer?: (flags: FlagsWritten) => Pick<AnswerWriting, "cells" | "source">;
  /** Bytes a request may grow to. */
  readonly requestBytes?: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress?: ((progress: WritingProgress) => void) | undefined;
}

/**
 * How far the writing is: own sheets that stand whole in the workbook, at least 1 from the moment anything is changed; then the
 * flag columns.
 */
export type WritingProgress =
  | { readonly step: "writing"; readonly sheets: number; readonly of: number }
  | { readonly step: "flagColumns"; readonly sheets: number; readonly of: number };

/**
 * Writes own sheets, flag columns and history. Where a sheet may not be written, nothing is: better the old answer whole
 * than half a new one. Every write can be repeated: same place, same content.
 * Round trips: 2 for a small report (one to see that the sheets are free), 1 more for each 600 kB or 800 calls
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
  const { outline, report, typed } = writing;
  const budget = new RequestBudget(context, writing.signal, writing.requestBytes);
  const progress = startProgress(writing, budget);
  const created = report.sheets.map(({ id }) => id).filter((id) => placeOf(outline, sheetName(id)) === undefined);
  queueStraysRemoval(context, outline);
  const names = writing.sheetNames;
  const sheets = queueSheets(context, { outline, plans: report.sheets, names });
  const historySheet = queueHistorySheet(context, outline);
  const journal = journalOf(typed);
  queueAnswerClearing(context, outline);
  if (journal !== "") await writeJournal(context, historySheet, { outline, budget, journal, isOver: false });
  const { onSheets } = progress;
  await writeSheets(context, sheets, { outline, plans: report.sheets, names, budget, onSheets });
  progress.onFlags();
  const flags = await writeFlagsWhereFree(context, writing, { budget, historySheet });
  await writeHistory(context, historySheet, { ...writing, rows: report.history, budget });
  const answer = writing.answer?.(flags);
  if (answer !== undefined) await writeStoredAnswer(context, historySheet, { ...answer, outline, budget });
  if (outline.isManual) queueCalculation(context, writing);
  if (created.includes("Check")) context.workbook.worksheets.getItem(writing.sheetNames.Check).activate();
  // Last: from here on the sheets themselves hold what was typed.
  if (journal !== "") await writeJournal(context, historySheet, { outline, budget, journal, isOver: true });
  await budget.flush();
  return { sheets: { kind: "written", created }, flags };
}

function startProgress(
  { report, onProgress }: ReportWriting,
  budget: RequestBudget
): { readonly onSheets: (whole: number) => void; readonly onFlags: () => void } {
  const of = report.sheets.length;
  let sheets = 0;
  const tell = (step: WritingProgress["step"], whole: number): void => {
    sheets = Math.max(sheets, whole);
    onProgress?.({ step, sheets, of });
  };
  tell("writing", 0);
  budget.whenSent(() => tell("writing", 1));
  return { onSheets: (whole) => tell("writing", whole), onFlags: () => tell("flagColumns", sheets) };
}

function flagPlaceWords({ place }: FreePlace): { readonly sheet: string; readonly address: string } {
  return { sheet: place.sheet.name, address: addressOf(place.needed) };
}

async function writeFlagsWhereFree(
  context: Excel.RequestContext,
  writing: ReportWriting,
  into: { readonly budget: RequestBudget; readonly historySheet: HistorySheet }
): Promise<FlagsWritten> {
  const { flags, outline, history, report } = writing;
  if (flags.kind === "blocked") return flags;
  return await writeFlags(context, {
    outline,
    free: flags,
    oldState: history.flags,
    plan: report.flagColumns,
    ...into,
  });
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

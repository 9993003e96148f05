import type { AskWhatIf } from "../../analyst/analyst";
import type { AnalyzedWith } from "../../analyst/analyzeWith";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { SHEET_HOLDS } from "../../core/report/sheetHolds";
import type { PlanRange } from "../../core/report/sheetPlan";
import { OWN_SHEETS, sheetName } from "../../workbook/ownNames";
import type { KeptAnswer } from "../../workbook/readStoredAnswer";
import type { WantedRow } from "../../workbook/selectRow";
import type { SourceMark } from "../../workbook/storedAnswer";
import { placeOf, type WorkbookOutline } from "../../workbook/workbookOutline";
import type { PaneAnswer } from "../paneEngine";
import { leftOutOf } from "./leftOutOf";

/** The answer the pane shows, with what is needed to find its rows again. */
export interface CurrentAnswer {
  readonly summary: AnswerSummary;
  readonly mark: SourceMark;
  /** Where its analysis is at hand. */
  readonly whatIf?: AskWhatIf | undefined;
}

/** An answer out of the workbook as the pane shows it: its sheet by the name it has now. */
export function keptAnswer(
  { stored, source, isSourceChanged, goalNow }: KeptAnswer,
  outline: WorkbookOutline
): PaneAnswer {
  return {
    summary: source === undefined ? stored.summary : { ...stored.summary, sheet: source.sheet.name },
    sheets: ownSheetsOf(outline),
    leftOut: leftOutOf({ sheets: { kind: "written", created: [] }, flags: stored.flags }),
    isSourceChanged,
    isSourceGone: source === undefined,
    goalNow,
  };
}

/** Own sheets that stand in the workbook, with what they hold. */
function ownSheetsOf(outline: WorkbookOutline): PaneAnswer["sheets"] {
  return OWN_SHEETS.flatMap((id) => {
    const place = placeOf(outline, sheetName(id));
    return place?.sheet.isVisible === true ? [{ id, name: place.sheet.name, holds: SHEET_HOLDS[id] }] : [];
  });
}

/** The same after an analysis, without asking again: those that stood there, and those it has added. */
export function ownSheetsAfter({ outline, written, sheetNames }: AnalyzedWith): PaneAnswer["sheets"] {
  const created = written.sheets.kind === "written" ? written.sheets.created : [];
  const before = ownSheetsOf(outline);
  return OWN_SHEETS.flatMap((id) =>
    created.includes(id)
      ? [{ id, name: sheetNames[id], holds: SHEET_HOLDS[id] }]
      : before.filter((sheet) => sheet.id === id)
  );
}

/** A row of the answer as it can be found again: a deal that is listed by its id or name, any other by its row alone. */
export function wantedRow({ summary, mark }: CurrentAnswer, row: number): WantedRow {
  const changed = summary.changes?.sentences.flatMap(({ deals }) => deals) ?? [];
  const deal = [...summary.flagged, ...changed].find((each) => each.row === row);
  const identity = mark.identity?.field === "id" ? deal?.id : deal?.name;
  return { row, identity: identity === "" ? undefined : identity, sheet: summary.sheet, mark };
}

/** Where the rows of an answer stood when it was given. */
export function markedRange(mark: SourceMark): PlanRange {
  return { row: mark.headerRow - 1, rows: mark.rows + 1, column: mark.firstColumn, columns: mark.columns };
}

import { numberAt, presentAt, rowsWhere, textAt } from "../cells/column";
import type { SheetCells } from "./fieldCells";
import type { IssueCode } from "./issue";
import { mergeRows, type Merged } from "./mergeRows";
import { Outcome } from "./opportunities";
import type { RowColumns } from "./readRows";
import { repeatedRows } from "./repeatedRows";
import type { RowStates } from "./rowDifferences";
import { clockOf, isHistory, versionsOf } from "./rowVersions";
import { sameDeals, type SameDeals } from "./sameDeals";
import { sameIdQuestion } from "./sameIdQuestion";
import { verdictsOf, type Verdict, type Versions } from "./severalRows";
import { newestSnapshots } from "./snapshots";

/** The rows folded into deals, and their columns with the days that a history of changes tells. */
export interface FoldedDeals {
  readonly merged: Merged;
  readonly columns: RowColumns;
}

/**
 * Folds the rows of one deal: dated snapshots (the newest counts), histories of stage changes (the newest row is the deal,
 * created with its first), exports pasted below each other, product lines, repeats. What the rows do not settle is asked
 * about once and read as the likeliest until then. Reports what was folded or kept apart, and rows repeated without an id.
 * @see Definition §2 Duplicates
 */
export function foldDeals(sheet: SheetCells, states: RowStates): FoldedDeals {
  const snapshot = clockOf(sheet, states, "snapshot");
  const isLog = isHistory(sheet);
  const deals = sameDeals(states.columns.texts, isLog || snapshot !== undefined);
  const taken =
    snapshot &&
    newestSnapshots(
      deals,
      Float64Array.from(deals.dealOf, (_, k) => snapshot(k)),
      states.outcome
    );
  const left: SameDeals = taken === undefined ? deals : { ...deals, several: taken.several };
  const versions = versionsOf(sheet, states, left);
  const verdicts = verdictsOf(left.several, states, versions, sheet.choices.sameId);
  const merged = mergeRows(states, verdicts, taken?.leftOut ?? []);
  const question = sameIdQuestion(sheet, states, verdicts);
  if (question !== undefined) sheet.log.ask(question);
  report(sheet, states, merged);
  return { merged, columns: withHistory(states, verdicts, versions) };
}

function report({ grid, source, rows, log }: SheetCells, states: RowStates, merged: Merged): void {
  const { id, name } = states.columns.texts;
  const tell = (code: IssueCode, positions: readonly number[]): void => {
    const column = code === "repeatedRow" ? source.columns.name : source.columns.id;
    for (const k of positions) {
      const found = textAt(code === "repeatedRow" ? name : id, k) ?? "";
      log.add({ code, row: grid.firstRow + numberAt(rows, k), column, found });
    }
  };
  tell(
    "duplicateId",
    merged.leftOut.flatMap(({ k, reason }) => (reason === "duplicateRow" ? [k] : []))
  );
  tell("productLine", merged.lines);
  tell(
    "sameIdOtherOutcome",
    merged.apart.filter(({ isOtherOutcome }) => isOtherOutcome).map(({ k }) => k)
  );
  tell(
    "idReused",
    merged.apart.filter(({ isOtherOutcome }) => !isOtherOutcome).map(({ k }) => k)
  );
  if (source.columnIndexes.id !== undefined) return;
  const gone = new Set(merged.leftOut.map(({ k }) => k));
  tell(
    "repeatedRow",
    repeatedRows(states).filter((k) => !gone.has(k))
  );
}

/**
 * The columns with the days a history tells: a deal was created with its first row, and one that is closed without a closing
 * day closed with the change that is its newest row. Of a deal with a single row the history tells that day alone.
 */
function withHistory(
  { columns, outcome }: RowStates,
  verdicts: readonly Verdict[],
  { isHistory: isLog, clocks }: Versions
): RowColumns {
  const steps = verdicts.filter(({ way, reason }) => way === "newest" && reason === "earlierChange");
  if (steps.length === 0 && !isLog) return columns;
  const { days } = columns;
  const created = days.created.slice();
  const actualClose = days.actualClose.slice();
  const momentOf = (k: number): number => {
    const moments = isLog ? clocks.map((clock) => clock(k)) : [numberAt(days.created, k)];
    return Math.floor(moments.find((moment) => !Number.isNaN(moment)) ?? NaN);
  };
  const close = (k: number): void => {
    const isDated = presentAt(days.closeDate, k) ?? presentAt(actualClose, k);
    if (outcome[k] !== Outcome.open && isDated === undefined) actualClose[k] = momentOf(k);
  };
  for (const { rows, kept } of steps) {
    const known = rows.flatMap((k) => presentAt(days.created, k) ?? []);
    const first = known.length > 0 ? known : rows.map(momentOf).filter((moment) => !Number.isNaN(moment));
    if (first.length > 0) created[kept] = first.reduce((earliest, day) => Math.min(earliest, day));
    close(kept);
  }
  if (isLog) for (const k of rowsAlone(verdicts, outcome.length)) close(k);
  return { ...columns, days: { ...days, created, actualClose } };
}

/** The rows that no other row shares a deal with. */
function rowsAlone(verdicts: readonly Verdict[], count: number): readonly number[] {
  const isShared = new Uint8Array(count);
  for (const { rows, repeats } of verdicts) for (const k of [rows, repeats].flat()) isShared[k] = 1;
  return rowsWhere(count, (k) => isShared[k] === 0);
}

import { presentAt, textAt, type NumberColumn, type TextColumn } from "../cells/column";
import type { Day } from "../cells/day";
import type { Grid } from "../cells/grid";
import { bodyRows } from "./bodyRows";
import type { Field } from "./field";
import { startIssueLog, type IssueLog } from "./issueLog";
import { mergeRows, type Merged } from "./mergeRows";
import { Notice, Outcome, type Opportunities } from "./opportunities";
import { decideOutcomes, stageUses, type Outcomes } from "./outcomes";
import type { ExcludedRow, Reading, Source } from "./reading";
import { readRows, type RowColumns } from "./readRows";
import { settleDays } from "./settleDays";
import { SourceError } from "./sourceError";
import { stageTable, type StageMap } from "./stageTable";

/** What reading opportunities depends on besides the sheet. */
export interface InterpretOptions {
  readonly asOf: Day;
  readonly stageMap: StageMap;
}

/**
 * Turns the rows of a sheet into opportunities: rows that are none are left out and listed, every column is typed, every
 * row gets its outcome, rows of the same deal are folded, days are settled against asOf. What could not be taken as it
 * stands becomes an issue; the opportunities are in sheet order.
 * @param grid the columns of `readColumnsNeeded(source)`, from the header row or any row above the data on
 * @throws SourceError noRows when no row is an opportunity, mixedCurrencies when amounts cannot be added
 * @see Definition §2
 */
export function interpret(grid: Grid, source: Source, options: InterpretOptions): Reading {
  const log = startIssueLog();
  const body = bodyRows(grid, source);
  const last = body.rows[body.rows.length - 1];
  if (last === undefined) throw new SourceError({ kind: "noRows", sheet: source.sheet, headerRow: source.headerRow });
  const columns = readRows({ grid, source, rows: body.rows, log });
  const usesStatus = source.columnIndexes.stage === undefined;
  const stage = usesStatus ? columns.texts.status : columns.texts.stage;
  const stages = stageTable(stage, columns.probability, options.stageMap);
  const outcomes = decideOutcomes(
    {
      stage,
      stages,
      status: usesStatus ? undefined : columns.texts.status,
      isWon: columns.isWon,
      isClosed: columns.isClosed,
      reason: columns.texts.reason,
      probability: columns.probability,
    },
    options.stageMap
  );
  const { id, product, name } = columns.texts;
  const merged = mergeRows({ id, product, name, amount: columns.amount, outcome: outcomes.outcome });
  const sheetRows = body.rows.map((i) => grid.firstRow + i);
  reportMerged(merged, { id, sheetRows, header: source.columns.id, log });
  const opportunities = assemble({ columns, stage, outcomes, merged, sheetRows, source, asOf: options.asOf, log });
  const repeated = merged.repeated.map((k): ExcludedRow => ({ row: sheetRows[k] ?? 0, reason: "duplicateRow" }));
  return {
    source: { ...source, lastRow: grid.firstRow + last },
    opportunities,
    rowsRead: body.rowsRead,
    excluded: [...body.excluded, ...repeated].sort((a, b) => a.row - b.row),
    issues: log.issues(),
    stages: stageUses(stages, opportunities.stage.codes, outcomes.decidedByStatus),
    currency: columns.currency,
    newestDay: newestDay([opportunities.created, opportunities.closed, opportunities.lastActivity], options.asOf),
  };
}

interface Parts {
  readonly columns: RowColumns;
  readonly stage: TextColumn;
  readonly outcomes: Outcomes;
  readonly merged: Merged;
  readonly sheetRows: Int32Array;
  readonly source: Source;
  readonly asOf: Day;
  readonly log: IssueLog;
}

/** The opportunities of the merged rows: each takes its columns from the first of its rows. */
function assemble(parts: Parts): Opportunities {
  const { columns, merged, sheetRows, source, asOf, log } = parts;
  const { first } = merged;
  const pick = (column: NumberColumn): NumberColumn => Float64Array.from(first, (k) => column[k] ?? NaN);
  const pickText = ({ codes, values }: TextColumn): TextColumn => ({ codes: first.map((k) => codes[k] ?? -1), values });
  const row = first.map((k) => sheetRows[k] ?? 0);
  const outcome = Uint8Array.from(first, (k) => parts.outcomes.outcome[k] ?? 0);
  const notices = Uint16Array.from(first, (_, d) => (merged.duplicate[d] === 1 ? Notice.duplicate : 0));
  const report =
    (header: string | undefined) =>
    (code: string, deal: number, found: string): void =>
      log.add({ code, row: row[deal], column: header, found });
  const stage = pickText(parts.stage);
  noteContradictions({ ...parts, notices, stage, report: report(source.columns.stage) });
  const { closeDate, expectedClose, actualClose, created, lastActivity, stageEntered } = columns.days;
  const days = settleDays({
    outcome,
    notices,
    asOf,
    created: pick(created),
    closeDate: pick(closeDate),
    expectedClose: pick(expectedClose),
    actualClose: pick(actualClose),
    report: (code, deal, found) => report(dayHeader(source, code))(code, deal, found),
  });
  const probability = openProbabilities(pick(columns.probability), outcome, notices);
  const { id, name, account, owner, source: leadSource, product, type, team, forecastCategory } = columns.texts;
  return {
    count: first.length,
    row,
    id: pickText(id),
    name: pickText(name),
    account: pickText(account),
    owner: pickText(owner),
    source: pickText(leadSource),
    product: pickText(product),
    type: pickText(type),
    stage,
    team: pickText(team),
    forecastCategory: pickText(forecastCategory),
    outcome,
    amount: merged.amount,
    ...days,
    probability,
    lastActivity: pick(lastActivity),
    stageEntered: pick(stageEntered),
    qualified: pick(columns.qualified),
    notices,
    mapped: new Set(Object.keys(source.columnIndexes) as Field[]),
  };
}

/** The probabilities of open deals; 0 and 1 are none, and noted. @see Definition F14 */
function openProbabilities(probability: NumberColumn, outcome: Uint8Array, notices: Uint16Array): NumberColumn {
  return probability.map((share, k) => {
    if (outcome[k] !== Outcome.open) return NaN;
    if (share !== 0 && share !== 1) return share;
    notices[k] = (notices[k] ?? 0) | Notice.openWithCertainty;
    return NaN;
  });
}

interface ContradictionParts extends Parts {
  readonly notices: Uint16Array;
  readonly report: (code: string, deal: number, found: string) => void;
}

/** Marks and reports deals whose status and stage disagree, and deals without a stage. */
function noteContradictions({ columns, merged, outcomes, stage, notices, report }: ContradictionParts): void {
  const { status } = columns.texts;
  merged.first.forEach((k, deal) => {
    const stageText = textAt(stage, deal) ?? "";
    if (stageText === "") report("stageBlank", deal, "");
    if (outcomes.contradiction[k] !== 1) return;
    notices[deal] = (notices[deal] ?? 0) | Notice.statusAgainstStage;
    const said = textAt(status, k) ?? flagsText(columns, k);
    report("statusAgainstStage", deal, `${said} / ${stageText}`);
  });
}

/** "isWon=FALSE isClosed=TRUE": the flags of a row, for an issue. */
function flagsText({ isWon, isClosed }: RowColumns, k: number): string {
  const word = (name: string, flags: NumberColumn | undefined): string[] => {
    const flag = flags === undefined ? undefined : presentAt(flags, k);
    return flag === undefined ? [] : [`${name}=${flag === 1 ? "TRUE" : "FALSE"}`];
  };
  return [...word("isWon", isWon), ...word("isClosed", isClosed)].join(" ");
}

/** Header of the column that an issue about a day belongs to. */
function dayHeader(source: Source, code: string): string | undefined {
  const { created, actualClose, closeDate, expectedClose } = source.columns;
  if (code === "createdAfterAsOf") return created;
  return code === "expectedBeforeCreated" ? (expectedClose ?? closeDate) : (actualClose ?? closeDate);
}

interface MergeReport {
  readonly id: TextColumn;
  readonly sheetRows: Int32Array;
  readonly header: string | undefined;
  readonly log: IssueLog;
}

function reportMerged(merged: Merged, { id, sheetRows, header, log }: MergeReport): void {
  const report = (code: string, rows: readonly number[]): void => {
    for (const k of rows) log.add({ code, row: sheetRows[k], column: header, found: textAt(id, k) ?? "" });
  };
  report("duplicateId", merged.repeated);
  report("productLine", merged.lines);
  report("sameIdOtherOutcome", merged.apart);
}

/** The newest of the days not after asOf; NaN when there is none. */
function newestDay(columns: readonly NumberColumn[], asOf: Day): number {
  let newest = NaN;
  for (const column of columns) for (const day of column) if (day <= asOf && !(day <= newest)) newest = day;
  return newest;
}

import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import type { Day } from "../cells/day";
import type { Grid } from "../cells/grid";
import { assemble } from "./assemble";
import { bodyRows } from "./bodyRows";
import { foldDeals } from "./foldDeals";
import { filledDown, groupedColumns, groupedRowsQuestion } from "./groupedRows";
import { startIssueLog } from "./issueLog";
import { decideOutcomes, stageUses, type Outcomes } from "./outcomes";
import type { ExcludedRow, Reading, Source } from "./reading";
import { NO_CHOICES, type ReadingChoices } from "./readingChoices";
import { readRows, type RowColumns } from "./readRows";
import { SourceError } from "./sourceError";
import { reportStages } from "./reportStages";
import { stageTable, unusedStages, type StageEntry, type StageMap } from "./stageTable";

/** What reading opportunities depends on besides the sheet. */
export interface InterpretOptions extends Partial<ReadingChoices> {
  readonly asOf: Day;
  readonly stageMap: StageMap;
}

/**
 * Turns the rows of a sheet into opportunities: rows that are none are left out and listed, every column is typed, every
 * row gets its outcome, rows of the same deal are folded, days are settled against asOf. What could not be taken as it
 * stands becomes an issue; the opportunities are in sheet order.
 * @param grid the columns of `readColumnsNeeded(source)`, from the header row, the row below it or any row above on
 * @throws SourceError noRows when no row is an opportunity, mixedCurrencies when amounts cannot be added
 * @see Definition §2
 */
export function interpret(grid: Grid, source: Source, options: InterpretOptions): Reading {
  const log = startIssueLog();
  const choices: ReadingChoices = { ...NO_CHOICES, ...options };
  const body = bodyRows(grid, source);
  const last = body.rows[body.rows.length - 1];
  if (last === undefined) throw new SourceError({ kind: "noRows", sheet: source.sheet, headerRow: source.headerRow });
  const sheetRows = body.rows.map((i) => grid.firstRow + i);
  const grouped = groupedColumns(grid, source, body);
  const question = groupedRowsQuestion(grid, grouped, choices);
  if (question !== undefined) log.ask(question);
  const filled = choices.groupedRows === "fill down" ? filledDown(grid, grouped) : grid;
  const sheet = { grid: filled, source, rows: body.rows, log, choices };
  const columns = readRows(sheet);
  const { stage, stages, outcomes } = outcomesOf(columns, source, options.stageMap);
  reportStages({ stages, outcomes, column: source.columns.stage ?? source.columns.status, log });
  const { merged, columns: settled } = foldDeals(sheet, { columns, stage, outcome: outcomes.outcome });
  const { asOf } = options;
  const opportunities = assemble({ columns: settled, stage, outcomes, merged, sheetRows, source, asOf, log });
  const leftOut = merged.leftOut.map(({ k, reason }): ExcludedRow => ({ row: numberAt(sheetRows, k), reason }));
  return {
    source: { ...source, lastRow: grid.firstRow + last },
    opportunities,
    rowsRead: body.rowsRead,
    lines: merged.lines.length,
    excluded: [...body.excluded, ...leftOut].sort((a, b) => a.row - b.row),
    issues: log.issues(),
    questions: log.questions(),
    stages: stageUses(stages, opportunities.stage.codes, outcomes.decidedByStatus),
    unusedStages: unusedStages(options.stageMap, [...stage.values, ...columns.texts.status.values]),
    currency: columns.currency,
    newestDay: newestDay([opportunities.created, opportunities.closed, opportunities.lastActivity], asOf),
  };
}

/** The outcome of every row; on a sheet without a stage column the status is the stage. */
function outcomesOf(
  columns: RowColumns,
  source: Source,
  stageMap: StageMap
): { stage: TextColumn; stages: readonly StageEntry[]; outcomes: Outcomes } {
  const { isWon, isClosed, probability, texts } = columns;
  const hasStage = source.columnIndexes.stage !== undefined;
  const stage = hasStage ? texts.stage : texts.status;
  const stages = stageTable(stage, probability, stageMap);
  const status = hasStage ? texts.status : undefined;
  const outcomes = decideOutcomes(
    { stage, stages, status, isWon, isClosed, reason: texts.reason, probability },
    stageMap
  );
  return { stage, stages, outcomes };
}

/** The newest of the days not after asOf; NaN when there is none. */
function newestDay(columns: readonly NumberColumn[], asOf: Day): number {
  let newest = NaN;
  for (const column of columns) {
    for (let k = 0; k < column.length; k++) {
      const day = column[k] ?? NaN;
      if (day <= asOf && !(day <= newest)) newest = day;
    }
  }
  return newest;
}

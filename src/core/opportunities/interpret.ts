import { numberAt, type NumberColumn } from "../cells/column";
import type { Day } from "../cells/day";
import type { Grid } from "../cells/grid";
import { assemble } from "./assemble";
import { bodyRows } from "./bodyRows";
import { foldDeals } from "./foldDeals";
import { filledDown, groupedColumns, groupedRowsQuestion } from "./groupedRows";
import { startIssueLog } from "./issueLog";
import { stageUses } from "./outcomes";
import { askAboutOpenDeals, NO_OPEN_DEAL_CHOICES, type OpenDealChoices } from "./openDealQuestions";
import { pipelineRows } from "./pipelines";
import { rankedQuestions } from "./rankedQuestions";
import type { ExcludedRow, Reading, Source } from "./reading";
import { NO_CHOICES, type ReadingChoices } from "./readingChoices";
import { readRows } from "./readRows";
import { rowOutcomes } from "./rowOutcomes";
import { stageChanges } from "./stageChanges";
import { SourceError } from "./sourceError";
import { unusedStages, type StageMap } from "./stageTable";

/** What reading opportunities depends on besides the sheet. */
export interface InterpretOptions extends Partial<ReadingChoices>, Partial<OpenDealChoices> {
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
  for (const found of source.otherParts ?? []) log.add({ code: "otherPart", row: undefined, column: undefined, found });
  const body = bodyRows(grid, source);
  const last = body.rows[body.rows.length - 1];
  if (last === undefined) throw new SourceError({ kind: "noRows", sheet: source.sheet, headerRow: source.headerRow });
  const grouped = groupedColumns(grid, source, body);
  const question = groupedRowsQuestion(grid, grouped, choices);
  if (question !== undefined) log.ask(question);
  const filled = choices.groupedRows === "fill down" ? filledDown(grid, grouped) : grid;
  const changes = stageChanges(filled, source, body.rows);
  const meant = pipelineRows({ grid: filled, source, rows: changes.rows, log, choices });
  const sheetRows = meant.rows.map((i) => grid.firstRow + i);
  const sheet = { grid: filled, source, rows: meant.rows, log, choices };
  const columns = readRows(sheet);
  const { stageMap, asOf } = options;
  const decided = rowOutcomes({ columns, source, choices: { ...choices, stageMap }, sheetRows, log });
  const { stage, stages, outcomes } = decided;
  const { merged, columns: settled } = foldDeals(sheet, { columns, stage, outcome: outcomes.outcome });
  const opportunities = assemble({ columns: settled, stage, outcomes, merged, sheetRows, source, asOf, log });
  askAboutOpenDeals({ deals: opportunities, source, asOf, choices: { ...NO_OPEN_DEAL_CHOICES, ...options }, log });
  const leftOut = merged.leftOut.map(({ k, reason }): ExcludedRow => ({ row: numberAt(sheetRows, k), reason }));
  return {
    source: { ...source, lastRow: grid.firstRow + last },
    opportunities,
    rowsRead: body.rowsRead,
    lines: merged.lines.length,
    excluded: [...body.excluded, ...changes.excluded, ...meant.excluded, ...leftOut].sort((a, b) => a.row - b.row),
    issues: log.issues(),
    questions: rankedQuestions([...(source.questions ?? []), ...log.questions()]),
    stages: stageUses(stages, opportunities.stage.codes, outcomes.decidedByStatus, decided.asked),
    unusedStages: unusedStages(stageMap, [...stage.values, ...columns.texts.status.values]),
    currency: columns.currency,
    currencies: columns.currencies,
    newestDay: newestDay([opportunities.created, opportunities.closed, opportunities.lastActivity], asOf),
  };
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

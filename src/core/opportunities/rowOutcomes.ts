import { textAt, type TextColumn } from "../cells/column";
import type { IssueLog } from "./issueLog";
import { decideOutcomes, type OutcomeChoices, type Outcomes } from "./outcomes";
import type { Source } from "./reading";
import type { RowColumns } from "./readRows";
import { reportStages } from "./reportStages";
import { stageTable, type StageEntry } from "./stageTable";

/** The rows whose outcome is decided, and where to tell what is doubtful about it. */
export interface OutcomeRows {
  readonly columns: RowColumns;
  readonly source: Source;
  readonly choices: OutcomeChoices;
  /** One-based sheet row of every row. */
  readonly sheetRows: Int32Array;
  readonly log: IssueLog;
}

/** The outcome of every row, and the stages it came from. */
export interface RowOutcomes {
  readonly stage: TextColumn;
  readonly stages: readonly StageEntry[];
  readonly outcomes: Outcomes;
  /** The stages that are asked about and have no answer. */
  readonly asked: ReadonlySet<string>;
}

/**
 * The outcome of every row; on a sheet without a stage column the status is the stage. Asks about stages whose name does not
 * tell, and which of status and stage counts where they often disagree.
 * @see Definition §2 Outcome
 */
export function rowOutcomes({ columns, source, choices, sheetRows, log }: OutcomeRows): RowOutcomes {
  const { isWon, isClosed, probability, texts } = columns;
  const hasStage = source.columnIndexes.stage !== undefined;
  const stage = hasStage ? texts.stage : texts.status;
  const stages = stageTable(stage, probability, choices.stageMap);
  const status = hasStage ? texts.status : undefined;
  const outcomes = decideOutcomes(
    { stage, stages, status, isWon, isClosed, reason: texts.reason, probability },
    choices
  );
  const column = source.columns.stage ?? source.columns.status;
  const untyped = stageTable(stage, probability, {});
  const asked = reportStages({ stage, stages, untyped, outcomes, column, sheetRows, log });
  askWhichCounts({ columns, source, choices, sheetRows, log }, stage, outcomes);
  return { stage, stages, outcomes, asked };
}

/** Contradictions that are worth a question: so many in so large a share of the rows; of few rows, a larger share. */
const WORTH_ASKING = [
  { rows: 3, share: 0.02 },
  { rows: 2, share: 0.1 },
];

function askWhichCounts(
  { columns, source, choices, sheetRows, log }: OutcomeRows,
  stage: TextColumn,
  outcomes: Outcomes
) {
  const { contradiction } = outcomes;
  let rows = 0;
  for (const is of contradiction) rows += is;
  if (!WORTH_ASKING.some((least) => rows >= least.rows && rows >= least.share * contradiction.length)) return;
  const first = contradiction.indexOf(1);
  const said = textAt(columns.texts.status, first) ?? flagsText(columns, first);
  log.ask({
    kind: "outcomeBy",
    key: "outcomeBy",
    options: ["status", "stage"],
    answer: choices.outcomeBy === "automatic" ? undefined : choices.outcomeBy,
    column: source.columns.stage,
    row: sheetRows[first],
    found: `${said} / ${textAt(stage, first) ?? ""}`,
    rows,
  });
}

/** "isWon=FALSE isClosed=TRUE": the flags of a row, for people to find it. */
export function flagsText({ isWon, isClosed }: RowColumns, k: number): string {
  const word = (name: string, flag: number | undefined): string[] =>
    flag === undefined || Number.isNaN(flag) ? [] : [`${name}=${flag === 1 ? "TRUE" : "FALSE"}`];
  return [...word("isWon", isWon?.[k]), ...word("isClosed", isClosed?.[k])].join(" ");
}

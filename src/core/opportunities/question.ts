/** What reading can ask. Words for people live in report/. */
export const QUESTION_KINDS = [
  /** Which of several columns is the field. */
  "column",
  /** Whether 03/04/2024 is in March or in April. */
  "dateOrder",
  /** How a stage counts whose name does not tell. */
  "stage",
  /** Whether status (or flags) or stage counts where they disagree. */
  "outcomeBy",
  /** What several rows with one id are. */
  "sameId",
  /** Whether blanks below a group's value repeat it. */
  "groupedRows",
  /** Which of several pipelines is meant. */
  "pipeline",
  /** What one unit of another currency is worth. */
  "rate",
  /** What an open deal without an amount is worth. */
  "unpricedValue",
  /** Whether deals long past their closing day stay. */
  "overdueTreatment",
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

/**
 * Something doubtful in the rows that a person can settle: asked once, then kept in the workbook as an input. Reading goes
 * on with the first option until it is answered.
 */
export interface Question {
  readonly kind: QuestionKind;
  /** Key of the input that holds the answer: "dateOrder", "column:amount", "stage:Disqualified", "rate:EUR". */
  readonly key: string;
  /** What may be answered, the best guess first; empty where a number is asked for. */
  readonly options: readonly string[];
  /** The answer given; undefined until then. */
  readonly answer: string | undefined;
  /** Header of the column that is meant, where it is one. */
  readonly column: string | undefined;
  /** One-based sheet row that shows what is meant. */
  readonly row: number | undefined;
  /** What stands there, at most 80 characters. */
  readonly found: string;
  /** Rows the answer concerns. */
  readonly rows: number;
}

/**
 * Something in the user's data that could not be taken as it stands. The run goes on; the issue is shown.
 * `code` is one of ISSUE_CODES; words for people live in report/.
 */
export interface Issue {
  readonly code: string;
  /** One-based sheet row; undefined when the whole column is meant. */
  readonly row: number | undefined;
  /** Header of the column, undefined when the row as a whole is meant. */
  readonly column: string | undefined;
  /** What was found, as text, at most 80 characters; "+30" in an issue that stands for 30 more of its code and column. */
  readonly found: string;
}

/** Every code that reading a sheet can give, and when. */
export const ISSUE_CODES = [
  /** A table or sheet, named in `found`, with the same columns and other deals: it is not read. */
  "otherPart",
  /** An error value ("#N/A") in a mapped column: counts as blank. */
  "errorValue",
  /** Filled, but no amount: counts as blank. */
  "amountNotANumber",
  /** A whole column whose header says that its numbers are cents: divided by 100. */
  "amountInCents",
  /** A whole column whose number format shows its numbers as thousands ("816.4k"): multiplied by 1,000. */
  "amountInThousands",
  /** The same with millions ("1.2M"): multiplied by 1,000,000. */
  "amountInMillions",
  /** The same with billions ("1.2bn"): multiplied by 1,000,000,000. */
  "amountInBillions",
  /** Kept as it stands. */
  "negativeAmount",
  /** An amount without a currency beside amounts with one: taken to be in the same. */
  "currencyBlank",
  /** Filled, but no number: counts as blank. */
  "probabilityNotANumber",
  /** Below 0 or above 100 %: counts as blank. */
  "probabilityOutOfRange",
  /** Filled, but no date that exists: counts as blank. */
  "dateNotReadable",
  /** Before 1980 or after 2100: taken as it stands. */
  "implausibleDate",
  /** A column of dates that read both ways, as long as nobody said which way is meant. */
  "ambiguousDates",
  /** Neither yes nor no in an is-won or is-closed column: counts as blank. */
  "flagNotYesNo",
  /** Neither yes nor no in a qualified column: counts as blank. */
  "qualifiedNotYesNo",
  /** The pipeline that is meant is not on the sheet: every row counts. */
  "pipelineUnknown",
  /** No stage, no status and no flags: the deal counts as open unless its probability is 0 or 100 %. */
  "stageBlank",
  /** A stage whose name does not tell how it counts, and nothing else does: counts as open. Once a stage. */
  "stageUnknown",
  /** A stage that is called "Closed" and nothing else: counts as won, or as lost beside a won stage. */
  "stageClosed",
  /** Status (or flags) and stage disagree: the status counts, unless outcomeBy says stage. */
  "statusAgainstStage",
  /** The row repeats an earlier one of the same id: left out. */
  "duplicateId",
  /** The row's amount was added to an earlier row of the same id. */
  "productLine",
  /** The id stands on an earlier row with another outcome: both are kept. */
  "sameIdOtherOutcome",
  /** The id stands on an earlier row of another deal: both are kept. */
  "idReused",
  /** On a sheet without ids a row says the same as an earlier one in every cell: both are kept. */
  "repeatedRow",
  /** The created day counts as blank. */
  "createdAfterAsOf",
  /** The outcome is kept; the deal is left out of the window. */
  "closedAfterAsOf",
  /** Both days are kept; the deal has no cycle. */
  "closedBeforeCreated",
  /** Both days are kept. */
  "expectedBeforeCreated",
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

import type { IssueCode } from "../opportunities/issue";
import type { LeftOutReason } from "../opportunities/leftOutReason";

/** What was done with a cell or row that could not be taken as it stands. */
const DONE: Readonly<Record<IssueCode, string>> = {
  otherPart: "this table or sheet has the same columns and other deals: it was not read; put the rows below each other",
  errorValue: "an error value: counts as blank",
  amountNotANumber: "no amount: counts as blank",
  amountInCents: "the header says cents: every number was divided by 100",
  amountInThousands: "the number format or the header says thousands: every number was multiplied by 1,000",
  amountInMillions: "the number format or the header says millions: every number was multiplied by 1,000,000",
  amountInBillions: "the number format shows billions: every number was multiplied by 1,000,000,000",
  negativeAmount: "a negative amount: kept; an open deal counts as unpriced",
  currencyBlank: "no currency beside amounts with one: taken to be in the same",
  probabilityNotANumber: "no number: counts as blank",
  probabilityOutOfRange: "below 0 or above 100%: counts as blank",
  dateNotReadable: "no date that exists: counts as blank",
  implausibleDate: "before 1980 or after 2100: taken as it stands",
  ambiguousDates: "the column's dates read both ways: taken as is likely until ‘Dates like 03/04/2024’ is answered",
  flagNotYesNo: "neither yes nor no: counts as blank",
  qualifiedNotYesNo: "neither yes nor no: counts as blank",
  pipelineUnknown: "no row is of the pipeline typed under ‘Pipeline’: every pipeline is read",
  stageBlank: "no stage: counts as open, unless its probability is 0 or 100%",
  stageUnknown: "the stage's name does not tell how it counts: counts as open",
  stageClosed: "a stage called ‘Closed’ alone: counts as won, or as lost beside a won stage",
  statusAgainstStage:
    "status and stage disagree: the status counts, unless ‘Where status and stage disagree’ says stage",
  duplicateId: "repeats an earlier row of the same id: left out",
  productLine: "a further line of an earlier row's deal: its amount was added there",
  sameIdOtherOutcome: "the id stands on an earlier row with another outcome: both are kept",
  idReused: "the id stands on an earlier row of another deal: both are kept",
  repeatedRow: "says the same as an earlier row in every cell that is read: both are kept",
  createdAfterAsOf: "created after ‘As of’: the created day counts as blank",
  closedAfterAsOf: "closed after ‘As of’: kept, but in no period up to then",
  closedBeforeCreated: "closed before it was created: both days are kept, the deal has no cycle",
  expectedBeforeCreated: "expected to close before it was created: both days are kept",
};

/** Why a row is no opportunity. */
const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  footer: "a footer of the export: left out",
  total: "a total or a group's heading: left out",
  repeatedHeader: "repeats the header: left out",
  blank: "an empty row: left out",
  noContent: "holds nothing of a deal: left out",
  olderSnapshot: "an older state of a deal: its newest row counts",
  goneSinceSnapshot: "open in an older snapshot, and not in the newest any more: left out",
  earlierChange: "an earlier step of a deal: its newest row counts",
  otherChange: "a change of something other than the stage: left out",
  furtherProduct: "a further product of a deal: the deal's amount stands on its first row",
  otherPipeline: "belongs to another pipeline: left out",
  duplicateRow: "repeats an earlier row of the same id: left out",
};

const isIssue = (code: string): code is IssueCode => code in DONE;

/** What was done, in one phrase. */
export function issueWords(code: string): string {
  return isIssue(code) ? DONE[code] : "taken as it stands";
}

/** Why the row was left out, in one phrase. */
export function leftOutRowWords(reason: LeftOutReason): string {
  return LEFT_OUT[reason];
}

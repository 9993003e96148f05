import type { IssueCode } from "../opportunities/issue";

/** What a kind of trouble is called, and what it means for the answer with the way to mend it. */
const WORDS: Readonly<Record<IssueCode, readonly [title: string, consequence: string]>> = {
  otherPart: [
    "More deals elsewhere",
    "A table or sheet with the same columns and other deals was not read. Put its rows below these.",
  ],
  errorValue: ["Error value in a cell", "Counted as empty. Correct the formula, or leave the cell empty."],
  amountNotANumber: ["Amount is not a number", "Counted as having no amount. Type a number, or leave it empty."],
  amountInCents: ["Amounts in cents", "Every number was divided by 100, as the header says."],
  amountInThousands: ["Amounts shown in thousands", "Every number was multiplied by 1,000, as the column shows it."],
  amountInMillions: ["Amounts shown in millions", "Every number was multiplied by 1,000,000, as the column shows it."],
  amountInBillions: [
    "Amounts shown in billions",
    "Every number was multiplied by 1,000,000,000, as the column shows it.",
  ],
  negativeAmount: [
    "Amount is negative",
    "Kept as it stands; an open deal counts as having no amount. Correct it in the CRM.",
  ],
  currencyBlank: ["Currency is empty", "Taken to be in the same currency as the others. Fill it in."],
  probabilityNotANumber: [
    "Probability is not a number",
    "Counted as empty; the stage's own or the win rate serves. Type a share from 0 to 100%.",
  ],
  probabilityOutOfRange: [
    "Probability is not from 0 to 100%",
    "Counted as empty; the stage's own or the win rate serves. Correct it.",
  ],
  dateNotReadable: ["Date cannot be read", "Counted as having no date. Type a date, or leave it empty."],
  implausibleDate: ["Date far off", "Before 1980 or after 2100, taken as it stands. Correct the year."],
  ambiguousDates: [
    "Dates read both ways",
    "Taken as the sheet makes likely. Say which is meant: the day first, or the month first.",
  ],
  flagNotYesNo: ["Neither yes nor no", "Counted as empty; the stage decides. Type yes or no."],
  qualifiedNotYesNo: ["Qualified is neither yes nor no", "Counted as empty, which is not no. Type yes or no."],
  pipelineUnknown: ["Pipeline not found", "No row is of it, so every pipeline is read. Choose one that is there."],
  stageBlank: ["Stage is empty", "Counted as open, unless its probability is 0 or 100%. Fill it in."],
  stageUnknown: ["Stage not known", "Counted as open. Say under Columns what the stage stands for."],
  stageClosed: [
    "Stage says Closed alone",
    "Counted as won, or as lost beside a won stage. Say under Columns which it is.",
  ],
  statusAgainstStage: [
    "Status and stage disagree",
    "The status counts, unless you say the stage does. Correct one of the two in the CRM.",
  ],
  duplicateId: ["Same deal twice", "The later row is left out. Delete it from the export."],
  productLine: ["Deal over several rows", "Its amounts were added to the first row. Nothing to do."],
  sameIdOtherOutcome: ["Same deal, two outcomes", "Both rows are kept. Keep the one that is true."],
  idReused: ["Same id, two deals", "Both rows are kept. Give one of them its own id in the CRM."],
  repeatedRow: ["Row stands there twice", "Both rows are kept. Delete one, or include the deals' ids in the export."],
  createdAfterAsOf: [
    "Created in the future",
    "Its created day counts as empty. Correct it, or choose a later as-of day.",
  ],
  closedAfterAsOf: ["Closed in the future", "Kept, but in no period so far. Correct it, or choose a later as-of day."],
  closedBeforeCreated: ["Closed before created", "Both days are kept; the deal has no cycle. Correct one of the two."],
  expectedBeforeCreated: ["Due before created", "Both days are kept. Correct one of the two."],
};

const isIssue = (code: string): code is IssueCode => code in WORDS;

/** The kind's title, at most five words; the code itself for one that is not known here (of a later version). */
export function issueTitle(code: string): string {
  return isIssue(code) ? WORDS[code][0] : code;
}

/** What it means for the answer and how to mend it. */
export function issueFix(code: string): string {
  return isIssue(code) ? WORDS[code][1] : "Taken as it stands.";
}

import type { Analysis } from "../analysis";
import { groupKey } from "../cells/foldText";
import type { Field } from "../opportunities/field";
import { ISSUE_CODES, type Issue, type IssueCode } from "../opportunities/issue";
import type { Reading, Source } from "../opportunities/reading";
import { columnLetters } from "./a1";
import type { SummaryProblem } from "./answerSummary";
import { issueRest } from "./issueRest";
import { issueFix, issueTitle } from "./problemWords";
import { rowsWithDeals } from "./rowsWithDeals";

/** Cells of one kind the pane names; all of them stand on Assumptions. */
export const SUMMARY_EXAMPLES = 20;

/** Kinds that ask nothing of anybody: they were read as they were meant. */
const NEEDS_NOTHING: ReadonlySet<string> = new Set<IssueCode>([
  "productLine",
  "amountInCents",
  "amountInThousands",
  "amountInMillions",
  "amountInBillions",
]);

/** What could not be taken as it stands, a group a kind: what asks for something first, of these the most frequent. */
export function summaryProblems({ reading }: Analysis): SummaryProblem[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of reading.issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  return [...groups]
    .map(([code, issues]) => ({
      code,
      title: issueTitle(code),
      consequence: issueFix(code),
      count: issues.reduce((sum, issue) => sum + (issueRest(issue) ?? 1), 0),
      ...(NEEDS_NOTHING.has(code) ? { needsNothing: true as const } : {}),
      examples: examplesOf(issues, reading.source),
    }))
    .sort((a, b) => needOf(b) - needOf(a) || b.count - a.count || orderOf(a.code) - orderOf(b.code));
}

const needOf = ({ needsNothing }: SummaryProblem): number => Number(needsNothing !== true);
const orderOf = (code: string): number => ISSUE_CODES.findIndex((known) => known === code);

/** The first cells of a kind. A trouble of a whole column stands at the header's own row. */
function examplesOf(issues: readonly Issue[], source: Source): SummaryProblem["examples"] {
  return issues
    .filter((issue) => issueRest(issue) === undefined)
    .slice(0, SUMMARY_EXAMPLES)
    .map(({ row, column, found }) => ({
      row: row ?? source.headerRow,
      column: column ?? "",
      letter: column === undefined ? "" : letterOf(column, source),
      found,
    }));
}

/** The letters of a header's column; "" when no field is read from it. */
function letterOf(header: string, { columns, columnIndexes }: Source): string {
  const entry = Object.entries(columns).find(([, name]) => name === header || groupKey(name) === groupKey(header));
  const index = entry === undefined ? undefined : columnIndexes[entry[0] as Field];
  return index === undefined ? "" : columnLetters(index);
}

/** Rows with a problem: those that are named, and one for each cell that is only counted; never more than there are. */
export function problemRowsOf(reading: Reading): number {
  const issues = reading.issues.filter(({ code }) => !NEEDS_NOTHING.has(code));
  const named = new Set(issues.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const rest = issues.flatMap((issue) => issueRest(issue) ?? []).reduce((sum, count) => sum + count, 0);
  return Math.min(rowsWithDeals(reading), named.size + rest);
}

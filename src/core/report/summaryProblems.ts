import type { Analysis } from "../analysis";
import { groupKey } from "../cells/foldText";
import type { Field } from "../opportunities/field";
import { ISSUE_CODES, type Issue } from "../opportunities/issue";
import type { Reading, Source } from "../opportunities/reading";
import { columnLetters } from "./a1";
import type { SummaryProblem } from "./answerSummary";
import { issueRest } from "./issueRest";
import { issueFix, issueTitle } from "./problemWords";

/** Cells of one kind the pane names; all of them stand on Assumptions. */
export const SUMMARY_EXAMPLES = 20;

/** What could not be taken as it stands, a group a kind: the most frequent first. */
export function summaryProblems({ reading }: Analysis): SummaryProblem[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of reading.issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  return [...groups]
    .map(([code, issues]) => ({
      code,
      title: issueTitle(code),
      consequence: issueFix(code),
      count: issues.reduce((sum, issue) => sum + (issueRest(issue) ?? 1), 0),
      examples: examplesOf(issues, reading.source),
    }))
    .sort((a, b) => b.count - a.count || orderOf(a.code) - orderOf(b.code));
}

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

/** Rows with a problem: those that are named, and one for each cell that is only counted; never more than were read. */
export function problemRowsOf({ issues, rowsRead }: Reading): number {
  const named = new Set(issues.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const rest = issues.flatMap((issue) => issueRest(issue) ?? []).reduce((sum, count) => sum + count, 0);
  return Math.min(rowsRead, named.size + rest);
}

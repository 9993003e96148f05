import type { Issue } from "./issue";
import type { Question } from "./question";

/** Collects issues and questions while a sheet is read. */
export interface IssueLog {
  readonly add: (issue: Issue) => void;
  /** The issues in the order they were found; those beyond the limit as one issue a code and column, without a row. */
  readonly issues: () => readonly Issue[];
  readonly ask: (question: Question) => void;
  /** The questions as they were asked, one a key: the first. `rankedQuestions` puts them in order. */
  readonly questions: () => readonly Question[];
}

const LONGEST = 80;

/**
 * Starts a log that keeps at most `limit` issues of one code in one column: a column of 100,000 bad cells is one trouble,
 * not 100,000. The rest becomes one issue without a row whose `found` is "+" and their number.
 */
export function startIssueLog(limit = 100): IssueLog {
  const kept: Issue[] = [];
  const asked = new Map<string, Question>();
  const counts = new Map<string, { count: number; code: string; column: string | undefined }>();
  return {
    add: (issue) => {
      const key = `${issue.code}\n${issue.column ?? ""}`;
      const seen = counts.get(key) ?? { count: 0, code: issue.code, column: issue.column };
      seen.count++;
      counts.set(key, seen);
      if (seen.count <= limit) kept.push({ ...issue, found: issue.found.slice(0, LONGEST) });
    },
    issues: () => {
      const beyond = [...counts.values()].filter(({ count }) => count > limit);
      const rest = beyond.map(({ code, column, count }) => ({
        code,
        row: undefined,
        column,
        found: `+${count - limit}`,
      }));
      return [...kept, ...rest];
    },
    ask: (question) => {
      if (!asked.has(question.key)) asked.set(question.key, { ...question, found: question.found.slice(0, LONGEST) });
    },
    questions: () => [...asked.values()],
  };
}

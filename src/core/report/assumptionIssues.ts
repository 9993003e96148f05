import type { Reading } from "../opportunities/reading";
import { issueRest } from "./issueRest";
import { issueWords, leftOutRowWords } from "./issueWords";
import { fact, text, type SheetBuilder } from "./planBuilder";
import { sourceRow, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE, wrappedHeight } from "./styleKit";
import { counted, numberWords, shortened } from "./wording";

/** More cells and rows than this are not listed one by one. */
export const ISSUE_ROWS = 50;
/** Characters of a header and of what was found, in their columns. */
const HEADER_CHARACTERS = 34;
const FOUND_CHARACTERS = 38;

/** Where issues of whole columns stand: above the first row. */
const WHOLE_COLUMN = -1;

/** One cell, row or column that could not be taken as it stands. */
export interface ListedIssue {
  /** What is alike: of each, some are listed before more of any. */
  readonly kind: string;
  readonly row: number | undefined;
  readonly column: string | undefined;
  readonly found: string;
  readonly done: string;
  /** How many it stands for. */
  readonly count: number;
  /** It stands for others of its kind that are not named one by one. */
  readonly isRest: boolean;
}

/** Everything left out or changed in reading, in sheet order, whole columns first; a repeated row is told once. */
export function listedIssues({ issues, excluded }: Reading): ListedIssue[] {
  const rows = excluded
    .filter(({ reason }) => reason !== "duplicateRow")
    .map(({ row, reason }) => ({
      kind: reason,
      row,
      column: undefined,
      found: "",
      done: leftOutRowWords(reason),
      count: 1,
      isRest: false,
    }));
  const cells = issues.map((issue) => {
    const { code, row, column, found } = issue;
    const rest = issueRest(issue);
    const shown = rest === undefined ? found : `${numberWords(rest)} more`;
    return {
      kind: code,
      row,
      column,
      found: shown,
      done: issueWords(code),
      count: rest ?? 1,
      isRest: rest !== undefined,
    };
  });
  return [...rows, ...cells].sort((a, b) => (a.row ?? WHOLE_COLUMN) - (b.row ?? WHOLE_COLUMN));
}

/** At most so many, some of every kind, in the order they were. */
function someOfEach(all: readonly ListedIssue[], most: number): ListedIssue[] {
  const seen = new Map<string, number>();
  const ranked = all.map((issue, place) => {
    const rank = seen.get(issue.kind) ?? 0;
    seen.set(issue.kind, rank + 1);
    return { issue, place, rank };
  });
  const shown = ranked.sort((a, b) => a.rank - b.rank || a.place - b.place).slice(0, most);
  return shown.sort((a, b) => a.place - b.place).map(({ issue }) => issue);
}

/**
 * Which rows were left out and which cells could not be taken: where, what was found, what was done.
 * @returns the row after the section; the same row when everything was taken as it stands
 */
export function issueSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const all = listedIssues(context.analysis.reading);
  if (all.length === 0) return top;
  // An issue that stands for others has no row to show: it is counted alone.
  const shown = someOfEach(
    all.filter(({ isRest }) => !isRest),
    ISSUE_ROWS
  );
  const total = all.reduce((sum, { count }) => sum + count, 0);
  section(sheet, `B${top}:F${top}`, {
    title: "Left out, or not taken as it stands",
    note: `${counted(total, "cell or row", "cells and rows")} of ‘${shortened(context.report.sourceSheet, 40)}’ · a click on the row goes there`,
  });
  sheet.putRow(`B${top + 1}`, [text("Column"), text("Row"), text("Found"), undefined, text("What was done")]);
  sheet
    .style(`B${top + 1}:F${top + 1}`, STYLE.header)
    .style(`C${top + 1}`, { align: "right" })
    .style(`D${top + 1}`, { indent: 1 })
    .style(`F${top + 1}`, { indent: 1 })
    .height(top + 1, HEIGHT.header);
  const first = top + 2;
  const last = first + shown.length - 1;
  sheet
    .style(`B${first}:F${last}`, { ...STYLE.rows, size: 9 })
    .style(`C${first}:C${last}`, { align: "right" })
    .style(`D${first}:D${last}`, { indent: 1 })
    .style(`F${first}:F${last}`, { indent: 1, wrap: true });
  shown.forEach((issue, i) => issueRow(context, sheet, issue, first + i));
  if (shown.length === total) return last + 1;
  sheet.put(`B${last + 1}`, text(`+${numberWords(total - shown.length)} more of these kinds`), STYLE.note);
  return last + 2;
}

function issueRow(context: SheetContext, sheet: SheetBuilder, issue: ListedIssue, row: number): void {
  const whole = issue.row === undefined ? "whole column" : undefined;
  sheet
    .put(`B${row}`, text(shortened(issue.column ?? "whole row", HEADER_CHARACTERS)))
    .put(`C${row}`, whole === undefined ? fact(issue.row) : text(whole))
    .put(`F${row}`, text(issue.done));
  if (issue.found !== "") sheet.put(`D${row}`, text(shortened(issue.found, FOUND_CHARACTERS)));
  if (issue.row !== undefined) {
    sheet
      .link(`C${row}`, sourceRow(context, issue.row), `Row ${issue.row} of ${context.report.sourceSheet}`)
      .style(`C${row}`, STYLE.link);
  }
  const height = wrappedHeight(issue.done, 60, 9);
  if (height > HEIGHT.body) sheet.height(row, height);
}

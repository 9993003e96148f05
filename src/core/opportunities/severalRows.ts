import { numberAt, presentAt, type NumberColumn } from "../cells/column";
import { isDated, newestRow, type Clock } from "./newestRow";
import { Outcome } from "./opportunities";
import type { ReadingChoices } from "./readingChoices";
import { distinctRows, rowCells } from "./rowCells";
import { differencesOf, type Differences, type RowStates } from "./rowDifferences";

/** How several rows of one id become deals: amounts added, the first or the newest row alone, or each a deal of its own. */
export type Way = Exclude<ReadingChoices["sameId"], "automatic" | "as each looks">;

/** What is known about when rows were written, and what kind of sheet repeats its deals. */
export interface Versions {
  /** Tell which of two rows is newer, the best first: when it was changed, modified, came into its stage … */
  readonly clocks: readonly Clock[];
  /** Those of them that say by name when the row was written. */
  readonly written: readonly Clock[];
  /** One row a change of stage: the newest row is the deal. */
  readonly isHistory: boolean;
  /** Rank of the pasted export that a row belongs to. */
  readonly blocks: NumberColumn | undefined;
}

/** What several rows of one id are. */
export interface Verdict {
  readonly rows: readonly number[];
  /** Further rows that repeat one of `rows` in every cell. */
  readonly repeats: readonly number[];
  readonly way: Way;
  /** What it would be without an answer. */
  readonly likely: Way;
  /** The content leaves it open: asked about. */
  readonly isDoubtful: boolean;
  /** The row that counts where one does. */
  readonly kept: number;
  /** Why the others are left out where one counts. */
  readonly reason: "duplicateRow" | "furtherProduct" | "olderSnapshot" | "earlierChange";
}

/**
 * What each group of rows of one id is, automatic or as a person answered: the answer holds for the doubtful ones.
 * @see Definition §2 Duplicates
 */
export function verdictsOf(
  several: readonly (readonly number[])[],
  states: RowStates,
  versions: Versions,
  choice: ReadingChoices["sameId"]
): readonly Verdict[] {
  const isVersioned = versions.isHistory || versions.blocks !== undefined;
  const cells = rowCells(states);
  const groups = several.map((all): Group => {
    const { rows, repeats } = isVersioned ? { rows: all, repeats: [] } : distinctRows(cells, all);
    return { rows, repeats, differences: differencesOf(states, rows) };
  });
  const sheet = sheetOf(groups, versions);
  return groups.map((group): Verdict => {
    const { way, isDoubtful } = judge(group, versions, sheet);
    const chosen = isDoubtful && choice !== "automatic" && choice !== "as each looks" ? choice : way;
    const { rows, repeats } = group;
    const isNewest = chosen === "newest";
    const ofFirst = isLines(group.differences) ? "furtherProduct" : "duplicateRow";
    return {
      rows,
      repeats,
      way: chosen,
      likely: way,
      isDoubtful,
      kept: isNewest ? newestRow(rows, clocksOf(states, versions)) : numberAt(rows, 0),
      reason: !isNewest ? ofFirst : isDoubtful ? "olderSnapshot" : "earlierChange",
    };
  });
}

interface Group {
  readonly rows: readonly number[];
  readonly repeats: readonly number[];
  readonly differences: Differences;
}

/**
 * Every clock; where none tells rows apart, closed comes after open, then the later closing day counts, then the smaller
 * amount: whatever the order of the rows.
 */
function clocksOf({ columns, outcome }: RowStates, { blocks, clocks, isHistory }: Versions): readonly Clock[] {
  const { created, closeDate, expectedClose } = columns.days;
  const ranks = blocks === undefined ? [] : [(k: number) => numberAt(blocks, k)];
  const known = [...ranks, ...clocks, (k: number) => numberAt(created, k)];
  if (isHistory) return known;
  const closed: Clock = (k) => (outcome[k] === Outcome.open ? 0 : 1);
  const closing: Clock = (k) => presentAt(expectedClose, k) ?? presentAt(closeDate, k) ?? -Infinity;
  return [...known, closed, closing, (k) => -(presentAt(columns.amount, k) ?? Infinity)];
}

/** What all groups together say. */
interface Sheet {
  /** Rows of one deal were created on different days and stand in different stages: one row a change of stage. */
  readonly isStageLog: boolean;
  /** The amounts of product lines are their own; false where they repeat the deal's; undefined where it is not plain. */
  readonly lineAmounts: boolean | undefined;
}

/** Fewer groups do not show how a sheet is made. */
const FEWEST_GROUPS = 3;
const NEARLY_ALL = 0.8;

function sheetOf(groups: readonly Group[], { blocks }: Versions): Sheet {
  const open = groups.filter(({ rows }) => rows.length > 1);
  const steps = open.filter(({ differences }) => isStep(differences)).length;
  const lines = open.filter(({ differences }) => isLines(differences));
  const own = lines.filter(({ differences }) => differences.amount).length;
  const isPlain = lines.length >= FEWEST_GROUPS && Math.max(own, lines.length - own) >= NEARLY_ALL * lines.length;
  return {
    isStageLog: blocks === undefined && steps >= FEWEST_GROUPS && steps * 2 >= open.length,
    lineAmounts: isPlain ? own * 2 > lines.length : undefined,
  };
}

function isStep(differences: Differences): boolean {
  return differences.stage && isMoment(differences);
}

/** The rows say the same of the deal at different times. */
function isMoment({ created, name, account, amount, product }: Differences): boolean {
  return created && !name && !account && !amount && !product;
}

function isLines({ product, outcome, stage, account }: Differences): boolean {
  return product && !outcome && !stage && !account;
}

interface Judgement {
  readonly way: Way;
  readonly isDoubtful: boolean;
}

/** @see Definition §2 Duplicates */
function judge({ rows, differences: d }: Group, versions: Versions, { isStageLog, lineAmounts }: Sheet): Judgement {
  const settled = (way: Way): Judgement => ({ way, isDoubtful: false });
  const doubtful = (way: Way): Judgement => ({ way, isDoubtful: true });
  if (rows.length === 1) return settled("first");
  if (versions.isHistory) return settled("newest");
  if (versions.blocks !== undefined) return doubtful("newest");
  if (isStageLog && isMoment(d)) return settled("newest");
  // An id that was given twice: two deals that have nothing else in common.
  if (d.account || d.areOthers) return doubtful("separate");
  if (isLines(d)) {
    if (d.amount) return lineAmounts === false ? doubtful("add") : settled("add");
    return lineAmounts === undefined ? doubtful("first") : settled(lineAmounts ? "add" : "first");
  }
  const isChanged = d.amount || d.outcome || d.stage || d.close || d.name;
  if (isChanged && versions.written.some((clock) => isDated(rows, clock))) return doubtful("newest");
  if (d.outcome) return doubtful("separate");
  if (d.stage) return doubtful("newest");
  if (d.amount) return doubtful("add");
  return d.created || d.close ? doubtful("first") : settled("first");
}

import { numberAt, textAt, type NumberColumn, type TextColumn } from "../cells/column";
import type { Day } from "../cells/day";
import { gatherIntegers, gatherNumbers, gatherTexts } from "../cells/gather";
import type { Field } from "./field";
import type { IssueLog } from "./issueLog";
import type { Merged } from "./mergeRows";
import { Notice, Outcome, type Opportunities } from "./opportunities";
import type { Outcomes } from "./outcomes";
import type { Source } from "./reading";
import type { RowColumns } from "./readRows";
import { flagsText } from "./rowOutcomes";
import { settleDays, type SettledDays } from "./settleDays";

/** Everything known about the rows, and which of them are the first of a deal. */
export interface Parts {
  readonly columns: RowColumns;
  readonly stage: TextColumn;
  readonly outcomes: Outcomes;
  readonly merged: Merged;
  /** One-based sheet row of every row. */
  readonly sheetRows: Int32Array;
  readonly source: Source;
  readonly asOf: Day;
  readonly log: IssueLog;
}

/** What is being put together: outcomes and notices of the deals, and where to tell what is odd about one. */
interface Deals {
  readonly row: Int32Array;
  readonly outcome: Uint8Array;
  readonly notices: Uint16Array;
  readonly report: (code: string, deal: number, issue: { column: string | undefined; found: string }) => void;
}

/**
 * The opportunities of folded rows: each takes its columns from the first of its rows and its amount from all of them;
 * days are settled against asOf, certain probabilities of open deals dropped, and everything odd noted on the deal and reported.
 * @see Definition §2
 */
export function assemble(parts: Parts): Opportunities {
  const { columns, merged, source } = parts;
  const { first } = merged;
  const row = gatherIntegers(parts.sheetRows, first, 0);
  const deals: Deals = {
    row,
    outcome: new Uint8Array(gatherIntegers(parts.outcomes.outcome, first, 0)),
    notices: new Uint16Array(merged.duplicate).map((flag) => flag * Notice.duplicate),
    report: (code, deal, issue) => parts.log.add({ code, row: row[deal], ...issue }),
  };
  const text = (column: TextColumn): TextColumn => gatherTexts(column, first);
  const { texts } = columns;
  const stage = text(parts.stage);
  noteContradictions(parts, deals, stage);
  return {
    count: first.length,
    row,
    id: text(texts.id),
    name: text(texts.name),
    account: text(texts.account),
    owner: text(texts.owner),
    source: text(texts.source),
    product: text(texts.product),
    type: text(texts.type),
    stage,
    team: text(texts.team),
    forecastCategory: text(texts.forecastCategory),
    outcome: deals.outcome,
    amount: merged.amount,
    ...settledDays(parts, deals),
    probability: openProbabilities(gatherNumbers(columns.probability, first), deals),
    lastActivity: gatherNumbers(columns.days.lastActivity, first),
    stageEntered: gatherNumbers(columns.days.stageEntered, first),
    qualified: gatherNumbers(columns.qualified, first),
    notices: deals.notices,
    mapped: new Set(Object.keys(source.columnIndexes) as Field[]),
  };
}

function settledDays({ columns, merged, source, asOf }: Parts, deals: Deals): SettledDays {
  const { created, closeDate, expectedClose, actualClose } = columns.days;
  return settleDays({
    outcome: deals.outcome,
    notices: deals.notices,
    asOf,
    created: gatherNumbers(created, merged.first),
    closeDate: gatherNumbers(closeDate, merged.first),
    expectedClose: gatherNumbers(expectedClose, merged.first),
    actualClose: gatherNumbers(actualClose, merged.first),
    report: (code, deal, found) => deals.report(code, deal, { column: dayHeader(source, code), found }),
  });
}

/** Header of the column that an issue about a day belongs to. */
function dayHeader(source: Source, code: string): string | undefined {
  const { created, actualClose, closeDate, expectedClose } = source.columns;
  if (code === "createdAfterAsOf") return created;
  return code === "expectedBeforeCreated" ? (expectedClose ?? closeDate) : (actualClose ?? closeDate);
}

/** The probabilities of open deals; 0 and 1 are none, and noted. @see Definition F14 */
function openProbabilities(probability: NumberColumn, { outcome, notices }: Deals): NumberColumn {
  return probability.map((share, deal) => {
    if (outcome[deal] !== Outcome.open) return NaN;
    if (share !== 0 && share !== 1) return share;
    notices[deal] = numberAt(notices, deal) | Notice.openWithCertainty;
    return NaN;
  });
}

/** Marks and reports deals whose status and stage disagree, and reports deals without stage, status and flags. */
function noteContradictions({ columns, merged, outcomes, source }: Parts, deals: Deals, stage: TextColumn): void {
  const column = source.columns.stage ?? source.columns.status;
  const hasStage = column !== undefined;
  merged.first.forEach((k, deal) => {
    const stageText = textAt(stage, deal);
    if (
      stageText === undefined &&
      hasStage &&
      textAt(columns.texts.status, k) === undefined &&
      flagsText(columns, k) === ""
    )
      deals.report("stageBlank", deal, { column, found: "" });
    if (outcomes.contradiction[k] !== 1) return;
    deals.notices[deal] = numberAt(deals.notices, deal) | Notice.statusAgainstStage;
    const said = textAt(columns.texts.status, k) ?? flagsText(columns, k);
    deals.report("statusAgainstStage", deal, { column, found: `${said} / ${stageText ?? ""}` });
  });
}

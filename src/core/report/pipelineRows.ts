import { numberAt, presentAt, textAt } from "../cells/column";
import type { OpenDeal } from "../analysis";
import { Outcome, OUTCOME_NAMES, type Opportunities } from "../opportunities/opportunities";
import { isValued } from "../opportunities/dealRows";
import { columnLetters } from "./a1";
import { amountsFormat, FORMAT } from "./numberFormats";
import { engine, fact, formula, SheetBuilder, text } from "./planBuilder";
import { aggregateRows } from "./rowsAggregate";
import { ROWS_TABLE, rowsColumns, rowsFormulas, type RowsHeader } from "./rowsTable";
import { printPlan, sourceRow, type SheetContext } from "./sheetContext";
import type { PlanContent, SheetPlan } from "./sheetPlan";
import { COLOR, STYLE } from "./styleKit";
import { categoryWords, outcomeWord } from "./wording";

type Cells = Partial<Record<RowsHeader, PlanContent | undefined>>;

/** One formula content a column, shared by all its rows: it stands in every row with the same text. */
function formulasOf({ analysis }: SheetContext): ReadonlyMap<RowsHeader, PlanContent> {
  const expressions = rowsFormulas(analysis);
  return new Map(
    rowsColumns(analysis).flatMap(({ header }) => {
      const expression = expressions[header];
      return expression === undefined ? [] : [[header, formula(expression)] as const];
    })
  );
}

/**
 * The sheet the formulas stand on: one row an opportunity with live formulas, or, above the limit, one row a group
 * of opportunities that every summary formula counts alike, with values.
 */
export function pipelineRows(context: SheetContext): SheetPlan {
  const columns = rowsColumns(context.analysis);
  const formulas = formulasOf(context);
  const sheet = new SheetBuilder({
    id: "Rows",
    name: "Pipeline Rows",
    tabColor: COLOR.tabSource,
    columnWidths: columns.map(({ width }) => width),
    freeze: { rows: 1, columns: 0 },
  });
  const rows = padded(context.live ? liveRows(context, formulas) : aggregateRows(context), context.live && formulas);
  const headers = columns.map(({ header }) => text(header));
  sheet.putBlock({
    row: 0,
    column: 0,
    cells: [headers, ...rows.map((cells) => columns.map(({ header }) => cells[header]))],
  });
  const last = columnLetters(columns.length - 1);
  const bottom = rows.length + 1;
  const amounts = amountsFormat(context.scale);
  columns.forEach(({ format }, i) => {
    const letters = columnLetters(i);
    const engineMade = !context.live && format !== "General";
    if (format !== "General")
      sheet.style(`${letters}2:${letters}${bottom}`, {
        numberFormat: format === FORMAT.whole ? amounts : format,
        align: "right",
        ...(engineMade ? STYLE.engine : {}),
      });
    if (i > 0 && format === "General" && columns[i - 1]?.format !== "General")
      sheet.style(`${letters}1:${letters}${bottom}`, { indent: 1 });
    if (format !== "General") sheet.style(`${letters}1`, { align: "right" });
  });
  sheet.style(`A1:${last}1`, STYLE.header).height(1, 16);
  sheet.style(`A2:${last}${bottom}`, { size: 9, borders: STYLE.rows.borders });
  if (context.live) linkRows(context, sheet, bottom);
  const range = { row: 0, column: 0, rows: bottom, columns: columns.length };
  sheet.table({ name: ROWS_TABLE, range, showFilter: true });
  return sheet.plan(printPlan(context, "Rows", range, { repeatRows: { first: 0, last: 0 } }));
}

/** Up to so many rows every row has its link; above, the open deals have theirs. */
const LINKED_ROWS = 2_000;

function linkRows(context: SheetContext, sheet: SheetBuilder, bottom: number): void {
  const { opportunities } = context.analysis.reading;
  for (let i = 0; i < opportunities.count; i++) {
    if (opportunities.count > LINKED_ROWS && numberAt(opportunities.outcome, i) !== Outcome.open) continue;
    const row = numberAt(opportunities.row, i);
    sheet.link(`A${i + 2}`, sourceRow(context, row), `Row ${row} of ${context.report.sourceSheet}`);
  }
  if (opportunities.count <= LINKED_ROWS) sheet.style(`A2:A${bottom}`, STYLE.link);
}

function liveRows(context: SheetContext, formulas: ReadonlyMap<RowsHeader, PlanContent>): Cells[] {
  const { opportunities } = context.analysis.reading;
  const dealOf = new Map(context.analysis.openDeals.map((deal) => [deal.index, deal]));
  return Array.from({ length: opportunities.count }, (_, i) => ({
    ...rowCells(opportunities, i, dealOf.get(i)),
    ...Object.fromEntries(formulas),
  }));
}

/** At least two rows: a column of a single cell is not a range to every program that calculates SUMIFS. */
function padded(rows: Cells[], formulas: ReadonlyMap<RowsHeader, PlanContent> | false): Cells[] {
  const blank: Cells = formulas ? Object.fromEntries(formulas) : {};
  return rows.length >= 2 ? rows : [...rows, ...Array.from({ length: 2 - rows.length }, () => blank)];
}

function rowCells(deals: Opportunities, i: number, deal: OpenDeal | undefined): Cells {
  const words = (column: Parameters<typeof textAt>[0]): PlanContent | undefined => {
    const found = textAt(column, i);
    return found === undefined ? undefined : text(found);
  };
  const outcome = OUTCOME_NAMES[numberAt(deals.outcome, i)];
  return {
    Row: fact(numberAt(deals.row, i)),
    Id: words(deals.id),
    Deal: words(deals.name),
    Account: words(deals.account),
    Owner: words(deals.owner),
    Team: words(deals.team),
    Source: words(deals.source),
    Product: words(deals.product),
    Type: words(deals.type),
    Stage: words(deals.stage),
    Outcome: text(outcomeWord(outcome)),
    ...(isValued(deals, i)
      ? { Valued: engine(presentAt(deals.amount, i)) }
      : { Amount: fact(presentAt(deals.amount, i)) }),
    Created: fact(presentAt(deals.created, i)),
    Close: fact(presentAt(deal === undefined ? deals.closed : deals.expectedClose, i)),
    Probability: deal === undefined ? undefined : probabilityCell(deal),
    Category: deal === undefined ? undefined : categoryCell(textAt(deals.forecastCategory, i)),
    Qualified: deal === undefined ? undefined : qualifiedCell(deals, i, deal),
    Deals: ONE,
    Chance: engine(deal?.chanceInYear),
    LearnedF3: engine(deal?.learnedOverdue),
    LearnedF1: engine(deal?.learnedAge),
  };
}

const ONE = fact(1);

function categoryCell(category: string | undefined): PlanContent | undefined {
  const words = categoryWords(category);
  return words === undefined ? undefined : text(words);
}

/** The CRM's own probability is a fact of the row; one from the stage table or the win rate is the program's. */
function probabilityCell(deal: OpenDeal): PlanContent | undefined {
  return deal.probabilityFrom === "column" ? fact(deal.probability) : engine(deal.probability);
}

/** "no" is what takes a deal out of the working pipeline: the flag F6, whatever made it. @see Definition F6 */
function qualifiedCell(deals: Opportunities, i: number, deal: OpenDeal): PlanContent | undefined {
  if (deal.flags.some(({ id }) => id === "F6")) return text("no");
  return numberAt(deals.qualified, i) === 1 ? text("yes") : undefined;
}

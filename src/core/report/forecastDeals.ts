import { numberAt, presentAt, textAt } from "../cells/column";
import { isoDay, monthNumber, monthStart } from "../cells/day";
import type { OpenDeal } from "../analysis";
import type { Opportunities } from "../opportunities/opportunities";
import { isValued } from "../opportunities/dealRows";
import { THIS_MONTH, type ListRows } from "./dealRanges";
import { servingOf } from "./forecastServing";
import { countedText, joined, quoted } from "./formulaText";
import { amountsFormat, FORMAT } from "./numberFormats";
import { engine, fact, formula, input, text, type SheetBuilder } from "./planBuilder";
import { typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import type { PlanContent } from "./sheetPlan";
import { HEIGHT, STYLE } from "./styleKit";
import { dealInputKey, keyCell, LIST_AREAS, type DealMember } from "./typedInputs";
import { charactersIn, textWidth } from "./widths";
import { numberWords, shortened } from "./wording";

/** More deals than this are not listed one by one; they are in the months all the same. */
export const DEAL_ROWS = 1_000;
/** Characters of an owner or stage in two month columns. */
const NAME_CHARACTERS = 20;

/** Key of a deal in typed inputs: its id, else its name, account and created day. */
export function dealKeyOf(deals: Opportunities, i: number): string {
  const id = textAt(deals.id, i);
  return (
    id ?? [textAt(deals.name, i) ?? "", textAt(deals.account, i) ?? "", presentAt(deals.created, i) ?? ""].join("|")
  );
}

/**
 * The deals that stand behind the months, largest first, unpriced last: where deals are spread over the months every open
 * one, else the working deals of the year.
 */
export function listedDeals(context: SheetContext): { readonly shown: readonly ListedDeal[]; readonly all: number } {
  const { openDeals } = context.analysis;
  const isSpread = servingOf(context) === "engine";
  const listed = openDeals
    .map((deal, place): ListedDeal => ({ ...deal, place }))
    .filter(({ workingShare }) => isSpread || workingShare > 0)
    .sort((a, b) => (b.amount ?? -1) - (a.amount ?? -1) || a.row - b.row);
  return { shown: listed.slice(0, DEAL_ROWS), all: listed.length };
}

/** An open deal of the list, and its place among the open deals. */
export interface ListedDeal extends OpenDeal {
  readonly place: number;
}

/** Width of the column of deals and line labels, by the names it holds. */
export function dealWidth(context: SheetContext): number {
  const { name } = context.analysis.reading.opportunities;
  return textWidth(
    31,
    44,
    listedDeals(context).shown.map(({ index }) => textAt(name, index))
  );
}

/**
 * The open deals behind the months, with the cells in which a person overrules one: my month, my probability, my amount,
 * a note. The key in the last column, unseen, finds the typing again.
 * @param top one-based row of the heading
 * @returns the row after the section
 */
export function dealSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const { shown, all } = listedDeals(context);
  const header = top + 1;
  const [first, last] = [header + 1, header + shown.length];
  const note = shown.length === 0 ? HOW_TO_TYPE : formula(noteFormula(`K${first}:K${last}`));
  section(sheet, `B${top}:S${top}`, { title: "Open deals behind the months", note });
  const isSpread = servingOf(context) === "engine";
  const titles = [
    "Deal",
    "Owner",
    undefined,
    "Stage",
    undefined,
    "Amount",
    "Close date",
    chanceTitle(context),
    "Value",
    "My month",
    "My probability",
    "My amount",
    "Value in use",
    "Note",
  ];
  sheet.putRow(
    `B${header}`,
    titles.map((title) => (title === undefined ? undefined : text(title)))
  );
  sheet
    .style(`B${header}:S${header}`, { ...STYLE.header, wrap: true })
    .style(`G${header}:N${header}`, { align: "right" })
    .style(`I${header}`, { size: 7.5 })
    .style(`O${header}`, { indent: 1 })
    .height(header, HEIGHT.wrappedHeader);
  if (shown.length === 0) {
    const none = isSpread ? "No open deal." : "No open deal is left in the working pipeline.";
    sheet.put(`B${header + 1}`, text(none), STYLE.reason);
    return header + 2;
  }
  looks(context, sheet, { first, last });
  const characters = charactersIn(dealWidth(context));
  shown.forEach((deal, i) => dealRow(context, sheet, { deal, row: first + i, characters }));
  sheet.name(listName, `B${first}:T${last}`);
  if (all <= shown.length) return last + 1;
  sheet.put(
    `B${last + 1}`,
    text(
      `… ${numberWords(all - shown.length)} smaller ${isSpread ? "open" : "working"} deals are not listed; they are in the months above`
    ),
    STYLE.note
  );
  return last + 2;
}

const HOW_TO_TYPE =
  "type a month, a probability or an amount: the months above follow at once. Typed values stay with the deal's id";

/** How to type; while months are typed that are over, that these do not count. */
function noteFormula(months: string): string {
  const over = `COUNTIFS(${months},"<"&${THIS_MONTH})`;
  const words = joined(
    countedText(over, "month typed below is", "months typed below are"),
    " over: those deals count as if none was typed"
  );
  return `=IF(${over}=0,${quoted(HOW_TO_TYPE)},${words})`;
}

/** What column I holds. */
function chanceTitle(context: SheetContext): string {
  return servingOf(context) === "engine" ? `Chance in ${context.analysis.year.name}*` : "Working probability*";
}

/** Chance of the year's months together, none where nothing says when; where deals are not spread, what the bridge leaves of the probability. */
function chanceOf({ analysis }: SheetContext, deal: ListedDeal): number | undefined {
  const { dealMonths } = analysis.forecast;
  if (dealMonths === undefined) return deal.workingProbability;
  if (deal.chanceInYear === undefined) return undefined;
  return dealMonths.reduce((sum, chances) => sum + numberAt(chances, deal.place), 0);
}

const listName = LIST_AREAS.find(({ name }) => name.endsWith(".Deals"))?.name ?? "";

function looks({ analysis, scale }: SheetContext, sheet: SheetBuilder, { first, last }: ListRows): void {
  const amounts = amountsFormat(scale);
  const thisMonth = monthNumber(analysis.settings.asOf + 1);
  const rows = (from: string, to = from): string => `${from}${first}:${to}${last}`;
  sheet
    .style(rows("B", "S"), { size: 9, ...STYLE.rows })
    .style(rows("G"), { numberFormat: amounts, align: "right" })
    .style(rows("H"), { numberFormat: FORMAT.shortDay, align: "right" })
    .style(rows("I"), { ...STYLE.engine, numberFormat: FORMAT.chance, align: "right" })
    .style(rows("J"), { numberFormat: amounts, align: "right" })
    .style(rows("K", "M"), { ...STYLE.input, align: "right" })
    .style(rows("K"), { numberFormat: FORMAT.month })
    .style(rows("L"), { numberFormat: FORMAT.share })
    .style(rows("M"), { numberFormat: amounts })
    .style(rows("N"), { numberFormat: amounts, align: "right", bold: true })
    .style(rows("O", "S"), { color: STYLE.input.color, fill: STYLE.input.fill, borders: noteEdges })
    .style(rows("O"), { indent: 1 })
    .style(rows("T"), STYLE.unseen);
  sheet
    .validate(
      rows("K"),
      { kind: "date", min: monthStart(thisMonth), max: 2_958_465 },
      `A day of the month in which the deal will close, this month or later, for example ${isoDay(monthStart(thisMonth + 1))}.`
    )
    .validate(
      rows("L"),
      { kind: "decimal", min: 0, max: 1 },
      "Your probability, 0–100%. It takes the place of the one before it."
    )
    .validate(
      rows("M"),
      { kind: "decimal", min: 0, max: 1e15 },
      "Your amount. It takes the place of the deal's amount."
    );
}

const { top, bottom, left, right, insideHorizontal } = STYLE.input.borders;
const noteEdges = { top, bottom, left, right, insideHorizontal };

function dealRow(
  context: SheetContext,
  sheet: SheetBuilder,
  place: { readonly deal: ListedDeal; readonly row: number; readonly characters: number }
): void {
  const { deal, row, characters } = place;
  const { opportunities } = context.analysis.reading;
  const key = dealKeyOf(opportunities, deal.index);
  const words = (found: string | undefined, most: number): PlanContent | undefined =>
    found === undefined ? undefined : text(shortened(found, most));
  const typed = (member: DealMember): PlanContent =>
    input(dealInputKey(key, member), typedAt(context, dealInputKey(key, member)));
  sheet.putRow(`B${row}`, [
    words(textAt(opportunities.name, deal.index) ?? textAt(opportunities.id, deal.index), characters),
    words(textAt(opportunities.owner, deal.index), NAME_CHARACTERS),
    undefined,
    words(textAt(opportunities.stage, deal.index), NAME_CHARACTERS),
    undefined,
    isValued(opportunities, deal.index) ? engine(deal.amount) : fact(deal.amount),
    fact(presentAt(opportunities.expectedClose, deal.index)),
    engine(chanceOf(context, deal)),
    formula(`=N(G${row})*N(I${row})`),
    typed("month"),
    typed("probability"),
    typed("amount"),
    formula(`=N(IF(M${row}="",G${row},M${row}))*N(IF(L${row}="",I${row},L${row}))`),
    typed("note"),
    undefined,
    undefined,
    undefined,
    undefined,
    text(keyCell(`deal:${key}`)),
  ]);
}

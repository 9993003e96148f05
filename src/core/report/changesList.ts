import type { ChangeBarId, DealChange, RedatedDeal } from "../changes/waterfall";
import { BAR_LABEL, REDATED_LABEL } from "./changeWords";
import { LIST_ROWS, type ChangesPlace } from "./changesGrid";
import { CHANGES_HEADERS, CHANGES_TABLE, changesCell } from "./changesTable";
import { rangeOf } from "./a1";
import { FORMAT } from "./numberFormats";
import { engine, fact, formula, text, type SheetBuilder } from "./planBuilder";
import { sourceRow } from "./sheetContext";
import { section } from "./sheetParts";
import type { PlanContent } from "./sheetPlan";
import { HEIGHT, STYLE } from "./styleKit";
import { numberWords, shortened } from "./wording";
import { charactersIn } from "./widths";

/** Width of a column of stages, in characters. */
export const STAGE_WIDTH = 14.4;

/** The deals in the list: all of the bars, or the largest of them; then those with another close, as far as there is room. */
function shownDeals({ waterfall, isListed }: ChangesPlace): {
  readonly deals: readonly DealChange[];
  readonly redated: readonly RedatedDeal[];
} {
  const { deals, redated } = waterfall;
  if (!isListed)
    return {
      deals: [...deals].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, LIST_ROWS),
      redated: [],
    };
  return { deals, redated: redated.slice(0, LIST_ROWS - deals.length) };
}

/**
 * Every changed deal as an Excel table: what it adds or takes, and amount, close and stage on both days.
 * @returns the row after it
 */
export function changesList(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const { context, waterfall, isListed } = place;
  const { deals, redated } = shownDeals(place);
  const all = waterfall.deals.length + waterfall.redated.length;
  const shown = deals.length + redated.length;
  section(sheet, `B${top}:M${top}`, {
    title: "Every changed deal",
    note: [
      ...(shown < all
        ? [`${numberWords(shown)} of ${numberWords(all)}, the largest`]
        : ["filter ‘Bar’ for the deals of one bar"]),
      ...(isListed ? ["the bars above are sums over this list"] : []),
      `a click on ‘Row’ goes to the deal in ‘${context.report.sourceSheet}’`,
      `* counted by the add-in over every kept analysis`,
    ].join(" · "),
  });
  const head = top + 1;
  const changed = [...deals.map((deal) => dealCells(place, deal)), ...redated.map((deal) => redatedCells(place, deal))];
  const cells = padded(changed);
  const last = head + cells.length;
  sheet.putRow(`B${head}`, CHANGES_HEADERS.map(text)).putBlock({ row: head, column: 1, cells });
  [...deals, ...redated].forEach(({ row }, i) => {
    if (row !== undefined)
      sheet.link(`M${head + 1 + i}`, sourceRow(context, row), `Row ${row} of ${context.report.sourceSheet}`);
  });
  looks(sheet, head, last);
  sheet.table({ name: CHANGES_TABLE, range: rangeOf(`B${head}:M${last}`), showFilter: true });
  return last + 1;
}

/** At least two rows: a range of one cell is none to every program. */
function padded(rows: (PlanContent | undefined)[][]): (PlanContent | undefined)[][] {
  const blank = new Array<PlanContent | undefined>(CHANGES_HEADERS.length).fill(undefined);
  const said = rows.length > 0 ? rows : [[text("No deal changed."), ...blank.slice(1)]];
  return said.length > 1 ? said : [...said, blank];
}

function dealCells(place: ChangesPlace, deal: DealChange): (PlanContent | undefined)[] {
  const { before, after, bar } = deal;
  return [
    text(shortened(deal.name, charactersIn(place.widths.deal))),
    text(BAR_LABEL[bar]),
    bar === "readDifferently" || !isValueOfCells(deal) ? engine(deal.value) : formula(valueFormula(bar)),
    text(place.ownerLabels.get(deal.owner) ?? deal.owner),
    fact(before?.amount),
    fact(after?.amount),
    fact(before?.close),
    fact(after?.close),
    stageText(before?.stage),
    stageText(after?.stage),
    deal.pushes > 0 ? engine(deal.pushes) : undefined,
    fact(deal.row),
  ];
}

/** Whether the amounts beside it give the value, as the formula says; unpriced ones add nothing. */
function isValueOfCells({ bar, value, before, after }: DealChange): boolean {
  const worth = (amount: number | undefined): number => (amount === undefined ? 0 : amount);
  const [then, now] = [worth(before?.amount), worth(after?.amount)];
  const told = signOf(bar) === "now" ? now : signOf(bar) === "then" ? -then : now - then;
  return Math.abs(told - value) < 0.005;
}

function signOf(bar: ChangeBarId): "now" | "then" | "both" {
  switch (bar) {
    case "new":
    case "reopened":
    case "movedIn":
      return "now";
    case "movedOut":
    case "won":
    case "lost":
    case "noDecision":
    case "disappeared":
      return "then";
    case "amountUp":
    case "amountDown":
    case "readDifferently":
      return "both";
  }
}

function valueFormula(bar: ChangeBarId): string {
  const [then, now] = [`N(${changesCell("Amount then")})`, `N(${changesCell("Amount now")})`];
  switch (signOf(bar)) {
    case "now":
      return `=${now}`;
    case "then":
      return `=-${then}`;
    case "both":
      return `=${now}-${then}`;
  }
}

function redatedCells(place: ChangesPlace, deal: RedatedDeal): (PlanContent | undefined)[] {
  return [
    text(shortened(deal.name, charactersIn(place.widths.deal))),
    text(REDATED_LABEL),
    undefined,
    text(place.ownerLabels.get(deal.owner) ?? deal.owner),
    undefined,
    fact(deal.value === 0 ? undefined : deal.value),
    fact(deal.from),
    fact(deal.to),
    undefined,
    undefined,
    deal.pushes > 0 ? engine(deal.pushes) : undefined,
    fact(deal.row),
  ];
}

function stageText(stage: string | undefined): PlanContent | undefined {
  return stage === undefined || stage === "" ? undefined : text(shortened(stage, charactersIn(STAGE_WIDTH)));
}

function looks(sheet: SheetBuilder, head: number, last: number): void {
  const body = (from: string, to = from): string => `${from}${head + 1}:${to}${last}`;
  sheet
    .style(`B${head}:M${head}`, STYLE.header)
    .height(head, HEIGHT.header)
    .style(body("B", "M"), { size: 9, ...STYLE.rows })
    .style(body("D"), { align: "right", bold: true, numberFormat: `+#,##0;"−"#,##0;0` })
    .style(body("C"), { indent: 1 })
    .style(body("E"), { indent: 1 })
    .style(body("F", "G"), { align: "right", numberFormat: FORMAT.whole })
    .style(body("H", "I"), { align: "right", numberFormat: FORMAT.day })
    .style(body("J", "K"), { indent: 1, size: 8.5 })
    .style(body("L"), { ...STYLE.engine, align: "right", numberFormat: FORMAT.engineWhole })
    .style(body("M"), { ...STYLE.link, align: "right", numberFormat: FORMAT.plain });
  for (const right of ["D", "F", "G", "H", "I", "L", "M"]) sheet.style(`${right}${head}`, { align: "right" });
  for (const indented of ["C", "E", "J", "K"]) sheet.style(`${indented}${head}`, { indent: 1 });
}

import type { ChangeBarId, DealChange, MoveCounts, OtherChange } from "../changes/waterfall";
import { BAR_LABEL, OTHER_LABEL, REDATED_LABEL } from "./changeWords";
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

/** A deal of the list: of a bar, or of none and by what is another about it. */
type ListedDeal = DealChange | (OtherChange & { readonly label: string });

/**
 * Every changed deal once: those of the bars, then those of none with another close, then those with another stage or owner.
 * Where the bars alone do not fit, the largest come first.
 */
function changedDeals({ waterfall, isListed }: ChangesPlace): readonly ListedDeal[] {
  const { deals, redated, otherChanges } = waterfall;
  const inBars = new Set(deals.map(({ key }) => key));
  return [
    ...(isListed ? deals : [...deals].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))),
    ...redated.filter(({ key }) => !inBars.has(key)).map((deal) => ({ ...deal, label: REDATED_LABEL })),
    ...otherChanges.map((deal) => ({ ...deal, label: OTHER_LABEL })),
  ];
}

/**
 * Every changed deal as an Excel table: what it adds or takes, and amount, close, stage and owner on both days.
 * @returns the row after it
 */
export function changesList(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const { context, isListed } = place;
  const all = changedDeals(place);
  const deals = all.slice(0, LIST_ROWS);
  section(sheet, `B${top}:P${top}`, {
    title: "Every changed deal",
    note: [
      ...(deals.length < all.length
        ? [`${numberWords(deals.length)} of ${numberWords(all.length)}, the largest`]
        : ["filter ‘Bar’ for the deals of one bar"]),
      ...(isListed ? ["the bars above are sums over this list"] : []),
      `a click on ‘Row’ goes to the deal in ‘${context.report.sourceSheet}’`,
      `* counted by the add-in over every kept analysis`,
    ].join(" · "),
  });
  const head = top + 1;
  const cells = padded(deals.map((deal) => dealCells(place, deal)));
  const last = head + cells.length;
  sheet.putRow(`B${head}`, CHANGES_HEADERS.map(text)).putBlock({ row: head, column: 1, cells });
  deals.forEach(({ row }, i) => {
    if (row !== undefined)
      sheet.link(`P${head + 1 + i}`, sourceRow(context, row), `Row ${row} of ${context.report.sourceSheet}`);
  });
  looks(sheet, head, last);
  sheet.table({ name: CHANGES_TABLE, range: rangeOf(`B${head}:P${last}`), showFilter: true });
  return last + 1;
}

/** At least two rows: a range of one cell is none to every program. */
function padded(rows: (PlanContent | undefined)[][]): (PlanContent | undefined)[][] {
  const blank = new Array<PlanContent | undefined>(CHANGES_HEADERS.length).fill(undefined);
  const said = rows.length > 0 ? rows : [[text("No deal changed."), ...blank.slice(1)]];
  return said.length > 1 ? said : [...said, blank];
}

function dealCells(place: ChangesPlace, deal: ListedDeal): (PlanContent | undefined)[] {
  const { before, after, owner, pushes, pullIns, movedBack } = deal;
  const ownerText = (name: string): PlanContent => text(place.ownerLabels.get(name) ?? name);
  return [
    text(shortened(deal.name, charactersIn(place.widths.deal))),
    text("bar" in deal ? BAR_LABEL[deal.bar] : deal.label),
    "bar" in deal ? valueCell(deal) : undefined,
    ownerText(owner),
    fact(before?.amount),
    fact(after?.amount),
    fact(before?.close),
    fact(after?.close),
    stageText(before?.stage),
    stageText(after?.stage),
    before && ownerText(before.owner),
    timesCell(pushes),
    timesCell(pullIns),
    timesCell(movedBack),
    fact(deal.row),
  ];
}

/** A number of moves: blank for none, "unknown" where the order of the stages does not tell. */
function timesCell(times: MoveCounts["movedBack"]): PlanContent | undefined {
  if (times === undefined) return text("unknown");
  return times > 0 ? engine(times) : undefined;
}

function valueCell(deal: DealChange): PlanContent | undefined {
  const { bar, value } = deal;
  return bar === "readDifferently" || !isValueOfCells(deal) ? engine(value) : formula(valueFormula(bar));
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

function stageText(stage: string | undefined): PlanContent | undefined {
  return stage === undefined || stage === "" ? undefined : text(shortened(stage, charactersIn(STAGE_WIDTH)));
}

function looks(sheet: SheetBuilder, head: number, last: number): void {
  const body = (from: string, to = from): string => `${from}${head + 1}:${to}${last}`;
  sheet
    .style(`B${head}:P${head}`, STYLE.header)
    .height(head, HEIGHT.header)
    .style(body("B", "P"), { size: 9, ...STYLE.rows })
    .style(body("D"), { align: "right", bold: true, numberFormat: `+#,##0;"−"#,##0;0` })
    .style(body("C"), { indent: 1 })
    .style(body("E"), { indent: 1 })
    .style(body("F", "G"), { align: "right", numberFormat: FORMAT.whole })
    .style(body("H", "I"), { align: "right", numberFormat: FORMAT.day })
    .style(body("J", "K"), { indent: 1, size: 8.5 })
    .style(body("L"), { indent: 1 })
    .style(body("M", "O"), { ...STYLE.engine, align: "right", numberFormat: FORMAT.engineWhole })
    .style(body("P"), { ...STYLE.link, align: "right", numberFormat: FORMAT.plain });
  for (const right of ["D", "F", "G", "H", "I", "M", "N", "O", "P"]) sheet.style(`${right}${head}`, { align: "right" });
  for (const indented of ["C", "E", "J", "K", "L"]) sheet.style(`${indented}${head}`, { indent: 1 });
}

import { numberAt } from "../cells/column";
import type { ListRows } from "./dealRanges";
import { PARTS, THIS_MONTH } from "./dealRanges";
import type { ListedDeal } from "./forecastDeals";
import { VALUE } from "./names";
import { FORMAT } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { STYLE } from "./styleKit";
import { monthWords } from "./wording";

/** Where the parts of listed deals stand, when their heading stands in a row. */
export function partRows(top: number, count: number): ListRows {
  return { first: top + 2, last: top + 1 + count };
}

/**
 * Below the print: each listed deal's chance in each month, as analyzed, what a chance of 1 is worth more or less as
 * typed, and the day that takes the whole deal. The months' changes are sums over them.
 * @param top one-based row of the heading
 */
export function forecastParts(
  context: SheetContext,
  sheet: SheetBuilder,
  place: {
    readonly top: number;
    readonly deals: readonly ListedDeal[];
    readonly list: ListRows;
  }
): void {
  const { top, deals, list } = place;
  const { dealMonths, months } = context.analysis.forecast;
  if (dealMonths === undefined || deals.length === 0) return;
  sheet.put(`B${top}`, text("Chances of the deals by month (not printed)"));
  sheet.put(`B${top + 1}`, text("Deal"));
  PARTS.months.forEach((letters, m) => {
    const month = months[m];
    if (month !== undefined) sheet.put(`${letters}${top + 1}`, text(`Chance in ${monthWords(month.month)}`));
  });
  sheet.put(`${PARTS.money}${top + 1}`, text("Change")).put(`${PARTS.day}${top + 1}`, text("Whole on"));
  const { first, last } = partRows(top, deals.length);
  deals.forEach((deal, i) => {
    const [row, listed] = [first + i, list.first + i];
    sheet.put(`B${row}`, formula(`=B${listed}&""`));
    PARTS.months.forEach((letters, m) => {
      const chances = dealMonths[m];
      const chance = chances === undefined || months[m]?.phase === "actual" ? 0 : numberAt(chances, deal.place);
      if (chance > 0) sheet.put(`${letters}${row}`, engine(chance));
    });
    sheet
      .put(`${PARTS.money}${row}`, formula(changeFormula(listed)))
      .put(`${PARTS.day}${row}`, formula(dayFormula(listed)));
  });
  sheet
    .style(`B${top}:S${last}`, STYLE.note)
    .style(`C${top + 1}:S${last}`, { align: "right" })
    .style(`C${first}:Q${last}`, { ...STYLE.engine, numberFormat: FORMAT.phasing })
    .style(`${PARTS.money}${first}:${PARTS.money}${last}`, { numberFormat: FORMAT.whole })
    .style(`${PARTS.day}${first}:${PARTS.day}${last}`, { numberFormat: `${FORMAT.shortDay};;` });
}

/** With a month of one's own that is not over the deal leaves its months; else its value in use is spread over them as its chance is. */
function changeFormula(row: number): string {
  return `=IF(N($K${row})>=${THIS_MONTH},-N($G${row}),IF(N($I${row})=0,0,$N${row}/$I${row}-N($G${row})))`;
}

/** The day typed for it; a deal that has no chance in any month, but a typed one, counts on its close date. */
function dayFormula(row: number): string {
  return `=IF(N($K${row})>=${THIS_MONTH},$K${row},IF(AND(N($I${row})=0,$N${row}>0,N($H${row})>=${VALUE.asOf}),$H${row},0))`;
}

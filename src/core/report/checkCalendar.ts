import { presentAt, textAt } from "../cells/column";
import type { OpenDeal } from "../analysis";
import type { CheckLayout } from "./checkGrid";
import { NOTHING_PRICED } from "./checkVerdict";
import { countedText, dayText, joined, quoted, sizeText } from "./formulaText";
import { hasExpected } from "./forecastServing";
import { VALUE } from "./names";
import { comparedFormat, FORMAT } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { BAR, broughtColumn, column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { dealWords, shortDayWords, shortened } from "./wording";

/** Most characters of the largest deals of a window. */
const LARGEST_WIDTH = 104;

/** What closes when: the open working deals by 30, 60, 90 days and later, with the largest of each window. */
export function checkCalendar(context: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout): void {
  const { closingWindows } = context.analysis;
  const top = rows.calendar;
  section(sheet, `B${top}:M${top}`, {
    title: "What closes when",
    note: "open deals that still count, by expected close date",
  });
  sheet
    .style(`B${top + 1}:M${top + 1}`, STYLE.header)
    .style(`D${top + 1}:F${top + 1}`, { align: "right" })
    .height(top + 1, HEIGHT.header);
  sheet.putRow(`B${top + 1}`, [
    text("Window"),
    undefined,
    text("Deals"),
    text("Working"),
    text("Expected"),
    undefined,
    text("Largest deals in the window"),
  ]);
  const first = top + 2;
  const last = first + closingWindows.length - 1;
  closingWindows.forEach(({ fromDays, toDays }, i) => {
    const row = first + i;
    const from = `${VALUE.asOf}+${fromDays}`;
    const dates = `${column("Close")},">="&${from}${toDays === undefined ? "" : `,${column("Close")},"<="&${VALUE.asOf}+${toDays}`}`;
    const words =
      toDays === undefined
        ? joined("from ", dayText(`(${from})`))
        : joined(dayText(`(${from})`), " – ", dayText(`(${VALUE.asOf}+${toDays})`));
    sheet
      .put(`B${row}`, formula(`=${words}`))
      .put(`D${row}`, formula(`=SUMIFS(${column("Counts")},${dates})`))
      .put(`E${row}`, formula(`=IF(${NOTHING_PRICED},"",SUMIFS(${column("Kept")},${dates}))`));
    if (hasExpected(context)) sheet.put(`F${row}`, formula(`=SUMIFS(${broughtColumn(context.analysis)},${dates})`));
    const largest = largestIn(context, fromDays, toDays);
    if (largest !== "") sheet.put(`H${row}`, text(largest));
  });
  const sum = (letters: string): void => {
    const all = `${letters}${first}:${letters}${last}`;
    sheet.put(`${letters}${last + 1}`, formula(`=IF(COUNT(${all})=0,"",SUM(${all}))`));
  };
  sheet.put(`B${last + 1}`, text("All dated ahead"));
  ["D", "E", ...(hasExpected(context) ? ["F"] : [])].forEach(sum);
  sheet.put(`B${last + 2}`, formula(againstWorking(context, `E${last + 1}`)), STYLE.note);
  sheet
    .style(`B${first}:M${last}`, STYLE.rows)
    .style(`B${first}:B${last}`, { bold: true })
    .style(`B${last + 1}:M${last + 1}`, STYLE.total)
    .style(`H${first}:H${last}`, { size: 8.5 });
  sheet
    .style(`D${first}:D${last + 1}`, { numberFormat: FORMAT.count, align: "right" })
    .style(`E${first}:F${last + 1}`, { numberFormat: comparedFormat(context.scale), align: "right" });
}

const NO_MONEY = "No open deal has an amount: the deals are counted, there is no money to add up.";

/** How the windows' total and the working pipeline of the year differ. */
function againstWorking({ analysis, scale }: SheetContext, total: string): string {
  const year = analysis.year.name;
  const outside = (sum: "Counts" | "Kept"): string => `SUMIFS(${column(sum)},${column("Bar")},"${BAR.outsidePeriod}")`;
  const undatedCount = `(SUM(${column("Counts")})-SUMIFS(${column("Counts")},${column("Close")},">="&${VALUE.asOf}))`;
  const parts = [
    "Less ",
    sizeText(outside("Kept"), scale),
    " of ",
    countedText(outside("Counts"), "deal"),
    ` dated outside ${year}, plus `,
    sizeText(`(${VALUE.working}-${total}+${outside("Kept")})`, scale),
    " of ",
    countedText(undatedCount, "deal"),
    analysis.coverage.byPeriod ? " past the close date, within the grace" : " without a close date",
    ": the working pipeline of ",
    sizeText(VALUE.working, scale),
    ". Deals without an amount are counted here.",
  ];
  return `=IF(${NOTHING_PRICED},${quoted(NO_MONEY)},${joined(...parts)})`;
}

/** "Cobalt Labs 262k (Sam Whitfield, 30 Sep) · …": the two or three largest that fit. */
function largestIn({ analysis }: SheetContext, fromDays: number, toDays: number | undefined): string {
  const { opportunities } = analysis.reading;
  const { asOf } = analysis.settings;
  const dayOf = (deal: OpenDeal): number => presentAt(opportunities.expectedClose, deal.index) ?? NaN;
  const inside = analysis.openDeals.flatMap((deal) => {
    const days = dayOf(deal) - asOf;
    const counts = deal.workingShare > 0 || (deal.bar === "outsidePeriod" && !deal.flags.some(({ id }) => id === "F6"));
    const isInside = counts && days >= fromDays && days <= (toDays ?? Infinity);
    return deal.amount !== undefined && isInside ? [{ deal, amount: deal.amount }] : [];
  });
  inside.sort((a, b) => b.amount - a.amount || a.deal.row - b.deal.row);
  let words = "";
  for (const { deal, amount } of inside.slice(0, 3)) {
    const name =
      textAt(opportunities.name, deal.index) ??
      textAt(opportunities.account, deal.index) ??
      textAt(opportunities.id, deal.index) ??
      `row ${deal.row}`;
    const owner = textAt(opportunities.owner, deal.index);
    const who = [owner === undefined ? undefined : shortened(owner, 16), shortDayWords(dayOf(deal), asOf)]
      .filter((part) => part !== undefined)
      .join(", ");
    const part = `${words === "" ? "" : " · "}${shortened(name, 34)} ${dealWords(amount)} (${who})`;
    if (words !== "" && words.length + part.length > LARGEST_WIDTH) break;
    words += part;
  }
  return words;
}

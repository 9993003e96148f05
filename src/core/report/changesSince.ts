import type { Comparison } from "../changes/changesAnalysis";
import type { Waterfall } from "../changes/waterfall";
import { listed } from "./changeWords";
import { barColumn, barOf, type ChangesPlace } from "./changesGrid";
import { wideHeader, wideLooks } from "./changesOwners";
import { comparedFormat, gapFormat, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { STYLE } from "./styleKit";
import { dayWords } from "./wording";

const WORDS: Readonly<Record<Comparison, string>> = {
  last: "last analysis",
  month: "month",
  quarter: "quarter",
  year: "year",
};

interface Line {
  readonly label: string;
  readonly waterfall: Waterfall;
}

/** One line a day that is compared with; two comparisons of the same day share it. */
function linesOf({ changes }: ChangesPlace): readonly Line[] {
  const days = [...new Set(changes.since.map(({ from }) => from))].sort((a, b) => b - a);
  return days.flatMap((day) => {
    const of = changes.since.filter(({ from }) => from === day);
    const [first] = of;
    if (first === undefined) return [];
    return [
      {
        label: `Since ${dayWords(day)}: ${listed(of.map(({ comparison }) => WORDS[comparison]))}`,
        waterfall: first.waterfall,
      },
    ];
  });
}

/** Whether another day than that of the waterfall is compared with. */
export function hasOtherComparisons({ changes, waterfall }: ChangesPlace): boolean {
  return changes.since.some(({ from }) => from !== waterfall.from);
}

/** Since the last analysis, the start of the month, the quarter and the year, side by side. @returns the row after */
export function changesSince(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const lines = linesOf(place);
  section(sheet, `B${top}:${place.last}${top}`, {
    title: "Since the last analysis, and since the start of the month, quarter and year",
    note: `the kept analysis nearest to each · ‘Compare with’ on Assumptions chooses the one above · * computed by the add-in on ${place.context.report.computedAt}`,
  });
  const first = top + 2;
  const last = first + lines.length - 1;
  wideHeader(place, sheet, top + 1, ["Compared with", "Opening*", "Closing"]);
  wideLooks(place, sheet, first, last);
  lines.forEach(({ label, waterfall }, i) => {
    const row = first + i;
    sheet.put(`B${row}`, text(label), { size: 8.5 }).put(`C${row}`, engine(waterfall.opening.value));
    for (const bar of place.bars)
      sheet.put(`${barColumn(place, bar)}${row}`, engine(barOf(waterfall, bar).value), {
        ...STYLE.engine,
        numberFormat: starred(gapFormat(place.scale)),
      });
    const end = barColumn(place, place.bars[place.bars.length - 1] ?? "new");
    sheet.put(`${place.last}${row}`, formula(`=ROUND(SUM(C${row}:${end}${row}),2)`), {
      numberFormat: comparedFormat(place.scale),
    });
  });
  return last + 1;
}

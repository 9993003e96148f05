import { periodWords } from "./changesForecasts";
import type { ChangesPlace } from "./changesGrid";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { scaleOf } from "./moneyScales";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { dayWords } from "./wording";

/** Periods listed, the latest. */
const MOST = 8;

/** Pipeline at the start of past periods and what of it was won in them. @returns the row after */
export function changesConversions(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const shown = [...place.changes.conversions].sort((a, b) => b.period.to - a.period.to).slice(0, MOST);
  section(sheet, `B${top}:${place.last}${top}`, {
    title: "What a period's first pipeline became",
    note: "open, and dated in the period, earlier or not at all, on a kept day at most a week from its first · * computed by the add-in",
  });
  const head = top + 1;
  sheet
    .putRow(
      `B${head}`,
      [
        "Period, as of",
        "Deals*",
        "Open*",
        "Won, deals*",
        "Won*",
        "Won of deals",
        "Won of value",
        "Coverage that would do",
      ].map(text)
    )
    .style(`B${head}:I${head}`, { ...STYLE.header, wrap: true })
    .style(`C${head}:I${head}`, { align: "right" })
    .height(head, HEIGHT.wrappedHeader);
  const first = head + 1;
  const last = head + shown.length;
  const scale = scaleOf(...shown.map(({ open }) => open.value));
  const money = { ...STYLE.engine, numberFormat: starred(comparedFormat(scale)) };
  const count = { ...STYLE.engine, numberFormat: FORMAT.engineWhole };
  sheet
    .style(`B${first}:I${last}`, STYLE.rows)
    .style(`C${first}:I${last}`, { align: "right" })
    .style(`C${first}:C${last}`, count)
    .style(`D${first}:D${last}`, money)
    .style(`E${first}:E${last}`, count)
    .style(`F${first}:F${last}`, money)
    .style(`G${first}:H${last}`, { numberFormat: FORMAT.share })
    .style(`I${first}:I${last}`, { numberFormat: FORMAT.coverage, bold: true });
  shown.forEach(({ period, day, open, won }, i) => {
    const row = first + i;
    sheet
      .put(`B${row}`, text(`${periodWords(period.name)}, ${dayWords(day)}`))
      .put(`C${row}`, engine(open.count))
      .put(`D${row}`, engine(open.value))
      .put(`E${row}`, engine(won.count))
      .put(`F${row}`, engine(won.value))
      .put(`G${row}`, formula(`=IF(C${row}=0,"",E${row}/C${row})`))
      .put(`H${row}`, formula(`=IF(D${row}=0,"",F${row}/D${row})`))
      .put(`I${row}`, formula(`=IF(F${row}<=0,"",D${row}/F${row})`));
  });
  return last + 1;
}

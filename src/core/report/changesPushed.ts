import type { PushRate } from "../changes/changesAnalysis";
import type { Tally } from "../changes/waterfall";
import type { ChangesPlace } from "./changesGrid";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted, shortDayWords } from "./wording";

/** Owners with a line of their own. */
const MOST_OWNERS = 12;

/**
 * Of the deals dated between the two days: won, closed without a sale, pushed; by owner. Columns B to F.
 * @returns the row after it
 */
export function changesPushed(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const rate = place.changes.pushRate;
  section(sheet, `B${top}:F${top}`, { title: "Pushed" });
  if (rate === undefined || rate.dated.count === 0) {
    const none =
      rate === undefined
        ? "No answer: deals, closes or outcomes were read differently on the two days."
        : "No open deal was dated between the two days, so none could be pushed.";
    sheet.put(`B${top + 1}`, text(none), STYLE.reason);
    return top + 2;
  }
  const dated = `Dated ${shortDayWords(rate.from, rate.to)} – ${shortDayWords(rate.to, rate.to)}`;
  head(sheet, top + 1, [dated, "Deals*", "Value*", "Of deals", "Of value"]);
  const rows: readonly (readonly [string, Tally])[] = [
    ["Won", rate.won],
    ["Closed without a sale", rate.lost],
    ["Pushed", rate.pushed],
  ];
  const first = top + 2;
  const all = first + rows.length;
  looks(place, sheet, { first, last: all });
  rows.forEach(([label, tally], i) => {
    const row = first + i;
    sheet
      .put(`B${row}`, text(label), label === "Pushed" ? { bold: true } : undefined)
      .put(`C${row}`, engine(tally.count))
      .put(`D${row}`, engine(tally.value))
      .put(`E${row}`, formula(`=IF(C$${all}=0,"",C${row}/C$${all})`))
      .put(`F${row}`, formula(`=IF(D$${all}=0,"",D${row}/D$${all})`));
  });
  sheet
    .style(`E${all - 1}:F${all - 1}`, { bold: true })
    .put(`B${all}`, text("All dated"))
    .put(`C${all}`, formula(`=SUM(C${first}:C${all - 1})`))
    .put(`D${all}`, formula(`=SUM(D${first}:D${all - 1})`))
    .style(`B${all}:F${all}`, STYLE.total)
    .style(`C${all}:D${all}`, { ...plain(place), italic: false })
    .style(`C${all}`, { numberFormat: FORMAT.count });
  const after = disappearedNote(rate, sheet, all + 1);
  return byOwner(place, sheet, { rate, top: after + 1 });
}

const plain = ({ scale }: ChangesPlace): { readonly color: string; readonly numberFormat: string } => ({
  color: STYLE.paper.color,
  numberFormat: comparedFormat(scale),
});

function disappearedNote({ disappeared }: PushRate, sheet: SheetBuilder, row: number): number {
  const left =
    disappeared.count === 0
      ? "Pushed: open on the later day, whatever its date says now."
      : `Pushed: open on the later day. Left out: ${counted(disappeared.count, "deal")} no longer on the sheet.`;
  sheet.put(`B${row}`, text(left), STYLE.note);
  return row + 1;
}

function byOwner(
  place: ChangesPlace,
  sheet: SheetBuilder,
  at: { readonly rate: PushRate; readonly top: number }
): number {
  const { rate, top } = at;
  const owners = rate.byOwner
    .filter(({ dated }) => dated.count > 0)
    .sort(
      (a, b) =>
        b.pushed.value - a.pushed.value || b.pushed.count - a.pushed.count || a.owner.localeCompare(b.owner, "en")
    );
  if (owners.length < 2) return top;
  const shown = owners.slice(0, MOST_OWNERS);
  head(sheet, top, ["Pushed, by owner", "Dated*", "Value*", "Pushed*", "Of deals"]);
  const first = top + 1;
  looks(place, sheet, { first, last: first + shown.length - 1 });
  shown.forEach(({ owner, dated, pushed }, i) => {
    const row = first + i;
    sheet
      .put(`B${row}`, text(place.ownerLabels.get(owner) ?? owner))
      .put(`C${row}`, engine(dated.count))
      .put(`D${row}`, engine(pushed.value))
      .put(`E${row}`, engine(pushed.count), { ...STYLE.engine, numberFormat: FORMAT.engineWhole })
      .put(`F${row}`, formula(`=IF(C${row}=0,"",E${row}/C${row})`));
  });
  const more = owners.length - shown.length;
  if (more > 0) sheet.put(`B${first + shown.length}`, text(`and ${counted(more, "other owner")}`), STYLE.note);
  return first + shown.length + (more > 0 ? 1 : 0);
}

function head(sheet: SheetBuilder, row: number, words: readonly string[]): void {
  sheet
    .putRow(`B${row}`, words.map(text))
    .style(`B${row}:F${row}`, STYLE.header)
    .style(`C${row}:F${row}`, { align: "right" })
    .height(row, HEIGHT.header);
}

function looks(
  { scale }: ChangesPlace,
  sheet: SheetBuilder,
  { first, last }: { readonly first: number; readonly last: number }
): void {
  sheet
    .style(`B${first}:F${last}`, STYLE.rows)
    .style(`C${first}:C${last}`, { ...STYLE.engine, align: "right", numberFormat: FORMAT.engineWhole })
    .style(`D${first}:D${last}`, { ...STYLE.engine, align: "right", numberFormat: starred(comparedFormat(scale)) })
    .style(`E${first}:F${last}`, { align: "right", numberFormat: FORMAT.share });
}

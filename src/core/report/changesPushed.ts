import type { DealMoves, PushRate } from "../changes/changesAnalysis";
import type { Tally } from "../changes/waterfall";
import type { ChangesPlace } from "./changesGrid";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted, numberWords, shortDayWords } from "./wording";

/**
 * Of the deals dated between the two days: won, closed without a sale, pushed; below, how today's open deals moved in all the history. Columns B to F.
 * @returns the row after it
 */
export function changesPushed(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const rate = place.changes.pushRate;
  section(sheet, `B${top}:F${top}`, { title: "Pushed" });
  if (rate === undefined || rate.dated.count === 0) {
    sheet.put(`B${top + 1}`, text(noneWords(rate)), STYLE.reason);
    return movesNote(place, sheet, top + 2);
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
  return movesNote(place, sheet, disappearedNote(rate, sheet, all + 1));
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

/**
 * How the open deals of today moved in all the history: "Of 40 open deals with a past: 9 pushed, 3 of them more than once; 2
 * pulled in; 4 moved back a stage."; "" where none has a past.
 */
export function movesWords(moves: ChangesPlace["changes"]["moves"]): string {
  const known = moves.filter((each) => each !== undefined);
  if (known.length === 0) return "";
  const having = (is: (each: DealMoves) => boolean): string => numberWords(known.filter(is).length);
  const pushed = known.some(({ pushes }) => pushes > 1)
    ? `, ${having(({ pushes }) => pushes > 1)} of them more than once`
    : "";
  const untold = known.some(({ movedBack }) => movedBack === undefined)
    ? `, unknown of ${having(({ movedBack }) => movedBack === undefined)}`
    : "";
  const parts = [
    `${having(({ pushes }) => pushes > 0)} pushed${pushed}`,
    `${having(({ pullIns }) => pullIns > 0)} pulled in`,
    `${having(({ movedBack }) => movedBack !== undefined && movedBack > 0)} moved back a stage${untold}`,
  ];
  return `In all the history, of ${counted(known.length, "open deal")} with a past: ${parts.join("; ")}.`;
}

function movesNote({ changes }: ChangesPlace, sheet: SheetBuilder, row: number): number {
  const words = movesWords(changes.moves);
  if (words === "") return row;
  sheet.put(`B${row}`, text(words), STYLE.note);
  return row + 1;
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

/** Why there is nothing to tell what was pushed by. */
function noneWords(rate: PushRate | undefined): string {
  if (rate === undefined) return "No answer: deals, closes or outcomes were read differently on the two days.";
  const gone = rate.disappeared.count;
  return gone > 0
    ? `${counted(gone, "deal")} dated between the two days, no longer on the sheet: nothing tells what was pushed.`
    : "No open deal was dated between the two days, so none could be pushed.";
}

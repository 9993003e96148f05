import type { ChangeBarId, DealChange, Waterfall } from "../changes/waterfall";
import { BAR_LABEL, dealsWorth, sumWords } from "./changeWords";
import { barOf, barRow, closingRow, type ChangesPlace } from "./changesGrid";
import { changesColumn } from "./changesTable";
import { comparedFormat, FORMAT, gapFormat, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { chipRules, section } from "./sheetParts";
import { COLOR, HEIGHT, STYLE, TOTAL_LINE } from "./styleKit";
import { counted, dayWords, dealWords, shortDayWords, shortened } from "./wording";

/** Deals named beside a bar, and characters of a name. */
const NAMED = 3;
const NAME_CHARACTERS = 48;

/**
 * Opening, every bar and closing with their deals, the largest of them in words, and the control.
 * @returns the row after the section
 */
export function changesBars(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const { waterfall, bars, opening, context, last } = place;
  const closing = closingRow(place);
  section(sheet, `B${top}:${last}${top}`, {
    title: "Deals behind the bars",
    note: `the largest of each bar · ${place.isListed ? "every one is in the list below" : "the largest are in the list below"} · * computed by the add-in on ${context.report.computedAt}`,
  });
  sheet
    .putRow(`B${top + 1}`, ["Bar", "Deals", "Value", "Largest deals"].map(text))
    .style(`B${top + 1}:${last}${top + 1}`, STYLE.header)
    .style(`C${top + 1}:D${top + 1}`, { align: "right" })
    .style(`E${top + 1}`, { indent: 1 })
    .height(top + 1, HEIGHT.header);
  sheet
    .style(`B${opening}:${last}${closing}`, STYLE.rows)
    .style(`B${opening}:B${closing}`, { bold: true })
    .style(`C${opening}:C${closing}`, { align: "right", numberFormat: FORMAT.count })
    .style(`D${opening}:D${closing}`, { align: "right", bold: true, numberFormat: gapFormat(place.scale) })
    .style(`E${opening}:E${closing}`, { indent: 1, size: 9 })
    .style(`B${closing}:${last}${closing}`, { borders: { top: TOTAL_LINE } });
  endRow(place, sheet, { row: opening, label: "Opening", day: waterfall.from, tally: waterfall.opening });
  bars.forEach((bar) => barLine(place, sheet, bar));
  endRow(place, sheet, { row: closing, label: "Closing", day: waterfall.to, tally: waterfall.closing });
  return control(place, sheet, closing + 1);
}

function endRow(
  { scale }: ChangesPlace,
  sheet: SheetBuilder,
  end: { readonly row: number; readonly label: string; readonly day: number; readonly tally: Waterfall["opening"] }
): void {
  const { row, label, day, tally } = end;
  const engineMade = { ...STYLE.engine, bold: true } as const;
  sheet
    .put(`B${row}`, text(`${label}, ${dayWords(day)}`))
    .put(`C${row}`, engine(tally.count), { ...engineMade, numberFormat: FORMAT.engineWhole })
    .put(`D${row}`, engine(tally.value), { ...engineMade, numberFormat: starred(comparedFormat(scale)) });
  if (tally.unpriced > 0)
    sheet.put(`E${row}`, text(`${counted(tally.unpriced, "of them", "of them")} without an amount`), {
      color: COLOR.muted,
    });
}

function barLine(place: ChangesPlace, sheet: SheetBuilder, bar: ChangeBarId): void {
  const { waterfall, isListed, scale } = place;
  const row = barRow(place, bar);
  const { count, value } = barOf(waterfall, bar);
  sheet.put(`B${row}`, text(BAR_LABEL[bar]));
  if (isListed)
    sheet
      .put(`C${row}`, formula(`=COUNTIFS(${changesColumn("Bar")},$B${row})`))
      .put(`D${row}`, formula(`=SUMIFS(${changesColumn("Value")},${changesColumn("Bar")},$B${row})`));
  else
    sheet
      .put(`C${row}`, engine(count), { ...STYLE.engine, numberFormat: FORMAT.engineWhole })
      .put(`D${row}`, engine(value), { ...STYLE.engine, numberFormat: starred(gapFormat(scale)) });
  const words = largestWords(place, bar);
  if (words !== "") sheet.put(`E${row}`, text(words));
}

/** Opening + bars − closing, what came and went in between, and what got another close, stage or owner. @returns the row after */
function control(place: ChangesPlace, sheet: SheetBuilder, row: number): number {
  const { opening, waterfall, last } = place;
  const [closing, note] = [closingRow(place), { size: 8.5, color: STYLE.note.color }];
  sheet
    .put(`B${row}`, text("Control: opening + bars − closing"))
    .put(`D${row}`, formula(`=ROUND(SUM(D${opening}:D${closing - 1})-D${closing},2)`))
    .put(
      `E${row}`,
      formula(`=IF(ABS(D${row})<0.01+ABS(D${opening})/1000000000,"● agrees","■ differs")`),
      STYLE.narrowChip
    )
    .style(`B${row}:D${row}`, note)
    .style(`D${row}`, { align: "right", numberFormat: FORMAT.whole });
  chipRules(sheet, `E${row}`);
  sheet.put(
    `${last}${row}`,
    text("every deal stands in one bar: won before lost, no decision, disappeared, reopened, new, moved, amount"),
    STYLE.sectionNote
  );
  const lines = besideWords(waterfall);
  lines.forEach((words, i) => sheet.put(`B${row + 1 + i}`, text(words), note));
  return row + 1 + lines.length;
}

/** What no bar shows: deals that came and went in between, those with another close in the same period, another stage or owner. */
function besideWords({ deals, cameAndWent, redated, otherChanges, period }: Waterfall): string[] {
  const { won, lost, noDecision } = cameAndWent;
  const went = [
    ...(won.count > 0 ? [`${dealsWorth(won.count, won.value)} won`] : []),
    ...(lost.count > 0 ? [`${dealsWorth(lost.count, lost.value)} lost`] : []),
    ...(noDecision.count > 0 ? [`${dealsWorth(noDecision.count, noDecision.value)} without a decision`] : []),
  ];
  // With another amount too it stands in a bar.
  const inBars = new Set(deals.map(({ key }) => key));
  const alone = redated.filter(({ key }) => !inBars.has(key));
  const later = alone.filter(({ from, to }) => from !== undefined && to !== undefined && to > from);
  const earlier = alone.filter(({ from, to }) => from !== undefined && to !== undefined && to < from);
  const sum = (some: Waterfall["otherChanges"]): number => some.reduce((total, { value }) => total + value, 0);
  const again = later.filter(({ pushes }) => pushes > 1).length;
  const moved = [
    ...(later.length > 0
      ? [
          `${dealsWorth(later.length, sum(later))} later${again > 0 ? `, ${counted(again, "of them", "of them")} not for the first time` : ""}`,
        ]
      : []),
    ...(earlier.length > 0 ? [`${dealsWorth(earlier.length, sum(earlier))} earlier`] : []),
  ];
  return [
    ...(went.length > 0 ? [`Created and closed in between, so in no bar: ${went.join(", ")}.`] : []),
    ...(moved.length > 0 ? [`Moved within ${period.name}, so in no bar: ${moved.join("; ")}.`] : []),
    ...(otherChanges.length > 0
      ? [`Another stage or owner alone, so in no bar: ${dealsWorth(otherChanges.length, sum(otherChanges))}.`]
      : []),
  ];
}

/** The largest deals of a bar, with what happened to each, as many as fit the row. */
function largestWords({ waterfall: { deals, to }, wordsCharacters }: ChangesPlace, bar: ChangeBarId): string {
  const shown = deals.filter((deal) => deal.bar === bar).slice(0, NAMED);
  const parts = shown.map((deal, i) => dealWordsOf(deal, to, i === 0));
  while (parts.length > 1 && parts.join(" · ").length > wordsCharacters) parts.pop();
  return shortened(parts.join(" · "), wordsCharacters);
}

function dealWordsOf(
  { name, owner, value, before, after, bar }: DealChange,
  today: number,
  withOwner: boolean
): string {
  const title = shortened(name, NAME_CHARACTERS);
  const who = withOwner && owner !== "" ? ` (${shortened(owner, 24)})` : "";
  const [then, now] = [before?.amount, after?.amount];
  const amount = (money: number | undefined): string => (money === undefined ? "no amount" : dealWords(money));
  const day = (close: number | undefined): string => (close === undefined ? "no date" : shortDayWords(close, today));
  const size = value === 0 ? "" : ` ${sumWords(value)}`;
  switch (bar) {
    case "amountUp":
    case "amountDown":
      return `${title} ${amount(then)} → ${amount(now)}${who}`;
    case "movedIn":
    case "movedOut":
      return `${title}${size}, from ${day(before?.close)} to ${day(after?.close)}${who}`;
    case "readDifferently":
      return `${title} ${amount(then)} → ${amount(now)}`;
    case "new":
    case "reopened":
    case "won":
    case "lost":
    case "noDecision":
    case "disappeared":
      return `${title}${size}${who}`;
  }
}

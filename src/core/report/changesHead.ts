import type { ChangeBarId, Waterfall } from "../changes/waterfall";
import { damagedWords, unlikeWords } from "./changesKeptWords";
import { changeSentences, readDifferentlyWords } from "./changeSentences";
import { ADDED_WORDS, listed, TAKEN_WORDS } from "./changeWords";
import { barOf, barRow, closingRow, type ChangesPlace } from "./changesGrid";
import { sentence, sizeText, type SentencePart } from "./formulaText";
import type { MoneyScale } from "./numberFormats";
import { formula, text, type SheetBuilder } from "./planBuilder";
import { COLOR, HEIGHT, STYLE, wrappedHeight } from "./styleKit";
import { counted, dayWords, moneyWords, numberWords } from "./wording";

/** First row of the lines under the title. */
export const LINES_FROM = 4;
/** Part of what was taken that a bar must have to be named in the title. */
const NAMED_SHARE = 0.1;

/** A line under the title: a change that matters, or what makes the figures differ from what was expected. */
interface HeadLine {
  readonly words: string;
  readonly isWarning: boolean;
}

/** The lines under the title: the changes that matter most, what was read differently, damaged rows, other pipelines. */
export function headLines({ changes, waterfall }: Pick<ChangesPlace, "changes" | "waterfall">): readonly HeadLine[] {
  const told = changeSentences(waterfall).map(({ words }) => ({ words: `• ${words}`, isWarning: false }));
  const warnings = [readDifferentlyWords(waterfall), damagedWords(changes.damaged), unlikeWords(changes.unlike)];
  return [...told, ...warnings.filter((words) => words !== "").map((words) => ({ words, isWarning: true }))];
}

/** Title and lines. @param width characters the lines run over · @returns the row after them */
export function changesHead(place: ChangesPlace, sheet: SheetBuilder, width: number): number {
  sheet
    .put("B2", formula(titleFormula(place)), STYLE.title)
    .height(2, 24)
    .height(3, 4);
  const lines = headLines(place);
  lines.forEach(({ words, isWarning }, i) => {
    const row = LINES_FROM + i;
    sheet
      .merge(`B${row}:${place.last}${row}`)
      .put(`B${row}`, text(words), {
        size: 10,
        wrap: true,
        vertical: "center",
        ...(isWarning ? { color: COLOR.warn } : {}),
      })
      .height(row, Math.max(HEIGHT.body + 1, wrappedHeight(words, width, 10)));
  });
  return LINES_FROM + lines.length;
}

/** "0.32M more than on 15 Aug 2026: 2.31M new covers what was won, lost and moved out" */
function titleFormula(place: ChangesPlace): string {
  const { waterfall, scale } = place;
  const { opening, closing, from } = waterfall;
  const on = `on ${dayWords(from)}`;
  if (waterfall.bars.every(({ count }) => count === 0))
    return sentence(
      `No deal came or went since ${dayWords(from)}: ${counted(closing.count, "open deal")} on both days`
    );
  if (isWithoutMoney(waterfall))
    return sentence(`${counted(closing.count, "open deal")}, ${numberWords(opening.count)} ${on}: none has an amount`);
  if (waterfall.bars.every(({ value }) => value === 0)) return sentence(`As much as ${on}: no money came or went`);
  const net = closing.value - opening.value;
  const size = (bar: ChangeBarId): SentencePart => sizeText(`$D$${barRow(place, bar)}`, scale);
  const change = sizeText(`($D$${closingRow(place)}-$D$${place.opening})`, scale);
  const begin: SentencePart[] = isZero(net, scale)
    ? [`As much as ${on}: `]
    : [change, ` ${net > 0 ? "more" : "less"} than ${on}: `];
  return sentence(...begin, ...because(place, net, size));
}

/** Whether no sum of the waterfall has money in it. */
export function isWithoutMoney({ opening, closing, bars }: Waterfall): boolean {
  return opening.value === 0 && closing.value === 0 && bars.every(({ value }) => value === 0);
}

const isZero = (net: number, scale: MoneyScale): boolean =>
  moneyWords(Math.abs(net), { ...scale, decimals: scale.comparedDecimals }) ===
  moneyWords(1e-9, { ...scale, decimals: scale.comparedDecimals });

/** What covers what, by the bars of either side. */
function because(
  { waterfall, bars }: ChangesPlace,
  net: number,
  size: (bar: ChangeBarId) => SentencePart
): SentencePart[] {
  const ranked = bars
    .map((bar) => ({ bar, value: barOf(waterfall, bar).value }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const added = ranked.filter(({ value }) => value > 0);
  const taken = ranked.filter(({ value }) => value < 0);
  const sum = (side: typeof ranked): number => side.reduce((total, { value }) => total + Math.abs(value), 0);
  const named = taken.filter(({ value }, i) => i === 0 || (i < 3 && -value >= NAMED_SHARE * sum(taken)));
  const what = `what was ${listed(named.map(({ bar }) => TAKEN_WORDS[bar] ?? ""))}`;
  const [most] = added;
  if (most === undefined) return listedSizes(named, size, TAKEN_WORDS);
  if (taken.length === 0) return listedSizes(added.slice(0, 3), size, ADDED_WORDS);
  const first: SentencePart[] = [size(most.bar), ` ${ADDED_WORDS[most.bar] ?? ""}`];
  if (net < 0) return [...first, ` does not cover ${what}`];
  return most.value >= sum(taken)
    ? [...first, ` covers ${what}`]
    : ["what was added, ", ...first, " most of all, covers ", what];
}

/** "1.05M won, 0.71M moved out" */
function listedSizes(
  parts: readonly { readonly bar: ChangeBarId }[],
  size: (bar: ChangeBarId) => SentencePart,
  words: Readonly<Partial<Record<ChangeBarId, string>>>
): SentencePart[] {
  return parts.flatMap(({ bar }, i) => [...(i === 0 ? [] : [", "]), size(bar), ` ${words[bar] ?? ""}`]);
}

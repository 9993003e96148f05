import { leastShown, NO_MONEY, type MoneyScale } from "./numberFormats";
import { dealDecimals } from "./wording";

/**
 * Pieces of sentence formulas: each takes a reference (or expression) and gives an expression that is text.
 * FIXED and whole-number joins are used rather than TEXT(): a TEXT pattern is read in the reader's own language,
 * so "0.0" or "d mmm" would come out wrong in a German or French Excel.
 */

/** A literal in a formula; split where it would pass the 255 characters a literal may have. */
export function quoted(text: string): string {
  const pieces = text.match(/[\s\S]{1,240}/g) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** A part of a sentence: words, or an expression that is text. */
export type SentencePart = string | { readonly is: string };

/** The parts joined to one expression: texts stand as literals, `{ is: expression }` as it is. */
export function joined(...parts: readonly SentencePart[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (typeof part === "string" ? quoted(part) : part.is))
    .join("&");
}

/** A sentence as a formula. */
export function sentence(...parts: readonly SentencePart[]): string {
  return `=${joined(...parts)}`;
}

const scaled = (x: string, scale: MoneyScale): string => (scale.divisor === 1 ? x : `${x}/${scale.divisor}`);
const letter = (scale: MoneyScale): string => (scale.letter === "" ? "" : `&"${scale.letter}"`);

/** Money ≥ 0 as a headline shows it: 12.0M; 0; <0.1M. */
export function moneyText(x: string, scale: MoneyScale): { readonly is: string } {
  const { divisor, decimals } = scale;
  const less = `${x}<${Number((divisor * 0.5 * 10 ** -decimals).toFixed(decimals + 1))}`;
  const small = `IF(${x}<${NO_MONEY.toFixed(6)},"0","<${leastShown(decimals)}${scale.letter}")`;
  return { is: `IF(${less},${small},FIXED(${scaled(x, scale)},${decimals})${letter(scale)})` };
}

/** The size of a difference, without its sign, with the decimals of compared figures: 0.46M. */
export function sizeText(x: string, scale: MoneyScale): { readonly is: string } {
  return moneyText(`ABS(${x})`, { ...scale, decimals: scale.comparedDecimals });
}

/** One deal's money: 42k, or 2,361 where deals are below 10,000. `size` is what it is now. */
export function dealMoneyText(x: string, size: number): { readonly is: string } {
  return Math.abs(size) < 9_995 ? { is: `FIXED(${x},${dealDecimals(size)})` } : { is: `FIXED(${x}/1000,0)&"k"` };
}

/** 38%; with decimals 29.6%. */
export function shareText(x: string, decimals = 0): { readonly is: string } {
  return { is: decimals === 0 ? `ROUND(100*${x},0)&"%"` : `FIXED(100*${x},${decimals})&"%"` };
}

/** 61%; under 1%; over 99%. */
export function chanceText(x: string): { readonly is: string } {
  return { is: `IF(${x}<0.005,"under 1%",IF(${x}>0.995,"over 99%",${shareText(x).is}))` };
}

/** 1,204. */
export function countText(x: string): { readonly is: string } {
  return { is: `FIXED(${x},0)` };
}

/** "1 deal", "1,204 deals". */
export function countedText(x: string, one: string, many = `${one}s`): { readonly is: string } {
  return { is: `IF(${x}=1,${quoted(`1 ${one}`)},${countText(x).is}&${quoted(` ${many}`)})` };
}

/** 2.1x. */
export function coverageText(x: string): { readonly is: string } {
  return { is: `FIXED(${x},1)&"x"` };
}

const MONTHS = '"JanFebMarAprMayJunJulAugSepOctNovDec"';

/** Oct. */
export function monthText(x: string): { readonly is: string } {
  return { is: `MID(${MONTHS},3*MONTH(${x})-2,3)` };
}

/** 8 Oct. */
export function dayText(x: string): { readonly is: string } {
  return { is: `DAY(${x})&" "&${monthText(x).is}` };
}

/** 8 Oct 2026. */
export function longDayText(x: string): { readonly is: string } {
  return { is: `DAY(${x})&" "&${monthText(x).is}&" "&YEAR(${x})` };
}

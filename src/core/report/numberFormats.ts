/** How money is shown: the unit that is cut off, its letter, and the decimals of a figure and of the parts in a table. */
export interface MoneyScale {
  readonly divisor: 1 | 1e3 | 1e6 | 1e9;
  readonly letter: "" | "k" | "M" | "bn";
  readonly decimals: number;
  /** A step finer from a million on: rows of a table are small beside their total. */
  readonly comparedDecimals: number;
}

/**
 * The one scale of a sentence, row, chart or table, by its largest figure, which gets three digits: 1.25bn · 640M · 12.0M ·
 * 5.46M · 640k · 42.0k; below 10k whole, below 100, as in sheets that count in millions, again three: 42.0 · 5.46. What would round up to the next step has its scale: 9,996,000 is 10.0M.
 */
export function moneyScale(largest: number): MoneyScale {
  const size = Math.abs(largest);
  if (size >= 9.995e8) return { divisor: 1e9, letter: "bn", ...threeDigits(size / 1e9) };
  if (size >= 9.995e5) return { divisor: 1e6, letter: "M", ...threeDigits(size / 1e6) };
  const isSmall = size < 9_995;
  const { decimals } = isSmall && size === 0 ? { decimals: 0 } : threeDigits(isSmall ? size : size / 1e3);
  return { divisor: isSmall ? 1 : 1e3, letter: isSmall ? "" : "k", decimals, comparedDecimals: decimals };
}

function threeDigits(units: number): Pick<MoneyScale, "decimals" | "comparedDecimals"> {
  const decimals = units >= 99.95 ? 0 : units >= 9.995 ? 1 : 2;
  return { decimals, comparedDecimals: Math.min(2, decimals + 1) };
}

const commas = (scale: MoneyScale): string => ",".repeat(Math.round(Math.log10(scale.divisor) / 3));
const digits = (decimals: number): string => (decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0");
const body = (scale: MoneyScale, decimals: number): string =>
  `${digits(decimals)}${commas(scale)}${scale.letter === "" ? "" : `"${scale.letter}"`}`;

/** Money standing alone: "12.0M". The minus is the true one. */
export function moneyFormat(scale: MoneyScale): string {
  return `${body(scale, scale.decimals)};"−"${body(scale, scale.decimals)};0`;
}

/** Money of one row of a table: "8.85M". */
export function comparedFormat(scale: MoneyScale): string {
  return moneyFormat({ ...scale, decimals: scale.comparedDecimals });
}

/** Less money than this is what a sum of others left over: none. */
export const NO_MONEY = 1e-6;

/** The smallest figure so many decimals show: "1", "0.1". */
export function leastShown(decimals: number): string {
  return (10 ** -decimals).toFixed(decimals);
}

/** Decimals of the amounts of deals, which are told in full: none, but in sheets that count in millions or the like. */
export function amountDecimals({ divisor, decimals }: MoneyScale): number {
  return divisor === 1 ? decimals : 0;
}

/**
 * The amounts of deals in the lists of a sheet. Its sections go by sign alone: of conditions of their own, which could tell what
 * is more than nothing from nothing, programs drop a minus differently.
 * @param scale of the sheet's answer
 */
export function amountsFormat(scale: MoneyScale): string {
  const shown = digits(amountDecimals(scale));
  return `${shown};"−"${shown};0`;
}

/** A gap or change in a table: "−0.46M", "+0.15M", "0". */
export function gapFormat(scale: MoneyScale): string {
  return changeFormat(scale, scale.comparedDecimals);
}

/** A gap beside the figures it is the difference of, with as many decimals as they: "−5.8M". */
export function plainGapFormat(scale: MoneyScale): string {
  return changeFormat(scale, scale.decimals);
}

function changeFormat(scale: MoneyScale, decimals: number): string {
  return `+${body(scale, decimals)};"−"${body(scale, decimals)};0`;
}

/** An amount taken away, stored positive: "−2.5M". */
export function takenFormat(scale: MoneyScale): string {
  return `"−"${body(scale, scale.decimals)};"−"${body(scale, scale.decimals)};0`;
}

/** The labels of a chart's bars: inside those that are tall enough, above the others. @param least money of the lowest bar with room */
export function barFormats(scale: MoneyScale, least: number): { readonly inside: string; readonly above: string } {
  const money = body(scale, scale.decimals);
  const from = least >= 10 ? Math.round(least) : Number(least.toFixed(3));
  return { inside: `[<${from}]"";${money}`, above: `[<0.005]0;[<${from}]${money};""` };
}

/** The unit of the month grid, a step finer than the sheet's scale: its formats, and its word for the header. */
export interface GridScale {
  readonly format: string;
  /** With a plus before a gain. */
  readonly change: string;
  /** Shows nothing but what is above 0. */
  readonly positive: string;
  readonly word: "million" | "thousand" | "whole";
}

/** The month grid of a sheet at this scale; whole units below a million, with decimals below 100. */
export function gridScale(scale: MoneyScale): GridScale {
  const cut = scale.divisor >= 1e9 ? ",," : scale.divisor >= 1e6 ? "," : "";
  const digitsOnly = `${digits(amountDecimals(scale))}${cut}`;
  const word = scale.divisor >= 1e9 ? "million" : scale.divisor >= 1e6 ? "thousand" : "whole";
  const negative = `"−"${digitsOnly}`;
  return {
    format: `${digitsOnly};${negative};0`,
    change: `+${digitsOnly};${negative};0`,
    positive: `${digitsOnly};;`,
    word,
  };
}

export const FORMAT = {
  general: "General",
  text: "@",
  whole: `#,##0;"−"#,##0`,
  count: "#,##0",
  share: "0%",
  signedShare: `0%;"−"0%`,
  phasing: "0.0%",
  coverage: `0.0"x"`,
  factor: `0.00"x"`,
  days: `0" d"`,
  day: "d mmm yyyy",
  shortDay: "d mmm",
  month: "mmm yy",
  monthName: "mmm",
  /** Never 0% or 100%: under a star in the header. */
  chance: `[<0.005]"<1%";[>0.995]">99%";0%`,
  engineChance: `[<0.005]"<1%*";[>0.995]">99%*";0%"*"`,
  engineWhole: `#,##0"*"`,
  plain: "0",
} as const;

/** A number format with the mark of a value that only the add-in can compute. */
export function starred(format: string): string {
  return format
    .split(";")
    .map((part) => `${part}"*"`)
    .join(";");
}

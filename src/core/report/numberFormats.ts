/** How money is shown: the unit that is cut off, its letter, and the decimals of a figure alone and of compared figures. */
export interface MoneyScale {
  readonly divisor: 1 | 1e3 | 1e6 | 1e9;
  readonly letter: "" | "k" | "M" | "bn";
  readonly decimals: number;
  readonly comparedDecimals: number;
}

/**
 * The one scale of a sheet, by its largest governing figure (the goal, else the reported pipeline):
 * ≥ 10,000M → bn · ≥ 10M → M, one decimal (two compared) · 1M–10M → M, two · 10k–1M → k · below → whole.
 */
export function moneyScale(governing: number): MoneyScale {
  const size = Math.abs(governing);
  if (size >= 1e10) return { divisor: 1e9, letter: "bn", decimals: 1, comparedDecimals: 2 };
  if (size >= 1e7) return { divisor: 1e6, letter: "M", decimals: 1, comparedDecimals: 2 };
  if (size >= 1e6) return { divisor: 1e6, letter: "M", decimals: 2, comparedDecimals: 2 };
  if (size >= 1e4) return { divisor: 1e3, letter: "k", decimals: 0, comparedDecimals: 0 };
  return { divisor: 1, letter: "", decimals: 0, comparedDecimals: 0 };
}

const commas = (scale: MoneyScale): string => ",".repeat(Math.round(Math.log10(scale.divisor) / 3));
const digits = (decimals: number): string => (decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0");
const body = (scale: MoneyScale, decimals: number): string =>
  `${digits(decimals)}${commas(scale)}${scale.letter === "" ? "" : `"${scale.letter}"`}`;

/** Money standing alone: "12.0M". The minus is the true one. */
export function moneyFormat(scale: MoneyScale): string {
  return `${body(scale, scale.decimals)};"−"${body(scale, scale.decimals)};0`;
}

/** Money that is compared or subtracted in sight: "8.85M". */
export function comparedFormat(scale: MoneyScale): string {
  return `${body(scale, scale.comparedDecimals)};"−"${body(scale, scale.comparedDecimals)};0`;
}

/** A gap or change: "−0.46M", "+0.15M", "0". */
export function gapFormat(scale: MoneyScale): string {
  return `+${body(scale, scale.comparedDecimals)};"−"${body(scale, scale.comparedDecimals)};0`;
}

/** An amount taken away, stored positive: "−2.5M". */
export function takenFormat(scale: MoneyScale): string {
  return `"−"${body(scale, scale.decimals)};"−"${body(scale, scale.decimals)};0`;
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

export function gridScale(scale: MoneyScale): GridScale {
  const cut = scale.divisor >= 1e9 ? ",," : scale.divisor >= 1e6 ? "," : "";
  const word = scale.divisor >= 1e9 ? "million" : scale.divisor >= 1e6 ? "thousand" : "whole";
  const digitsOnly = `#,##0${cut}`;
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
  share: "0 %",
  signedShare: `0 %;"−"0 %`,
  phasing: "0.0 %",
  coverage: `0.0"x"`,
  factor: `0.00"x"`,
  days: `0" d"`,
  day: "d mmm yyyy",
  shortDay: "d mmm",
  month: "mmm yy",
  monthName: "mmm",
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

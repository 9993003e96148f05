import { MONEY_MULTIPLES } from "./moneyMultiples";

/** The character between whole units and fractions. */
export type DecimalMark = "." | ",";

/** A money text taken apart. */
export interface Money {
  readonly value: number;
  /** ISO code, or the symbol where it stands for several currencies ("$", "kr"); undefined when none was written. */
  readonly currency: string | undefined;
}

/** Symbols that mean one currency become its ISO code; the others stay what they are. */
const CURRENCY_OF: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₺", "TRY"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₫", "VND"],
  ["₴", "UAH"],
  ["฿", "THB"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["zł", "PLN"],
  ["kč", "CZK"],
  ["r$", "BRL"],
  ["us$", "USD"],
  ["$us", "USD"],
  ["a$", "AUD"],
  ["au$", "AUD"],
  ["c$", "CAD"],
  ["ca$", "CAD"],
  ["nz$", "NZD"],
  ["hk$", "HKD"],
  ["s$", "SGD"],
  ["sfr", "CHF"],
  ["fr", "CHF"],
  ["руб", "RUB"],
  ["$", "$"],
  ["¥", "¥"],
  ["kr", "kr"],
]);

const SPACES = /[\s\u00a0\u2007\u2009\u202f'’]/g;
const PLAIN = /^\$?(\d{1,3}(?:,\d{3})*|\d+)(\.\d{1,2})?$/;
const PARTS = /^((?:[^\d.,]*\p{L}\.)?[^\d.,]*)([\d.,]*\d[\d.,]*?)[.,]?(\p{L}[^\d,]*|[^\d.,]*)$/u;
/** Swiss for "and no cents": 1'200.– */
const NO_CENTS = /[.,][-−–—]+(?=\D*$)/;
/** As spreadsheets write large numbers into text: 1.2E+12. The mark is the decimal one. */
const SCIENTIFIC = /^(\D*)(\d+)(?:[.,](\d+))?e([+-]?\d{1,2})$/i;
const ISO_CODES = new Set(
  (
    "USD EUR GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH KZT TRY ILS AED SAR QAR KWD ZAR " +
    "NGN KES EGP MAD BRL MXN ARS CLP COP PEN SGD HKD TWD KRW THB IDR MYR PHP VND PKR BDT LKR RSD GEL"
  ).split(" ")
);

/** ISO code or symbol of the currency words around a number; null when a word is no currency. */
function currencyOf(word: string): string | undefined | null {
  const bare = word.replace(/\.$/, "");
  if (bare === "") return undefined;
  const symbol = CURRENCY_OF.get(bare.toLowerCase());
  if (symbol !== undefined) return symbol;
  const code = bare.toUpperCase();
  return ISO_CODES.has(code) ? code : null;
}

/** The number in digits and marks; undefined when the grouping is none that people write. */
function numberOf(digits: string, decimal: DecimalMark | undefined): number | undefined {
  const marks = digits.length - digits.replace(/[.,]/g, "").length;
  if (marks === 0) return Number(digits);
  const mark =
    decimalMarkOf(digits) ?? (marks === 1 && decimal !== undefined && digits.includes(decimal) ? decimal : undefined);
  const at = mark === undefined ? -1 : digits.lastIndexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? "" : digits.slice(at + 1);
  const groups = whole.split(/[.,]/);
  if (groups.length > 1 && (groups[0] === "" || whole.includes(".") === whole.includes(","))) return undefined;
  // Groups of three; of two as well before the last one, as in 12,34,567 (lakh and crore).
  const last = groups.length - 1;
  if (!groups.every((group, i) => i === 0 || group.length === 3 || (i < last && group.length === 2))) return undefined;
  return Number(`${groups.join("") || "0"}.${fraction || "0"}`);
}

/**
 * The decimal mark a number shows by itself: with both marks the later one; a single mark that three digits do not
 * follow, or that follows none or more than three. Undefined where the text reads both ways ("1,234") or has a
 * mark more than once.
 */
export function decimalMarkOf(text: string): DecimalMark | undefined {
  const marks = text.match(/[.,]/g);
  if (marks === null) return undefined;
  const last = marks[marks.length - 1] === "," ? "," : ".";
  if (marks.length > 1)
    return marks.every((mark) => mark === last) || marks.indexOf(last) !== marks.length - 1 ? undefined : last;
  const around = /(\d*)[.,](\d*)/.exec(text.replace(SPACES, ""));
  const before = around?.[1] ?? "";
  const after = around?.[2] ?? "";
  return after.length !== 3 || before.length === 0 || before.length > 3 || before === "0" ? last : undefined;
}

/**
 * The decimal mark of a whole column by vote of its texts. Undefined when no text tells: then a mark followed by three
 * digits groups thousands.
 */
export function decimalVote(texts: Iterable<string>): DecimalMark | undefined {
  let commas = 0;
  let dots = 0;
  for (const text of texts) {
    const mark = decimalMarkOf(text);
    if (mark === ",") commas++;
    else if (mark === ".") dots++;
  }
  if (commas === 0 && dots === 0) return undefined;
  return commas > dots ? "," : ".";
}

/**
 * Money as people and programs write it: `$1,234.50`, `1.234,50 €`, `(1,200)`, `EUR 1 234,5`, `1.2E+12`, `1.2k`, `3 Mio`, `-5`, `5-`.
 * Value in units of the currency; undefined when the text is no amount.
 * @param decimal the column's decimal mark (`decimalVote`); it decides only texts that read both ways, and without it a
 * mark followed by three digits groups thousands.
 * @example parseMoney("1.234,50 €", undefined) // { value: 1234.5, currency: "EUR" }
 */
export function parseMoney(text: string, decimal: DecimalMark | undefined): Money | undefined {
  if (decimal !== "," && PLAIN.test(text)) {
    const dollar = text.charCodeAt(0) === 36;
    return { value: Number((dollar ? text.slice(1) : text).replace(/,/g, "")), currency: dollar ? "$" : undefined };
  }
  const scientific = SCIENTIFIC.exec(text);
  if (scientific !== null) return scientificMoney(scientific);
  const unsigned = signless(text.replace(SPACES, "").replace(NO_CENTS, ""));
  const parts = PARTS.exec(unsigned.text);
  if (parts === null) return undefined;
  const before = currencyOf(parts[1] ?? "");
  const tail = tailOf(parts[3] ?? "");
  if (
    before === null ||
    tail === undefined ||
    (before !== undefined && tail.currency !== undefined && before !== tail.currency)
  )
    return undefined;
  const value = numberOf(parts[2] ?? "", decimal);
  if (value === undefined) return undefined;
  const exact = tail.multiple === 1 ? value : Number((value * tail.multiple).toPrecision(15));
  return { value: unsigned.negative && exact !== 0 ? -exact : exact, currency: before ?? tail.currency };
}

/** The parts of 1.2E+12 put together; what stands before the digits is read as before any other number. */
function scientificMoney([, before, whole, fraction, exponent]: readonly string[]): Money | undefined {
  const one = parseMoney(`${before ?? ""}1`, undefined);
  return (
    one && { ...one, value: one.value * Number(`${whole}${fraction === undefined ? "" : `.${fraction}`}e${exponent}`) }
  );
}

/** The text without its sign: a minus anywhere at the edges, or accountants' parentheses. */
function signless(text: string): { text: string; negative: boolean } {
  const inner = /^([^()\d]*)\((.*)\)([^()\d]*)$/.exec(text);
  const open = inner === null ? text : `${inner[1] ?? ""}${inner[2] ?? ""}${inner[3] ?? ""}`;
  const bare = open.replace(/^([^\d]*?)[-−–]([^\d]*\d)/, "$1$2").replace(/[-−–]$/, "");
  return { text: bare.replace(/^\+/, ""), negative: inner !== null || bare !== open };
}

/** What follows the digits: a multiple, a currency, or one after the other. */
function tailOf(tail: string): { multiple: number; currency: string | undefined } | undefined {
  if (tail === "" || tail === ".") return { multiple: 1, currency: undefined };
  const whole = currencyOf(tail);
  const multiple = MONEY_MULTIPLES.get(tail.toLowerCase().replace(/\.$/, ""));
  if (multiple !== undefined) return { multiple, currency: undefined };
  if (whole !== null) return { multiple: 1, currency: whole };
  for (const [word, times] of MONEY_MULTIPLES) {
    if (!tail.toLowerCase().startsWith(word)) continue;
    const currency = currencyOf(tail.slice(word.length).replace(/^\./, ""));
    if (currency !== null) return { multiple: times, currency };
  }
  return undefined;
}

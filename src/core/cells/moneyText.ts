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
  ["usd$", "USD"],
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
  ["rs", "Rs"],
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

/** Words for a multiple that a text may have; number formats know fewer of them. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ...MONEY_MULTIPLES,
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["lac", 1e5],
  ["crore", 1e7],
  ["crores", 1e7],
]);

/** "T" is thousand in front of a currency alone (T€, TEUR): by itself it may be a trillion, or anything. */
const MULTIPLES_BY_CURRENCY: ReadonlyMap<string, number> = new Map([...MULTIPLES, ["t", 1e3]]);

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
function decimalMarkOf(text: string): DecimalMark | undefined {
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
 * The decimal mark of a whole column by vote of its texts. Undefined when no text tells, and where as many texts have that
 * mark before three digits than show it as a decimal mark: amounts with three decimals are rarer than a slip. Then a mark
 * followed by three digits groups thousands.
 */
export function decimalVote(texts: Iterable<string>): DecimalMark | undefined {
  const shown = { ",": 0, ".": 0 };
  const open = { ",": 0, ".": 0 };
  for (const text of texts) {
    const mark = decimalMarkOf(text);
    if (mark !== undefined) shown[mark]++;
    else if (/^[^.,]*,\d{3}(?!\d)[^.,]*$/.test(text)) open[","]++;
    else if (/^[^.,]*\.\d{3}(?!\d)[^.,]*$/.test(text)) open["."]++;
  }
  const most = shown[","] > shown["."] ? "," : ".";
  return shown[most] === 0 || open[most] >= shown[most] ? undefined : most;
}

/**
 * Money as people and programs write it: `$1,234.50`, `1.234,50 €`, `(1,200)`, `EUR 1 234,5`, `1.2E+12`, `1.2k`, `3 Mio`, `12 T€`, `-5`, `5-`; what is
 * paid by the month or quarter (`$300 monthly`) is that of a year.
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
  const once = withoutPeriod(text);
  const unsigned = signless(once.text.replace(SPACES, "").replace(NO_CENTS, ""));
  const parts = PARTS.exec(unsigned.text);
  if (parts === null) return undefined;
  const before = wordsOf(parts[1] ?? "");
  const after = wordsOf(parts[3] ?? "");
  if (before === undefined || after === undefined || (before.multiple !== 1 && after.multiple !== 1)) return undefined;
  const currency = sameCurrency(before.currency, after.currency);
  const value = numberOf(parts[2] ?? "", decimal);
  if (value === undefined || currency === null) return undefined;
  const multiple = before.multiple * after.multiple * once.perYear;
  const exact = multiple === 1 ? value : Number((value * multiple).toPrecision(15));
  return { value: unsigned.negative && exact !== 0 ? -exact : exact, currency };
}

const PER_YEAR: ReadonlyMap<string, number> = new Map([
  ["week", 52],
  ["month", 12],
  ["mo", 12],
  ["quarter", 4],
  ["year", 1],
  ["yr", 1],
  ["annual", 1],
  ["annum", 1],
]);
const PER = /\s*(?:\/\s*|per\s+|-\s*)?(week|month|mo|quarter|year|yr|annual|annum)(?:ly)?$/i;

/** The text without the period it is paid in, and how often a year that is: "$300 monthly", "100 €/month". */
function withoutPeriod(text: string): { readonly text: string; readonly perYear: number } {
  const period = /[a-z]$/i.test(text) ? PER.exec(text) : null;
  const perYear = PER_YEAR.get((period?.[1] ?? "").toLowerCase());
  return period === null || perYear === undefined || period.index === 0
    ? { text, perYear: 1 }
    : { text: text.slice(0, period.index), perYear };
}

/** Whether an amount says by itself what it is to be multiplied with: "1.2k", "$300 monthly". */
export function hasMultiple(text: string): boolean {
  const [whole, without] = [parseMoney(text, undefined), parseMoney(text.replace(/\p{L}+\.?/gu, ""), undefined)];
  return whole !== undefined && whole.value !== without?.value;
}

/** The one currency that stands before or after a number, "$" beside a kind of dollar being that dollar; null for two. */
function sameCurrency(before: string | undefined, after: string | undefined): string | undefined | null {
  if (before === undefined || after === undefined || before === after) return before ?? after;
  if (before === "$" && /^[A-Z]{2}D$/.test(after)) return after;
  return after === "$" && /^[A-Z]{2}D$/.test(before) ? before : null;
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

/** What stands before or after the digits: a multiple, a currency, or one behind the other; undefined for other words. */
function wordsOf(text: string): { multiple: number; currency: string | undefined } | undefined {
  const bare = text.replace(/^\.|\.$/g, "").toLowerCase();
  if (bare === "") return { multiple: 1, currency: undefined };
  const alone = MULTIPLES.get(bare);
  if (alone !== undefined) return { multiple: alone, currency: undefined };
  const whole = currencyOf(bare);
  if (whole !== null) return { multiple: 1, currency: whole };
  for (const [word, multiple] of MULTIPLES_BY_CURRENCY) {
    const other = bare.startsWith(word)
      ? bare.slice(word.length)
      : bare.endsWith(word)
        ? bare.slice(0, -word.length)
        : "";
    const currency = other === "" ? null : currencyOf(other.replace(/^\.|\.$/g, ""));
    if (typeof currency === "string") return { multiple, currency };
  }
  return undefined;
}

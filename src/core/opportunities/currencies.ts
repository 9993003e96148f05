import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import { trimText, wordKey } from "../cells/foldText";
import { CellKind } from "../cells/grid";
import { parseMoney } from "../cells/moneyText";
import { foundText, type FieldCells } from "./fieldCells";
import type { IssueLog } from "./issueLog";
import { rateQuestion } from "./rateQuestion";
import type { CurrencyUse } from "./reading";
import type { ReadingChoices } from "./readingChoices";
import { SourceError } from "./sourceError";

/** Amounts as they stand, and where their currencies are written. */
export interface PaidRows {
  readonly cells: FieldCells;
  readonly amount: NumberColumn;
  /** The currency column in the same rows. */
  readonly codes: TextColumn | undefined;
  /** The currencies that the amounts' own texts name. */
  readonly written: ReadonlySet<string>;
  readonly sheet: string;
  readonly rates: ReadingChoices["rates"];
  readonly log: IssueLog;
}

/** Amounts in one currency, and what they were in. */
export interface OneCurrency {
  readonly amount: NumberColumn;
  readonly currencies: readonly CurrencyUse[];
}

const NONE = -1;

/**
 * The amounts in the sheet's main currency: of several currencies each other one is multiplied with the rate the user gave,
 * and asked about. The main one is the one with a rate of 1, else of those without a rate the one most amounts are in, else the
 * one most amounts are in. An amount without a currency beside amounts with one is taken to be in the main one, and reported.
 * @throws SourceError mixedCurrencies when a rate is missing
 * @see Definition §2 currency
 */
export function inOneCurrency(paid: PaidRows): OneCurrency {
  const { cells, amount } = paid;
  const named = currenciesOf(paid);
  if (named.names.length === 0) return { amount, currencies: [] };
  const counts = new Int32Array(named.names.length);
  const blank: number[] = [];
  for (let k = 0; k < amount.length; k++) {
    const value = amount[k] ?? NaN;
    if (Number.isNaN(value) || value === 0) continue;
    const code = numberAt(named.rows, k);
    if (code === NONE) blank.push(k);
    else counts[code] = numberAt(counts, code) + 1;
  }
  const uses = named.names
    .map((currency, code) => ({ currency, rows: numberAt(counts, code) }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows || (a.currency < b.currency ? -1 : 1));
  if (uses.length > 0 && paid.codes !== undefined)
    for (const k of blank) cells.report("currencyBlank", numberAt(cells.rows, k), "");
  if (uses.length < 2) return { amount, currencies: uses.map((use) => ({ ...use, rate: 1 })) };
  const currencies = withRates(paid, uses);
  askRates(paid, currencies, named);
  const rates = named.names.map((name) => currencies.find(({ currency }) => currency === name)?.rate ?? 1);
  const converted = amount.map((value, k) => {
    const rate = rates[numberAt(named.rows, k)] ?? 1;
    return rate === 1 ? value : Number((value * rate).toPrecision(15));
  });
  return { amount: converted, currencies };
}

/** The currencies with their rates, the main one first. */
function withRates(
  { cells, sheet, rates }: PaidRows,
  uses: readonly { readonly currency: string; readonly rows: number }[]
): readonly CurrencyUse[] {
  const rated = uses.map((use) => ({ ...use, rate: rates[use.currency.toUpperCase()] }));
  const main = rated.find(({ rate }) => rate === 1) ?? rated.find(({ rate }) => rate === undefined) ?? rated[0];
  const currencies = [...rated].sort((a, b) => Number(b === main) - Number(a === main));
  const known = currencies.map((use) => (use === main ? { ...use, rate: 1 } : use));
  if (known.some(({ rate }) => rate === undefined))
    throw new SourceError({
      kind: "mixedCurrencies",
      sheet,
      column: cells.header,
      currencies: known.map(({ currency }) => currency).sort(),
      uses: known,
    });
  return known;
}

/** Asks what each currency but the main one is worth. */
function askRates(
  { cells, amount, log }: PaidRows,
  [, ...others]: readonly CurrencyUse[],
  named: NamedCurrencies
): void {
  for (const use of others) {
    const code = named.names.indexOf(use.currency);
    const first = named.rows.findIndex((at, k) => at === code && amount[k] !== 0 && !Number.isNaN(amount[k]));
    const row = cells.sheetRow(numberAt(cells.rows, first));
    const found = foundText(cells.column, numberAt(cells.rows, first));
    log.ask(rateQuestion(use, { column: cells.header, row, found }));
  }
}

/** The currencies that rows can be in, and by row which of them, −1 for none. */
interface NamedCurrencies {
  readonly names: readonly string[];
  readonly rows: Int32Array;
}

/** By the currency column, where it says one for any amount, else by the amounts' texts. */
function currenciesOf({ cells, codes, amount, written }: PaidRows): NamedCurrencies {
  const { column, rows } = cells;
  if (codes?.codes.some((code, k) => code >= 0 && amount[k] !== 0 && !Number.isNaN(amount[k])) === true) {
    const { names, byText } = folded(codes.values.map(currencyName));
    return { names, rows: codes.codes.map((code) => byText[code] ?? NONE) };
  }
  if (written.size === 0) return { names: [], rows: new Int32Array(0) };
  const { names, byText } = folded(column.texts.map((text) => parseMoney(trimText(text), undefined)?.currency));
  const codeAt = (i: number): number =>
    column.kinds[i] === CellKind.text ? (byText[numberAt(column.numbers, i)] ?? NONE) : NONE;
  return { names, rows: rows.map(codeAt) };
}

/** What several countries write: beside one of theirs it means that one. */
const SHARED: ReadonlyMap<string, RegExp> = new Map([
  ["$", /^[A-Z]{2}D$/],
  ["kr", /^(?:SEK|NOK|DKK|ISK)$/],
  ["¥", /^(?:JPY|CNY)$/],
  ["Rs", /^(?:INR|PKR|LKR)$/],
]);

/** Texts' currencies as a list without repetition, and each text's place in it. */
function folded(found: readonly (string | undefined)[]): { names: readonly string[]; byText: readonly number[] } {
  const all = [...new Set(found.filter((name) => name !== undefined))];
  const nameOf = (name: string): string => {
    const countries = SHARED.get(name);
    const own = countries === undefined ? [] : all.filter((other) => countries.test(other));
    return own.length === 1 ? (own[0] ?? name) : name;
  };
  const names = [...new Set(all.map(nameOf))];
  return { names, byText: found.map((name) => (name === undefined ? NONE : names.indexOf(nameOf(name)))) };
}

const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ["euro", "EUR"],
  ["us dollar", "USD"],
  ["u.s. dollar", "USD"],
  ["dollar", "$"],
  ["pound sterling", "GBP"],
  ["british pound", "GBP"],
  ["pound", "GBP"],
  ["swiss franc", "CHF"],
  ["yen", "JPY"],
]);

/** The currency a cell of a currency column names: "usd", "€", "USD - U.S. Dollar", "Euro"; itself where it is unknown. */
function currencyName(text: string): string {
  const head = text.split(/ - | \(/)[0] ?? text;
  const word = wordKey(head).replace(/s$/, "");
  return IN_WORDS.get(word) ?? parseMoney(`1 ${trimText(head)}`, undefined)?.currency ?? trimText(text);
}

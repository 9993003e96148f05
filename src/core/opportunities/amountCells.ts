import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import { decimalVote, hasMultiple, parseMoney, type DecimalMark } from "../cells/moneyText";
import { inOneCurrency } from "./currencies";
import { foundText, type FieldCells, type SheetCells } from "./fieldCells";
import { readNumbers } from "./numberCells";
import { formatMultiple } from "./formatMultiple";
import { headerMultiple } from "./headerMultiple";
import type { CurrencyUse } from "./reading";

/** The amounts of a sheet and the one currency they are in, where it is known. */
export interface Amounts {
  readonly amount: NumberColumn;
  readonly currency: string | undefined;
  readonly currencies: readonly CurrencyUse[];
  /** The decimal mark its texts show; undefined where none does. */
  readonly decimal: DecimalMark | undefined;
}

/**
 * Amounts in units of the sheet's one currency, as they stand: zero and negative ones are kept (the latter reported as
 * `negativeAmount`), blank ones are missing, and what is no amount is missing and reported (`amountNotANumber`).
 * Numbers that the column's format or header says are thousands or more ("816.4k", "Amount (k€)") are multiplied, and the
 * column is reported. The currency comes from the currency column, else from the texts, else from the number format or the
 * header; several are converted where the user gave their rates.
 * @param codes the currency column in the same rows
 * @throws SourceError mixedCurrencies when amounts in more than one currency would be added
 * @see Definition §2 currency
 */
export function readAmounts(cells: FieldCells, codes: TextColumn | undefined, sheet: SheetCells): Amounts {
  const { column, rows, header } = cells;
  const decimal = decimalVote(column.texts);
  const written = new Set<string>();
  const ofFormat = formatMultiple(column.numberFormat);
  const multiple = ofFormat === 1 ? headerMultiple(header) : ofFormat;
  const times = (value: number): number => (multiple === 1 ? value : Number((value * multiple).toPrecision(15)));
  const isWhole = (text: string): boolean => ofFormat !== 1 || hasMultiple(text);
  const amount = readNumbers(cells, {
    fromText: (text) => {
      const money = parseMoney(text, decimal);
      if (money?.currency !== undefined) written.add(money.currency);
      if (money === undefined) return NaN;
      return multiple === 1 || isWhole(text) ? money.value : times(money.value);
    },
    fromNumber: times,
    fromBoolean: () => NaN,
    issue: "amountNotANumber",
  });
  const inUnits = UNIT_ISSUES.get(multiple);
  if (inUnits !== undefined) cells.reportColumn(inUnits, ofFormat === 1 ? header : column.numberFormat);
  for (let k = 0; k < rows.length; k++) {
    const i = numberAt(rows, k);
    if ((amount[k] ?? NaN) < 0) cells.report("negativeAmount", i, foundText(column, i));
  }
  const { rates } = sheet.choices;
  const paid = inOneCurrency({ cells, amount, codes, written, sheet: sheet.source.sheet, rates, log: sheet.log });
  const currency = paid.currencies[0]?.currency ?? currencyOfFormat(column.numberFormat) ?? currencyOfHeader(header);
  return { ...paid, currency, decimal };
}

const UNIT_ISSUES: ReadonlyMap<number, string> = new Map([
  [0.01, "amountInCents"],
  [1e3, "amountInThousands"],
  [1e6, "amountInMillions"],
  [1e9, "amountInBillions"],
]);

/** Currency of an Excel number format: `[$€-407]`, `[$CHF]`, a quoted or bare symbol; undefined when it shows none. */
export function currencyOfFormat(format: string): string | undefined {
  const bracket = /\[\$([^\]-]+)(?:-[0-9A-Fa-f]+)?\]/.exec(format)?.[1];
  const symbol = bracket ?? /[$€£¥₹₽]/.exec(format.replace(/\[[^\]]*\]/g, ""))?.[0];
  return symbol === undefined ? undefined : (parseMoney(`1 ${symbol.trim()}`, undefined)?.currency ?? symbol.trim());
}

function currencyOfHeader(header: string): string | undefined {
  const word = /[$€£]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|INR|JPY)\b/.exec(header)?.[0];
  return word === undefined ? undefined : parseMoney(`1 ${word}`, undefined)?.currency;
}

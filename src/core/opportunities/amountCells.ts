import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import { decimalVote, parseMoney, type DecimalMark } from "../cells/moneyText";
import { foundText, type FieldCells } from "./fieldCells";
import { readNumbers } from "./numberCells";
import { formatMultiple } from "./formatMultiple";
import { SourceError } from "./sourceError";

/** The amounts of a sheet and the one currency they are in, where it is known. */
export interface Amounts {
  readonly amount: NumberColumn;
  readonly currency: string | undefined;
  /** The decimal mark its texts show; undefined where none does. */
  readonly decimal: DecimalMark | undefined;
}

/**
 * Amounts in units of the sheet's one currency, as they stand: zero and negative ones are kept (the latter reported as
 * `negativeAmount`), blank ones are missing, and what is no amount is missing and reported (`amountNotANumber`).
 * Numbers that the column's format shows in thousands or more ("816.4k") are multiplied, and the column is reported.
 * The currency comes from the currency column, else from the texts, else from the number format or the header.
 * @param codes the currency column in the same rows
 * @throws SourceError mixedCurrencies when amounts in more than one currency would be added
 */
export function readAmounts(cells: FieldCells, codes: TextColumn | undefined, sheet: string): Amounts {
  const { column, rows, header } = cells;
  const decimal = decimalVote(column.texts);
  const written = new Set<string>();
  const multiple = formatMultiple(column.numberFormat);
  const amount = readNumbers(cells, {
    fromText: (text) => {
      const money = parseMoney(text, decimal);
      if (money?.currency !== undefined) written.add(money.currency);
      return money?.value ?? NaN;
    },
    fromNumber: multiple === 1 ? (value) => value : (value) => Number((value * multiple).toPrecision(15)),
    fromBoolean: () => NaN,
    issue: "amountNotANumber",
  });
  const inUnits = UNIT_ISSUES.get(multiple);
  if (inUnits !== undefined) cells.reportColumn(inUnits, column.numberFormat);
  for (let k = 0; k < rows.length; k++) {
    const i = numberAt(rows, k);
    if ((amount[k] ?? NaN) < 0) cells.report("negativeAmount", i, foundText(column, i));
  }
  const listed = codes === undefined ? new Set<string>() : codesOf(cells, amount, codes);
  const found = [...sameDollar(listed.size > 0 ? listed : written)].sort();
  if (found.length > 1) throw new SourceError({ kind: "mixedCurrencies", sheet, column: header, currencies: found });
  const currency = found[0] ?? currencyOfFormat(column.numberFormat) ?? currencyOfHeader(header);
  return { amount, currency, decimal };
}

const UNIT_ISSUES: ReadonlyMap<number, string> = new Map([
  [1e3, "amountInThousands"],
  [1e6, "amountInMillions"],
  [1e9, "amountInBillions"],
]);

/** The currencies of the rows that have an amount other than 0; a blank one beside filled ones is reported. */
function codesOf(cells: FieldCells, amount: NumberColumn, codes: TextColumn): Set<string> {
  const found = new Set<string>();
  const blank: number[] = [];
  for (let k = 0; k < amount.length; k++) {
    const value = amount[k] ?? NaN;
    if (Number.isNaN(value) || value === 0) continue;
    const code = codes.values[codes.codes[k] ?? -1];
    if (code === undefined) blank.push(k);
    else found.add(/^[a-z]{3}$/i.test(code) ? code.toUpperCase() : code);
  }
  if (found.size > 0) for (const k of blank) cells.report("currencyBlank", numberAt(cells.rows, k), "");
  return found;
}

/** "$" beside one kind of dollar is that dollar. */
function sameDollar(found: ReadonlySet<string>): Set<string> {
  const others = [...found].filter((currency) => currency !== "$");
  return found.has("$") && others.length === 1 && /^[A-Z]{2}D$/.test(others[0] ?? "")
    ? new Set(others)
    : new Set(found);
}

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

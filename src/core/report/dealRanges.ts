import { MONTH_COLUMNS } from "./forecastGrid";
import { VALUE } from "./names";

/** Pieces of formulas about the list of deals. */
export interface DealRanges {
  /** What typing about deals changes in the live month of a column: "+…", or "" without a list. */
  readonly adjustment: (letters: string, headerRow: number) => string;
  /** The same for what no month can take. */
  readonly unplacedAdjustment: string;
  /** What typing about spread deals changes in the month of a column, or what the template's deals bring; undefined without a list. */
  readonly changes: (letters: string, headerRow: number) => string | undefined;
}

/** Rows of a list of deals, one-based, first and last. */
export interface ListRows {
  readonly first: number;
  readonly last: number;
}

export const NO_DEALS: DealRanges = { adjustment: () => "", unplacedAdjustment: "", changes: () => undefined };

const range = (letters: string, { first, last }: ListRows): string => `$${letters}$${first}:$${letters}$${last}`;

/** First day of the month that is not over: months before it take no deal, whatever was typed while they ran. */
export const THIS_MONTH = `(EOMONTH(${VALUE.asOf}+1,-1)+1)`;

/** Whether a day lies in a column's month, as a factor. */
function isIn(days: string, letters: string, headerRow: number): string {
  const month = `${letters}$${headerRow}`;
  return `(${days}>=${month})*(${days}<=EOMONTH(${month},0))`;
}

/**
 * Deals that count whole in the month of their expected close: the month loses their value and takes the one in use. A month
 * of hers that is over counts as none.
 */
export function datedDeals(rows: ListRows): DealRanges {
  const [close, value, month, used] = [range("H", rows), range("J", rows), range("K", rows), range("N", rows)];
  return {
    ...NO_DEALS,
    adjustment: (letters, headerRow) => {
      const [from, to] = [`${letters}$${headerRow}`, `EOMONTH(${letters}$${headerRow},0)`];
      const mine = `(${month}<${THIS_MONTH})*(${close}>=MAX(${from},${VALUE.asOf}))*(${close}<=${to})`;
      return `+SUMPRODUCT((${mine}+(${month}>=MAX(${from},${THIS_MONTH}))*(${month}<=${to}))*${used})-SUMPRODUCT((${close}>=MAX(${from},${VALUE.asOf}))*(${close}<=${to})*${value})`;
    },
    unplacedAdjustment: `+SUMPRODUCT((${close}<${VALUE.asOf})*((${month}<${THIS_MONTH})*${used}-${value}))`,
  };
}

/**
 * Deals spread over the months: a changed one takes its own parts out of each month and puts the value in use where the
 * person says, or, without a month of hers, spread as it was.
 * @param parts rows of the deals' chances by month, below the print
 */
export function spreadDeals(rows: ListRows, parts: ListRows): DealRanges {
  const [money, day, used] = [range(PARTS.money, parts), range(PARTS.day, parts), range("N", rows)];
  return {
    ...NO_DEALS,
    changes: (letters, headerRow) =>
      // What cancels out shows nothing: the sums of unequal parts leave a trace of 1e-11.
      `=ROUND(SUMPRODUCT(${range(letters, parts)},${money})+SUMPRODUCT(${isIn(day, letters, headerRow)}*${used}),6)`,
  };
}

/** Deals typed into the template: each whole in its month. */
export function typedDeals(rows: ListRows): DealRanges {
  return {
    ...NO_DEALS,
    changes: (letters, headerRow) => {
      const brings = `SUMPRODUCT(${isIn(range("K", rows), letters, headerRow)}*${range("N", rows)})`;
      return `=IF(COUNT(${range("G", rows)})=0,"",${brings})`;
    },
  };
}

/** Columns of the block of deals by month: the months' own, the money that stands for a chance of 1 as changed, the day typed for the whole deal. */
export const PARTS = { months: MONTH_COLUMNS, money: "R", day: "S" } as const;

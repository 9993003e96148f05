import { CHANGE_BARS, type ChangeBarId, type OwnerChanges, type Waterfall } from "../changes/waterfall";
import type { ChangesAnalysis } from "../changes/changesAnalysis";
import { columnLetters } from "./a1";
import { ADDING } from "./changeWords";
import { moneyScale, type MoneyScale } from "./numberFormats";
import type { SheetContext } from "./sheetContext";

/** Deals the list at the end holds; above, the bars are values of the engine. */
export const LIST_ROWS = 2_000;

/** What the parts of Pipeline Changes share. */
export interface ChangesPlace {
  readonly context: SheetContext;
  readonly changes: ChangesAnalysis;
  readonly waterfall: Waterfall;
  /** One scale for every sum of the sheet. */
  readonly scale: MoneyScale;
  /** The bars in use: the last one only where something was read differently. */
  readonly bars: readonly ChangeBarId[];
  /** Every deal of a bar is in the list, so that the bars are formulas over it. */
  readonly isListed: boolean;
  /** One-based row of "Opening" in the table of bars. */
  readonly opening: number;
  /** What an owner is called on this sheet: every one another word. */
  readonly ownerLabels: ReadonlyMap<string, string>;
  /** Widths of the columns of deals and owners, in characters. */
  readonly widths: { readonly deal: number; readonly owner: number };
  /** Characters of 9 pt beside a bar. */
  readonly wordsCharacters: number;
  /** Letters of the sheet's last column of figures. */
  readonly last: string;
}

/** What a part of the sheet took: the row after it, and, of a part with a chart, how to draw it. */
export interface Laid {
  readonly after: number;
  /** @param data one-based row its chart data begin in, below the print · @returns the row after them */
  readonly draw?: (data: number) => number;
}

/** The bars that are shown: "read differently" only where it holds something, now or in another comparison. */
export function shownBars({ waterfall, since }: ChangesAnalysis): readonly ChangeBarId[] {
  const all = [waterfall, ...since.map((each) => each.waterfall)];
  const isUsed = all.some((each) => each?.bars.some(({ bar, count }) => bar === "readDifferently" && count > 0));
  return CHANGE_BARS.filter((bar) => bar !== "readDifferently" || isUsed);
}

/** The scale of all sums, by the largest of them. */
export function changesScale({ waterfall, since }: ChangesAnalysis): MoneyScale {
  const sums = [waterfall, ...since.map((each) => each.waterfall)].flatMap((each) =>
    each === undefined ? [] : [each.opening.value, each.closing.value, ...each.bars.map(({ value }) => value)]
  );
  return moneyScale(Math.max(0, ...sums.map(Math.abs)));
}

/** Row of a bar in the table of bars. */
export function barRow({ opening, bars }: Pick<ChangesPlace, "opening" | "bars">, bar: ChangeBarId): number {
  return opening + 1 + bars.indexOf(bar);
}

/** Row of "Closing" there. */
export function closingRow({ opening, bars }: Pick<ChangesPlace, "opening" | "bars">): number {
  return opening + 1 + bars.length;
}

/** Letters of a bar's column in the wide tables: C opening, then the bars, then closing. */
export function barColumn({ bars }: Pick<ChangesPlace, "bars">, bar: ChangeBarId): string {
  return columnLetters(3 + bars.indexOf(bar));
}

/** Whether a bar adds; the one of either sign by what it holds. */
export function isAdding(bar: ChangeBarId, value: number): boolean {
  return bar === "readDifferently" ? value >= 0 : ADDING.includes(bar);
}

/** Of one part of a waterfall. */
export function barOf(
  { bars }: Pick<OwnerChanges, "bars">,
  bar: ChangeBarId
): { readonly count: number; readonly value: number } {
  return bars.find((each) => each.bar === bar) ?? { count: 0, value: 0 };
}

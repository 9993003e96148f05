import { CHANGE_BARS, type ChangeBar, type ChangeBarId, type Tally } from "./waterfall";

/** Deals and their money in exact units, being added up. */
export class UnitTally {
  count = 0;
  total = 0;

  add(units: number): void {
    this.count++;
    this.total += units;
  }

  money(units: number): Tally {
    return { count: this.count, value: this.total / units };
  }
}

/** An opening, every bar and a closing, being added up. */
export class BarTallies {
  readonly opening = new UnitTally();
  readonly closing = new UnitTally();
  private readonly byBar = new Map<ChangeBarId, UnitTally>(CHANGE_BARS.map((bar) => [bar, new UnitTally()]));

  add(bar: ChangeBarId, units: number): void {
    this.byBar.get(bar)?.add(units);
  }

  /** All bars, in order. */
  bars(units: number): ChangeBar[] {
    return [...this.byBar].map(([bar, tally]) => ({ bar, ...tally.money(units) }));
  }
}

import { numberAt } from "../cells/column";
import { Outcome } from "../opportunities/opportunities";
import { UnitTally } from "./barTallies";
import { eachDeal } from "./bothDays";
import type { PushRate } from "./changesAnalysis";
import { ownerOf } from "./dealStates";
import { amountUnits, unitsOf } from "./exactMoney";
import { isAlike } from "./readAlike";
import type { Snapshot } from "./snapshot";

/** The deals dated in a window, by what became of them. */
class Fates {
  readonly dated = new UnitTally();
  readonly won = new UnitTally();
  readonly lost = new UnitTally();
  readonly pushed = new UnitTally();

  add(outcome: number, money: number): void {
    this.dated.add(money);
    const fate = outcome === Outcome.open ? this.pushed : outcome === Outcome.won ? this.won : this.lost;
    fate.add(money);
  }

  money(units: number): Pick<PushRate, "dated" | "won" | "lost" | "pushed"> {
    const { dated, won, lost, pushed } = this;
    return { dated: dated.money(units), won: won.money(units), lost: lost.money(units), pushed: pushed.money(units) };
  }
}

/** What decides which deals were dated in the window, and what became of them. */
const PARTS = ["key", "close", "outcome"] as const;

/** Whether both days were read so that the one tells what became of the other's deals: else what we read is no push. */
export function canTellPushes(from: Snapshot, to: Snapshot): boolean {
  return PARTS.every((part) => isAlike(from, to, part));
}

/**
 * P1, exactly: of the deals open on the first day and dated from it to the day before the second, those won, closed without a
 * sale, and still open on the second. Money as it was on the first day, so that shares by value add to 1, too.
 * @see Definition P1
 */
export function pushRateOf(from: Snapshot, to: Snapshot): PushRate {
  const [before, after] = [from.deals, to.deals];
  const units = unitsOf(before);
  const whole = new Fates();
  const owners = new Map<string, Fates>();
  const disappeared = new UnitTally();
  eachDeal(before, after, (i, j) => {
    if (i < 0 || numberAt(before.outcome, i) !== Outcome.open) return;
    const close = numberAt(before.close, i);
    if (!(close >= from.asOf && close < to.asOf)) return;
    const money = amountUnits(before, i, units);
    if (j < 0) {
      disappeared.add(money);
      return;
    }
    const owner = ownerOf({ before, i, after, j });
    const ofOwner = owners.get(owner) ?? new Fates();
    owners.set(owner, ofOwner);
    for (const fates of [whole, ofOwner]) fates.add(numberAt(after.outcome, j), money);
  });
  return {
    from: from.asOf,
    to: to.asOf,
    ...whole.money(units),
    disappeared: disappeared.money(units),
    byOwner: [...owners]
      .map(([owner, fates]) => ({ owner, ...fates.money(units) }))
      .sort((a, b) => b.dated.value - a.dated.value || b.dated.count - a.dated.count || (a.owner < b.owner ? -1 : 1)),
  };
}

import { numberAt, rowsWhere } from "../cells/column";
import { chancesOf } from "./chancesOf";
import type { OutlookBasis } from "./outlook";
import { chanceOfGoal, lawOf, type OutlookPrecision } from "./outlookOf";

/** The chance without one deal. */
export interface ChanceWithout {
  /** Place among the open deals of the analysis. */
  readonly deal: number;
  /** Place in the basis, as `Moves.without` takes it. */
  readonly place: number;
  readonly amount: number;
  readonly chance: number;
}

const LARGEST = 5;

/**
 * The chance of the goal without each of the five deals with the largest amounts that have a chance in the period, the
 * largest first. One law serves: that of all other deals, to which those of the five that stay are added one way and the other.
 * @returns empty without a goal
 * @see Definitions §5
 */
export function withoutLargest(basis: OutlookBasis, precision: OutlookPrecision = {}): ChanceWithout[] {
  const chances = chancesOf(basis);
  const amountAt = (place: number): number => numberAt(basis.amount, place);
  const largest = rowsWhere(chances.length, (place) => numberAt(chances, place) > 0)
    .sort((a, b) => amountAt(b) - amountAt(a) || a - b)
    .slice(0, LARGEST);
  const eventual = basis.eventual.map((chance, place) => (largest.includes(place) ? 0 : chance));
  const rest = lawOf({ ...basis, eventual }, {}, precision);
  return largest.flatMap((place) => {
    const stay = largest.filter((other) => other !== place);
    const chance = withDeals(stay, 0, (money) => chanceOfGoal(basis, {}, rest, money));
    return chance === undefined ? [] : [{ deal: numberAt(basis.deal, place), place, amount: amountAt(place), chance }];
  });

  /** The mean over each deal coming or not, on top of so much money. */
  function withDeals(
    places: readonly number[],
    money: number,
    chanceOn: (money: number) => number | undefined
  ): number | undefined {
    const [place, ...others] = places;
    if (place === undefined) return chanceOn(money);
    const comes = withDeals(others, money + amountAt(place), chanceOn);
    const stays = withDeals(others, money, chanceOn);
    const p = numberAt(chances, place);
    return comes === undefined || stays === undefined ? undefined : p * comes + (1 - p) * stays;
  }
}

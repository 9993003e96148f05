import { numberAt } from "../cells/column";
import type { SnapshotDeals } from "./snapshot";

/** Sums of so many whole units are exact in a double, with room for one deal more. */
const MOST_UNITS = 2 ** 52;

/**
 * How many whole units one of the currency is divided into so that every sum over these deals is exact: 100 (cents), or, where
 * amounts are so large that cents would be lost, the next smaller power of ten that keeps them.
 */
export function unitsOf(...snapshots: readonly SnapshotDeals[]): number {
  let total = 0;
  for (const { amount } of snapshots) for (const money of amount) if (money > 0) total += money;
  let units = 100;
  while (total * units >= MOST_UNITS) units /= 10;
  return units;
}

/** The amount of a deal in whole units; 0 for one without a price (blank or ≤ 0), which adds nothing. */
export function amountUnits({ amount }: SnapshotDeals, i: number, units: number): number {
  const money = numberAt(amount, i);
  return money > 0 ? Math.round(money * units) : 0;
}

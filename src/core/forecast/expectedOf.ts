import { numberAt } from "../cells/column";
import { chancesOf } from "./chancesOf";
import type { Moves, Outlook, OutlookBasis } from "./outlook";
import { chanceOfAdded, winsNotCreated } from "./outlookTiming";

/** What a period comes to on average, as `outlookOf` has it, without the law of it. Money. */
export function expectedOf(
  basis: OutlookBasis,
  moves: Moves = {}
): Pick<Outlook, "fromDeals" | "fromNotCreated" | "fromAdded" | "landing"> {
  const { amount, sizes, wonToDate } = basis;
  const { size = 1, added = 0 } = moves;
  const chances = chancesOf(basis, moves);
  let [ofDeals, ofSizes] = [0, 0];
  for (let k = 0; k < chances.length; k++) ofDeals += numberAt(chances, k) * numberAt(amount, k);
  for (let i = 0; i < sizes.length; i++) ofSizes += numberAt(sizes, i) / sizes.length;
  const fromDeals = size * ofDeals;
  const fromNotCreated = size * winsNotCreated(basis, moves) * ofSizes;
  const fromAdded = added === 0 ? 0 : size * added * chanceOfAdded(basis, moves) * ofSizes;
  return { fromDeals, fromNotCreated, fromAdded, landing: wonToDate + fromDeals + fromNotCreated + fromAdded };
}

import { numberAt, type NumberColumn } from "../cells/column";
import type { SameDeals } from "./sameDeals";

/** Fewer deals are no export of their own. */
const FEWEST_DEALS = 4;
/** Share of the smaller of two exports that stands in both. */
const OVERLAP = 0.5;

/**
 * Several exports of the same deals pasted below each other: the rank of every row's export, the newest highest. Each deal
 * stands at most once in an export, each export repeats at least half of the one before, and no deal stands on more rows
 * than there are exports. The newest is the one with the newest day, else the last. Undefined for any other sheet.
 * @param days columns that say when something happened, nothing planned
 */
export function pastedBlocks(deals: SameDeals, days: readonly NumberColumn[]): NumberColumn | undefined {
  const { dealOf, several } = deals;
  if (several.length * 2 < FEWEST_DEALS) return undefined;
  const blockOf = new Int32Array(dealOf.length);
  const lastBlock = new Int32Array(deals.count).fill(-1);
  const sizes = [0];
  const repeated = [0];
  for (let k = 0; k < dealOf.length; k++) {
    const deal = numberAt(dealOf, k);
    let block = sizes.length - 1;
    if (deal >= 0) {
      if (lastBlock[deal] === block) {
        block = sizes.push(0) - 1;
        repeated.push(0);
      }
      if (lastBlock[deal] === block - 1 && block > 0) repeated[block] = numberAt(repeated, block) + 1;
      lastBlock[deal] = block;
      sizes[block] = numberAt(sizes, block) + 1;
    }
    blockOf[k] = block;
  }
  const most = several.reduce((found, rows) => Math.max(found, rows.length), 0);
  const isPasted =
    sizes.length === most &&
    sizes.every((size, block) => {
      const smaller = Math.min(size, sizes[block - 1] ?? size);
      return size >= FEWEST_DEALS && (block === 0 || numberAt(repeated, block) >= OVERLAP * smaller);
    });
  return isPasted ? ranksOf(blockOf, sizes.length, days) : undefined;
}

function ranksOf(blockOf: Int32Array, blocks: number, days: readonly NumberColumn[]): NumberColumn {
  const newest = new Array<number>(blocks).fill(-Infinity);
  for (const column of days)
    for (let k = 0; k < blockOf.length; k++) {
      const block = numberAt(blockOf, k);
      const day = column[k] ?? NaN;
      if (day > numberAt(newest, block)) newest[block] = day;
    }
  const order = newest.map((day, block) => ({ day, block })).sort((a, b) => a.day - b.day || a.block - b.block);
  const rank = new Float64Array(blocks);
  order.forEach(({ block }, place) => (rank[block] = place));
  return Float64Array.from(blockOf, (block) => numberAt(rank, block));
}

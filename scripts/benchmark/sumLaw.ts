import { errorNodes, scaledAtLeast, scaledQuantile } from "../../src/core/maths/sharedError";
import { sumLaw, type SumParts } from "../../src/core/maths/sumLaw";
import { makeRandom } from "../sample/random";

const TIMES = 9;
/** For the law of so many open deals with everything that a period's chance asks of it, in milliseconds. */
const MOST = [
  { deals: 2_000, milliseconds: 60 },
  { deals: 20_000, milliseconds: 500 },
];
const SHARED_VARIANCE = 0.04;

/** Amounts in cents that share no unit, so that the grid serves; deals not created yet and added ones beside them. */
function partsOf(deals: number): SumParts {
  const random = makeRandom(deals);
  const amount = Float64Array.from({ length: deals }, () => Math.round(random.logNormal(2_500_000, 1.2)) / 100);
  return {
    chance: Float64Array.from(amount, () => 0.6 * random.next()),
    amount,
    sizes: amount.slice(0, 500),
    arrivals: { count: deals / 10 },
    draws: { count: 25, chance: 0.3 },
  };
}

/**
 * Processor milliseconds of the law, the chance of a goal and P10, P50 and P90 over all nodes: the quickest of nine, the
 * code being warm.
 */
function lawMilliseconds(parts: SumParts): number {
  let least = Infinity;
  for (let i = 0; i < TIMES; i++) {
    const begun = process.cpuUsage();
    const law = sumLaw(parts);
    const scaling = { shift: 0, nodes: errorNodes(SHARED_VARIANCE) };
    const chance = scaledAtLeast(law, scaling, law.mean);
    const ends = [0.1, 0.5, 0.9].map((p) => scaledQuantile(law, scaling, p));
    const { user, system } = process.cpuUsage(begun);
    if (law.kind !== "grid" || !(chance > 0.3 && chance < 0.7) || !ends.every(Number.isFinite))
      throw new RangeError(`the law is a ${law.kind} one and says ${chance}`);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Prints a line a size. @returns false when one took longer than it may */
export function benchmarkSumLaw(): boolean {
  const lines = MOST.map(({ deals, milliseconds }) => {
    const took = lawMilliseconds(partsOf(deals));
    const verdict = took <= milliseconds ? "ok  " : "MISS";
    const name = `the law of ${deals.toLocaleString("en-US")} open deals`;
    console.log(`${verdict} ${name}: ${took.toFixed(1)} ms, target ${milliseconds} ms`);
    return took <= milliseconds;
  });
  return lines.every(Boolean);
}

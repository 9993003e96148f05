import { normalQuantile } from "./normal";
import { atLeast, atMost, quantileOf, type SumLaw } from "./sumLaw";

/** Points that stand for the law of the error, and their places on the standard normal one. */
const NODES = 21;
const PLACES: readonly number[] = Array.from({ length: NODES }, (_, i) => normalQuantile((i + 0.5) / NODES));

/**
 * Equally likely values of an error ε that multiplies a sum: lognormal with mean 1 and the variance, its (i − ½) ÷ 21
 * quantiles, ascending. Their own mean lies a little below 1 (0.9989 at a variance of 0.039), since the ends of the tails have no
 * quantile; it is left so, as the known values of the definitions have it.
 * @param variance ≥ 0; RangeError below
 * @returns one node, 1, for a variance of 0
 * @see Definitions §6
 */
export function errorNodes(variance: number): Float64Array {
  if (!(variance >= 0 && variance < Infinity)) throw new RangeError(`variance ${variance}`);
  if (variance === 0) return Float64Array.of(1);
  const spread = Math.sqrt(Math.log1p(variance));
  return Float64Array.from(PLACES, (place) => Math.exp(spread * place - spread ** 2 / 2));
}

/** shift + ε·S: ε takes each of the nodes (> 0, ascending) with the same chance. */
export interface Scaling {
  readonly shift: number;
  readonly nodes: Float64Array;
}

/** P(shift + ε·(S + more) ≥ goal): 1 when the goal is not above the shift. @param scaling.more money, 0 where absent */
export function scaledAtLeast(
  law: SumLaw,
  { shift, nodes, more = 0 }: Scaling & { readonly more?: number },
  goal: number
): number {
  const rest = goal - tolerance(goal) - shift;
  if (rest <= 0) return 1;
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) sum += atLeast(law, rest / (nodes[i] as number) - more);
  return sum / nodes.length;
}

/** The smallest x with P(shift + ε·S ≤ x) ≥ p. Deterministic; a point of the law where it has steps. @param p within (0, 1] */
export function scaledQuantile(law: SumLaw, { shift, nodes }: Scaling, p: number): number {
  const point = quantileOf(law, p);
  const [least, most] = [nodes[0] as number, nodes[nodes.length - 1] as number];
  let low = shift + Math.min(least * point, most * point);
  let high = shift + Math.max(least * point, most * point);
  const holds = (x: number) => {
    let sum = 0;
    for (let i = 0; i < nodes.length; i++) sum += atMost(law, (x - shift) / (nodes[i] as number));
    return sum / nodes.length >= p - 1e-12;
  };
  if (holds(low)) return low;
  for (let i = 0; i < 60 && high - low > tolerance(high); i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function tolerance(x: number): number {
  return 1e-9 * Math.max(1, Math.abs(x));
}

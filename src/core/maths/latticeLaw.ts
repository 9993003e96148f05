import { fourier, fourierPlan, type FourierPlan } from "./fourier";

/**
 * The law of a sum on the points 0 … points − 1 of a lattice; the mass at or beyond `points` is dropped, so that
 * what is left is the chance of staying below.
 */
export type LatticeLaw = Float64Array;

/** A law ready to be convolved many times: its transform, padded so that nothing wraps around. */
export interface LawTransform {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The plan of sums on a lattice: twice its points, rounded up to a power of two, so that nothing wraps around. */
export function latticePlan(points: number): FourierPlan {
  return fourierPlan(2 ** Math.ceil(Math.log2(2 * Math.max(1, points))));
}

/** The transform of a law. */
export function transformOf(plan: FourierPlan, law: LatticeLaw): LawTransform {
  const re = new Float64Array(plan.length);
  re.set(law);
  const im = new Float64Array(plan.length);
  fourier(plan, re, im, false);
  return { re, im };
}

/** The law on `points` of the sum of two independent parts, both given as transforms. Rounding: about 1e-15 a point. */
export function lawOfSum(plan: FourierPlan, a: LawTransform, b: LawTransform, points: number): LatticeLaw {
  const re = new Float64Array(a.re.length);
  const im = new Float64Array(a.re.length);
  for (let i = 0; i < re.length; i++) {
    const ar = a.re[i] as number;
    const ai = a.im[i] as number;
    const br = b.re[i] as number;
    const bi = b.im[i] as number;
    re[i] = ar * br - ai * bi;
    im[i] = ar * bi + ai * br;
  }
  fourier(plan, re, im, true);
  const law = re.slice(0, points);
  for (let i = 0; i < points; i++) if ((law[i] as number) < 0) law[i] = 0;
  return law;
}

/** Σ of the masses: the chance of staying below the end of the lattice. 0–1. */
export function massBelow(law: LatticeLaw): number {
  let sum = 0;
  for (const mass of law) sum += mass;
  return Math.min(1, sum);
}

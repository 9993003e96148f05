import { fourier } from "./fourier";

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

/** The transform of a law, at twice its length rounded up to a power of two. */
export function transformOf(law: LatticeLaw): LawTransform {
  const length = 2 ** Math.ceil(Math.log2(2 * Math.max(1, law.length)));
  const re = new Float64Array(length);
  re.set(law);
  const im = new Float64Array(length);
  fourier(re, im, false);
  return { re, im };
}

/** The law of the sum of two independent parts, both given as transforms, on the same `points` as they. Rounding: about 1e-15 a point. */
export function lawOfSum(a: LawTransform, b: LawTransform, points: number): LatticeLaw {
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
  fourier(re, im, true);
  return re.slice(0, points).map((mass) => Math.max(0, mass));
}

/** Σ of the masses: the chance of staying below the end of the lattice. 0–1. */
export function massBelow(law: LatticeLaw): number {
  let sum = 0;
  for (const mass of law) sum += mass;
  return Math.min(1, sum);
}

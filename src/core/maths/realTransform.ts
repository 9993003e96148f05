import { fourier, fourierPlan, type FourierPlan } from "./fourier";

/** The transform of a ring of real numbers: by frequency from 0 to half the ring, one more than that; the others mirror them. */
export interface Transform {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The transforms of two rings of the plan's length by one transform of a + ib; both rings are overwritten. */
export function transformsOf(plan: FourierPlan, a: Float64Array, b: Float64Array): readonly [Transform, Transform] {
  fourier(plan, a, b, false);
  const half = plan.length / 2;
  const ofA = { re: new Float64Array(half + 1), im: new Float64Array(half + 1) };
  const ofB = { re: new Float64Array(half + 1), im: new Float64Array(half + 1) };
  for (let k = 0, j = 0; k <= half; k++, j = plan.length - k) {
    const x = a[k] as number;
    const y = b[k] as number;
    const u = a[j] as number;
    const v = b[j] as number;
    ofA.re[k] = (x + u) / 2;
    ofA.im[k] = (y - v) / 2;
    ofB.re[k] = (y + v) / 2;
    ofB.im[k] = (u - x) / 2;
  }
  return [ofA, ofB];
}

/** The ring of real numbers that has a transform, by an inverse transform of half its length. */
export function ringOf(plan: FourierPlan, { re, im }: Transform): Float64Array {
  const half = plan.length / 2;
  const evens = new Float64Array(half);
  const odds = new Float64Array(half);
  for (let k = 0; k < half; k++) {
    const j = half - k;
    const sumRe = (re[k] as number) + (re[j] as number);
    const sumIm = (im[k] as number) - (im[j] as number);
    const restRe = (re[k] as number) - (re[j] as number);
    const restIm = (im[k] as number) + (im[j] as number);
    const cosine = plan.cosines[k] as number;
    const sine = plan.sines[k] as number;
    evens[k] = (sumRe - (cosine * restIm + sine * restRe)) / 2;
    odds[k] = (sumIm + (cosine * restRe - sine * restIm)) / 2;
  }
  fourier(fourierPlan(half), evens, odds, true);
  const ring = new Float64Array(plan.length);
  for (let i = 0; i < half; i++) {
    ring[2 * i] = evens[i] as number;
    ring[2 * i + 1] = odds[i] as number;
  }
  return ring;
}

/** Multiplies a transform by another, in place. */
export function multiplyBy({ re, im }: Transform, by: Transform): void {
  for (let k = 0; k < re.length; k++) {
    const a = re[k] as number;
    const b = im[k] as number;
    const c = by.re[k] as number;
    const d = by.im[k] as number;
    re[k] = a * c - b * d;
    im[k] = a * d + b * c;
  }
}

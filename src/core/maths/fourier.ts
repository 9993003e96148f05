/** The twiddle factors of transforms of one length: cosines and sines of k turns ÷ length, k below half the length. */
export interface FourierPlan {
  readonly length: number;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/** Plans up to this length, 2 MB in all, are kept: their sines take as long as a transform. */
const LONGEST_KEPT = 2 ** 16;
const kept = new Map<number, FourierPlan>();

/** The plan of transforms of a length; not to be written to. RangeError when it is not a power of two. */
export function fourierPlan(length: number): FourierPlan {
  const known = kept.get(length);
  if (known !== undefined) return known;
  const plan = planned(length);
  if (length <= LONGEST_KEPT) kept.set(length, plan);
  return plan;
}

function planned(length: number): FourierPlan {
  if (length < 1 || (length & (length - 1)) !== 0) throw new RangeError(`transform of ${length}`);
  const cosines = new Float64Array(length / 2);
  const sines = new Float64Array(length / 2);
  for (let k = 0; k < length / 2; k++) {
    cosines[k] = Math.cos((2 * Math.PI * k) / length);
    sines[k] = Math.sin((2 * Math.PI * k) / length);
  }
  return { length, cosines, sines };
}

/**
 * Fast Fourier transform in place, radix 2, two layers a pass; the inverse one is divided by the length.
 * @param re real parts, @param im imaginary parts; both of the plan's length (RangeError otherwise)
 */
export function fourier(plan: FourierPlan, re: Float64Array, im: Float64Array, inverse: boolean): void {
  const n = plan.length;
  if (re.length !== n || im.length !== n) throw new RangeError(`transform of ${re.length} and ${im.length}`);
  reorder(re, im);
  let quarter = 1;
  if (Math.log2(n) % 2 === 1) {
    combinePairs(re, im);
    quarter = 2;
  }
  for (; quarter < n; quarter *= 4) combine(plan, re, im, { quarter, sign: inverse ? 1 : -1 });
  if (!inverse) return;
  for (let i = 0; i < n; i++) {
    re[i] = (re[i] as number) / n;
    im[i] = (im[i] as number) / n;
  }
}

/** Bit-reversed order. */
function reorder(re: Float64Array, im: Float64Array): void {
  for (let i = 1, j = 0; i < re.length; i++) {
    let bit = re.length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    const r = re[i] as number;
    const s = im[i] as number;
    re[i] = re[j] as number;
    im[i] = im[j] as number;
    re[j] = r;
    im[j] = s;
  }
}

/** The first layer of butterflies, which turns nothing. */
function combinePairs(re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < re.length; i += 2) {
    const a = re[i] as number;
    const b = im[i] as number;
    const c = re[i + 1] as number;
    const d = im[i + 1] as number;
    re[i] = a + c;
    im[i] = b + d;
    re[i + 1] = a - c;
    im[i + 1] = b - d;
  }
}

/** Two layers of butterflies: the halves of runs of 2·quarter points, then those of 4·quarter. */
function combine(
  plan: FourierPlan,
  re: Float64Array,
  im: Float64Array,
  layer: { readonly quarter: number; readonly sign: number }
): void {
  const { quarter, sign } = layer;
  const { length, cosines, sines } = plan;
  const stride = length / (4 * quarter);
  for (let start = 0; start < length; start += 4 * quarter) {
    for (let k = 0; k < quarter; k++) {
      const i0 = start + k;
      const i1 = i0 + quarter;
      const i2 = i1 + quarter;
      const i3 = i2 + quarter;
      const c1 = cosines[2 * k * stride] as number;
      const s1 = (sines[2 * k * stride] as number) * sign;
      const c2 = cosines[k * stride] as number;
      const s2 = (sines[k * stride] as number) * sign;
      const r1 = (re[i1] as number) * c1 - (im[i1] as number) * s1;
      const q1 = (re[i1] as number) * s1 + (im[i1] as number) * c1;
      const r3 = (re[i3] as number) * c1 - (im[i3] as number) * s1;
      const q3 = (re[i3] as number) * s1 + (im[i3] as number) * c1;
      const r0 = (re[i0] as number) + r1;
      const q0 = (im[i0] as number) + q1;
      const rm = (re[i0] as number) - r1;
      const qm = (im[i0] as number) - q1;
      const r2 = (re[i2] as number) + r3;
      const q2 = (im[i2] as number) + q3;
      const rn = (re[i2] as number) - r3;
      const qn = (im[i2] as number) - q3;
      const x = r2 * c2 - q2 * s2;
      const y = r2 * s2 + q2 * c2;
      // A quarter turn more for the second pair.
      const v = -(rn * s2 + qn * c2) * sign;
      const w = (rn * c2 - qn * s2) * sign;
      re[i0] = r0 + x;
      im[i0] = q0 + y;
      re[i1] = rm + v;
      im[i1] = qm + w;
      re[i2] = r0 - x;
      im[i2] = q0 - y;
      re[i3] = rm - v;
      im[i3] = qm - w;
    }
  }
}

/** The twiddle factors of transforms of one length: cosines and sines of k turns ÷ length, k below half the length. */
export interface FourierPlan {
  readonly length: number;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/** Plans transforms of a length. RangeError when it is not a power of two. */
export function fourierPlan(length: number): FourierPlan {
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
 * Fast Fourier transform in place, radix 2; the inverse one is divided by the length.
 * @param re real parts, @param im imaginary parts; both of the plan's length (RangeError otherwise)
 */
export function fourier(plan: FourierPlan, re: Float64Array, im: Float64Array, inverse: boolean): void {
  const n = plan.length;
  if (re.length !== n || im.length !== n) throw new RangeError(`transform of ${re.length} and ${im.length}`);
  reorder(re, im);
  for (let span = 2; span <= n; span *= 2) combine(plan, re, im, { span, sign: inverse ? 1 : -1 });
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

/** One layer of butterflies. */
function combine(
  plan: FourierPlan,
  re: Float64Array,
  im: Float64Array,
  layer: { readonly span: number; readonly sign: number }
): void {
  const half = layer.span / 2;
  const stride = plan.length / layer.span;
  for (let start = 0; start < plan.length; start += layer.span) {
    for (let k = 0; k < half; k++) {
      const c = plan.cosines[k * stride] as number;
      const s = (plan.sines[k * stride] as number) * layer.sign;
      const i = start + k;
      const j = i + half;
      const r = (re[j] as number) * c - (im[j] as number) * s;
      const q = (re[j] as number) * s + (im[j] as number) * c;
      re[j] = (re[i] as number) - r;
      im[j] = (im[i] as number) - q;
      re[i] = (re[i] as number) + r;
      im[i] = (im[i] as number) + q;
    }
  }
}

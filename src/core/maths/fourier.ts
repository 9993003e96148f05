/**
 * Fast Fourier transform in place, radix 2.
 * @param re real parts, @param im imaginary parts; both of one length, a power of two (RangeError otherwise)
 * @param inverse the inverse transform, divided by the length
 */
export function fourier(re: Float64Array, im: Float64Array, inverse: boolean): void {
  const n = re.length;
  if (n !== im.length || n === 0 || (n & (n - 1)) !== 0) throw new RangeError(`transform of ${n} and ${im.length}`);
  reorder(re, im);
  for (let span = 2; span <= n; span *= 2) combine(re, im, span, inverse ? 1 : -1);
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
function combine(re: Float64Array, im: Float64Array, span: number, sign: number): void {
  const half = span / 2;
  const angle = (sign * 2 * Math.PI) / span;
  for (let k = 0; k < half; k++) {
    const c = Math.cos(angle * k);
    const s = Math.sin(angle * k);
    for (let i = k; i < re.length; i += span) {
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

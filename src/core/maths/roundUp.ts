/**
 * ⌈x⌉ that forgives the last digits of a division: ⌈x − 1e-9·max(1, x)⌉, so that 5 ÷ 0.1 × 0.1 needs 5 deals, not 6.
 * @param x finite
 * @returns a whole number, never −0
 * @see Definitions, general rules
 * @example roundUp(17.000000001) // 17
 */
export function roundUp(x: number): number {
  return Math.ceil(x - 1e-9 * Math.max(1, x)) + 0;
}

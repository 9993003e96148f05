/**
 * A binary grid on which money adds without rounding: the power of two 2⁻⁵¹ times the total (at least), so that every
 * sum and difference of snapped amounts is exact, whatever the order. Amounts move by less than 1e-15 of the total;
 * whole amounts do not move at all while the total stays below 2⁵¹.
 * @param total Σ of the absolute amounts that will be added, finite
 * @returns the snap: amount → nearest point of the grid
 * @example moneyGrid(1000)(0.1) // 0.1, to 4e-13
 */
export function moneyGrid(total: number): (amount: number) => number {
  if (!Number.isFinite(total)) throw new RangeError(`total ${total}`);
  const exponent = total > 0 ? Math.ceil(Math.log2(total)) - 51 : -51;
  const step = 2 ** Math.max(-1000, exponent);
  return (amount) => Math.round(amount / step) * step + 0;
}

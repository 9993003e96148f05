/**
 * The greatest common divisor of all sizes of the lists in cents, as money; sizes of 0 do not matter.
 * @param least money; a smaller unit is of no use
 * @returns undefined below `least`, where a size is not whole cents, and without a size above 0
 */
export function commonUnit(lists: readonly ArrayLike<number>[], least: number): number | undefined {
  let unit = 0;
  for (const sizes of lists) {
    for (let i = 0; i < sizes.length; i++) {
      const size = sizes[i] as number;
      let cents = Math.round(size * 100);
      if (Math.abs(cents - size * 100) > 1e-6 * Math.max(1, cents) || (cents === 0 && size > 0)) return undefined;
      while (cents !== 0) [unit, cents] = [cents, unit % cents];
      if (unit > 0 && unit / 100 < least) return undefined;
    }
  }
  return unit > 0 ? unit / 100 : undefined;
}

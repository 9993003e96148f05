/** The column width (characters) that shows every value: at least `least`, and a little more than the longest text. */
export function widthFor(least: number, values: Iterable<number | undefined>, words: (value: number) => string): number {
  let longest = 0;
  for (const value of values) if (value !== undefined) longest = Math.max(longest, words(value).length);
  return Math.max(least, longest + 1.5);
}

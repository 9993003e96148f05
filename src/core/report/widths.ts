/** Width of one character of 9 pt Arial text, in characters of the default font. */
const TEXT_CHARACTER = 0.82;

/** The width of a text column that shows its texts, from `least` to `most` characters. */
export function textWidth(least: number, most: number, texts: Iterable<string | undefined>): number {
  let longest = 0;
  for (const text of texts) if (text !== undefined) longest = Math.max(longest, text.length);
  return Math.min(most, Math.max(least, longest * TEXT_CHARACTER + 2));
}

/** How many characters of 9 pt text a column shows. */
export function charactersIn(width: number): number {
  return Math.floor((width - 1.5) / TEXT_CHARACTER);
}

/** The column width (characters) that shows every value: at least `least`, and a little more than the longest text. */
export function widthFor(
  least: number,
  values: Iterable<number | undefined>,
  words: (value: number) => string
): number {
  let longest = 0;
  for (const value of values) if (value !== undefined) longest = Math.max(longest, words(value).length);
  return Math.max(least, longest + 1.5);
}

/** Excel's limit for the text of one cell. */
const MAX_CELL_TEXT = 32_767;

/** Text that no program reads as anything else: begins with a letter, has no digit, and is not TRUE or FALSE. */
const SURELY_TEXT = /^(?!true$|false$)\p{L}[^\p{N}]*$/iu;

/**
 * A text as it must be handed to `Range.values` or `Range.formulas` to arrive as that very text: Excel would make a
 * formula of "=1", a number of "007", a day of "1-2" and an error of "#N/A". A leading apostrophe says "text"; Excel
 * takes it away again. Texts beyond Excel's limit for one cell end in "…".
 */
export function neutralise(text: string): string {
  if (text === "" || SURELY_TEXT.test(text)) return shortened(text);
  return `'${shortened(text)}`;
}

function shortened(text: string): string {
  return text.length <= MAX_CELL_TEXT ? text : `${text.slice(0, MAX_CELL_TEXT - 1)}…`;
}

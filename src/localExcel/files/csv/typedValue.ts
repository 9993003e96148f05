const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;
/** Excel keeps fifteen digits; a longer run is a number's name, not a number. */
const MOST_DIGITS = 15;

/**
 * What a field of a .csv file is in a cell: a number when it can be nothing else, otherwise its text.
 * 007, 1E5, 1,234, dates, percentages, TRUE and texts beginning with "=" stay texts; an empty field is an empty cell.
 * With `dotMayGroup` (a file whose delimiter is not the comma) 1.234 stays a text too: it may be one thousand.
 */
export function typedValue(field: string, dotMayGroup: boolean): string | number | undefined {
  if (field === "") return undefined;
  const first = field.charCodeAt(0);
  if (first !== 45 && (first < 48 || first > 57)) return field;
  if (!PLAIN_NUMBER.test(field) || (dotMayGroup && THOUSANDS.test(field))) return field;
  const digits = field.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length > MOST_DIGITS ? field : Number(field) + 0;
}

const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

/** "two"; from ten on digits. */
export function numberWord(count: number): string {
  return SMALL[count] ?? String(count);
}

/** "third"; from ten on "10th", "21st". */
export function ordinalWord(count: number): string {
  const named = ORDINALS[count];
  if (named !== undefined && named !== "") return named;
  const teen = count % 100 > 10 && count % 100 < 14;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}

/**
 * How many of some deals were pushed before, as a sentence ends: "; two of them for the third time", "; three of them not for
 * the first time, one for the fifth". @param pushes of each, this time included · @returns "" where none was
 */
export function againWords(pushes: readonly number[]): string {
  const repeated = pushes.filter((times) => times > 1);
  const most = Math.max(0, ...repeated);
  if (repeated.length === 0) return "";
  const same = repeated.every((times) => times === most);
  if (pushes.length === 1) return ` for the ${ordinalWord(most)} time`;
  const who =
    repeated.length === pushes.length
      ? pushes.length === 2
        ? "both"
        : "all of them"
      : `${numberWord(repeated.length)} of them`;
  if (same) return `; ${who} for the ${ordinalWord(most)} time`;
  return `; ${who} not for the first time, ${numberWord(repeated.filter((times) => times === most).length)} for the ${ordinalWord(most)}`;
}

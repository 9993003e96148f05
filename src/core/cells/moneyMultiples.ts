/** Words after an amount that stand for a multiple, in lower case: "1.2k", "3 Mio", `#,##0.0"k"` → what one unit is. */
export const MONEY_MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["tsd", 1e3],
  ["m", 1e6],
  ["mm", 1e6],
  ["mn", 1e6],
  ["mio", 1e6],
  ["mill", 1e6],
  ["million", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["mrd", 1e9],
  ["billion", 1e9],
]);

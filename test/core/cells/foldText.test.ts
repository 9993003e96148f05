import { booleanFromText } from "../../../src/core/cells/booleanText";
import { groupKey, trimText, wordKey } from "../../../src/core/cells/foldText";

test("spellings of one group share a key; accents part them, except for looked-up words", () => {
  expect(groupKey("google ")).toBe(groupKey("\u00a0Google"));
  expect(groupKey("Google\u00a0 Ads")).toBe("google ads");
  expect(groupKey("Zoë")).not.toBe(groupKey("Zoe"));
  expect(wordKey(" Gagnée")).toBe("gagnee");
});

test.each(["=HYPERLINK(1)", "-5", "@SUM(1)", "A*", "~x", ">5", "=1", "007", "a  b"])("%s is kept literally", (text) => {
  expect(trimText(` ${text}\u00a0`)).toBe(text);
});

test("yes and no in several languages; other words are neither", () => {
  expect(["TRUE", "Yes", "ja", "Oui", "Sí", "Wahr", "✓", "1", "да"].map(booleanFromText)).toEqual(Array(9).fill(true));
  expect(["False", "no", "Nein", "non", "Não", "FALSCH", "0", "нет"].map(booleanFromText)).toEqual(
    Array(8).fill(false)
  );
  expect(["", "maybe", "2"].map(booleanFromText)).toEqual([undefined, undefined, undefined]);
});

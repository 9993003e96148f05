import { booleanFromText } from "../../../src/core/cells/booleanText";

test.each([
  ["Yes", "No"],
  ["TRUE", "FALSE"],
  ["1", "0"],
  ["Ja", "Nein"],
  ["Wahr", "Falsch"],
  ["Oui", "Non"],
  ["Vrai", "Faux"],
  ["Sí", "No"],
  ["Verdadero", "Falso"],
  ["Sì", "No"],
  ["Vero", "Falso"],
  ["Ja", "Nee"],
  ["Waar", "Onwaar"],
  ["Sim", "Não"],
  ["Verdadeiro", "Falso"],
  ["✓", "✗"],
  ["x", "n"],
])("%s and %s", (yes, no) => {
  expect([yes, `\u00a0${yes.toLowerCase()} `, no, `${no.toUpperCase()}\u00a0`].map(booleanFromText)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a word that is neither, and nothing at all, are neither", () => {
  expect(["maybe", "", " ", "2", "yes please"].map(booleanFromText)).toEqual(Array(5).fill(undefined));
});

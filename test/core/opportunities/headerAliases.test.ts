import { aliasesOf } from "../../../src/core/opportunities/headerAliases";
import { API_NAMES } from "../../../src/core/opportunities/headerAliases/apiNames";
import { DUTCH } from "../../../src/core/opportunities/headerAliases/dutch";
import { ENGLISH } from "../../../src/core/opportunities/headerAliases/english";
import { FRENCH } from "../../../src/core/opportunities/headerAliases/french";
import { GERMAN } from "../../../src/core/opportunities/headerAliases/german";
import { ITALIAN } from "../../../src/core/opportunities/headerAliases/italian";
import { OTHER_LANGUAGES } from "../../../src/core/opportunities/headerAliases/otherLanguages";
import { PORTUGUESE } from "../../../src/core/opportunities/headerAliases/portuguese";
import { SPANISH } from "../../../src/core/opportunities/headerAliases/spanish";
import { headerKey } from "../../../src/core/opportunities/headerText";

const LISTS = { API_NAMES, DUTCH, ENGLISH, FRENCH, GERMAN, ITALIAN, OTHER_LANGUAGES, PORTUGUESE, SPANISH };
const NAMES = Object.entries(LISTS).flatMap(([list, fields]) =>
  Object.entries(fields).map(([field, names]) => [list, field, names.split(/[;|]/)] as const)
);

test.each(NAMES)("%s: every name of %s is spelt as headers are looked up, and stands there once", (_, __, names) => {
  expect(names.filter((name) => headerKey(name) !== name)).toEqual([]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test.each([
  ["Właściciel", "owner"],
  ["Źródło", "source"],
  ["Zespół", "team"],
  ["Beløb", "amount"],
  ["VÆRDI", "amount"],
  ["Sælger", "owner"],
  ["Næste skridt", "nextStep"],
])("%s is a name of %s", (header, field) => {
  expect(aliasesOf(headerKey(header)).map((alias) => alias.field)).toContain(field);
});

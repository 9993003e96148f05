import { expect, test } from "@jest/globals";
import { questionKey, questionKeyParts } from "../../src/core/opportunities/questionKey";

test.each([
  ["column", "amount"],
  ["stage", "Proposal: sent"],
  ["rate", "EUR"],
] as const)("a %s's key is cut where it was joined", (group, of) => {
  expect(questionKeyParts(questionKey(group, of))).toEqual({ group, of });
});

test("any other input is its key alone", () => {
  for (const key of ["dateOrder", "month:share:2026-01", "rates", ""])
    expect(questionKeyParts(key)).toEqual({ group: undefined, of: key });
});

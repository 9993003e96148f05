import { flagDeals, type FlaggedDeals } from "../../../src/core/flags/flagDeals";
import type { FlagContext, SeenBefore } from "../../../src/core/flags/flagRule";
import { fiscalYear } from "../../../src/core/fiscalYear";
import { openDeals } from "../../../src/core/opportunities/dealRows";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const ALL = { created: true, expectedClose: true, amount: true, qualified: true };

/** Earlier analyses saw every deal in its stage since 2025-06-01, pushed once, and five stays in Proposal of 20 days. */
const SEEN: SeenBefore = {
  of: () => ({ pushes: 1, daysMoved: 30, inStageSince: serial("2025-06-01"), isEntrySeen: true }),
  stays: [
    { stage: "Negotiation", n: 4, meanDays: 1 },
    { stage: "Proposal", n: 5, meanDays: 20 },
  ],
};
const seenSince = (inStageSince: string, isEntrySeen = true): SeenBefore => ({
  ...SEEN,
  of: () => ({ pushes: 0, daysMoved: 0, inStageSince: serial(inStageSince), isEntrySeen }),
});

/** As of 2025-06-30, year 2025, cycle 100 days, P20 40 days, mean won size 1,000, 14 days of grace. */
function flagged(rows: readonly DealRow[], more: Partial<FlagContext> = {}): FlaggedDeals {
  const deals = opportunitiesOf(rows);
  const context = {
    deals,
    asOf: serial("2025-06-30"),
    year: fiscalYear(2025, 1),
    cycleDays: 100,
    fastCycleDays: 40,
    meanWonSize: 1000,
    agedAt: 1.5,
    suspectAt: 1,
    overdueGraceDays: 14,
    bigDealMultiple: 3,
    pushedTimes: 2,
    seen: SEEN,
    filled: ALL,
    ...more,
  };
  return flagDeals(context, openDeals(deals));
}

/** An open deal nothing is wrong with. */
const fine: DealRow = {
  outcome: "open",
  id: "1",
  amount: 500,
  created: "2025-06-01",
  expectedClose: "2025-09-01",
  qualified: true,
};
const idsOf = (row: Partial<DealRow>, more: Partial<FlagContext> = {}): string =>
  flagged([{ ...fine, ...row }], more)
    .flags.flatMap((list) => list.map(({ id }) => id))
    .join(" ");

test("a deal nothing is wrong with carries no flag; closed deals are not looked at", () => {
  expect(idsOf({})).toBe("");
  expect(flagged([{ outcome: "won", closed: "2030-01-01" }]).flags).toEqual([]);
});

test.each([
  ["F1 from 150 days on", { created: "2025-01-31" }, "F1"],
  ["F2 below 150 days", { created: "2025-02-01" }, "F2"],
  ["F2 from 100 days on", { created: "2025-03-22" }, "F2"],
  ["nothing at 99 days", { created: "2025-03-23" }, ""],
  ["F3 fifteen days past", { expectedClose: "2025-06-15" }, "F3"],
  ["within the grace: nothing", { expectedClose: "2025-06-16" }, ""],
  ["F4 after the year", { expectedClose: "2026-01-01" }, "F4"],
  ["last day of the year: nothing", { expectedClose: "2025-12-31" }, ""],
  ["F6 not qualified", { qualified: false }, "F6"],
  ["F7 zero amount", { amount: 0 }, "F7"],
  ["F7 negative amount", { amount: -5 }, "F7"],
  ["exactly three mean sizes is not big", { amount: 3000 }, ""],
  ["F11 above", { amount: 3001 }, "F11"],
  ["F13", { notices: ["duplicate"] }, "F13"],
  ["F14", { notices: ["openWithCertainty"] }, "F14"],
] as const)("%s", (_, row, ids) => {
  expect(idsOf(row)).toBe(ids);
});

test("F5: close date inside the year, but even a fast win would end after it", () => {
  // 2025-06-01 + 213 days is 2025-12-31, + 214 days 2026-01-01.
  expect(idsOf({}, { fastCycleDays: 213 })).toBe("");
  expect(idsOf({}, { fastCycleDays: 214 })).toBe("F5");
  expect(idsOf({ expectedClose: "2025-06-29" }, { fastCycleDays: 214 })).toBe("");
});

test("F17 without a close date, F7 without an amount, and no age without a created day", () => {
  expect(flagged([{ outcome: "open", id: "1" }]).flags[0]?.map(({ id }) => id)).toEqual(["F17", "F7"]);
});

test("F9: more than 1.5 times the mean of at least five stays; a column that says when it entered the stage comes first", () => {
  const inProposal: Partial<DealRow> = { stage: "Proposal" };
  // 30 days are 1.5 × 20, 31 days are more.
  expect(idsOf(inProposal, { seen: seenSince("2025-05-31") })).toBe("");
  expect(idsOf(inProposal, { seen: seenSince("2025-05-30") })).toBe("F9");
  expect(idsOf({ stage: "Negotiation" }, { seen: seenSince("2025-01-01") })).toBe("");
  expect(idsOf({ ...inProposal, stageEntered: "2025-05-31" }, { seen: seenSince("2025-01-01") })).toBe("");
  expect(idsOf({ ...inProposal, stageEntered: "2025-05-30" })).toBe("F9");
  expect(flagged([{ ...fine, ...inProposal }], { seen: seenSince("2025-05-01", false) }).flags).toEqual([
    [{ id: "F9", facts: { stage: "Proposal", days: 60, atLeast: 1, meanDays: 20, n: 5, multiple: 1.5 } }],
  ]);
});

test("F10: pushed as often as pushedTimes; a deal that no earlier analysis has is not", () => {
  expect(idsOf({}, { pushedTimes: 1 })).toBe("F10");
  expect(idsOf({}, { pushedTimes: 1, seen: { ...SEEN, of: () => undefined } })).toBe("");
  const twice = { pushes: 2, daysMoved: 75, inStageSince: serial("2025-06-01"), isEntrySeen: false };
  expect(flagged([fine], { seen: { ...SEEN, of: () => twice } }).flags).toEqual([
    [{ id: "F10", facts: { pushes: 2, daysMoved: 75, times: 2 } }],
  ]);
});

test("without an earlier analysis F9 and F10 are not applied; F9 neither without five stays in a stage", () => {
  const because = (more: Partial<FlagContext>, row: Partial<DealRow> = {}): unknown[] =>
    flagged([{ ...fine, ...row }], more).counts.flatMap(({ id, applied, notAppliedBecause }) =>
      applied ? [] : [[id, notAppliedBecause]]
    );
  expect(because({})).toEqual([]);
  expect(because({ seen: undefined })).toEqual([
    ["F10", "noHistory"],
    ["F9", "noHistory"],
  ]);
  expect(because({ seen: { ...SEEN, stays: SEEN.stays.slice(0, 1) } })).toEqual([["F9", "fewStays"]]);
});

test("contradictions are named", () => {
  const [flags] = flagged([
    { ...fine, notices: ["statusAgainstStage", "expectedBeforeCreated", "closedAfterAsOf"] },
  ]).flags;
  expect(flags).toEqual([{ id: "F14", facts: { kinds: "statusAgainstStage expectedBeforeCreated" } }]);
});

test("counts and money; unpriced ones count and add nothing", () => {
  const { counts } = flagged([
    { ...fine, amount: 100, qualified: false },
    { ...fine, amount: -7, qualified: false },
    fine,
  ]);
  expect(counts.find(({ id }) => id === "F6")).toEqual({
    id: "F6",
    rule: "poorlyQualified",
    applied: true,
    notAppliedBecause: undefined,
    count: 2,
    value: 100,
  });
});

test("a rule whose column is absent or blank is not applied and says why", () => {
  const { counts, flags } = flagged([{ outcome: "open" }], {
    cycleDays: undefined,
    fastCycleDays: undefined,
    meanWonSize: undefined,
    seen: undefined,
    filled: { created: false, expectedClose: false, amount: false, qualified: false },
  });
  expect(flags).toEqual([[]]);
  expect(Object.fromEntries(counts.map(({ id, notAppliedBecause }) => [id, notAppliedBecause]))).toEqual({
    F1: "noCreatedDays",
    F2: "noCreatedDays",
    F3: "noCloseDates",
    F4: "noCloseDates",
    F5: "noCreatedDays",
    F6: "noQualifiedColumn",
    F7: "noAmounts",
    F9: "noHistory",
    F10: "noCloseDates",
    F11: "noAmounts",
    F13: "noIds",
    F14: undefined,
    F17: "noCloseDates",
  });
  const withoutWins = flagged([fine], {
    cycleDays: undefined,
    fastCycleDays: undefined,
    meanWonSize: undefined,
  }).counts;
  expect(
    withoutWins.filter((flag) => !flag.applied).map(({ id, notAppliedBecause }) => [id, notAppliedBecause])
  ).toEqual([
    ["F1", "noCycle"],
    ["F5", "noCycle"],
    ["F2", "noCycle"],
    ["F11", "noWonSize"],
  ]);
});

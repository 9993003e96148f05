import { CHANGE_BARS, type DealChange, type RedatedDeal, type Waterfall } from "../../../src/core/changes/waterfall";
import { changeSentences, readDifferentlyWords } from "../../../src/core/report/changeSentences";
import { damagedWords, unlikeWords } from "../../../src/core/report/changesKeptWords";
import { serial } from "../../support/opportunitiesOf";

const day = serial;

function deal(bar: DealChange["bar"], value: number, change: Partial<DealChange> = {}): DealChange {
  return {
    key: `${bar}${value}`,
    name: `Deal ${value}`,
    owner: "Ada",
    row: 7,
    bar,
    value,
    before: undefined,
    after: undefined,
    pushes: 0,
    pullIns: 0,
    movedBack: 0,
    ...change,
  };
}

function redated(value: number, from: string, to: string, pushes: number): RedatedDeal {
  const state = { stage: "Proposal", owner: "Ada", outcome: "open", amount: value } as const;
  return {
    key: `r${value}`,
    name: `Deal ${value}`,
    owner: "Ada",
    row: value,
    value,
    before: { ...state, close: day(from) },
    after: { ...state, close: day(to) },
    from: day(from),
    to: day(to),
    pushes,
    pullIns: 0,
    movedBack: 0,
  };
}

function waterfall(
  deals: readonly DealChange[],
  moved: readonly RedatedDeal[] = [],
  change: Partial<Waterfall> = {}
): Waterfall {
  const none = { count: 0, value: 0 };
  return {
    from: day("2026-06-08"),
    to: day("2026-06-15"),
    period: { name: "2026", from: day("2026-01-01"), to: day("2026-12-31") },
    opening: { ...none, unpriced: 0 },
    bars: CHANGE_BARS.map((bar) => {
      const of = deals.filter((each) => each.bar === bar);
      return { bar, count: of.length, value: of.reduce((sum, each) => sum + each.value, 0) };
    }),
    closing: { ...none, unpriced: 0 },
    deals,
    redated: moved,
    otherChanges: [],
    cameAndWent: { won: none, lost: none, noDecision: none },
    byOwner: [],
    readDifferently: [],
    ...change,
  };
}

const words = (...made: Parameters<typeof waterfall>): string[] =>
  changeSentences(waterfall(...made)).map((each) => each.words);

test("deals that moved out of a month, how many left the year, and which were pushed before", () => {
  const out = deal("movedOut", -400_000, {
    before: { stage: "", owner: "", outcome: "open", amount: 400_000, close: day("2026-06-20") },
    after: { stage: "", owner: "", outcome: "open", amount: 400_000, close: day("2027-02-01") },
    pushes: 3,
  });
  const two = [redated(500_000, "2026-06-30", "2026-09-30", 3), redated(300_000, "2026-06-12", "2026-07-02", 1)];
  expect(words([out], two)).toEqual([
    "3 deals worth 1.2M moved out of June, one of them out of 2026; two of them for the third time.",
  ]);
  expect(changeSentences(waterfall([out], two))[0]).toMatchObject({
    about: "pushed",
    count: 3,
    value: 1_200_000,
    rows: [500_000, 7, 300_000],
  });
});

test.each<[string, RedatedDeal[], string]>([
  [
    "one deal",
    [redated(84_000, "2026-06-30", "2026-08-01", 4)],
    "Deal 84000 (84k) moved out of June for the fourth time.",
  ],
  [
    "both",
    [redated(1, "2026-06-01", "2026-08-01", 2), redated(2, "2026-06-01", "2026-08-01", 2)],
    "2 deals worth 3 moved out of June; both for the second time.",
  ],
  [
    "of differing counts",
    [
      redated(10, "2026-06-01", "2026-08-01", 2),
      redated(20, "2026-06-01", "2026-08-01", 11),
      redated(30, "2026-06-01", "2026-08-01", 1),
    ],
    "3 deals worth 60 moved out of June; two of them not for the first time, one for the 11th.",
  ],
  [
    "of a year before",
    [redated(84_000, "2025-12-30", "2026-08-01", 1)],
    "Deal 84000 (84k) moved out of December 2025.",
  ],
  ["earlier", [redated(84_000, "2026-09-30", "2026-07-01", 0)], "Deal 84000 (84k) was brought forward."],
  ["within its month", [redated(84_000, "2026-09-03", "2026-09-20", 1)], ""],
])("moved: %s", (_, moved, sentence) => {
  expect(words([], moved).join()).toBe(sentence);
});

test("three at most, by money; of equal ones those pushed again first", () => {
  const made = [deal("new", 300), deal("won", -200), deal("lost", -500), deal("reopened", 100)];
  expect(
    changeSentences(waterfall(made, [redated(300, "2026-06-01", "2026-08-01", 2)])).map(({ about }) => about)
  ).toEqual(["lost", "pushed", "new"]);
});

test("a bar of one deal names it, one of several counts them; deals without an amount have no worth", () => {
  const state = (amount: number | undefined): DealChange["before"] => ({
    stage: "",
    owner: "",
    outcome: "open",
    amount,
    close: undefined,
  });
  const one: [DealChange, string][] = [
    [deal("new", 155_000), "Deal 155000 (155k) is new."],
    [deal("reopened", 52_000), "Deal 52000 (52k) was reopened."],
    [deal("movedIn", 84_000), "Deal 84000 (84k) moved into 2026."],
    [deal("amountUp", 72_000, { before: state(190_000), after: state(262_000) }), "Deal 72000 grew from 190k to 262k."],
    [
      deal("amountUp", 20_000, { before: state(undefined), after: state(20_000) }),
      "Deal 20000 grew from no amount to 20k.",
    ],
    [
      deal("amountDown", -52_000, { name: "Cut", before: state(128_000), after: state(76_000) }),
      "Cut shrank from 128k to 76k.",
    ],
    [deal("won", -142_000, { name: "Won" }), "Won (142k) was won."],
    [deal("noDecision", -72_000, { name: "Idle" }), "Idle (72k) ended without a decision."],
    [deal("disappeared", 0, { name: "Gone" }), "Gone is no longer on the sheet."],
    [
      deal("readDifferently", -9, { name: "Odd" }),
      "Odd (9) counts differently, because the sheet is read differently.",
    ],
  ];
  for (const [made, sentence] of one) expect(words([made])).toEqual([sentence]);
  expect(words([deal("readDifferently", -9_500), deal("readDifferently", 9_000)])).toEqual([
    "2 deals count differently, because the sheet is read differently: −500 in all.",
  ]);
  expect(words([deal("lost", 0), deal("lost", 0)])).toEqual(["2 deals were lost."]);
  expect(words([deal("new", 1_500_000_000), deal("new", 5)])).toEqual(["2 new deals worth 1.50bn came in."]);
});

test("nothing changed: no sentence", () => {
  expect(words([])).toEqual([]);
  expect(readDifferentlyWords(waterfall([]))).toBe("");
});

test("what was read differently, what is damaged, what is of another pipeline", () => {
  const read = [{ part: "amount" as const, before: "Amount, EUR", after: "Value, USD" }];
  expect(readDifferentlyWords(waterfall([], [], { readDifferently: read }))).toBe(
    "Read differently on the two days, so what that changed stands in a bar of its own. The amount: ‘Amount, EUR’ on 8 Jun, ‘Value, USD’ on 15 Jun."
  );
  expect(damagedWords([])).toBe("");
  expect(damagedWords([{ day: "2026-06-01", reason: "changed" }])).toBe(
    "Of the kept analyses that of 1 Jun 2026 was changed by hand or cut off. It is not used: no number here stands on it; that day's export, taken in again, would mend that."
  );
  expect(
    damagedWords([
      { day: "2026-06-01", reason: "changed" },
      { day: "", reason: "noDay" },
      { day: "2026-06-08", reason: "changed" },
    ])
  ).toBe(
    "Of the kept analyses those of 1 Jun 2026 and 8 Jun 2026 were changed by hand or cut off; that of an unreadable day has no day that can be read. They are not used: no number here stands on them; those days' exports, taken in again, would mend that."
  );
  expect(unlikeWords([day("2026-06-01")])).toContain("that of 1 Jun 2026 is of another pipeline");
});

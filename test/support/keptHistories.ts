import fc from "fast-check";
import { numberAt, textAt, textColumn, type NumberColumn } from "../../src/core/cells/column";
import { SAID_LINES, type Said, type SaidPeriod } from "../../src/core/changes/said";
import { READ_PARTS, type Snapshot } from "../../src/core/changes/snapshot";

const TEXT_FIELDS = ["name", "owner", "stage", "forecastCategory"] as const;
const NUMBER_FIELDS = ["amount", "close", "created"] as const;

/** One deal of a snapshot, by column. */
interface KeptDeal {
  readonly key: string;
  readonly texts: readonly (string | undefined)[];
  readonly outcome: number;
  readonly numbers: readonly number[];
}

/** What a snapshot says, however its columns are coded. */
export function plainSnapshot({ deals, ...head }: Snapshot): unknown {
  const rows = Array.from({ length: deals.count }, (_, i) => [
    deals.key[i],
    ...TEXT_FIELDS.map((field) => textAt(deals[field], i)),
    numberAt(deals.outcome, i),
    ...NUMBER_FIELDS.map((field) => numberAt(deals[field], i)),
  ]);
  return { ...head, count: deals.count, columns: [deals.key.length, deals.outcome.length], rows };
}

function snapshotOfDeals(deals: readonly KeptDeal[], head: Omit<Snapshot, "deals">): Snapshot {
  const inOrder = [...deals].sort((a, b) => (a.key < b.key ? -1 : 1));
  const text = (field: (typeof TEXT_FIELDS)[number]) =>
    textColumn(inOrder.map(({ texts }) => texts[TEXT_FIELDS.indexOf(field)]));
  const numbers = (field: (typeof NUMBER_FIELDS)[number]): NumberColumn =>
    Float64Array.from(inOrder, (deal) => deal.numbers[NUMBER_FIELDS.indexOf(field)] ?? NaN);
  return {
    ...head,
    deals: {
      count: inOrder.length,
      key: inOrder.map(({ key }) => key),
      name: text("name"),
      owner: text("owner"),
      stage: text("stage"),
      forecastCategory: text("forecastCategory"),
      outcome: Uint8Array.from(inOrder, ({ outcome }) => outcome),
      amount: numbers("amount"),
      close: numbers("close"),
      created: numbers("created"),
    },
  };
}

/** Texts that programs are known to change: halves of characters, controls, escapes of files, formulas, spaces. */
const TEXTS = [
  "Ada",
  "Åsa Öst",
  '"quoted" \\ back',
  "=1+1",
  "'apostrophe",
  " spaces  ",
  "line\r\nbreak\ttab",
  "_x0041_ _X000D_",
  "\u0000\u001f\u007f\u0085",
  "\ud83d\ude80 and half of one \ud83d",
  "\u2028\u200b\ufeff\uffff",
  "日本語",
  "1,5",
] as const;

const text = fc.option(fc.oneof(fc.constantFrom(...TEXTS), fc.string({ minLength: 1, maxLength: 6 })), {
  nil: undefined,
});
const number = fc.oneof(
  fc.constant(NaN),
  fc.integer({ min: -5, max: 60_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e12 })
);
const answer = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1, max: 1e9 }), { nil: undefined });
const deal: fc.Arbitrary<KeptDeal> = fc.record({
  key: fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((id) => `006${id}`),
    fc.constantFrom(...TEXTS)
  ),
  texts: fc.tuple(text, text, text, text),
  outcome: fc.integer({ min: 0, max: 3 }),
  numbers: fc.tuple(number, number, number),
});
const period: fc.Arbitrary<SaidPeriod> = fc.record({
  name: fc.constantFrom("2026-09", "Q3 2026", "2026"),
  from: fc.integer({ min: 46_000, max: 46_500 }),
  to: fc.integer({ min: 46_500, max: 47_000 }),
  target: answer,
  lines: fc.record(Object.fromEntries(SAID_LINES.map((line) => [line, answer])) as Record<SaidLine, typeof answer>),
  p10: answer,
  p90: answer,
});
type SaidLine = (typeof SAID_LINES)[number];
const said: fc.Arbitrary<Said | undefined> = fc.option(
  fc.record({
    goal: answer,
    chance: answer,
    year: period,
    months: fc.array(period, { maxLength: 3 }),
    quarters: fc.array(period, { maxLength: 2 }),
  }),
  { nil: undefined, freq: 2 }
);
const head = fc.record({
  scope: fc.constantFrom("all", "recent", "open"),
  readAs: fc.constantFrom(
    undefined,
    ...["Amount, EUR", "Betrag"].map((amount) => {
      const parts = READ_PARTS.map((part) => [part, part === "amount" ? amount : part] as const);
      return Object.fromEntries(parts) as unknown as NonNullable<Snapshot["readAs"]>;
    })
  ),
  said,
});

/** What happens to a pipeline until the next snapshot, so that most of it stays as it was. */
const step = fc.record({
  days: fc.integer({ min: 1, max: 60 }),
  gone: fc.array(fc.nat(40), { maxLength: 3 }),
  came: fc.array(deal, { maxLength: 5 }),
  head,
});

/** Snapshots of a pipeline, oldest first: deals come, go and change, and so does how they are read. */
export const keptHistories: fc.Arbitrary<readonly Snapshot[]> = fc
  .tuple(fc.array(deal, { maxLength: 25 }), fc.array(step, { minLength: 1, maxLength: 8 }))
  .map(([first, steps]) => {
    let asOf = 46_000;
    let deals = new Map(first.map((each) => [each.key, each]));
    return steps.map(({ days, gone, came, head: how }) => {
      asOf += days;
      const left = [...deals.values()].filter((_, i) => !gone.includes(i));
      // One that comes under a key that is there changes that deal.
      deals = new Map([...left, ...came].map((each) => [each.key, each]));
      return snapshotOfDeals([...deals.values()], { ...how, asOf });
    });
  });

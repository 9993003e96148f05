import { isoDay } from "../../../src/core/cells/day";
import { eventually, everWon, wonByAge } from "../../../src/core/history/ageChance";
import { livesAt } from "../../../src/core/history/dealLives";
import { ownHistory, type OwnHistory } from "../../../src/core/history/ownHistory";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const AS_OF = "2025-06-30";

function historyOf(rows: readonly DealRow[], day = AS_OF): OwnHistory {
  return ownHistory(livesAt(opportunitiesOf(rows), serial(day), { rebuilt: false }), serial(day));
}

const later = (day: string, days: number): string => isoDay(serial(day) + days);
const many = (n: number, row: DealRow): DealRow[] => new Array<DealRow>(n).fill(row);
const life = (outcome: "won" | "lost" | "noDecision", created: string, days: number): DealRow => ({
  outcome,
  created,
  closed: later(created, days),
});

/** 40 deals created on one day: 20 won at age 10, 12 lost at 20, 8 without a decision at 30. */
const FORTY: readonly DealRow[] = [
  ...many(20, life("won", "2025-01-01", 10)),
  ...many(12, life("lost", "2025-01-01", 20)),
  ...many(8, life("noDecision", "2025-01-01", 30)),
];

describe("curves", () => {
  // The record begins on 11 January, when all were 10 days old: nobody is watched earlier. Won 20/40 at 10, lost 12/40 at 20;
  // at 30 eight are left, fewer than ten: the last age is 20.
  test("forty deals by hand", () => {
    const { start, closed, won, leftOut, curves, none } = historyOf(FORTY);
    expect([start, closed, won, leftOut, none]).toEqual([serial("2025-01-11"), 40, 20, 0, undefined]);
    expect([curves?.lastAge, curves?.won.length, curves?.lost.length]).toEqual([20, 21, 21]);
    expect([9, 10, 20].map((age) => curves?.won[age])).toEqual([0, 0.5, 0.5]);
    expect([19, 20].map((age) => curves?.lost[age])).toEqual([0, expect.closeTo(0.3, 12)]);
  });

  // Open deals are watched until asOf: 60 more created 25 days before it are at risk at 10 and 20. 20/100, then 4/5 · 12/80.
  test("open deals are at risk until their age", () => {
    const { curves } = historyOf([...FORTY, ...many(60, { outcome: "open", created: later(AS_OF, -25) })]);
    expect([curves?.lastAge, curves?.won[10], curves?.lost[20]]).toEqual([
      25,
      expect.closeTo(0.2, 12),
      expect.closeTo(0.12, 12),
    ]);
  });

  // 30 open ones created 100 days before the first closing are watched from age 110 on: at ages 10 and 20 they say nothing.
  test("a deal created before the record begins is watched from the age it had then", () => {
    const { curves } = historyOf([...FORTY, ...many(30, { outcome: "open", created: "2024-09-23" })]);
    expect([curves?.lastAge, curves?.won[10]]).toEqual([serial(AS_OF) - serial("2024-09-23"), 0.5]);
  });

  test("closed after asOf: no deal of the curves, neither closed nor open", () => {
    const after = many(50, { outcome: "won", created: "2025-06-01", closed: "2025-07-15" });
    expect(historyOf([...FORTY, ...after])).toEqual(historyOf(FORTY));
  });

  test("all closed the same day they were created: everything is known at age 0", () => {
    const { curves } = historyOf([...many(30, life("won", AS_OF, 0)), ...many(10, life("lost", AS_OF, 0))]);
    expect(curves).toEqual({ lastAge: 0, won: Float64Array.of(0.75), lost: Float64Array.of(0.25) });
  });
});

// The record begins and ends that day: everyone is watched at one age alone. The youngest ten settle the curves; whoever is
// older has outlived all that was watched.
test("all closed on one day, of several ages: the youngest say it all, of an older deal nothing is known", () => {
  const ended = (created: string): DealRow[] => [
    ...many(6, { outcome: "won", created, closed: "2025-03-01" }),
    ...many(4, { outcome: "lost", created, closed: "2025-03-01" }),
  ];
  const { curves } = historyOf(["2025-02-19", "2025-01-30", "2025-01-10"].flatMap(ended));
  if (curves === undefined) throw new Error("no curves");
  expect([curves.lastAge, wonByAge(curves, 9), wonByAge(curves, 10), everWon(curves)]).toEqual([50, 0, 0.6, 0.6]);
  expect([eventually(curves, 9), eventually(curves, 10), eventually(curves, 30)]).toEqual([0.6, NaN, NaN]);
});

describe("left out", () => {
  test("closed before created, or lacking a day: counted, no part of the curves, the former no beginning of the record", () => {
    const odd: readonly DealRow[] = [
      { outcome: "won", created: "2025-03-01", closed: "2024-03-01" },
      { outcome: "lost", created: "2025-03-01" },
      { outcome: "won", closed: "2025-03-01" },
    ];
    const with3 = historyOf([...FORTY, ...odd]);
    expect([with3.closed, with3.leftOut, with3.start]).toEqual([40, 3, serial("2025-01-11")]);
    expect(with3.curves).toEqual(historyOf(FORTY).curves);
  });

  test("a closing without a created day begins the record all the same", () => {
    expect(historyOf([...FORTY, { outcome: "lost", closed: "2025-01-05" }]).start).toBe(serial("2025-01-05"));
  });
});

describe("no history", () => {
  const noneOf = (rows: readonly DealRow[]): OwnHistory["none"] => historyOf(rows).none;
  const won = (n: number): DealRow[] => many(n, life("won", "2025-01-01", 10));
  const lost = (n: number): DealRow[] => many(n, life("lost", "2025-01-01", 20));

  test("nothing, one deal, 29 closed, nine won", () => {
    expect(historyOf([])).toEqual({
      start: undefined,
      closed: 0,
      won: 0,
      leftOut: 0,
      curves: undefined,
      none: "tooFewClosed",
    });
    expect(noneOf(won(1))).toBe("tooFewClosed");
    expect(noneOf([...won(15), ...lost(14)])).toBe("tooFewClosed");
    expect(noneOf([...won(15), ...lost(15)])).toBeUndefined();
    expect(noneOf([...won(9), ...lost(40)])).toBe("tooFewWon");
    expect(noneOf([...won(10), ...lost(40)])).toBeUndefined();
  });

  test("no losses, no wins", () => {
    expect(noneOf(won(40))).toBe("noLostDeals");
    expect(noneOf(lost(40))).toBe("tooFewWon");
  });

  test("more than a tenth of the won, or of the not won, without a day", () => {
    const undatedWon = (n: number): DealRow[] => many(n, { outcome: "won", created: "2025-01-01" });
    const undatedLost = (n: number): DealRow[] => many(n, { outcome: "noDecision", closed: "2025-02-01" });
    expect(noneOf([...won(18), ...lost(18), ...undatedWon(2), ...undatedLost(2)])).toBeUndefined();
    expect(noneOf([...won(18), ...lost(18), ...undatedWon(3)])).toBe("undatedClosed");
    expect(noneOf([...won(18), ...lost(18), ...undatedLost(3)])).toBe("undatedClosed");
    expect(noneOf(undatedWon(100))).toBe("undatedClosed");
    expect(noneOf([...won(20), ...undatedLost(20)])).toBe("undatedClosed");
  });

  test("only closed before created: too few in order", () => {
    const backwards = many(30, { outcome: "won", created: "2025-03-01", closed: "2025-02-01" });
    expect(noneOf([...backwards, ...lost(30)])).toBe("tooFewWon");
  });

  // One deal a day, each watched at one age of its own: never ten at one age.
  test("never ten watched at one age", () => {
    const spread = Array.from({ length: 30 }, (_, k) => {
      const created = later("2024-01-01", -20 * k);
      return life(k % 2 ? "won" : "lost", created, serial("2024-02-01") + k - serial(created));
    });
    expect(noneOf(spread)).toBe("tooFewWatched");
  });
});

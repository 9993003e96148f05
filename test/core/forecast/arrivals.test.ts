import { createdPerDay, winsOfNewDeals } from "../../../src/core/forecast/arrivals";
import { livesAt } from "../../../src/core/history/dealLives";
import type { AgeCurves } from "../../../src/core/history/ownHistory";
import { isoDay } from "../../../src/core/cells/day";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const AS_OF = serial("2025-06-30");
const CURVES: AgeCurves = { lastAge: 2, won: Float64Array.of(0.1, 0.3, 0.4), lost: Float64Array.of(0, 0, 0.2) };

const rateOf = (daysAgo: readonly number[], rebuilt = false): number | undefined => {
  const rows = daysAgo.map((days): DealRow => ({ outcome: "open", created: isoDay(AS_OF - days) }));
  return createdPerDay(livesAt(opportunitiesOf(rows), AS_OF, { rebuilt }), AS_OF);
};

describe("opportunities created a day", () => {
  test("over the last 180 days: the day 180 days ago is out, asOf is in", () => {
    expect(rateOf([0, 0, 179, 180, 400])).toBe(3 / 180);
  });

  test("over the days since the first, where those are fewer; one day at least", () => {
    expect(rateOf([20, 10, 0])).toBe(3 / 20);
    expect(rateOf([0, 0])).toBe(2);
  });

  test("nothing lately is none; without a created day there is no answer", () => {
    expect(rateOf([200, 300])).toBe(0);
    expect(rateOf([])).toBeUndefined();
    const undated = opportunitiesOf([{ outcome: "open" }]);
    expect(createdPerDay(livesAt(undated, AS_OF, { rebuilt: false }), AS_OF)).toBeUndefined();
  });

  test("what was created after a rebuilt day is not known; closed deals count", () => {
    expect(rateOf([-1, -5, 10, 0], true)).toBe(2 / 10);
    const closed = opportunitiesOf([{ outcome: "won", created: isoDay(AS_OF - 10), closed: isoDay(AS_OF - 5) }]);
    expect(createdPerDay(livesAt(closed, AS_OF, { rebuilt: false }), AS_OF)).toBe(1 / 10);
  });
});

describe("wins of deals to come, for one created a day", () => {
  // By day 4 those with 0, 1, 2 and 3 days: 0.1 + 0.3 + 0.4 + 0.4; in days 3 and 4 the last two.
  test("by hand", () => {
    expect(winsOfNewDeals(CURVES, { from: 0, to: 4 })).toBeCloseTo(1.2, 12);
    expect(winsOfNewDeals(CURVES, { from: 2, to: 4 })).toBeCloseTo(0.8, 12);
    expect(winsOfNewDeals(CURVES, { from: 0, to: 0 })).toBe(0);
  });

  // The same, deal by deal: created on day c (1 … 4), won on its age's day; counted where that is in the span.
  test("equals following each deal", () => {
    const wonOn = [0.1, 0.2, 0.1];
    const followed = ({ from, to }: { from: number; to: number }): number => {
      let wins = 0;
      for (let created = 1; created <= to; created++) {
        wonOn.forEach((share, age) => {
          if (created + age > from && created + age <= to) wins += share;
        });
      }
      return wins;
    };
    for (const span of [
      { from: 0, to: 1 },
      { from: 0, to: 6 },
      { from: 1, to: 3 },
      { from: 5, to: 9 },
    ]) {
      expect(winsOfNewDeals(CURVES, span)).toBeCloseTo(followed(span), 12);
    }
  });

  test("a cycle half as long: days count double", () => {
    expect(winsOfNewDeals(CURVES, { from: 0, to: 3 }, 0.5)).toBeCloseTo(0.1 + 0.4 + 0.4, 12);
  });
});

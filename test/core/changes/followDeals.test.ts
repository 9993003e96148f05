import { followDeals, type DealTrack } from "../../../src/core/changes/dealTracks";
import { stageOrder } from "../../../src/core/changes/stageOrder";
import { isoDay } from "../../../src/core/cells/day";
import { readingOf, type DealRow } from "../../support/opportunitiesOf";
import { snapshotOn } from "./madeSnapshots";

const DAYS = ["2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10"];

/** One deal on the four days: what is left out is an export without it. */
function followed(states: readonly (Partial<DealRow> | undefined)[], others: readonly DealRow[] = []): DealTrack {
  const rows = states.map((state): DealRow[] =>
    state ? [{ outcome: "open", id: "1", stage: "Qualification", ...state }] : []
  );
  const snapshots = rows.map((deals, i) => snapshotOn(DAYS[i] ?? "", [...deals, { outcome: "open", id: "0" }]));
  const names = rows.flat().flatMap(({ stage }) => stage ?? []);
  const track = followDeals(snapshots, stageOrder(readingOf([...others]), [...names])).tracks.get("1");
  if (track === undefined) throw new Error("not followed");
  return track;
}

const closes = (...isos: readonly (string | undefined)[]): Pick<DealTrack, "pushes" | "pullIns" | "daysMoved"> => {
  const { pushes, pullIns, daysMoved } = followed(
    isos.map((iso) => (iso === "" ? undefined : iso ? { expectedClose: iso } : {}))
  );
  return { pushes, pullIns, daysMoved };
};

test("a close moved later is a push, earlier a pull-in; the days add up", () => {
  expect(closes("2026-05-01", "2026-05-11", "2026-05-31", "2026-05-26")).toEqual({
    pushes: 2,
    pullIns: 1,
    daysMoved: 25,
  });
  expect(closes("2026-05-01", "2026-05-01", "2026-05-01", "2026-05-01")).toEqual({
    pushes: 0,
    pullIns: 0,
    daysMoved: 0,
  });
});

test("a date that comes or goes is no move; an export that lacks the deal loses none", () => {
  expect(closes("2026-05-01", undefined, "2026-08-01", "2026-08-02")).toEqual({ pushes: 1, pullIns: 0, daysMoved: 1 });
  expect(closes("2026-05-01", "", "2026-08-01")).toEqual({ pushes: 1, pullIns: 0, daysMoved: 92 });
});

test("the close of a deal that ended, and of one that was opened again, is no push", () => {
  const { pushes } = followed([
    { expectedClose: "2026-05-01" },
    { outcome: "lost", stage: "Closed Lost", closed: "2026-06-01" },
    { expectedClose: "2026-09-01" },
    { expectedClose: "2026-09-02" },
  ]);
  expect(pushes).toBe(1);
});

test("since when it is in its stage: seen to enter it, or there from the first day on", () => {
  const entry = (track: DealTrack): [string, boolean] => [isoDay(track.inStageSince), track.isEntrySeen];
  expect(entry(followed([{}, {}, {}]))).toEqual(["2026-01-10", false]);
  expect(entry(followed([{}, { stage: "Value Proposition" }, { stage: "Value Proposition" }]))).toEqual([
    "2026-02-10",
    true,
  ]);
  // Created between two exports, and created long before it first stood in one.
  expect(entry(followed([undefined, { created: "2026-01-20" }, {}]))).toEqual(["2026-02-10", true]);
  expect(entry(followed([undefined, { created: "2026-01-05" }, {}]))).toEqual(["2026-02-10", false]);
  // Gone and back in the same stage: it was there all the time.
  expect(entry(followed([{}, { stage: "Value Proposition" }, undefined, { stage: "Value Proposition" }]))).toEqual([
    "2026-02-10",
    true,
  ]);
  expect(entry(followed([{}, { outcome: "won", stage: "Closed Won" }, {}]))).toEqual(["2026-03-10", true]);
});

describe("moved back", () => {
  const back = (stages: readonly string[], others: readonly DealRow[] = []): number | undefined =>
    followed(
      stages.map((stage) => ({ stage })),
      others
    ).movedBack;

  test("by the probabilities of a CRM's own stages, and by its funnel where two have the same", () => {
    expect(back(["Value Proposition", "Needs Analysis", "Negotiation/Review"])).toBe(1);
    expect(back(["Needs Analysis", "Qualification", "Prospecting"])).toBe(2);
    expect(back(["Prospecting", "Qualification", "Needs Analysis"])).toBe(0);
  });

  test("of stages nobody knows by the probability that most of their deals are given", () => {
    const typed: DealRow[] = [0.2, 0.2, 0.9].map((probability) => ({
      outcome: "open",
      stage: "First talk",
      probability,
    }));
    const offer: DealRow = { outcome: "open", stage: "Offer", probability: 0.6 };
    expect(back(["Offer", "First talk"], [...typed, offer])).toBe(1);
    expect(back(["First talk", "Offer"], [...typed, offer])).toBe(0);
    expect(back(["Offer", "First talk"], typed)).toBeUndefined();
    expect(back(["Offer", "First talk"])).toBeUndefined();
    // Without a move there is nothing to know.
    expect(back(["Offer", "Offer"])).toBe(0);
  });
});

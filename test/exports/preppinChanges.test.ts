import { textAt } from "../../src/core/cells/column";
import { calendarOf, isoDay } from "../../src/core/cells/day";
import { lookBack, type LookBack } from "../../src/core/changes/lookBack";
import type { Snapshot } from "../../src/core/changes/snapshot";
import type { Waterfall } from "../../src/core/changes/waterfall";
import { waterfallOf } from "../../src/core/changes/waterfallOf";
import { fiscalYear } from "../../src/core/fiscalYear";
import { csvRows, describeData } from "../core/opportunities/readTable";
import { serial } from "../support/opportunitiesOf";
import { readFile } from "../support/readFile";
import { settingsOn } from "../support/snapshotsOf";

const MONTH_ENDS = ["2022-03-31", "2022-04-30", "2022-05-31", "2022-06-30"];

/** One line of the history file, or the deal's creation. */
interface Entry {
  readonly day: string;
  readonly stage: string;
  readonly order: number;
}

/** What the export says of itself, told from its history file: no snapshot, no program. */
interface OwnHistory {
  readonly created: ReadonlyMap<string, string>;
  readonly closes: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** "14/03/2022" → "2022-03-14". */
const iso = (text: string): string => text.slice(0, 10).split("/").reverse().join("-");

/** A column of a .csv by its header. */
function columnOf(text: string, header: string): string[] {
  const [head = [], ...rows] = csvRows(text);
  const at = head.indexOf(header);
  return rows.filter((row) => row.length > 1).map((row) => String(row[at]));
}

function ownHistory(opportunities: string, history: string): OwnHistory {
  const ids = columnOf(opportunities, "Id");
  const by = (header: string): Map<string, string> => {
    const cells = columnOf(opportunities, header);
    return new Map(ids.map((id, i) => [id, iso(cells[i] ?? "")]));
  };
  const entries = new Map<string, Entry[]>();
  const [days, stages, orders] = ["CreatedDate", "StageName", "SortOrder"].map((header) => columnOf(history, header));
  columnOf(history, "OppID").forEach((id, i) => {
    const entry = { day: iso(days?.[i] ?? ""), stage: stages?.[i] ?? "", order: Number(orders?.[i]) };
    entries.set(id, [...(entries.get(id) ?? []), entry].sort((a, b) => (a.day < b.day ? -1 : 1)));
  });
  return { created: by("CreatedDate"), closes: by("CloseDate"), entries };
}

/** The stage of a deal at the end of a day: its last entry, else the first stage; undefined before it was created. */
function stageAt({ created, entries }: OwnHistory, id: string, day: string): Entry | undefined {
  const born = created.get(id) ?? "9999";
  if (born > day) return undefined;
  return (entries.get(id) ?? []).filter((entry) => entry.day <= day).at(-1) ?? { day: born, stage: "Prospecting", order: 1 };
}

const isOpen = (entry: Entry | undefined): boolean => entry !== undefined && !entry.stage.startsWith("Closed");

/** The deals of a month by what became of them, told from the history. */
function movesIn(own: OwnHistory, from: string, to: string): Record<string, string[]> {
  const found: Record<string, string[]> = { new: [], reopened: [], won: [], lost: [], cameAndWent: [], moved: [], back: [] };
  for (const id of own.created.keys()) {
    const [before, after] = [stageAt(own, id, from), stageAt(own, id, to)];
    if (after === undefined) continue;
    if (before === undefined && !isOpen(after) && (own.closes.get(id) ?? "") > from) found["cameAndWent"]?.push(id);
    if (before === undefined && isOpen(after)) found["new"]?.push(id);
    if (before !== undefined && !isOpen(before) && isOpen(after)) found["reopened"]?.push(id);
    if (isOpen(before) && !isOpen(after)) found[after.stage === "Closed Won" ? "won" : "lost"]?.push(id);
    if (before === undefined || !isOpen(before) || !isOpen(after)) continue;
    if (before.stage !== after.stage) found["moved"]?.push(id);
    if (after.order < before.order) found["back"]?.push(id);
  }
  return found;
}

describeData("preppin-salesforce-opps", (read, bytesOf) => {
  const own = ownHistory(read("Opportunity.csv"), read("Opportunity History.csv"));
  const days: { readonly back: LookBack; readonly ids: readonly string[]; readonly waterfall: Waterfall | undefined }[] = [];

  beforeAll(async () => {
    const snapshots: Snapshot[] = [];
    for (const asOf of MONTH_ENDS) {
      const name = `opportunities_${asOf}.csv`;
      const reading = await readFile(name, bytesOf(`derived_snapshots/${name}`), { asOf });
      const back = lookBack({ past: { snapshots, damaged: [] }, reading, settings: settingsOn(serial(asOf)) });
      const from = snapshots.at(-1);
      const { today: to, tracks, rowOf } = back;
      const period = fiscalYear(calendarOf(to.asOf).year, 1);
      days.push({
        back,
        ids: Array.from({ length: reading.opportunities.count }, (_, i) => textAt(reading.opportunities.id, i) ?? ""),
        waterfall: from && waterfallOf({ from, to, period, tracks, rowOf }),
      });
      snapshots.push(to);
    }
  });

  const months = MONTH_ENDS.slice(1).map((to, i) => ({ from: MONTH_ENDS[i] ?? "", to, month: i + 1 }));

  test.each(months)("$from to $to: wins, losses, new and re-opened deals are those of its history", ({ from, to, month }) => {
    const truth = movesIn(own, from, to);
    const { waterfall } = days[month] ?? {};
    const keyed = (ids: readonly string[] = []): string[] => ids.map((id) => id.slice(0, 15)).sort();
    const found = (bar: string): string[] =>
      (waterfall?.deals ?? []).filter((deal) => deal.bar === bar).map(({ key }) => key).sort();
    for (const bar of ["new", "reopened", "won", "lost"]) expect([bar, found(bar)]).toEqual([bar, keyed(truth[bar])]);
    // Amounts and close dates of these files are those of the last day: nothing else moves.
    expect(waterfall?.deals).toHaveLength(["new", "reopened", "won", "lost"].flatMap((bar) => truth[bar] ?? []).length);
    const { won, lost } = waterfall?.cameAndWent ?? {};
    expect((won?.count ?? NaN) + (lost?.count ?? NaN)).toBe(truth["cameAndWent"]?.length);
    const { opening, closing, bars = [] } = waterfall ?? {};
    const change = bars.reduce((sum, { value }) => sum + Math.round(value * 100), 0);
    expect(Math.round((opening?.value ?? NaN) * 100) + change).toBe(Math.round((closing?.value ?? NaN) * 100));
    expect(truth["won"]?.length).toBeGreaterThan(0);
  });

  test.each(months)("$from to $to: stages moved, and moved back, are those of its history", ({ from, to, month }) => {
    const truth = movesIn(own, from, to);
    const { back, ids = [] } = days[month] ?? {};
    const changed = ids.filter((id, i) => {
      const moves = back?.movesOf(i);
      return moves?.inStageSince === serial(to) && isOpen(stageAt(own, id, from)) && isOpen(stageAt(own, id, to));
    });
    expect(changed.sort()).toEqual([...(truth["moved"] ?? [])].sort());
    // All the months up to this one.
    const earlier = months.slice(0, month).map((one) => movesIn(own, one.from, one.to)["back"] ?? []);
    const times = (id: string): number => earlier.filter((list) => list.includes(id)).length;
    const open = ids.flatMap((id, i) => {
      const moves = back?.movesOf(i);
      return moves && isOpen(stageAt(own, id, to)) ? [[id, moves.movedBack, isoDay(moves.inStageSince) <= to]] : [];
    });
    expect(open).toEqual(open.map(([id]) => [id, times(String(id)), true]));
    expect(open.length).toBeGreaterThan(40);
  });

  test("there is something to find: deals moved on, moved back, won and lost", () => {
    const all = months.map(({ from, to }) => movesIn(own, from, to));
    const count = (what: string): number => all.reduce((sum, month) => sum + (month[what]?.length ?? NaN), 0);
    // The four files themselves say the same. None of its closed deals opens again between two month-ends.
    expect(["moved", "back", "won", "lost", "new", "reopened", "cameAndWent"].map((what) => [what, count(what)])).toEqual([
      ["moved", 63],
      ["back", 23],
      ["won", 29],
      ["lost", 15],
      ["new", 64],
      ["reopened", 0],
      ["cameAndWent", 9],
    ]);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { isoDay } from "../../../src/core/cells/day";
import type { ChangesAnalysis } from "../../../src/core/changes/changesAnalysis";
import { conversionsOf } from "../../../src/core/changes/conversionsOf";
import { forecastsSince } from "../../../src/core/changes/forecastsSince";
import type { Said } from "../../../src/core/changes/said";
import type { Snapshot } from "../../../src/core/changes/snapshot";
import { fiscalYear } from "../../../src/core/fiscalYear";
import type { DealRow } from "../../support/opportunitiesOf";
import { madeSaid, settingsOn, snapshotOn } from "./madeSnapshots";
import { KEPT, rowsOn, SAID, WORKED } from "./workedYear";

type Forecasts = ReturnType<typeof forecastsSince>;

function since(
  earlier: readonly Snapshot[],
  today: Snapshot,
  said = madeSaid({ "2026": { serving: 500 } })
): Forecasts {
  const settings = settingsOn(isoDay(today.asOf));
  const conversions = conversionsOf({ earlier, today, settings });
  return forecastsSince({ back: { earlier, today }, said, conversions, year: fiscalYear(2026, 1), settings });
}

const worked = since(KEPT, snapshotOn("2026-07-15", rowsOn("2026-07-15")));

const page = readFileSync(path.join(__dirname, "../../../docs/changes.md"), "utf8");

/** The lines of the table under a heading, head and rule left out. */
function tableUnder(heading: string): readonly string[] {
  const [, section] = page.split(`### ${heading}\n`);
  if (section === undefined) throw new Error(`no heading ${heading}`);
  const lines = (section.split(/\n#/)[0] ?? "").split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2);
}

const row = (...cells: readonly (string | number)[]): string =>
  `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;
const percent = (share: number | undefined): string => (share === undefined ? "none" : `${(100 * share).toFixed(1)}%`);

describe("the worked example of the page", () => {
  test("the deals", () => {
    expect(
      WORKED.map(({ id, created, amount, close, category, ended: end, until }) =>
        row(
          id,
          created,
          amount,
          close ?? "",
          category ?? "",
          end === undefined
            ? until === undefined
              ? "open"
              : `not on the sheet after ${until}`
            : `${end.outcome} ${end.closed} at ${end.amount}`
        )
      )
    ).toEqual(tableUnder("The deals"));
  });

  test("what was said", () => {
    const words = ({ lines, p10, p90 }: Said["year"]): readonly (string | number)[] => [
      lines.serving ?? "",
      lines.commit ?? "",
      lines.call ?? "",
      p10 === undefined || p90 === undefined ? "" : `${p10} to ${p90}`,
    ];
    expect(
      SAID.flatMap(([day, said]) =>
        [...(said?.quarters ?? []), ...(said?.months ?? [])].map((period) => row(day, period.name, ...words(period)))
      )
    ).toEqual(tableUnder("What was said"));
  });

  test("said and came", () => {
    expect(
      worked.saidAndCame.map(({ period, weeksBefore, said, line, forecast, came }) =>
        row(period.name, weeksBefore, isoDay(said), `\`${line}\``, forecast, came)
      )
    ).toEqual(tableUnder("Said and came"));
  });

  test("how far off", () => {
    expect(
      worked.accuracy.map(({ line, every, weeksBefore, n, wape, bias }) =>
        row(every, weeksBefore, `\`${line}\``, n, percent(wape), percent(bias))
      )
    ).toEqual(tableUnder("How far off"));
  });

  test("start conversion", () => {
    expect(
      worked.conversions.map(({ period, day, open, won, needed }) =>
        row(period.name, isoDay(day), open.count, open.value, won.count, won.value, needed?.toFixed(2) ?? "none")
      )
    ).toEqual(tableUnder("Pipeline at the start"));
  });

  test("cones", () => {
    expect(
      worked.cones.flatMap(({ period, won, isOver, points }) =>
        points.map(({ day, said, p10, p90, call }) =>
          row(
            period.name,
            isOver ? "over" : "not over",
            won ?? "",
            isoDay(day),
            said ?? "",
            p10 === undefined || p90 === undefined ? "" : `${p10} to ${p90}`,
            call ?? ""
          )
        )
      )
    ).toEqual(tableUnder("Cones"));
  });

  test("once in commit", () => {
    const { commit } = worked;
    expect([
      row(
        commit?.n ?? "",
        percent(commit?.won),
        percent(commit?.lost),
        percent(commit?.noDecision),
        commit?.open ?? "",
        commit?.disappeared ?? ""
      ),
    ]).toEqual(tableUnder("Once in commit"));
  });
});

const NOTHING: Pick<ChangesAnalysis, "accuracy" | "saidAndCame" | "cones" | "conversions" | "commit"> = {
  accuracy: [],
  saidAndCame: [],
  cones: [],
  conversions: [],
  commit: undefined,
};

describe("little or nothing to compare", () => {
  const today = snapshotOn("2026-07-15", rowsOn("2026-07-15"));

  test("no history", () => expect(since([], today)).toEqual(NOTHING));

  test("one snapshot that said nothing: its pipeline alone", () => {
    const [start] = KEPT.slice(3);
    if (start === undefined) throw new RangeError("the start of April");
    const { conversions, commit, ...rest } = since([start], today);
    expect(conversions.map(({ period }) => period.name)).toEqual(["2026-04", "Q2 2026"]);
    expect(commit?.n).toBe(3);
    expect(rest).toEqual({ accuracy: [], saidAndCame: [], cones: [] });
  });

  test("nothing was won in the only period: its forecast stands, its error has no answer", () => {
    const rows: readonly DealRow[] = [
      { id: "L", outcome: "lost", created: "2026-01-02", closed: "2026-04-20", amount: 10 },
      { id: "M", outcome: "open", created: "2026-01-02", amount: 30 },
    ];
    const said = madeSaid({ "2026-05": { serving: 30, call: 0 } });
    const { accuracy, saidAndCame } = since([snapshotOn("2026-05-03", rows, said)], snapshotOn("2026-06-15", rows));
    expect(saidAndCame.map(({ line, forecast, came }) => [line, forecast, came])).toEqual([
      ["serving", 30, 0],
      ["call", 0, 0],
    ]);
    expect(accuracy.map(({ n, wape, bias }) => [n, wape, bias])).toEqual([
      [1, undefined, undefined],
      [1, undefined, undefined],
    ]);
  });

  test("periods before the first closing on record are not held to have come to nothing", () => {
    const late = rowsOn("2026-07-15").filter(({ id, outcome }) => outcome === "open" || id === "D" || id === "F");
    expect(since(KEPT, snapshotOn("2026-07-15", late)).accuracy.map(({ every }) => every)).toEqual([
      "month",
      "month",
      "month",
    ]);
  });

  test("what came of a period that began before the record is unknown; of one that runs, what is on record is won so far", () => {
    const late = rowsOn("2026-07-15").filter(({ id }) => id !== "G");
    const cones = since(KEPT, snapshotOn("2026-07-15", late)).cones;
    expect(cones.map(({ period, won, isOver }) => [period.name, won, isOver])).toEqual([
      ["Q1 2026", undefined, true],
      ["Q2 2026", undefined, true],
      ["2026", 240, false],
    ]);
  });

  test("eight days off is no snapshot of the day", () => {
    const [, , march] = KEPT;
    if (march === undefined) throw new RangeError("March");
    // 4 weeks before the end of the first quarter is 2026-03-03.
    const on = (asOf: number): number => since([{ ...march, asOf }], today).saidAndCame.length;
    expect([on(march.asOf - 7), on(march.asOf - 8), on(march.asOf + 7), on(march.asOf + 8)]).toEqual([1, 0, 1, 0]);
  });

  test("of two snapshots as near the earlier one says it", () => {
    const [, , march] = KEPT;
    if (march === undefined) throw new RangeError("March");
    const pair = [march.asOf - 2, march.asOf + 2].map((asOf) => ({ ...march, asOf }));
    expect(since(pair, today).saidAndCame.map(({ said }) => said)).toEqual([march.asOf - 2]);
  });

  test("sums of another amount column are not compared; nor are its pipelines", () => {
    const other = KEPT.map((kept) => ({
      ...kept,
      readAs: kept.readAs && { ...kept.readAs, amount: "Amount, USD" },
    }));
    const { accuracy, conversions, cones, commit } = since(other, today);
    expect([accuracy, conversions, cones, commit?.n]).toEqual([[], [], [], 3]);
  });
});

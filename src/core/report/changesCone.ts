import type { Cone } from "../changes/changesAnalysis";
import { rangeOf } from "./a1";
import type { ChangesPlace, Laid } from "./changesGrid";
import { scaleOf } from "./moneyScales";
import { comparedFormat, starred } from "./numberFormats";
import { engine, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import type { PlanRange, PlanSeries } from "./sheetPlan";
import { COLOR, STYLE } from "./styleKit";
import { moneyWords, shortDayWords } from "./wording";

const CHART_ROWS = 12;

/** The period whose forecasts are drawn: of the quarter and the year that run the quarter, where two analyses or more spoke of it; else the last that is over. */
export function shownCone({ changes }: Pick<ChangesPlace, "changes">): Cone | undefined {
  const drawn = changes.cones.filter(({ points }) => points.filter(({ said }) => said !== undefined).length > 1);
  const running = drawn.filter(({ isOver }) => !isOver).sort((a, b) => a.period.to - b.period.to)[0];
  return running ?? drawn.sort((a, b) => b.period.to - a.period.to)[0];
}

/** What was said of a quarter as it came nearer, as lines. */
export function changesCone(
  { last }: ChangesPlace,
  sheet: SheetBuilder,
  { cone, top }: { readonly cone: Cone; readonly top: number }
): Laid {
  const so = wonWords(cone);
  section(sheet, `B${top}:${last}${top}`, {
    title: `${cone.period.name}, as it came nearer: ${so}`,
    note: "each point is what the analysis of that day said; between P10 and P90 lie eight in ten outcomes",
  });
  const chart = `B${top + 1}:${last}${top + CHART_ROWS}`;
  return { after: top + CHART_ROWS + 1, draw: (data) => coneChart(cone, sheet, { data, chart, so }) };
}

function wonWords({ won, isOver }: Cone): string {
  if (won === undefined) return "what came in all is not on the sheet";
  const money = moneyWords(won, scaleOf(won));
  return isOver ? `${money} came` : `${money} won so far`;
}

function coneChart(
  cone: Cone,
  sheet: SheetBuilder,
  { data, chart, so }: { readonly data: number; readonly chart: string; readonly so: string }
): number {
  const first = data + 2;
  const bottom = first + cone.points.length - 1;
  const head = ["Said on", "Said", "P10", "P90", "Call", "Won"];
  sheet.put(`B${data}`, text("Chart data (not printed)")).putRow(`B${data + 1}`, head.map(text));
  cone.points.forEach(({ day, said, p10, p90, call }, i) =>
    sheet.putRow(`B${first + i}`, [
      text(shortDayWords(day, cone.period.to)),
      ...[said, p10, p90, call, cone.won].map(engine),
    ])
  );
  sheet
    .style(`B${data}:G${bottom}`, STYLE.note)
    .style(`C${data + 1}:G${bottom}`, { align: "right" })
    .style(`C${first}:G${bottom}`, {
      ...STYLE.engine,
      numberFormat: starred(comparedFormat(scaleOf(cone.won, ...cone.points.map(({ said }) => said)))),
    });
  const values = (letters: string): PlanRange => rangeOf(`${letters}${first}:${letters}${bottom}`);
  const line = (name: string, letters: string, look: NonNullable<PlanSeries["line"]>): PlanSeries => ({
    name,
    values: values(letters),
    fill: "none",
    line: look,
    legendEntry: true,
  });
  const edge = { color: COLOR.rule, points: 0.75 };
  const hasCalls = cone.points.some(({ call }) => call !== undefined);
  const hasRange = cone.points.some(({ p10, p90 }) => p10 !== undefined && p90 !== undefined);
  sheet.chart({
    name: "ChangesCone",
    kind: "line",
    place: rangeOf(chart),
    categories: values("B"),
    series: [
      line("Said", "C", { color: COLOR.chartActual, points: 2.25 }),
      ...(hasRange ? [line("P10", "D", edge), line("P90", "E", edge)] : []),
      ...(hasCalls ? [line("Typed call", "F", { color: COLOR.engine, points: 1.75, dash: "dot" as const })] : []),
      ...(cone.won === undefined
        ? []
        : [line(cone.isOver ? "Came" : "Won so far", "G", { color: COLOR.ink, points: 1.25, dash: "dash" as const })]),
    ],
    valueAxis: { visible: true, min: 0, numberFormat: axisFormat(cone) },
    legend: "bottom",
    altText: `Lines by day: what was said of ${cone.period.name}, its range, and what was won. ${so}.`,
  });
  return bottom + 1;
}

function axisFormat(cone: Cone): string {
  const all = cone.points.flatMap(({ said, p90, call }) => [said, p90, call]);
  const [positive] = comparedFormat({ ...scaleOf(cone.won, ...all), comparedDecimals: 1 }).split(";");
  return positive ?? "";
}

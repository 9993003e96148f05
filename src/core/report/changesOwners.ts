import type { ChangeBarId, OwnerChanges } from "../changes/waterfall";
import { rangeOf } from "./a1";
import { BAR_LABEL } from "./changeWords";
import { barColumn, barOf, barRow, closingRow, isAdding, type ChangesPlace, type Laid } from "./changesGrid";
import { changesColumn } from "./changesTable";
import { comparedFormat, gapFormat, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import type { PlanRange, PlanSeries } from "./sheetPlan";
import { COLOR, HEIGHT, STYLE } from "./styleKit";
import { counted, moneyWords, shortened } from "./wording";

/** Owners with a line of their own. */
const MOST_OWNERS = 12;
const CHART_ROWS = 12;
const NOBODY = "(no owner)";

/**
 * A word for every owner, of at most so many characters, no two alike without regard to case: formulas compare by it.
 * @param most characters
 */
export function ownerLabels(owners: Iterable<string>, most: number): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const owner of new Set(owners)) {
    const wanted = owner.trim() === "" ? NOBODY : shortened(owner, most);
    let label = wanted;
    for (let number = 2; taken.has(label.toLowerCase()); number++) {
      const ending = ` (${number})`;
      label = shortened(wanted, most - ending.length) + ending;
    }
    taken.add(label.toLowerCase());
    labels.set(owner, label);
  }
  return labels;
}

/** Owners with a line, those whose pipeline changed most first, and the others. */
interface Ranked {
  readonly listed: readonly OwnerChanges[];
  readonly others: readonly OwnerChanges[];
}

function ranked({ waterfall, ownerLabels: labels }: ChangesPlace): Ranked {
  const moved = ({ bars }: OwnerChanges): number => bars.reduce((sum, { value }) => sum + Math.abs(value), 0);
  const word = ({ owner }: OwnerChanges): string => labels.get(owner) ?? owner;
  const all = [...waterfall.byOwner].sort((a, b) => moved(b) - moved(a) || word(a).localeCompare(word(b), "en"));
  const listed = all.length <= MOST_OWNERS + 1 ? all : all.slice(0, MOST_OWNERS);
  return { listed, others: all.slice(listed.length) };
}

/** Whether there is more than one owner to tell apart. */
export function hasOwners({ waterfall }: ChangesPlace): boolean {
  return waterfall.byOwner.filter(({ owner }) => owner.trim() !== "").length > 0 && waterfall.byOwner.length > 1;
}

/** Head of a wide table: opening, the bars, closing. */
export function wideHeader(
  place: ChangesPlace,
  sheet: SheetBuilder,
  row: number,
  words: readonly [string, string, string]
): void {
  const { bars, last } = place;
  const [first, opening, closing] = words;
  sheet
    .put(`B${row}`, text(first))
    .put(`C${row}`, text(opening))
    .put(`${last}${row}`, text(closing))
    .style(`B${row}:${last}${row}`, { ...STYLE.header, wrap: true })
    .style(`C${row}:${last}${row}`, { align: "right" })
    .height(row, bars.includes("readDifferently") ? HEIGHT.wrappedHeader : HEIGHT.header);
  for (const bar of bars) sheet.put(`${barColumn(place, bar)}${row}`, text(BAR_LABEL[bar]));
}

/** Look of the rows of a wide table. */
export function wideLooks(place: ChangesPlace, sheet: SheetBuilder, first: number, last: number): void {
  sheet
    .style(`B${first}:${place.last}${last}`, { ...STYLE.rows, size: 9 })
    .style(`C${first}:${place.last}${last}`, { align: "right", numberFormat: gapFormat(place.scale) })
    .style(`C${first}:C${last}`, { ...STYLE.engine, numberFormat: starred(comparedFormat(place.scale)) })
    .style(`${place.last}${first}:${place.last}${last}`, { numberFormat: comparedFormat(place.scale), bold: true });
}

/** The bars of every owner, and the same as columns. */
export function changesOwners(place: ChangesPlace, sheet: SheetBuilder, top: number): Laid {
  const { last } = place;
  const { listed, others } = ranked(place);
  section(sheet, `B${top}:${last}${top}`, {
    title: "By owner",
    note: "a deal that changed hands stands with who has it now, on both days · most moved first",
  });
  const head = top + 1;
  const first = head + 1;
  const all = first + listed.length + (others.length > 0 ? 1 : 0);
  wideHeader(place, sheet, head, ["Owner", "Opening*", "Closing"]);
  wideLooks(place, sheet, first, all);
  listed.forEach((owner, i) => ownerRow(place, sheet, { owner, row: first + i, head }));
  if (others.length > 0) othersRow(place, sheet, { others, first, row: all - 1 });
  totalRow(place, sheet, all);
  if (listed.length < 2 || place.waterfall.bars.every(({ value }) => value === 0)) return { after: all + 1 };
  const chartTop = all + 2;
  const chart = `B${chartTop}:${last}${chartTop + CHART_ROWS - 1}`;
  return {
    after: chartTop + CHART_ROWS,
    draw: (data) => ownerChart(place, sheet, { place: chart, data, owners: listed, first }),
  };
}

function ownerRow(
  place: ChangesPlace,
  sheet: SheetBuilder,
  line: { readonly owner: OwnerChanges; readonly row: number; readonly head: number }
): void {
  const { owner, row, head } = line;
  sheet
    .put(`B${row}`, text(place.ownerLabels.get(owner.owner) ?? owner.owner))
    .put(`C${row}`, engine(owner.opening.value));
  for (const bar of place.bars) {
    const column = barColumn(place, bar);
    if (place.isListed) {
      const mine = `(${changesColumn("Owner")}=$B${row})*(${changesColumn("Bar")}=${column}$${head})`;
      sheet.put(`${column}${row}`, formula(`=ROUND(SUMPRODUCT(${mine},${changesColumn("Value")}),2)`));
    } else engineBar(place, sheet, `${column}${row}`, barOf(owner, bar).value);
  }
  sheet.put(
    `${place.last}${row}`,
    formula(`=SUM(C${row}:${barColumn(place, place.bars[place.bars.length - 1] ?? "new")}${row})`)
  );
}

function engineBar({ scale }: ChangesPlace, sheet: SheetBuilder, cell: string, value: number): void {
  sheet.put(cell, engine(value), { ...STYLE.engine, numberFormat: starred(gapFormat(scale)) });
}

/** All less the listed. */
function othersRow(
  place: ChangesPlace,
  sheet: SheetBuilder,
  line: { readonly others: readonly OwnerChanges[]; readonly first: number; readonly row: number }
): void {
  const { others, first, row } = line;
  sheet
    .put(`B${row}`, text(counted(others.length, "other owner")))
    .put(`C${row}`, engine(others.reduce((sum, { opening }) => sum + opening.value, 0)));
  for (const bar of place.bars) {
    const column = barColumn(place, bar);
    sheet.put(`${column}${row}`, formula(`=ROUND(${column}${row + 1}-SUM(${column}${first}:${column}${row - 1}),2)`));
  }
  sheet.put(
    `${place.last}${row}`,
    formula(`=SUM(C${row}:${barColumn(place, place.bars[place.bars.length - 1] ?? "new")}${row})`)
  );
}

/** The whole, from the table of bars. */
function totalRow(place: ChangesPlace, sheet: SheetBuilder, row: number): void {
  sheet.put(`B${row}`, text("All")).style(`B${row}:${place.last}${row}`, STYLE.total);
  sheet.put(`C${row}`, formula(`=$D$${place.opening}`), {
    color: COLOR.ink,
    italic: false,
    numberFormat: comparedFormat(place.scale),
  });
  for (const bar of place.bars) sheet.put(`${barColumn(place, bar)}${row}`, formula(`=$D$${barRow(place, bar)}`));
  sheet.put(`${place.last}${row}`, formula(`=$D$${closingRow(place)}`));
}

/** What the stacks are made of, from the axis outwards. */
const STACKS: readonly {
  readonly name: string;
  readonly bars: readonly ChangeBarId[];
  readonly fill: string;
  readonly edge?: string;
}[] = [
  { name: "New, reopened", bars: ["new", "reopened"], fill: COLOR.chartActual },
  { name: "Moved in, amount up", bars: ["movedIn", "amountUp"], fill: COLOR.chartForecast, edge: COLOR.chartActual },
  { name: "Moved out, amount down", bars: ["movedOut", "amountDown"], fill: COLOR.chartTaken, edge: COLOR.rule },
  { name: "Won", bars: ["won"], fill: COLOR.tabDetail },
  {
    name: "Lost, no decision, disappeared",
    bars: ["lost", "noDecision", "disappeared"],
    fill: COLOR.paper,
    edge: COLOR.ink,
  },
];

function ownerChart(
  place: ChangesPlace,
  sheet: SheetBuilder,
  at: {
    readonly place: string;
    readonly data: number;
    readonly owners: readonly OwnerChanges[];
    readonly first: number;
  }
): number {
  const { data, owners, first } = at;
  const stacks = place.bars.includes("readDifferently")
    ? [
        ...STACKS,
        { name: "Read differently", bars: ["readDifferently"] as const, fill: COLOR.noteFill, edge: COLOR.rule },
      ]
    : STACKS;
  const letters = ["C", "D", "E", "F", "G", "H"];
  const row = data + 2;
  sheet
    .put(`B${data}`, text("Chart data (not printed)"))
    .putRow(`B${data + 1}`, [text("Owner"), ...stacks.map(({ name }) => text(name))]);
  owners.forEach(({ owner }, i) => {
    sheet.put(`B${row + i}`, text(shortened(place.ownerLabels.get(owner) ?? owner, 18)));
    stacks.forEach(({ bars }, s) => {
      const cells = bars.map((bar) => `${barColumn(place, bar)}${first + i}`);
      sheet.put(`${letters[s] ?? "H"}${row + i}`, formula(`=${cells.join("+")}`));
    });
  });
  const bottom = row + owners.length - 1;
  sheet
    .style(`B${data}:H${bottom}`, STYLE.note)
    .style(`C${data + 1}:H${bottom}`, { align: "right", numberFormat: comparedFormat(place.scale) });
  const values = (column: string): PlanRange => rangeOf(`${column}${row}:${column}${bottom}`);
  const series = stacks.map(({ name, fill, edge }, s): PlanSeries => ({
    name,
    values: values(letters[s] ?? "H"),
    fill,
    ...(edge === undefined ? {} : { line: { color: edge, points: 0.75 } }),
    legendEntry: true,
  }));
  sheet.chart({
    name: "ChangesByOwner",
    kind: "stackedColumn",
    place: rangeOf(at.place),
    categories: values("B"),
    series,
    gapWidth: 45,
    overlap: 100,
    valueAxis: { visible: true, numberFormat: axisFormat(place) },
    legend: "top",
    altText: altText(place, owners),
  });
  return bottom + 1;
}

function axisFormat({ scale }: ChangesPlace): string {
  const [positive = ""] = gapFormat({ ...scale, comparedDecimals: Math.min(1, scale.comparedDecimals) }).split(";");
  return `${positive};${positive.replace("+", '"−"')};0`;
}

function altText(place: ChangesPlace, owners: readonly OwnerChanges[]): string {
  const compared = { ...place.scale, decimals: place.scale.comparedDecimals };
  const parts = owners.map(({ owner, bars }) => {
    const sum = (adding: boolean): number =>
      bars.filter(({ bar, value }) => isAdding(bar, value) === adding).reduce((total, { value }) => total + value, 0);
    return `${place.ownerLabels.get(owner) ?? owner} added ${moneyWords(sum(true), compared)}, lost ${moneyWords(-sum(false), compared)}`;
  });
  return `Columns by owner: what was added to the pipeline and what was taken. ${parts.join("; ")}.`;
}

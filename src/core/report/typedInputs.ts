import { isoMonth, monthNumber } from "../cells/day";
import { questionKeyParts } from "../opportunities/questionKey";
import type { ScenarioMember } from "./scenarios";

/** What stands in an input cell: a constant, or a formula as typed ("=1200*12"). Blank cells are not typed. */
export type Typed = string | number;

/**
 * What people typed on our sheets, by input key (the `key` of `PlanContent`), whatever cell it stood in:
 * "goal" · "column:amount" · "stage:Proposal" · "month:share:2026-01" · "deal:006A:probability".
 */
export type TypedInputs = ReadonlyMap<string, Typed>;

/** Single input cells carry a workbook-level name: this, then the key. */
export const INPUT_NAME_PREFIX = "EnoughPipeline.Input.";

/** Stands in a column's input where the sheet has no such column, whatever its headers say. */
export const NOT_IN_SHEET = "not in this sheet";

/** The lines of the forecast that take a typed value a month; won and expected in the template alone. */
export const MONTH_LINES = ["share", "call", "won", "expected"] as const;
export type MonthLine = (typeof MONTH_LINES)[number];

const SHARE_KEYS = "month:share:";

/** What can be typed about one open deal. */
export const DEAL_MEMBERS = ["month", "probability", "amount", "note"] as const;
export type DealMember = (typeof DEAL_MEMBERS)[number];

/** Key of a month's typed value. */
export function monthKey(line: MonthLine, month: string): string {
  return `month:${line}:${month}`;
}

/** Key of something typed about a deal; `id` as in `dealKeyOf`. */
export function dealInputKey(id: string, member: DealMember): string {
  return `deal:${id}:${member}`;
}

/** Columns of the kept scenarios, counted from that of their name. */
export const SCENARIO_COLUMNS: Readonly<Record<ScenarioMember, number>> = {
  name: 0,
  landing: 1,
  p10: 3,
  p90: 4,
  chance: 5,
  keptOn: 6,
  winRate: 7,
  dealSize: 8,
  cycleDays: 9,
  added: 10,
  without: 11,
};

const SCENARIO_LIST: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(SCENARIO_COLUMNS).map(([member, column]) => [column, member])
);

/**
 * Named areas of typed lists, header row left out. The last column of a list holds, unseen, the key of the row;
 * `members` says which column (offset in the area) holds which member of that key ("" is the key itself).
 */
export const LIST_AREAS: readonly { readonly name: string; readonly members: Readonly<Record<number, string>> }[] = [
  { name: "EnoughPipeline.List.Columns", members: { 1: "" } },
  { name: "EnoughPipeline.List.Stages", members: { 1: "" } },
  { name: "EnoughPipeline.List.Questions", members: { 1: "" } },
  { name: "EnoughPipeline.List.Rates", members: { 1: "" } },
  { name: "EnoughPipeline.List.Quotas", members: { 1: "" } },
  { name: "EnoughPipeline.List.Kept", members: { 1: "" } },
  { name: "EnoughPipeline.List.Deals", members: { 9: "month", 10: "probability", 11: "amount", 13: "note" } },
  {
    name: "EnoughPipeline.List.TypedDeals",
    members: { 0: "name", 5: "amount", 9: "month", 10: "probability", 13: "note" },
  },
  { name: "EnoughPipeline.List.Scenarios", members: SCENARIO_LIST },
];

/** Stands in an unseen key cell between the key and what the program itself put into the input: that is not typed. */
const KEY_SEPARATOR = "␟";

/** Content of an unseen key cell; `recognised` is what the input shows without anybody having typed. */
export function keyCell(key: string, recognised?: string): string {
  return recognised === undefined ? key : `${key}${KEY_SEPARATOR}${recognised}`;
}

/** Named row of the forecast's months (days; quarter columns hold text), and the named row of each typed line under it. */
export const MONTHS_NAME = "EnoughPipeline.Line.months";
export const LINE_AREAS: Readonly<Record<MonthLine, string>> = {
  share: "EnoughPipeline.Line.share",
  call: "EnoughPipeline.Line.call",
  won: "EnoughPipeline.Line.won",
  expected: "EnoughPipeline.Line.expected",
};

/** Named column, below the print, of the shares that the phasing gives the twelve months: a cell that shows its share is not typed. */
export const SHARES_GIVEN_NAME = "EnoughPipeline.Line.sharesGiven";

/** One named area as read: `values` as calculated, `formulas` as typed (a constant stands there as itself). */
export interface ReadArea {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Every name `readTyped` can use, single inputs excepted (those are found by their prefix). */
export const TYPED_AREA_NAMES: readonly string[] = [
  ...LIST_AREAS.map((area) => area.name),
  MONTHS_NAME,
  SHARES_GIVEN_NAME,
  ...Object.values(LINE_AREAS),
];

/**
 * Finds again what was typed, from the named areas of the sheets as they stand now.
 * Left out: blank cells, cells without a key, areas that are gone. A key met twice keeps its first value.
 * @param areas name → area; single inputs under `INPUT_NAME_PREFIX` + key
 * @returns key → as typed: a formula where one was typed
 */
export function readTyped(areas: ReadonlyMap<string, ReadArea>): Map<string, Typed> {
  return readInputs(areas, (area) => area.formulas);
}

/** The same, key → what the cell shows: the result of a typed formula. What the calculation is given. */
export function readTypedValues(areas: ReadonlyMap<string, ReadArea>): Map<string, Typed> {
  return readInputs(areas, (area) => area.values);
}

type Cells = readonly (readonly unknown[])[];

function readInputs(areas: ReadonlyMap<string, ReadArea>, cellsOf: (area: ReadArea) => Cells): Map<string, Typed> {
  const typed = new Map<string, Typed>();
  const keep = (key: string, content: unknown): void => {
    const isTyped = typeof content === "number" || (typeof content === "string" && content.trim() !== "");
    if (isTyped && !typed.has(key)) typed.set(key, content);
  };
  const cellsNamed = (name: string): Cells => {
    const area = areas.get(name);
    return area === undefined ? [] : cellsOf(area);
  };
  for (const name of areas.keys()) {
    if (name.startsWith(INPUT_NAME_PREFIX)) keep(name.slice(INPUT_NAME_PREFIX.length), cellsNamed(name)[0]?.[0]);
  }
  for (const { name, members } of LIST_AREAS) {
    for (const row of cellsNamed(name)) {
      const keyed = row[row.length - 1];
      const [key, recognised] = typeof keyed === "string" ? keyed.split(KEY_SEPARATOR) : [];
      if (key === undefined || key === "") continue;
      for (const [offset, member] of Object.entries(members)) {
        const content = row[Number(offset)];
        if (String(content) !== recognised) keep(member === "" ? key : `${key}:${member}`, content);
      }
    }
  }
  for (const line of MONTH_LINES) {
    const cells = cellsNamed(LINE_AREAS[line])[0] ?? [];
    const isGiven = line === "share" ? givenShares(areas) : () => false;
    monthCells(areas).forEach(({ month, at }, m) => {
      if (!isGiven(m, at)) keep(monthKey(line, month), cells[at]);
    });
  }
  return typed;
}

/** The months of the forecast, and where they stand in their row: quarters hold text. */
function monthCells(areas: ReadonlyMap<string, ReadArea>): readonly { readonly month: string; readonly at: number }[] {
  return (areas.get(MONTHS_NAME)?.values[0] ?? []).flatMap((day, at) =>
    typeof day === "number" ? [{ month: isoMonth(monthNumber(day)), at }] : []
  );
}

/** Whether the m-th month's share, at a place in its row, shows what the phasing gives it. */
function givenShares(areas: ReadonlyMap<string, ReadArea>): (m: number, at: number) => boolean {
  const shown = areas.get(LINE_AREAS.share)?.values[0] ?? [];
  const given = areas.get(SHARES_GIVEN_NAME)?.values ?? [];
  return (m, at) => {
    const [share, own] = [shown[at], given[m]?.[0]];
    return typeof share === "number" && typeof own === "number" && Math.abs(share - own) <= 1e-12;
  };
}

/**
 * What was typed, as `resolveSettings` takes it: input → value, with `columnMap`, `stageMap`, `rates`, `quotas` and `monthShares`
 * gathered from their cells. What is typed about months' calls and deals is the forecast's own and no setting.
 * @param values key → value, as `readTypedValues` gives it
 */
export function typedSettings(values: ReadonlyMap<string, Typed>): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  const columnMap: Record<string, string> = {};
  const stageMap: Record<string, string> = {};
  const rates: Record<string, Typed> = {};
  const quotas: Record<string, Typed> = {};
  const monthShares: Record<string, Typed> = {};
  for (const [key, value] of values) {
    const { group, of } = questionKeyParts(key);
    if (group === "column") columnMap[of] = headerName(String(value));
    else if (group === "stage") stageMap[of] = outcomeName(String(value));
    else if (group === "rate") rates[of] = value;
    else if (group === "quota") quotas[of] = value;
    else if (key.startsWith(SHARE_KEYS)) monthShares[key.slice(SHARE_KEYS.length)] = value;
    else if (!key.includes(":")) settings[key] = value;
  }
  return { ...settings, columnMap, stageMap, rates, monthShares, quotas };
}

/** "" for a field that is not in the sheet. */
function headerName(shown: string): string {
  return shown.trim().toLowerCase() === NOT_IN_SHEET ? "" : shown;
}

/** "no decision" as the sheet shows it → "noDecision". */
function outcomeName(shown: string): string {
  return shown.trim().toLowerCase() === "no decision" ? "noDecision" : shown;
}

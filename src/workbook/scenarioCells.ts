import {
  keptScenarios,
  SCENARIO_MEMBERS,
  scenarioKey,
  scenarioTyped,
  type KeptScenario,
} from "../core/report/scenarios";
import { LIST_AREAS, readTypedValues, SCENARIO_COLUMNS, type Typed } from "../core/report/typedInputs";
import { passing } from "./address";
import { neutralise } from "./neutralise";
import { matrixOf } from "./rangeValues";

/** Why a scenario was not kept: the report has no place for one, or its sheet is protected. */
export type ScenarioBlocked = "noPlace" | "sheetProtected";

/** What became of a scenario that was to be kept. */
export type ScenarioKept =
  | { readonly kind: "kept"; readonly scenarios: readonly KeptScenario[] }
  | { readonly kind: "blocked"; readonly reason: ScenarioBlocked; readonly sheet: string };

/**
 * The scenarios that stand in the workbook, by slot; none where there is no place for them.
 * Round trips: 1
 */
export async function readScenarios(context: Excel.RequestContext): Promise<readonly KeptScenario[]> {
  const place = await scenarioPlace(context);
  return place === undefined ? [] : keptScenarios(typedIn(place.values));
}

/**
 * Keeps a scenario in the cells of its slot, and in no others: those next to them are formulas of the sheet.
 * Round trips: 2
 */
export async function keepScenario(
  context: Excel.RequestContext,
  scenario: Omit<KeptScenario, "slot">
): Promise<ScenarioKept> {
  const place = await scenarioPlace(context);
  if (place === undefined) return { kind: "blocked", reason: "noPlace", sheet: "" };
  const { area, values, sheet, isProtected } = place;
  if (isProtected) return { kind: "blocked", reason: "sheetProtected", sheet };
  const typed = scenarioTyped(typedIn(values), scenario);
  const row = values.findIndex((cells) => typed.has(scenarioKey(slotOf(cells), "name")));
  if (row < 0) return { kind: "blocked", reason: "noPlace", sheet };
  const slot = slotOf(values[row] ?? []);
  for (const { from, members } of RUNS) {
    const cells = members.map((member) => cellOf(typed.get(scenarioKey(slot, member)) ?? ""));
    const at = { row: area.rowIndex + row, column: area.columnIndex + from, rows: 1, columns: cells.length };
    passing(area.worksheet, at).values = [cells];
  }
  await context.sync();
  return { kind: "kept", scenarios: keptScenarios(new Map([...typedIn(values), ...typed])) };
}

const LIST = LIST_AREAS.find(({ members }) => Object.values(members).includes("landing"))?.name ?? "";

interface ScenarioPlace {
  readonly area: Excel.Range;
  readonly values: readonly (readonly Typed[])[];
  readonly sheet: string;
  readonly isProtected: boolean;
}

/** Round trips: 1 */
async function scenarioPlace(context: Excel.RequestContext): Promise<ScenarioPlace | undefined> {
  const area = context.workbook.names.getItemOrNullObject(LIST).getRangeOrNullObject();
  area.load("values,rowIndex,columnIndex");
  area.worksheet.load("name");
  area.worksheet.protection.load("protected");
  await context.sync();
  if (area.isNullObject) return undefined;
  const { worksheet } = area;
  return {
    area,
    values: matrixOf<Typed>(area.values),
    sheet: worksheet.name,
    isProtected: worksheet.protection.protected,
  };
}

function typedIn(values: ScenarioPlace["values"]): ReadonlyMap<string, Typed> {
  return readTypedValues(new Map([[LIST, { values, formulas: values }]]));
}

/** The slot that the unseen last cell of a row names: "scenario:2". */
function slotOf(cells: readonly Typed[]): number {
  return Number(/^scenario:(\d+)$/.exec(String(cells.at(-1)))?.[1] ?? NaN);
}

function cellOf(value: Typed): Typed {
  return typeof value === "number" ? value : neutralise(value);
}

/** Members that stand beside each other, each run by the place of its first cell. */
const RUNS = SCENARIO_MEMBERS.reduce<{ from: number; members: (typeof SCENARIO_MEMBERS)[number][] }[]>(
  (runs, member) => {
    const last = runs.at(-1);
    const column = SCENARIO_COLUMNS[member];
    if (last !== undefined && last.from + last.members.length === column) last.members.push(member);
    else runs.push({ from: column, members: [member] });
    return runs;
  },
  []
);

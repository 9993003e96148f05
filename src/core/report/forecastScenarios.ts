import { YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { VALUE } from "./names";
import { amountsFormat, FORMAT, gridScale, starred } from "./numberFormats";
import { engine, formula, input, text, type SheetBuilder } from "./planBuilder";
import { SCENARIO_MEMBERS, SCENARIO_SLOTS, scenarioKey, type ScenarioMember } from "./scenarios";
import { typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { keyCell, LIST_AREAS, SCENARIO_COLUMNS } from "./typedInputs";
import { columnLetters } from "./a1";

/** Letters of a member's column: the list begins in B. */
const lettersOf = (member: ScenarioMember): string => columnLetters(1 + SCENARIO_COLUMNS[member]);

/**
 * The plan, today's forecast and what was kept of "What if": where the year lands, the range, the chance, what was changed.
 * A kept scenario stays as it was computed then; emptying its name forgets it at the next analysis.
 */
export function forecastScenarios(context: SheetContext, sheet: SheetBuilder, rows: ForecastRows): void {
  const { scenarios: top } = rows;
  if (top === undefined) return;
  section(sheet, `B${top}:S${top}`, {
    title: "Scenarios",
    note: "kept from What if in the pane, as computed on their day · empty a name to forget one",
  });
  headers(sheet, top + 1);
  const [plan, base, first] = [top + 2, top + 3, top + 4];
  const last = first + SCENARIO_SLOTS - 1;
  looks(context, sheet, plan, last);
  sheet
    .put(`B${plan}`, text("Plan"))
    .put(`${lettersOf("landing")}${plan}`, formula(`=IF(${VALUE.goal}="","",${VALUE.goal})`));
  baseRow(context, sheet, rows, base);
  for (let slot = 1; slot <= SCENARIO_SLOTS; slot++) keptRow(context, sheet, slot, first + slot - 1);
  for (let row = base; row <= last; row++) {
    const landing = `${lettersOf("landing")}${row}`;
    sheet.put(`D${row}`, formula(`=IF(OR(${landing}="",${VALUE.goal}=""),"",${landing}-${VALUE.goal})`));
  }
  sheet.name(listName, `B${first}:T${last}`);
}

const listName = LIST_AREAS.find(({ name }) => name.endsWith(".Scenarios"))?.name ?? "";

const TITLES: Readonly<Record<ScenarioMember, string>> = {
  name: "Scenario",
  landing: "Landing",
  p10: "P10*",
  p90: "P90*",
  chance: "Chance*",
  keptOn: "As of",
  winRate: "Win rate",
  dealSize: "Deal size",
  cycleDays: "Cycle",
  added: "Added",
  without: "Without",
};

function headers(sheet: SheetBuilder, row: number): void {
  for (const member of SCENARIO_MEMBERS) sheet.put(`${lettersOf(member)}${row}`, text(TITLES[member]));
  sheet
    .put(`D${row}`, text("Against"))
    .style(`B${row}:S${row}`, STYLE.header)
    .style(`C${row}:L${row}`, { align: "right" })
    .style(`${lettersOf("without")}${row}`, { indent: 1 })
    .height(row, HEIGHT.header);
}

function looks(context: SheetContext, sheet: SheetBuilder, first: number, last: number): void {
  const grid = gridScale(context.scale);
  const look = (letters: string, numberFormat: string): void => {
    sheet.style(`${letters}${first}:${letters}${last}`, { numberFormat, align: "right" });
  };
  sheet.style(`B${first}:S${last}`, { size: 9, ...STYLE.rows });
  for (const member of ["p10", "p90"] as const) {
    look(lettersOf(member), starred(grid.format));
    sheet.style(`${lettersOf(member)}${first}:${lettersOf(member)}${last}`, STYLE.engine);
  }
  look(lettersOf("landing"), grid.format);
  look("D", grid.change);
  look(lettersOf("chance"), FORMAT.engineChance);
  look(lettersOf("keptOn"), FORMAT.shortDay);
  look(lettersOf("winRate"), FORMAT.share);
  look(lettersOf("dealSize"), amountsFormat(context.scale));
  look(lettersOf("cycleDays"), FORMAT.days);
  look(lettersOf("added"), FORMAT.count);
  const own = `${lettersOf("chance")}${first}:${lettersOf("without")}${last}`;
  sheet
    .style(own, STYLE.engine)
    .style(`C${first + 2}:C${last}`, { ...STYLE.engine, numberFormat: starred(grid.format) })
    .style(`${lettersOf("without")}${first}:${lettersOf("without")}${last}`, { indent: 1 })
    .style(`B${first + 2}:B${last}`, STYLE.input)
    .style(`T${first + 2}:T${last}`, STYLE.unseen);
}

/** Today: the landing as the months above have it now; range and chance as analyzed, without what was typed since. */
function baseRow(context: SheetContext, sheet: SheetBuilder, { total }: ForecastRows, row: number): void {
  const { settings, coverage, metrics } = context.analysis;
  const { outlook } = coverage;
  const put = (member: ScenarioMember, value: number | undefined): void => {
    sheet.put(`${lettersOf(member)}${row}`, engine(value));
  };
  sheet.put(`B${row}`, text("Today's forecast"));
  sheet.put(`${lettersOf("landing")}${row}`, formula(`=IF(${YEAR_COLUMN}${total}="","",${YEAR_COLUMN}${total})`));
  put("p10", outlook.p10);
  put("p90", outlook.p90);
  put("chance", outlook.probabilityOfGoal);
  put("keptOn", settings.asOf);
  put("winRate", metrics.winRate.count);
  put("dealSize", metrics.dealSize.mean);
  put("cycleDays", metrics.cycleDays.mean);
}

function keptRow(context: SheetContext, sheet: SheetBuilder, slot: number, row: number): void {
  const typed = new Map(SCENARIO_MEMBERS.map((member) => [member, typedAt(context, scenarioKey(slot, member))]));
  const isKept = String(typed.get("name") ?? "").trim() !== "";
  for (const member of SCENARIO_MEMBERS) {
    const value = isKept ? typed.get(member) : undefined;
    sheet.put(`${lettersOf(member)}${row}`, input(scenarioKey(slot, member), value));
  }
  sheet.put(`T${row}`, text(keyCell(`scenario:${slot}`)));
}

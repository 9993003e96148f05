import type { Analysis, Lever, WithoutDeal } from "../analysis";
import { LEVER_LINES, type CheckLayout, type CheckRows } from "./checkGrid";
import { createUntil } from "./creationPace";
import { dealName } from "./dealName";
import { toldLevers, type LeverEnd } from "./leverWords";
import { inputName, VALUE } from "./names";
import { amountsFormat, FORMAT, moneyFormat, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { sourceRow, type SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { spareOf } from "./spareOf";
import { HEIGHT, STYLE } from "./styleKit";
import { scaleOf } from "./moneyScales";
import { chanceWords, shareWords, shortDayWords, shortened } from "./wording";

/** Characters of a deal's name in its column. */
const NAME_CHARACTERS = 22;

/** Where the ends of the levers stand; "" for one that is not listed. */
export function leverCell(
  { coverage }: Analysis,
  { levers: top }: Pick<CheckRows, "levers">
): (kind: Lever["kind"], end: LeverEnd) => string {
  return (kind, end) => {
    const at = toldLevers(coverage).findIndex((lever) => lever.kind === kind);
    return top === undefined || at < 0 ? "" : `$${end === "from" ? "E" : "F"}$${top + 3 + at}`;
  };
}

/**
 * What gets the year to the confidence, each change on its own, and the chance without each of the largest deals; nothing
 * is drawn where there is no chance.
 */
export function checkLevers(context: SheetContext, sheet: SheetBuilder, { rows }: CheckLayout): void {
  const { analysis } = context;
  const { levers: top } = rows;
  if (top === undefined) return;
  const sure = shareWords(analysis.settings.confidence);
  const isEnough = analysis.coverage.verdict === "enough";
  section(sheet, `B${top}:H${top}`, {
    title: isEnough ? "What the chance allows" : `What gets you to ${sure}`,
    note: "each one on its own",
  });
  section(sheet, `J${top}:M${top}`, { title: "Without the largest deals", note: "the chance without it" });
  headers(sheet, top);
  todayRow(analysis, sheet, top + 2);
  if (isEnough) spareRow(context, sheet, top + 3);
  toldLevers(analysis.coverage).forEach((lever, i) => leverRow(context, sheet, lever, top + 3 + i));
  looks(context, sheet, top);
  dealRows(context, sheet, top);
  const note = `* computed by the add-in on ${context.report.computedAt}; belongs to the goal and the rows of that moment.`;
  sheet.put(`B${top + 2 + LEVER_LINES}`, text(`${note}${lateNote(analysis)}`), STYLE.note);
}

function headers(sheet: SheetBuilder, top: number): void {
  sheet
    .style(`B${top + 1}:H${top + 1}`, STYLE.header)
    .style(`J${top + 1}:M${top + 1}`, STYLE.header)
    .style(`E${top + 1}:G${top + 1}`, { align: "right" })
    .style(`H${top + 1}`, { align: "center" })
    .style(`K${top + 1}:M${top + 1}`, { align: "right" })
    .height(top + 1, HEIGHT.header);
  const titles: [string, string][] = [
    ["B", "Change"],
    ["E", "From*"],
    ["F", "To*"],
    ["G", "Chance*"],
    ["H", "Alone"],
    ["J", "Deal"],
    ["K", "Amount*"],
    ["L", "Chance*"],
    ["M", "Row"],
  ];
  for (const [letters, title] of titles) sheet.put(`${letters}${top + 1}`, text(title));
}

/** As it is: the chance, and what of it stands on deals that are there. */
function todayRow({ coverage }: Analysis, sheet: SheetBuilder, row: number): void {
  const { probabilityExistingOnly: existing } = coverage.outlook;
  const beside = existing === undefined ? "" : ` (${chanceWords(existing)} from deals that are there)`;
  sheet
    .put(`B${row}`, text(`As it is${beside}`), { bold: true })
    .put(`G${row}`, formula(`=IF(${VALUE.chance}="","",${VALUE.chance})`))
    .put(`H${row}`, formula("=$B$2"));
}

function reaches(chance: string): string {
  return `=IF(${chance}="","",IF(${chance}>=${inputName("confidence")}-0.000000001,"● Enough","▲ Not alone"))`;
}

/** What can be lost with the confidence kept. */
function spareRow(context: SheetContext, sheet: SheetBuilder, row: number): void {
  const spare = spareOf(context.analysis, context.analysis.coverage);
  if (spare === undefined) return;
  sheet
    .put(`B${row}`, text("Working pipeline that can be lost*"))
    .put(`F${row}`, engine(spare), { ...STYLE.engine, numberFormat: starred(moneyFormat(scaleOf(spare))) })
    .put(`G${row}`, formula(`=${inputName("confidence")}`))
    .put(`H${row}`, formula(reaches(`G${row}`)));
}

function leverRow(context: SheetContext, sheet: SheetBuilder, lever: Lever, row: number): void {
  const format = starred(formatOf(lever));
  sheet
    .put(`B${row}`, text(leverLabel(context.analysis, lever)))
    .put(`E${row}`, engine(lever.from), { numberFormat: format })
    .put(`F${row}`, engine(lever.to), { numberFormat: format })
    .put(`G${row}`, engine(lever.chance))
    .put(`H${row}`, formula(reaches(`G${row}`)));
}

function leverLabel(analysis: Analysis, { kind }: Lever): string {
  switch (kind) {
    case "opportunities": {
      const { settings, coverage } = analysis;
      const until = createUntil(analysis, coverage);
      return `Opportunities to add${until === undefined ? "" : ` by ${shortDayWords(until, settings.asOf)}`}`;
    }
    case "winRate":
      return "Win rate";
    case "dealSize":
      return "Mean deal size";
    case "cycle":
      return "Cycle, days";
  }
}

function formatOf({ kind, to }: Lever): string {
  switch (kind) {
    case "opportunities":
      return FORMAT.count;
    case "winRate":
      return FORMAT.phasing;
    case "dealSize":
      return moneyFormat(scaleOf(to));
    case "cycle":
      return FORMAT.count;
  }
}

function looks({ scale }: SheetContext, sheet: SheetBuilder, top: number): void {
  const [first, last] = [top + 2, top + 1 + LEVER_LINES];
  sheet
    .style(`B${first}:H${last}`, STYLE.rows)
    .style(`J${first}:M${last}`, STYLE.rows)
    .style(`E${first}:G${last}`, { ...STYLE.engine, align: "right" })
    .style(`G${first}:G${last}`, { numberFormat: FORMAT.engineChance })
    .style(`H${first}:H${last}`, STYLE.narrowChip)
    .style(`J${first}:J${last}`, { size: 9 })
    .style(`K${first}:K${last}`, { ...STYLE.engine, numberFormat: amountsFormat(scale), align: "right" })
    .style(`L${first}:L${last}`, { ...STYLE.engine, numberFormat: FORMAT.engineChance, align: "right", bold: true })
    .style(`M${first}:M${last}`, { ...STYLE.link, align: "right" });
  chipRules(sheet, `H${first}:H${last}`);
}

function dealRows(context: SheetContext, sheet: SheetBuilder, top: number): void {
  const { withoutLargest } = context.analysis.coverage.outlook;
  if (withoutLargest.length === 0) {
    sheet.put(`J${top + 2}`, text("No open deal with an amount has a chance in the year."), STYLE.reason);
    return;
  }
  withoutLargest.slice(0, LEVER_LINES).forEach((deal, i) => dealRow(context, sheet, deal, top + 2 + i));
}

function dealRow(context: SheetContext, sheet: SheetBuilder, deal: WithoutDeal, row: number): void {
  const { opportunities } = context.analysis.reading;
  sheet
    .put(`J${row}`, text(shortened(dealName(opportunities, deal.index), NAME_CHARACTERS)))
    .put(`K${row}`, engine(deal.amount))
    .put(`L${row}`, engine(deal.chance))
    .put(`M${row}`, text(`row ${deal.row}`))
    .link(`M${row}`, sourceRow(context, deal.row), `Row ${deal.row} of ${context.report.sourceSheet}`);
}

/** Said where new opportunities come too late for the year. */
function lateNote({ coverage }: Analysis): string {
  if (!coverage.outlook.isTooLateToCreate || coverage.verdict === "enough") return "";
  return " Opportunities are left out: what is created now closes after the year.";
}

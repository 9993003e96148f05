import { YEAR_COLUMN, type ForecastRows } from "./forecastGrid";
import { hasExpected } from "./forecastServing";
import { joined, quoted, shareText, sizeText } from "./formulaText";
import { VALUE } from "./names";
import { gridScale, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { reasonWords } from "./reasonWords";
import type { SheetContext } from "./sheetContext";
import { chipRules } from "./sheetParts";
import { STYLE } from "./styleKit";
import { monthWords } from "./wording";

/** Part of the goal up to which a landing counts as at the goal: below it, no green. */
const AT_GOAL = 0.95;

/** Part of the plan to date from which won counts as up to it: both read the same then. */
export const AT_PLAN = 0.995;

/**
 * Best month and quarter on record, and whether the goal is still in reach: a comparison, no promise. Decided by formulas
 * alone, since goal, phasing and typed months change under it:
 * up to plan: won ≥ plan to date, and won + forecast not clearly below the goal, else "lands below goal"; behind, or
 * nothing due yet: what is left asks for no more than the best month and quarter on record, and months are left, else
 * "beyond past form".
 * @see Definitions §7 still reachable
 */
export function catchUp(context: SheetContext, sheet: SheetBuilder, rows: ForecastRows, helperTop: number): void {
  const { best, reachable } = rows;
  if (best !== undefined) record(context, sheet, best);
  sheet
    .style(`B${best ?? reachable}:B${reachable}`, { size: 9, bold: true })
    .put(`B${reachable}`, text("Goal still in reach?"));
  sheet
    .put(`C${reachable}`, formula(verdict(context, rows, helperTop)), STYLE.chip)
    .merge(`C${reachable}:E${reachable}`)
    .height(reachable, 16);
  chipRules(sheet, `C${reachable}:E${reachable}`);
  sheet.put(`G${reachable}`, formula(reason(context, rows, helperTop)), { ...STYLE.note, indent: 1 });
}

/** The best month and quarter of the rows. */
function record(context: SheetContext, sheet: SheetBuilder, best: number): void {
  const { bestMonth, bestQuarter } = context.analysis.forecast;
  const format = starred(gridScale(context.scale).format);
  const look = { ...STYLE.engine, numberFormat: format, align: "right" } as const;
  sheet.put(`B${best}`, text("Best month on record"));
  if (bestMonth === undefined) sheet.put(`C${best}`, text(reasonWords("noWonDeals")), STYLE.reason);
  else
    sheet
      .put(`C${best}`, engine(bestMonth.value), look)
      .put(`D${best}`, text(monthWords(bestMonth.month)), { ...STYLE.note, indent: 1 });
  if (bestQuarter !== undefined) {
    sheet.put(`H${best}`, text("Best quarter on record"), { size: 9 }).put(`K${best}`, engine(bestQuarter.value), look);
    sheet.put(`L${best}`, text(bestQuarter.quarter), { ...STYLE.note, indent: 1 });
  }
}

function leftRange(helperTop: number): string {
  return `$J$${helperTop}:$J$${helperTop + 11}`;
}

function rateRange(helperTop: number, from = 0, to = 11): string {
  return `$K$${helperTop + from}:$K$${helperTop + to}`;
}

/** Whether won + forecast falls clearly short of the goal; never where nothing says what the open deals are worth. */
function landsBelow(context: SheetContext, rows: ForecastRows): string {
  return hasExpected(context) ? `N(${YEAR_COLUMN}${rows.total})<${AT_GOAL}*${VALUE.goal}` : "FALSE";
}

/** Green only where won is up to plan and the landing is not clearly below the goal. */
function verdict(context: SheetContext, rows: ForecastRows, helperTop: number): string {
  const { bestMonth, bestQuarter } = context.analysis.forecast;
  const due = VALUE.planToDate;
  const upToPlan = `AND(${due}>0,N(${YEAR_COLUMN}${rows.won})>=${AT_PLAN}*${due})`;
  const ahead = `IF(${upToPlan},IF(${landsBelow(context, rows)},"▲ Lands below goal","● Up to plan"),`;
  const start = `=IF(${VALUE.goal}="","○ No goal",IF(${VALUE.remaining}=0,"● Goal reached",${ahead}`;
  if (context.isTemplate) return `${start}IF(${due}>0,"▲ Behind plan","○ Nothing due yet"))))`;
  if (bestMonth === undefined || bestQuarter === undefined) return `${start}"○ No answer")))`;
  const quarters = [0, 3, 6, 9].map((q) => `SUM(${rateRange(helperTop, q, q + 2)})`).join(",");
  const within = `AND(SUM(${leftRange(helperTop)})>0,MAX(${rateRange(helperTop)})<=C${rows.best}+0.001,MAX(${quarters})<=K${rows.best}+0.001)`;
  return `${start}IF(${within},IF(${due}>0,"▲ Behind, within form","○ Nothing due yet"),"■ Beyond past form"))))`;
}

function reason(context: SheetContext, rows: ForecastRows, helperTop: number): string {
  const { analysis, scale } = context;
  const due = `IF(${VALUE.planToDate}>0,${joined(
    "Won to date ",
    sizeText(`N(${YEAR_COLUMN}${rows.won})`, scale),
    ", plan to date ",
    sizeText(VALUE.planToDate, scale),
    ": pace ",
    shareText(`N(${YEAR_COLUMN}${rows.won})/${VALUE.planToDate}`)
  )},${quoted("Nothing is due by the plan yet")})`;
  const best = joined(
    "; the rest asks for a month of up to ",
    sizeText(`MAX(${rateRange(helperTop)})`, scale),
    ", the best on record is ",
    sizeText(`C${rows.best}`, scale)
  );
  const landing = joined(
    "; won + forecast comes to ",
    sizeText(`N(${YEAR_COLUMN}${rows.total})`, scale),
    ", ",
    sizeText(`(${VALUE.goal}-N(${YEAR_COLUMN}${rows.total}))`, scale),
    " below the goal"
  );
  const record =
    analysis.forecast.bestMonth === undefined
      ? ""
      : `&IF(OR(${VALUE.remaining}=0,SUM(${leftRange(helperTop)})=0),"",${best})`;
  const below = hasExpected(context) ? `&IF(${landsBelow(context, rows)},${landing},"")` : "";
  return `=IF(${VALUE.goal}="",${quoted(reasonWords("noGoal"))},${due}${record}${below}&".")`;
}

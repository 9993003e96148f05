import type { Coverage } from "../analysis";
import { bestMonthByOwner } from "../targets/bestMonthByOwner";
import { AT_PLAN } from "./forecastCatchUp";
import type { ForecastRows } from "./forecastGrid";
import { HELPER } from "./forecastHelper";
import { quoted } from "./formulaText";
import { listedOwners } from "./listedOwners";
import { VALUE } from "./names";
import { FORMAT, gridScale, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted, shortened } from "./wording";

const NOBODY = "(no owner)";
/** Characters of an owner in the first column. */
const NAME_CHARACTERS = 30;

/**
 * Each owner's goal, what is won of it, pace, what is needed a month, the best month on record, and whether the goal is
 * still in reach. Supports a decision; says nothing of the person.
 * @see Definitions §7 still reachable, per rep
 */
export function forecastReps(context: SheetContext, sheet: SheetBuilder, rows: ForecastRows, helperTop: number): void {
  const { reps: top } = rows;
  if (top === undefined) return;
  const owners = listedOwners(context);
  const header = top + 1;
  const [first, last] = [top + 2, top + 1 + owners.length];
  section(sheet, `B${top}:S${top}`, { title: "Goal still in reach, by owner", note: goalNote(owners) });
  sheet.putRow(
    `B${header}`,
    ["Owner", "Share of goal*", "Goal", "Won", "Pace", "Still to win", "Needed a month", "Best month*"].map(text)
  );
  sheet.put(`J${header}`, text("Still in reach?"));
  sheet
    .style(`B${header}:S${header}`, { ...STYLE.header, wrap: true })
    .style(`C${header}:I${header}`, { align: "right" })
    .style(`J${header}`, { indent: 1, wrap: false })
    .height(header, HEIGHT.wrappedHeader);
  looks(context, sheet, first, last);
  const best = bestMonthByOwner(context.analysis.reading.opportunities, context.analysis.settings.asOf);
  owners.forEach((owner, i) => {
    repRow(context, sheet, { owner, row: first + i, helperTop, best: best.get(owner.name) });
    sheet.merge(`J${first + i}:L${first + i}`);
  });
  const others = context.analysis.byOwner.length - owners.length;
  const rest =
    others > 0
      ? ` ${counted(others, "other owner")} with smaller goals ${others === 1 ? "is" : "are"} not listed.`
      : "";
  sheet.put(
    `B${last + 1}`,
    text(
      `Pace = won ÷ own plan to date. Needed a month: the most a month to come asks for, by the phasing of the goal.${rest}`
    ),
    STYLE.note
  );
}

function goalNote(owners: readonly Coverage[]): string {
  return owners.every(({ goalBasis }) => goalBasis === "quota")
    ? "goal = typed quota"
    : "goal = typed quota, else share of what was won in the baseline";
}

function looks(context: SheetContext, sheet: SheetBuilder, first: number, last: number): void {
  const { format } = gridScale(context.scale);
  sheet
    .style(`B${first}:S${last}`, { size: 9, ...STYLE.rows })
    .style(`D${first}:I${last}`, { numberFormat: format, align: "right" })
    .style(`C${first}:C${last}`, { ...STYLE.engine, numberFormat: starred(FORMAT.share), align: "right" })
    .style(`F${first}:F${last}`, { numberFormat: FORMAT.share })
    .style(`I${first}:I${last}`, { ...STYLE.engine, numberFormat: starred(format) })
    .style(`J${first}:L${last}`, STYLE.chip);
  chipRules(sheet, `J${first}:L${last}`);
}

interface RepPlace {
  readonly owner: Coverage;
  readonly row: number;
  readonly helperTop: number;
  readonly best: number | undefined;
}

function repRow(context: SheetContext, sheet: SheetBuilder, { owner, row, helperTop, best }: RepPlace): void {
  const fits = owner.name !== "" && owner.name.length <= NAME_CHARACTERS;
  const name = owner.name === "" ? NOBODY : fits ? owner.name : shortened(owner.name, NAME_CHARACTERS);
  const mine = `(${column("Owner")}=${fits ? `$B${row}` : quoted(owner.name)})`;
  const inYear = `(${column("Close")}>=${VALUE.yearStart})*(${column("Close")}<=MIN(${VALUE.yearEnd},${VALUE.asOf}))`;
  const won = `(${column("Outcome")}="won")*(${column("Amount")}>0)`;
  const unit = `$${HELPER.unit}$${helperTop}:$${HELPER.unit}$${helperTop + 11}`;
  sheet.put(`B${row}`, text(name));
  goalCells(context, sheet, owner, row);
  sheet
    .put(`E${row}`, formula(`=SUMPRODUCT(${mine}*${inYear}*${won}*${column("Amount")})`))
    .put(`F${row}`, formula(`=IF(OR(N(D${row})=0,${DUE_SHARE}=0),"",E${row}/(D${row}*${DUE_SHARE}))`))
    .put(`G${row}`, formula(`=IF(D${row}="","",MAX(0,D${row}-E${row}))`))
    .put(`H${row}`, formula(`=IF(N(G${row})=0,"",G${row}*MAX(${unit}))`))
    .put(`I${row}`, engine(best))
    .put(`J${row}`, formula(verdict(row, unit)));
}

/** A typed quota as it is; else the owner's share of the goal, which follows it. */
function goalCells({ analysis, scale }: SheetContext, sheet: SheetBuilder, owner: Coverage, row: number): void {
  const { goal } = analysis.coverage;
  if (owner.goalBasis !== "wonShare") {
    const look = { ...STYLE.engine, numberFormat: starred(gridScale(scale).format) };
    sheet.put(`D${row}`, engine(owner.goal), owner.goal === undefined ? undefined : look);
    return;
  }
  const share = owner.goal === undefined || goal === undefined || goal === 0 ? undefined : owner.goal / goal;
  sheet
    .put(`C${row}`, engine(share))
    .put(`D${row}`, formula(`=IF(OR(${VALUE.goal}="",C${row}=""),"",${VALUE.goal}*C${row})`));
}

/** The part of a goal that is due by the plan. */
const DUE_SHARE = `IF(N(${VALUE.goal})=0,0,${VALUE.planToDate}/${VALUE.goal})`;

function verdict(row: number, unit: string): string {
  const within = `AND(MAX(${unit})>0,H${row}<=N(I${row})+0.001)`;
  const behind = `IF(${within},IF(${DUE_SHARE}>0,"▲ Behind, within form","○ Nothing due yet"),"■ Beyond past form")`;
  const open = `IF(N(F${row})>=${AT_PLAN},"● Up to plan",IF(N(I${row})=0,"○ No answer",${behind}))`;
  return `=IF(D${row}="","○ No goal",IF(G${row}=0,"● Goal reached",${open}))`;
}

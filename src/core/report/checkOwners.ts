import { SHRINK } from "../analyseGroups";
import type { Coverage } from "../analysis";
import type { CheckLayout } from "./checkGrid";
import { NOTHING_PRICED, verdictFormula } from "./checkVerdict";
import { quoted } from "./formulaText";
import { VALUE } from "./names";
import { comparedFormat, FORMAT, gapFormat, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted, shortened } from "./wording";

const NOBODY = "(no owner)";
/** Characters of a name that fit the two columns of the owner; a longer one stands in the formulas in full. */
const NAME_CHARACTERS = 28;

/** Who is short: the year by owner, the largest shortfall first. Nothing is drawn for a sheet without owners. */
export function checkOwners(context: SheetContext, sheet: SheetBuilder, layout: CheckLayout): void {
  const top = layout.rows.owners;
  if (top === undefined) return;
  const { owners, otherOwners } = layout;
  section(sheet, `B${top}:M${top}`, {
    title: "Who is short",
    note: `goal = share of what was won in the baseline · working pipeline dated in ${context.analysis.year.name} · largest shortfall first`,
  });
  sheet
    .style(`B${top + 1}:M${top + 1}`, STYLE.header)
    .style(`D${top + 1}:L${top + 1}`, { align: "right" })
    .height(top + 1, HEIGHT.header);
  const titles: [string, string][] = [
    ["B", "Owner"],
    ["D", "Goal"],
    ["E", "Won"],
    ["F", "Still to win"],
    ["G", "Working"],
    ["H", "Needed"],
    ["J", "Gap"],
    ["K", "Coverage"],
    ["L", "Cov. needed"],
    ["M", "Verdict"],
  ];
  for (const [letters, title] of titles) sheet.put(`${letters}${top + 1}`, text(title));
  sheet.style(`M${top + 1}`, { align: "center" });
  const first = top + 2;
  const last = first + owners.length - 1;
  owners.forEach((owner, i) => ownerRow(context, sheet, owner, first + i));
  let all = last + 1;
  if (otherOwners.length > 0) othersRow(sheet, { count: otherOwners.length, first, last, all: ++all });
  allRow(sheet, all);
  const compared = comparedFormat(context.scale);
  sheet.style(`B${first}:M${all - 1}`, STYLE.rows).style(`B${all}:M${all}`, STYLE.total);
  sheet
    .style(`D${first}:H${all}`, { numberFormat: compared, align: "right" })
    .style(`J${first}:J${all}`, { numberFormat: gapFormat(context.scale), align: "right", bold: true });
  sheet
    .style(`K${first}:L${all}`, { numberFormat: FORMAT.coverage, align: "right" })
    .style(`M${first}:M${all}`, STYLE.chip);
  owners.forEach((owner, i) => {
    if (ownRate(context, owner))
      sheet.style(`L${first + i}`, { ...STYLE.engine, numberFormat: starred(FORMAT.coverage) });
  });
  chipRules(sheet, `M${first}:M${all}`);
  const marked = owners.some((owner) => ownRate(context, owner))
    ? `* computed by the add-in on ${context.report.computedAt}; the rest is live formulas.`
    : "Every figure is a live formula.";
  sheet.put(`B${all + 1}`, text(`${marked} ${ownNeed(context)}`), STYLE.note);
}

/** What an owner's coverage needed stands on. @see Definitions §3 small n */
function ownNeed({ analysis }: SheetContext): string {
  return analysis.coverage.requiredReading === "yield"
    ? `Coverage needed: 1 ÷ own yield, n own deals drawn to the whole's by ${SHRINK} deals; the needs do not add up to the whole's.`
    : `Coverage needed: 1 ÷ win rate, the own one drawn to the whole's by ${SHRINK} deals; the needs do not add up to the whole's.`;
}

/** Whether the owner's requirement stands on the own win rate, drawn towards the whole: only the add-in computes that. */
function ownRate({ analysis }: SheetContext, owner: Coverage): boolean {
  return (
    owner.requiredReading === "winRateByCount" ||
    (analysis.forecast.method !== "M1" && owner.requiredReading === undefined)
  );
}

function ownerRow(context: SheetContext, sheet: SheetBuilder, owner: Coverage, row: number): void {
  const fits = owner.name !== "" && owner.name.length <= NAME_CHARACTERS;
  const mine = `(${column("Owner")}=${fits ? `$B${row}` : quoted(owner.name)})`;
  const sum = (...factors: readonly string[]): string => `SUMPRODUCT(${[mine, ...factors].join("*")})`;
  const at = (letters: string): string => `${letters}${row}`;
  const amount = [`(${column("Outcome")}="won")`, `(${column("Amount")}>0)`, column("Amount")];
  const inYear = [
    `(${column("Close")}>=${VALUE.yearStart})`,
    `(${column("Close")}<=MIN(${VALUE.yearEnd},${VALUE.asOf}))`,
  ];
  sheet.put(at("B"), text(owner.name === "" ? NOBODY : fits ? owner.name : shortened(owner.name, NAME_CHARACTERS)));
  const share = sum(...baseline(context), ...amount);
  sheet.put(
    at("D"),
    formula(`=IF(OR(${VALUE.goal}="",N(${VALUE.wonValue})=0),"",${VALUE.goal}*${share}/${VALUE.wonValue})`)
  );
  sheet.put(at("E"), formula(`=${sum(...inYear, ...amount)}`));
  sheet.put(at("F"), formula(`=IF(${at("D")}="","",MAX(0,${at("D")}-${at("E")}))`));
  sheet.put(at("G"), formula(`=IF(${NOTHING_PRICED},"",${sum(column("Working"))})`));
  sheet.put(at("H"), formula(`=IF(OR(${at("F")}="",${at("L")}="",${NOTHING_PRICED}),"",${at("F")}*${at("L")})`));
  sheet.put(at("J"), formula(`=IF(${at("H")}="","",${at("G")}-${at("H")})`));
  sheet.put(at("K"), formula(`=IF(OR(N(${at("F")})=0,${NOTHING_PRICED}),"",${at("G")}/${at("F")})`));
  sheet.put(
    at("L"),
    ownRate(context, owner) ? engine(owner.requiredCoverage) : formula(required(context, sum, at("G")))
  );
  sheet.put(
    at("M"),
    formula(verdictFormula({ goal: at("D"), remaining: at("F"), coverage: at("K"), required: at("L") }))
  );
}

/** 1 ÷ yield of the owner's n working deals, drawn to the whole's by k deals; the classic coverage where the export has no probability. */
function required({ analysis }: SheetContext, sum: (...factors: readonly string[]) => string, working: string): string {
  if (analysis.forecast.method !== "M1") return `=${VALUE.classic}`;
  const everyKnown = !analysis.openDeals.some(({ probability }) => probability === undefined);
  const priced = everyKnown ? working : sum(`(${column("Probability")}>0)`, column("Working"));
  // Expected holds deals outside the year too: only rows with working money count here.
  const expected = sum(`(${column("Working")}>0)`, column("Expected"));
  const n = sum(`(${column("Working")}>0)`, `(${column("Probability")}>0)`, column("Deals"));
  return `=IF(${VALUE.required}="","",IFERROR((${n}+${SHRINK})/(${n}*(${expected}/${priced})+${SHRINK}/${VALUE.required}),${VALUE.required}))`;
}

/** The baseline as factors over the rows. */
function baseline({ analysis }: SheetContext): string[] {
  const close = column("Close");
  return analysis.window.from === undefined
    ? [`(${close}<=${VALUE.asOf})`]
    : [`(${close}>=${VALUE.baselineFrom})`, `(${close}<=${VALUE.asOf})`];
}

/** The owners that are not listed, together: all less the listed. */
function othersRow(
  sheet: SheetBuilder,
  place: { readonly count: number; readonly first: number; readonly last: number; readonly all: number }
): void {
  const { count, first, last, all } = place;
  const row = all - 1;
  sheet.put(`B${row}`, text(counted(count, "other owner")));
  for (const letters of ["D", "E", "G"])
    sheet.put(
      `${letters}${row}`,
      formula(`=IF(${letters}${all}="","",${letters}${all}-SUM(${letters}${first}:${letters}${last}))`)
    );
  sheet.put(`F${row}`, formula(`=IF(D${row}="","",MAX(0,D${row}-E${row}))`));
}

function allRow(sheet: SheetBuilder, row: number): void {
  sheet.put(`B${row}`, text("All"));
  const figures: [string, string][] = [
    ["D", VALUE.goal],
    ["E", VALUE.wonToDate],
    ["F", VALUE.remaining],
    ["G", VALUE.working],
    ["H", VALUE.needed],
    ["J", VALUE.gap],
    ["L", VALUE.required],
  ];
  for (const [letters, name] of figures)
    sheet.put(`${letters}${row}`, formula(`=IF(${name === VALUE.working ? NOTHING_PRICED : `${name}=""`},"",${name})`));
  sheet.put(`K${row}`, formula(`=IF(OR(N(F${row})=0,${VALUE.needed}=""),"",G${row}/F${row})`));
  sheet.put(
    `M${row}`,
    formula(verdictFormula({ goal: `D${row}`, remaining: `F${row}`, coverage: `K${row}`, required: `L${row}` }))
  );
}

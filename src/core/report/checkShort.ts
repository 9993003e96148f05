import { SHRINK } from "../analyseGroups";
import type { Coverage } from "../analysis";
import type { CheckLayout, ShortTable } from "./checkGrid";
import { chanceVerdict, NOTHING_PRICED, verdictFormula } from "./checkVerdict";
import { quoted } from "./formulaText";
import { hasChances } from "./noChance";
import { VALUE } from "./names";
import { comparedFormat, FORMAT, gapFormat, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { neededAsCount, shownNeed } from "./shownNeed";
import { HEIGHT, STYLE } from "./styleKit";
import { capitalized, counted, shortened } from "./wording";

/** Characters of a name that fit the two columns of the owner; a longer one stands in the formulas in full. */
const NAME_CHARACTERS = 24;

/** What the parts are called: heading of the table, of its column, one of them, and a part without a name. */
const WORDS: Readonly<
  Record<ShortTable["by"], { readonly title: string; readonly one: string; readonly nobody: string }>
> = {
  owner: { title: "Who is short", one: "owner", nobody: "(no owner)" },
  team: { title: "Who is short, by team", one: "team", nobody: "(no team)" },
  type: { title: "Where it is short, by type of business", one: "type", nobody: "(no type)" },
  product: { title: "Where it is short, by product", one: "product", nobody: "(no product)" },
};

/** The column of Pipeline Rows that holds the parts. */
const COLUMN_OF: Readonly<Record<ShortTable["by"], "Owner" | "Team" | "Type" | "Product">> = {
  owner: "Owner",
  team: "Team",
  type: "Type",
  product: "Product",
};

/** A need that is told in opportunities to add. */
const MORE = `#,##0" more*"`;

/** Who is short: the year by owner, team and segment, the shortest first. Nothing is drawn for parts the sheet does not name. */
export function checkShort(context: SheetContext, sheet: SheetBuilder, layout: CheckLayout): void {
  const { rows, owners, teams, segments } = layout;
  for (const [top, table] of [
    [rows.owners, owners],
    [rows.teams, teams],
    [rows.segments, segments],
  ] as const)
    if (top !== undefined) shortSection(context, sheet, table, top);
}

function shortSection(context: SheetContext, sheet: SheetBuilder, table: ShortTable, top: number): void {
  const { listed, others, by } = table;
  const byChance = hasChances(context.analysis);
  section(sheet, `B${top}:M${top}`, { title: WORDS[by].title, note: sectionNote(context, table) });
  headers(sheet, top + 1, by, byChance);
  const first = top + 2;
  const last = first + listed.length - 1;
  listed.forEach((part, i) => partRow(context, sheet, { part, by, row: first + i }));
  let all = last + 1;
  if (others.length > 0) othersRow(sheet, { count: others.length, one: WORDS[by].one, first, last, all: ++all });
  allRow(context, sheet, all);
  looks(context, sheet, table, { first, all });
  sheet.put(`B${all + 1}`, text(footnote(context, table)), STYLE.note);
}

function sectionNote({ analysis }: SheetContext, { by, listed }: ShortTable): string {
  const share = "share of what was won in the baseline";
  const hasQuota = listed.some(({ goalBasis }) => goalBasis === "quota");
  const goal = by === "owner" && hasQuota ? `own quota, else ${share}` : share;
  const order = hasChances(analysis) ? "lowest chance first" : "largest shortfall first";
  const isCounted = hasChances(analysis) && listed.some((part) => neededAsCount(part) !== undefined);
  const more = isCounted ? " · more = opportunities, above the goal in money" : "";
  return `goal = ${goal} · working pipeline dated in ${analysis.year.name} · ${order}${more}`;
}

function headers(sheet: SheetBuilder, row: number, by: ShortTable["by"], byChance: boolean): void {
  sheet
    .style(`B${row}:M${row}`, STYLE.header)
    .style(`D${row}:L${row}`, { align: "right" })
    .style(`M${row}`, { align: "center" })
    .height(row, HEIGHT.header);
  const titles: [string, string][] = [
    ["B", capitalized(WORDS[by].one)],
    ["D", "Goal"],
    ["E", "Won"],
    ["F", "Still to win"],
    ["G", "Working"],
    ["H", byChance ? "Needed*" : "Needed"],
    ["J", "Gap"],
    ["K", "Coverage"],
    ["L", byChance ? "Chance*" : "Cov. needed"],
    ["M", "Verdict"],
  ];
  for (const [letters, title] of titles) sheet.put(`${letters}${row}`, text(title));
}

function looks(
  context: SheetContext,
  sheet: SheetBuilder,
  { listed }: ShortTable,
  { first, all }: { readonly first: number; readonly all: number }
): void {
  const compared = comparedFormat(context.scale);
  const byChance = hasChances(context.analysis);
  sheet.style(`B${first}:M${all - 1}`, STYLE.rows).style(`B${all}:M${all}`, STYLE.total);
  sheet
    .style(`D${first}:H${all}`, { numberFormat: compared, align: "right" })
    .style(`J${first}:J${all}`, { numberFormat: gapFormat(context.scale), align: "right", bold: true })
    .style(`K${first}:L${all}`, { numberFormat: FORMAT.coverage, align: "right" })
    .style(`M${first}:M${all}`, STYLE.narrowChip);
  if (byChance)
    sheet
      .style(`H${first}:H${all - 1}`, { ...STYLE.engine, numberFormat: starred(compared) })
      .style(`L${first}:L${all}`, { ...STYLE.engine, numberFormat: FORMAT.engineChance });
  listed.forEach((part, i) => {
    if (byChance && neededAsCount(part) !== undefined) sheet.style(`H${first + i}`, { numberFormat: MORE });
    if (byChance && part.goalBasis === "quota")
      sheet.style(`D${first + i}`, { ...STYLE.engine, numberFormat: starred(compared) });
    if (!byChance && ownRate(context, part))
      sheet.style(`L${first + i}`, { ...STYLE.engine, numberFormat: starred(FORMAT.coverage) });
  });
  chipRules(sheet, `M${first}:M${all}`);
}

/** What is marked, and what the needs and chances of the parts stand on. @see Definitions §3 small n */
function footnote(context: SheetContext, { by, listed }: ShortTable): string {
  const { analysis, report } = context;
  const { one } = WORDS[by];
  const computed = `* computed by the add-in on ${report.computedAt}`;
  if (hasChances(analysis))
    return `${computed}; the rest is live formulas. Each chance is for that ${one}'s own goal: chances and needs do not add up. Own odds are drawn to the whole's by ${SHRINK} deals.`;
  const marked = listed.some((part) => ownRate(context, part))
    ? `${computed}; the rest is live formulas.`
    : "Every figure is a live formula.";
  return `${marked} ${ownNeed(context)}`;
}

/** What an owner's coverage needed stands on. @see Definitions §3 small n */
function ownNeed({ analysis }: SheetContext): string {
  return analysis.coverage.requiredReading === "yield"
    ? `Coverage needed: 1 ÷ own yield, n own deals drawn to the whole's by ${SHRINK} deals; the needs do not add up to the whole's.`
    : `Coverage needed: 1 ÷ win rate, the own one drawn to the whole's by ${SHRINK} deals; the needs do not add up to the whole's.`;
}

/** Whether the part's requirement stands on the own win rate, drawn towards the whole: only the add-in computes that. */
function ownRate({ analysis }: SheetContext, part: Coverage): boolean {
  return (
    part.requiredReading === "winRateByCount" ||
    (analysis.forecast.method !== "M1" && part.requiredReading === undefined)
  );
}

interface PartPlace {
  readonly part: Coverage;
  readonly by: ShortTable["by"];
  readonly row: number;
}

function partRow(context: SheetContext, sheet: SheetBuilder, { part, by, row }: PartPlace): void {
  const fits = part.name !== "" && part.name.length <= NAME_CHARACTERS;
  const mine = `(${column(COLUMN_OF[by])}=${fits ? `$B${row}` : quoted(part.name)})`;
  const sum = (...factors: readonly string[]): string => `SUMPRODUCT(${[mine, ...factors].join("*")})`;
  const at = (letters: string): string => `${letters}${row}`;
  const amount = [`(${column("Outcome")}="won")`, `(${column("Amount")}>0)`, column("Amount")];
  const inYear = [
    `(${column("Close")}>=${VALUE.yearStart})`,
    `(${column("Close")}<=MIN(${VALUE.yearEnd},${VALUE.asOf}))`,
  ];
  const { nobody } = WORDS[by];
  sheet.put(at("B"), text(part.name === "" ? nobody : fits ? part.name : shortened(part.name, NAME_CHARACTERS)));
  const share = sum(...baseline(context), ...amount);
  const ofGoal = `=IF(OR(${VALUE.goal}="",N(${VALUE.wonValue})=0),"",${VALUE.goal}*${share}/${VALUE.wonValue})`;
  sheet.put(at("D"), part.goalBasis === "quota" ? engine(part.goal) : formula(ofGoal));
  sheet.put(at("E"), formula(`=${sum(...inYear, ...amount)}`));
  sheet.put(at("F"), formula(`=IF(${at("D")}="","",MAX(0,${at("D")}-${at("E")}))`));
  sheet.put(at("G"), formula(`=IF(${NOTHING_PRICED},"",${sum(column("Working"))})`));
  // Opportunities are no money to have a gap in.
  if (!(hasChances(context.analysis) && neededAsCount(part) !== undefined))
    sheet.put(at("J"), formula(`=IF(${at("H")}="","",${at("G")}-${at("H")})`));
  sheet.put(at("K"), formula(`=IF(OR(N(${at("F")})=0,${NOTHING_PRICED}),"",${at("G")}/${at("F")})`));
  if (hasChances(context.analysis)) {
    const cells = { goal: at("D"), remaining: at("F"), chance: at("L"), unchanged: VALUE.asAnalyzed, isNarrow: true };
    sheet
      .put(at("H"), engine(neededAsCount(part) ?? shownNeed(part).need))
      .put(at("L"), engine(part.outlook.probabilityOfGoal))
      .put(at("M"), formula(chanceVerdict(cells)));
    return;
  }
  sheet.put(at("H"), formula(`=IF(OR(${at("F")}="",${at("L")}="",${NOTHING_PRICED}),"",${at("F")}*${at("L")})`));
  const needed = ownRate(context, part) ? engine(part.requiredCoverage) : formula(required(context, sum, at("G")));
  const cells = { goal: at("D"), remaining: at("F"), coverage: at("K"), required: at("L"), of: part };
  sheet.put(at("L"), needed).put(at("M"), formula(verdictFormula(cells)));
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
  place: {
    readonly count: number;
    readonly one: string;
    readonly first: number;
    readonly last: number;
    readonly all: number;
  }
): void {
  const { count, one, first, last, all } = place;
  const row = all - 1;
  sheet.put(`B${row}`, text(counted(count, `other ${one}`)));
  for (const letters of ["D", "E", "G"])
    sheet.put(
      `${letters}${row}`,
      formula(`=IF(${letters}${all}="","",${letters}${all}-SUM(${letters}${first}:${letters}${last}))`)
    );
  sheet.put(`F${row}`, formula(`=IF(D${row}="","",MAX(0,D${row}-E${row}))`));
}

function allRow({ analysis }: SheetContext, sheet: SheetBuilder, row: number): void {
  const byChance = hasChances(analysis);
  sheet.put(`B${row}`, text("All"));
  const figures: [string, string][] = [
    ["D", VALUE.goal],
    ["E", VALUE.wonToDate],
    ["F", VALUE.remaining],
    ["G", VALUE.working],
    ["H", VALUE.needed],
    ["J", VALUE.gap],
    ...(byChance ? [] : ([["L", VALUE.required]] as [string, string][])),
  ];
  for (const [letters, name] of figures)
    sheet.put(`${letters}${row}`, formula(`=IF(${name === VALUE.working ? NOTHING_PRICED : `${name}=""`},"",${name})`));
  sheet.put(`K${row}`, formula(`=IF(OR(N(F${row})=0,${VALUE.needed}=""),"",G${row}/F${row})`));
  if (byChance) {
    sheet.put(`L${row}`, formula(`=IF(AND(${VALUE.asAnalyzed}=1,${VALUE.chance}<>""),${VALUE.chance},"")`));
    const cells = {
      goal: `D${row}`,
      remaining: `F${row}`,
      chance: VALUE.chance,
      unchanged: VALUE.asAnalyzed,
      isNarrow: true,
    };
    sheet.put(`M${row}`, formula(chanceVerdict(cells)));
    return;
  }
  const cells = {
    goal: `D${row}`,
    remaining: `F${row}`,
    coverage: `K${row}`,
    required: `L${row}`,
    of: analysis.coverage,
  };
  sheet.put(`M${row}`, formula(verdictFormula(cells)));
}

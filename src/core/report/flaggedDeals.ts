import { presentAt, textAt, type TextColumn } from "../cells/column";
import type { FlagId, OpenDeal } from "../analysis";
import { isValued } from "../opportunities/dealRows";
import { dealReasons, filterWords, flagAction, flagsNamed, WEIGHT_CHIP, weightOf } from "./flagWords";
import { NOTHING_PRICED } from "./checkVerdict";
import { countText, joined, moneyText, sentence } from "./formulaText";
import { VALUE } from "./names";
import { amountsFormat, FORMAT } from "./numberFormats";
import { engine, fact, formula, SheetBuilder, text } from "./planBuilder";
import { printPlan, sourceRow, type SheetContext } from "./sheetContext";
import { chipRules, nameLine } from "./sheetParts";
import { flagColumnsMessage } from "./sourceMessage";
import type { PlanContent, SheetPlan } from "./sheetPlan";
import { COLOR, MARGIN_WIDTH, STYLE, wrappedHeight } from "./styleKit";
import { dayWords, numberWords, shortened } from "./wording";
import { charactersIn, textWidth, widthFor } from "./widths";

/** Name of the Excel table. */
export const FLAGGED_TABLE = "FlaggedDeals";
/** More flagged deals than this are not listed one by one; the note says so. */
export const FLAGGED_ROWS = 5_000;

const HEADER_ROW = 7;
const WHY_WIDTH = 40;
const FLAGS_WIDTH = 26;

/** One row a flagged open deal, the largest effect first: link, deal, owner, amount, stage, age, flags, why, action, effect. */
export function flaggedDeals(context: SheetContext): SheetPlan {
  const { analysis } = context;
  const flagged = flaggedByEffect(context);
  const deals = flagged.slice(0, FLAGGED_ROWS);
  const bottom = HEADER_ROW + Math.max(1, deals.length);
  const { name, owner, stage } = analysis.reading.opportunities;
  const texts = (column: TextColumn): (string | undefined)[] => deals.map(({ index }) => textAt(column, index));
  const widths = {
    deal: textWidth(30, 54, texts(name)),
    owner: textWidth(14, 22, texts(owner)),
    stage: textWidth(11.5, 20, texts(stage)),
  };
  const amountWidth = widthFor(
    9.5,
    deals.map(({ amount }) => amount),
    numberWords
  );
  const sheet = new SheetBuilder({
    id: "Flagged",
    name: "Flagged Deals",
    tabColor: COLOR.tabDetail,
    columnWidths: [
      MARGIN_WIDTH,
      6,
      widths.deal,
      widths.owner,
      amountWidth,
      widths.stage,
      7,
      FLAGS_WIDTH,
      WHY_WIDTH,
      25,
      Math.max(12, amountWidth),
      MARGIN_WIDTH,
    ],
    freeze: { rows: HEADER_ROW, columns: 3 },
  });
  head(context, sheet, flagged.length);
  const cells = deals.map((deal) => dealCells(context, deal, widths));
  sheet.putRow(`B${HEADER_ROW}`, HEADERS(analysis.year.name).map(text)).putBlock({
    row: HEADER_ROW,
    column: 1,
    cells:
      cells.length > 0
        ? cells
        : [[undefined, text("No open deal carries a flag."), ...new Array<undefined>(8).fill(undefined)]],
  });
  looks(context, sheet, bottom);
  deals.forEach((deal, i) => {
    sheet.link(
      `B${HEADER_ROW + 1 + i}`,
      sourceRow(context, deal.row),
      `Row ${deal.row} of ${context.report.sourceSheet}`
    );
    const height = Math.max(
      wrappedHeight(dealReasons(deal, analysis), WHY_WIDTH, 8.5),
      wrappedHeight(`■ ${flagsNamed(deal, analysis)}`, FLAGS_WIDTH - 3, 8.5)
    );
    if (height > 14.5) sheet.height(HEADER_ROW + 1 + i, height);
  });
  const table = { row: HEADER_ROW - 1, column: 1, rows: bottom - HEADER_ROW + 1, columns: 10 };
  sheet.table({ name: FLAGGED_TABLE, range: table, showFilter: true });
  const area = { row: 0, column: 0, rows: bottom, columns: 12 };
  return sheet.plan(
    printPlan(context, "Flagged", area, { repeatRows: { first: HEADER_ROW - 1, last: HEADER_ROW - 1 } })
  );
}

function flaggedByEffect({ analysis }: SheetContext): OpenDeal[] {
  return analysis.openDeals.filter(({ flags }) => flags.length > 0).sort(byEffect);
}

/** One-based row of the first listed deal that carries a flag; the first row when none is listed. */
export function flaggedRow(context: SheetContext, id: FlagId): number {
  const at = flaggedByEffect(context)
    .slice(0, FLAGGED_ROWS)
    .findIndex(({ flags }) => flags.some((flag) => flag.id === id));
  return HEADER_ROW + 1 + Math.max(0, at);
}

const HEADERS = (year: string): string[] => [
  "Row",
  "Deal",
  "Owner",
  "Amount",
  "Stage",
  "Age*",
  "Flags",
  "Why",
  "Suggested action",
  `Effect ${year}*`,
];

function head(context: SheetContext, sheet: SheetBuilder, flagged: number): void {
  const { analysis, report, scale } = context;
  const parts = [
    report.currency,
    `as of ${dayWords(analysis.settings.asOf)}`,
    "one row a deal",
    "largest effect first",
  ];
  nameLine(sheet, "B1", "K1", { name: "Flagged Deals", note: parts.filter((part) => part !== undefined).join(" · ") });
  const rows = flagged > FLAGGED_ROWS ? `${flagged}` : flagged > 0 ? `ROWS(${FLAGGED_TABLE}[Row])` : "0";
  const money = joined(
    moneyText(`(${VALUE.reported}-${VALUE.working})`, scale),
    " of the ",
    moneyText(VALUE.reported, scale),
    ` reported does not count for ${analysis.year.name}`
  );
  const title = sentence(countText(rows), ` of ${numberWords(analysis.openDeals.length)} open deals carry a flag; `, {
    is: `IF(${NOTHING_PRICED},"no open deal has an amount",${money})`,
  });
  sheet.put("B2", formula(title), STYLE.title).height(2, 22);
  const listed = flagged > FLAGGED_ROWS ? ` Listed: the ${numberWords(FLAGGED_ROWS)} largest.` : "";
  const list = (id: FlagId): string => filterWords(id, analysis);
  const hint = `For a list in ‘Flags’: ${list("F6")} = return to marketing, ${list("F3")} or ${list("F1")} = sweep list. A click on ‘Row’ goes to the deal in ‘${report.sourceSheet}’. * computed by the add-in on ${report.computedAt}: effect on the ${analysis.year.name} working pipeline, age in days.${listed}`;
  sheet.put("B3", text(hint), STYLE.note).height(3, 14).height(4, 4);
  if (report.flagColumnsBlock !== undefined) {
    sheet.put("B4", text(flagColumnsMessage(report.flagColumnsBlock)), STYLE.note).height(4, 14);
  }
  const [owners, moreOwners] = ownersLines(context);
  if (owners !== undefined) sheet.put("B5", text(owners), STYLE.note).height(5, 14);
  if (moreOwners === undefined) sheet.height(6, 5);
  else sheet.put("B6", text(moreOwners), STYLE.note).height(6, 14);
}

/** Characters of one line of owners over the width of the list. */
const OWNERS_LINE = 190;

/** "By owner: Anna 44 of 67 · …", those with the most flagged deals first, on at most two lines; the rest is counted. */
export function ownersLines({ analysis }: SheetContext): string[] {
  const { owner } = analysis.reading.opportunities;
  const counts = new Map<string, { open: number; flagged: number }>();
  for (const deal of analysis.openDeals) {
    const name = textAt(owner, deal.index);
    if (name === undefined) continue;
    const count = counts.get(name) ?? { open: 0, flagged: 0 };
    counts.set(name, { open: count.open + 1, flagged: count.flagged + (deal.flags.length > 0 ? 1 : 0) });
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y.flagged - x.flagged || a.localeCompare(b, "en"));
  const lines: string[] = [];
  for (const [i, [name, { open, flagged }]] of ranked.entries()) {
    const part = `${shortened(name, 40)} ${flagged} of ${open}`;
    const line = lines.at(-1);
    if (line === undefined) lines.push(`By owner: ${part}`);
    else if (line.length + part.length + 3 <= OWNERS_LINE) lines[lines.length - 1] = `${line} · ${part}`;
    else if (lines.length < 2) lines.push(part);
    else {
      lines[1] = `${line} · +${numberWords(ranked.length - i)} more owners`;
      break;
    }
  }
  return lines;
}

function byEffect(a: OpenDeal, b: OpenDeal): number {
  return effectOf(a) - effectOf(b) || (b.amount ?? -1) - (a.amount ?? -1) || a.row - b.row;
}

/** What the bridge takes of the deal, as a change: ≤ 0. */
function effectOf(deal: OpenDeal): number {
  return deal.amount === undefined || deal.workingAmount === undefined ? 0 : deal.workingAmount - deal.amount;
}

/** Widths of the text columns, in characters. */
interface TextWidths {
  readonly deal: number;
  readonly owner: number;
  readonly stage: number;
}

function dealCells({ analysis }: SheetContext, deal: OpenDeal, widths: TextWidths): (PlanContent | undefined)[] {
  const { opportunities } = analysis.reading;
  const words = (found: string | undefined, width: number): PlanContent | undefined =>
    found === undefined ? undefined : text(shortened(found, charactersIn(width)));
  const [worst] = deal.flags;
  const sign = worst === undefined ? "" : WEIGHT_CHIP[weightOf(worst.id)].slice(0, 1);
  return [
    fact(deal.row),
    words(textAt(opportunities.name, deal.index) ?? textAt(opportunities.id, deal.index), widths.deal),
    words(textAt(opportunities.owner, deal.index), widths.owner),
    isValued(opportunities, deal.index) ? undefined : fact(presentAt(opportunities.amount, deal.index)),
    words(textAt(opportunities.stage, deal.index), widths.stage),
    engine(deal.ageDays),
    text(`${sign} ${flagsNamed(deal, analysis)}`),
    text(dealReasons(deal, analysis)),
    worst === undefined ? undefined : text(flagAction(worst.id, analysis)),
    engine(deal.amount === undefined ? undefined : effectOf(deal)),
  ];
}

function looks({ scale }: SheetContext, sheet: SheetBuilder, bottom: number): void {
  const body = (from: string, to = from): string => `${from}${HEADER_ROW + 1}:${to}${bottom}`;
  sheet
    .style(`B${HEADER_ROW}:K${HEADER_ROW}`, STYLE.header)
    .style(body("B", "K"), { size: 9, ...STYLE.rows })
    .style(body("B"), { ...STYLE.link, align: "left", numberFormat: FORMAT.plain })
    .style(body("E"), { numberFormat: amountsFormat(scale), align: "right" })
    .style(body("F"), { indent: 1 })
    .style(body("G"), { ...STYLE.engine, numberFormat: FORMAT.days, align: "right" })
    .style(body("H"), { indent: 1, bold: true, wrap: true, size: 8.5 })
    .style(body("I"), { wrap: true, size: 8.5 })
    .style(body("K"), { ...STYLE.engine, numberFormat: amountsFormat(scale), align: "right", bold: true })
    .height(HEADER_ROW, 18);
  for (const right of ["E", "G", "K"]) sheet.style(`${right}${HEADER_ROW}`, { align: "right" });
  for (const indented of ["F", "H"]) sheet.style(`${indented}${HEADER_ROW}`, { indent: 1 });
  chipRules(sheet, body("H"));
}

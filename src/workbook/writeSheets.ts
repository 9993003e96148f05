import type { OwnSheetId } from "../core/report/sheetPlan";
import { addOwnSheet } from "./addOwnSheet";
import { queueClearing } from "./clearOwnBlock";
import { queueChart } from "./queueChart";
import { queueFormats } from "./queueFormats";
import { queueFrame, queueTable } from "./queueFrame";
import { queueNames } from "./queueNames";
import { queuePrint } from "./queuePrint";
import { queueRules, queueValidations } from "./queueRules";
import { OWN_SHEETS, sheetName } from "./ownNames";
import type { RequestBudget } from "./requestBudget";
import { CALL_BYTES } from "./requestBudget";
import type { WritableSheet } from "./writableReport";
import { writeLinks } from "./writeLinks";
import { writePieces } from "./writePieces";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** Calls that one style, one chart, one link … come to, for weighing a request. */
const CALLS = { format: 3, chart: 40, rule: 4, validation: 3, name: 2 } as const;
/** Looks that are weighed together. */
const FORMAT_GROUP = 20;

/** What the writing of own sheets needs to know. */
export interface SheetWriting {
  readonly outline: WorkbookOutline;
  readonly plans: readonly WritableSheet[];
  /** The name each sheet has or gets. */
  readonly names: Readonly<Record<OwnSheetId, string>>;
  readonly budget: RequestBudget;
  /** Told of each sheet that stands whole in the workbook: how many by now. */
  readonly onSheets?: ((sheets: number) => void) | undefined;
}

/** An own sheet in the workbook, and what goes on it. */
export interface SheetToWrite {
  readonly plan: WritableSheet;
  readonly sheet: Excel.Worksheet;
}

/**
 * Queues the own sheets: those that are there keep their place and name; missing ones are added, empty, behind the one of ours
 * that stands before them, else after the user's.
 */
export function queueSheets(
  context: Excel.RequestContext,
  writing: Pick<SheetWriting, "outline" | "plans" | "names">
): readonly SheetToWrite[] {
  const plans = [...writing.plans].sort((a, b) => OWN_SHEETS.indexOf(a.id) - OWN_SHEETS.indexOf(b.id));
  const sheets = plans.map((plan) => ({ plan, sheet: sheetFor(context, writing, plan) }));
  queuePlaces(sheets, writing.outline);
  return sheets;
}

/** A sheet that comes with a later analysis goes behind the one that stands before it; at the end it would be behind Pipeline Rows. */
function queuePlaces(sheets: readonly SheetToWrite[], outline: WorkbookOutline): void {
  const there = outline.sheets.filter(({ id }) => !outline.strays.includes(id));
  const added: number[] = [];
  sheets.forEach(({ plan, sheet }, i) => {
    const before = sheets[i - 1];
    if (before === undefined || placeOf(outline, sheetName(plan.id)) !== undefined) return;
    const present = placeOf(outline, sheetName(before.plan.id));
    if (present === undefined) return;
    const index = there.findIndex(({ id }) => id === present.sheet.id);
    const position = index + 1 + added.filter((other) => other <= index).length;
    sheet.position = position;
    added.push(index);
  });
}

/**
 * Writes the own sheets in place, their links among them kept. Tables and names of all sheets come before any formula, because formulas refer across sheets.
 * Round trips: 0, or 1 for each 600 kB or 800 calls; the caller sends the rest
 */
export async function writeSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetToWrite[],
  writing: SheetWriting
): Promise<void> {
  const missing: { sheet: Excel.Worksheet; plan: WritableSheet; kept: ReadonlySet<string> }[] = [];
  for (const { plan, sheet } of sheets) {
    const present = placeOf(writing.outline, sheetName(plan.id));
    const { outline, names } = writing;
    const kept =
      present === undefined
        ? new Set<string>()
        : queueClearing(context, { outline, present, plan, name: names[plan.id] });
    missing.push({ sheet, plan, kept });
  }
  for (const { sheet, plan, kept } of missing) {
    await writeLinks(sheet, plan.links, writing.budget);
    await spendCalls(writing.budget, plan.columnWidths.length + plan.rowHeights.length + plan.merges.length);
    queueFrame(sheet, plan);
    await writeFormats(sheet, plan.formats, writing.budget);
    for (const [i, table] of plan.tables.entries()) {
      if (kept.has(table.name.toLowerCase())) continue;
      await writePieces(sheet, plan.headers[i] ?? [], writing.budget);
      queueTable(sheet, table);
    }
  }
  await spendCalls(writing.budget, CALLS.name * writing.plans.reduce((sum, { names }) => sum + names.length, 0));
  queueNames(context, writing);
  for (const { sheet, plan } of sheets) {
    await spendCalls(writing.budget, plan.validations.length * CALLS.validation + plan.rules.length * CALLS.rule);
    queueValidations(sheet, plan.validations);
    queueRules(sheet, plan.rules);
    queuePrint(sheet, plan.print);
  }
  // Formulas last and together: a request after theirs may have to wait until they are calculated.
  await makeRoomFor(sheets, writing.budget);
  for (const [i, { sheet, plan }] of inOrderOfCalculation(sheets).entries()) {
    await writePieces(sheet, plan.pieces, writing.budget);
    for (const chart of plan.charts) {
      await spendCalls(writing.budget, CALLS.chart);
      queueChart(sheet, chart);
    }
    writing.budget.whenSent(() => writing.onSheets?.(i + 1));
  }
}

/** Room for the cells and charts of all sheets. */
async function makeRoomFor(sheets: readonly SheetToWrite[], budget: RequestBudget): Promise<void> {
  const pieces = sheets.flatMap(({ plan }) => plan.pieces);
  const calls = pieces.length + CALLS.chart * sheets.reduce((sum, { plan }) => sum + plan.charts.length, 0);
  await budget.makeRoom(pieces.reduce((sum, { bytes }) => sum + bytes, 0) + calls * CALL_BYTES, calls);
}

function sheetFor(
  context: Excel.RequestContext,
  writing: Pick<SheetWriting, "outline" | "names">,
  plan: WritableSheet
): Excel.Worksheet {
  const { outline, names } = writing;
  const mark = sheetName(plan.id);
  const name = names[plan.id];
  const present = placeOf(outline, mark);
  if (present === undefined) return addOwnSheet(context, outline, { mark, block: plan.block, name });
  const sheet = context.workbook.worksheets.getItem(present.sheet.id);
  if (present.sheet.name !== name) sheet.name = name;
  return sheet;
}

async function spendCalls(budget: RequestBudget, calls: number): Promise<void> {
  if (calls > 0) await budget.spend(calls * CALL_BYTES, calls);
}

async function writeFormats(
  sheet: Excel.Worksheet,
  formats: WritableSheet["formats"],
  budget: RequestBudget
): Promise<void> {
  for (let start = 0; start < formats.length; start += FORMAT_GROUP) {
    const group = formats.slice(start, start + FORMAT_GROUP);
    await spendCalls(budget, group.length * CALLS.format);
    queueFormats(sheet, group);
  }
}

/** What the rows are measured by, the rows, then what sums them: Excel calculates after each request, so that each waits for less. */
const CALCULATION: readonly OwnSheetId[] = ["Assumptions", "Rows"];

function inOrderOfCalculation(sheets: readonly SheetToWrite[]): readonly SheetToWrite[] {
  const first = CALCULATION.flatMap((id) => sheets.filter(({ plan }) => plan.id === id));
  return [...first, ...sheets.filter(({ plan }) => !CALCULATION.includes(plan.id))];
}

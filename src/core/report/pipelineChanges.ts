import type { Waterfall } from "../changes/waterfall";
import { columnLetters } from "./a1";
import { changesBars } from "./changesBars";
import { changesChart, waterfallRows } from "./changesChart";
import { changesCommit } from "./changesCommit";
import { changesCone, shownCone } from "./changesCone";
import { changesConversions } from "./changesConversions";
import { changesAccuracy, changesForecasts, hasAccuracy } from "./changesForecasts";
import { changesScale, LIST_ROWS, shownBars, type ChangesPlace, type Laid } from "./changesGrid";
import { changesHead, headLines, LINES_FROM } from "./changesHead";
import { changesKept } from "./changesKept";
import { damagedWords, unlikeWords } from "./changesKeptWords";
import { changesList, STAGE_WIDTH } from "./changesList";
import { CHANGES_HEADERS } from "./changesTable";
import { changesOwners, hasOwners, ownerLabels } from "./changesOwners";
import { changesPushed } from "./changesPushed";
import { changesPushedOwners, hasPushedOwners } from "./changesPushedOwners";
import { changesSince, hasOtherComparisons } from "./changesSince";
import { SheetBuilder, text } from "./planBuilder";
import { printPlan, type SheetContext } from "./sheetContext";
import { nameLine } from "./sheetParts";
import type { SheetPlan } from "./sheetPlan";
import { COLOR, MARGIN_WIDTH, STYLE, wrappedHeight } from "./styleKit";
import { charactersIn, textWidth } from "./widths";
import { counted, dayWords } from "./wording";

/** Printed height of a page ÷ its width, margins and footer left out; Letter is a little taller. */
const PAGE_RATIO = 0.68;
/** Rows between the print and the chart data. */
const BELOW_PRINT = 4;

/** Whether the sheet is written: from the second analysis on, where a kept row is damaged, and where it stands already. */
export function hasChangesSheet({ analysis, report, isTemplate }: SheetContext): boolean {
  if (isTemplate) return false;
  const { kept, damaged } = analysis.changes;
  return report.hasChangesSheet === true || damaged.length > 0 || kept.some(({ isToday }) => !isToday);
}

/** What moved since an earlier analysis, deal by deal, what was pushed, how good the forecasts were, and what is kept. */
export function pipelineChanges(context: SheetContext): SheetPlan {
  const { waterfall } = context.analysis.changes;
  return waterfall === undefined ? nothingToCompare(context) : comparison(context, waterfall);
}

/** Widths of A to the last column, in characters. */
function widthsOf(columns: number, { deal, owner }: Pick<ChangesPlace, "widths">["widths"]): number[] {
  const widths = [MARGIN_WIDTH, deal, 12.4, 10.6, owner, 10.6, 10.6, 11.4, 11.4, STAGE_WIDTH, STAGE_WIDTH, owner, 11.4];
  while (widths.length < columns + 1) widths.push(10.4);
  return widths;
}

function builder(widths: readonly number[]): SheetBuilder {
  return new SheetBuilder({
    id: "Changes",
    name: "Pipeline Changes",
    tabColor: COLOR.tabReview,
    columnWidths: [...widths, MARGIN_WIDTH],
    freeze: { rows: 3, columns: 0 },
  });
}

function comparison(context: SheetContext, waterfall: Waterfall): SheetPlan {
  const { changes } = context.analysis;
  const bars = shownBars(changes);
  const changed = [...waterfall.deals, ...waterfall.redated, ...waterfall.otherChanges];
  const names = changed.map(({ name }) => name);
  const had = changed.flatMap(({ before }) => (before === undefined ? [] : [before.owner]));
  const owners = [...[...waterfall.byOwner, ...changed].map(({ owner }) => owner), ...had];
  const widths = { deal: textWidth(30, 37, names), owner: textWidth(12, 20, owners) };
  const columns = widthsOf(Math.max(3 + bars.length, CHANGES_HEADERS.length), widths);
  const lastColumn = 3 + bars.length;
  const begin = { changes, waterfall };
  const chartTop = LINES_FROM + headLines(begin).length + 1;
  const barsTop = chartTop + waterfallRows(begin) + 1;
  const place: ChangesPlace = {
    ...begin,
    context,
    scale: changesScale(changes),
    bars,
    isListed: waterfall.deals.length <= LIST_ROWS,
    opening: barsTop + 2,
    ownerLabels: ownerLabels(owners, charactersIn(widths.owner)),
    widths,
    // From E to the last column, less the indent.
    wordsCharacters: charactersIn(columns.slice(4, lastColumn + 1).reduce((sum, width) => sum + width, -4)),
    last: columnLetters(lastColumn),
  };
  const sheet = builder(columns);
  nameLine(sheet, "B1", `${place.last}1`, { name: "Pipeline Changes", note: noteWords(context, waterfall) });
  sheet.height(changesHead(place, sheet, charactersOf(columns.slice(1, lastColumn + 1))), 6);
  const end = lay(sheet, sectionsOf(place, sheet), chartTop);
  const area = { row: 0, column: 0, rows: end.row - 1, columns: columns.length + 1 };
  return sheet.plan(
    printPlan(context, "Changes", area, {
      breaksBefore: end.breaks,
      // The list comes last: its head stands again on each page it goes on to.
      repeatRows: { first: end.listTop, last: end.listTop },
    })
  );
}

/** Characters of 10 pt that one line over some columns holds, with a little to spare. */
function charactersOf(widths: readonly number[]): number {
  return Math.round(widths.reduce((sum, width) => sum + width + 5 / 7, 0) * 0.95);
}

/** "EUR · 15 Aug 2026 → 15 Sep 2026 (31 days) · open pipeline dated by the end of 2026 or undated" */
function noteWords({ report }: SheetContext, { from, to, period }: Waterfall): string {
  const days = `${dayWords(from)} → ${dayWords(to)} (${counted(to - from, "day")})`;
  const parts = [report.currency, days, `open pipeline dated by the end of ${period.name} or undated`];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

type Section = (top: number) => Laid;

function sectionsOf(place: ChangesPlace, sheet: SheetBuilder): readonly Section[] {
  const { changes, last } = place;
  const cone = shownCone(place);
  const when = (isThere: boolean, section: Section): Section[] => (isThere ? [section] : []);
  return [
    (top) => changesChart(place, sheet, top),
    (top) => ({ after: changesBars(place, sheet, top) }),
    ...when(hasOtherComparisons(place), (top) => ({ after: changesSince(place, sheet, top) })),
    ...when(hasOwners(place), (top) => changesOwners(place, sheet, top)),
    (top) => ({ after: Math.max(pushedAndCommit(place, sheet, top), changesForecasts(place, sheet, top)) }),
    ...when(hasPushedOwners(place), (top) => ({ after: changesPushedOwners(place, sheet, top) })),
    ...when(hasAccuracy(place), (top) => ({ after: changesAccuracy(place, sheet, top) })),
    ...(cone === undefined ? [] : [(top: number) => changesCone(place, sheet, { cone, top })]),
    ...when(changes.conversions.length > 0, (top) => ({ after: changesConversions(place, sheet, top) })),
    (top) => ({ after: changesKept(changes, sheet, { top, last }) }),
    (top) => ({ after: changesList(place, sheet, top) }),
  ];
}

/** The two short tables left of "Was the forecast right?". @returns the row after them */
function pushedAndCommit(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const after = changesPushed(place, sheet, top);
  const { commit } = place.changes;
  return commit === undefined ? after : changesCommit(commit, sheet, after + 1);
}

/** Places the sections below each other, a row between them, and the data of their charts below the print. */
function lay(
  sheet: SheetBuilder,
  sections: readonly Section[],
  top: number
): { readonly row: number; readonly breaks: readonly number[]; readonly listTop: number } {
  const tops: number[] = [];
  let listTop = top;
  const draws: ((data: number) => number)[] = [];
  let row = top;
  for (const section of sections) {
    tops.push(row);
    listTop = row;
    const { after, draw } = section(row);
    if (draw !== undefined) draws.push(draw);
    row = after + 1;
  }
  const end = row - 1;
  let data = end + BELOW_PRINT;
  for (const draw of draws) data = draw(data) + 1;
  return { row: end, breaks: pageBreaks(sheet, tops, end), listTop };
}

/** Zero-based rows before which a page ends: no section is cut that fits one. */
function pageBreaks(sheet: SheetBuilder, tops: readonly number[], end: number): number[] {
  const page = PAGE_RATIO * sheet.widthInPoints();
  const breaks: number[] = [];
  let pageTop = 0;
  tops.forEach((top, i) => {
    const bottom = sheet.heightInPoints((tops[i + 1] ?? end) - 1);
    const begin = sheet.heightInPoints(top - 1);
    if (i === 0 || bottom - pageTop <= page) return;
    breaks.push(top - 1);
    pageTop = begin;
  });
  return breaks;
}

const NOTHING =
  "What moved stands here once the analysis of an earlier day is kept: each analysis keeps its day in this workbook. Analyze again on a later day, or take in an earlier export of the same pipeline.";

/** One paragraph, and what is kept. */
function nothingToCompare(context: SheetContext): SheetPlan {
  const { changes } = context.analysis;
  const widths = widthsOf(13, { deal: 30, owner: 14 });
  const sheet = builder(widths);
  nameLine(sheet, "B1", "N1", {
    name: "Pipeline Changes",
    note: `as of ${dayWords(context.analysis.settings.asOf)}`,
  });
  sheet.put("B2", text("No earlier day to compare with"), STYLE.title).height(2, 24).height(3, 4);
  const width = charactersOf(widths.slice(1));
  const lines = [NOTHING, damagedWords(changes.damaged), unlikeWords(changes.unlike)].filter((words) => words !== "");
  lines.forEach((words, i) =>
    sheet
      .merge(`B${LINES_FROM + i}:N${LINES_FROM + i}`)
      .put(`B${LINES_FROM + i}`, text(words), { size: 10, wrap: true, vertical: "top" })
      .height(LINES_FROM + i, wrappedHeight(words, width, 10))
  );
  const top = LINES_FROM + lines.length + 1;
  const after = changes.kept.length === 0 ? top : changesKept(changes, sheet, { top, last: "N" });
  return sheet.plan(printPlan(context, "Changes", { row: 0, column: 0, rows: after - 1, columns: 15 }));
}

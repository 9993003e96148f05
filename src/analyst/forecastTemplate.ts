import { analyse } from "../core/analyse";
import { textColumn, type TextColumn } from "../core/cells/column";
import type { Day } from "../core/cells/day";
import type { Opportunities } from "../core/opportunities/opportunities";
import type { Reading } from "../core/opportunities/reading";
import { composeTemplate } from "../core/report/composeTemplate";
import type { ReportContext } from "../core/report/sheetContext";
import { resolveSettings } from "../core/resolveSettings";
import { writableSheet, type WritableSheet } from "../workbook/writableReport";

/** When the template is made. */
export interface TemplateRequest {
  /** Day of asOf where none is typed; the selling year is the one it is in. */
  readonly today: Day;
  /** "15 Sep 2026, 08:12" */
  readonly computedAt: string;
}

/** The template's sheets, ready to be written. */
export function forecastTemplate(
  request: TemplateRequest,
  sheetNames: ReportContext["sheetNames"]
): readonly WritableSheet[] {
  const { settings } = resolveSettings({}, request.today);
  const report = { ...request, sheetNames, typed: new Map<string, string>(), currency: undefined, sourceSheet: "" };
  const plans = composeTemplate(analyse(NOTHING_READ, settings), report);
  return plans.map((plan) => writableSheet(plan, new Set()));
}

const NO_TEXTS: TextColumn = textColumn([]);
const NO_NUMBERS = new Float64Array(0);

const NO_OPPORTUNITIES: Opportunities = {
  count: 0,
  row: new Int32Array(0),
  id: NO_TEXTS,
  name: NO_TEXTS,
  account: NO_TEXTS,
  owner: NO_TEXTS,
  source: NO_TEXTS,
  product: NO_TEXTS,
  type: NO_TEXTS,
  stage: NO_TEXTS,
  team: NO_TEXTS,
  forecastCategory: NO_TEXTS,
  outcome: new Uint8Array(0),
  amount: NO_NUMBERS,
  created: NO_NUMBERS,
  closed: NO_NUMBERS,
  expectedClose: NO_NUMBERS,
  probability: NO_NUMBERS,
  lastActivity: NO_NUMBERS,
  stageEntered: NO_NUMBERS,
  qualified: NO_NUMBERS,
  notices: new Uint16Array(0),
  mapped: new Set(),
};

const NOTHING_READ: Reading = {
  source: {
    sheet: "",
    headerRow: 1,
    firstRow: 2,
    lastRow: 1,
    firstColumn: 0,
    lastColumn: 0,
    table: undefined,
    columns: {},
    columnIndexes: {},
  },
  opportunities: NO_OPPORTUNITIES,
  rowsRead: 0,
  lines: 0,
  excluded: [],
  issues: [],
  questions: [],
  stages: [],
  unusedStages: [],
  currency: undefined,
  currencies: [],
  newestDay: NaN,
};

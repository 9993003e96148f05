import { textColumn, type NumberColumn } from "../../src/core/cells/column";
import { dayFromIso, type Day } from "../../src/core/cells/day";
import type { Field } from "../../src/core/opportunities/field";
import {
  Notice,
  OUTCOME_NAMES,
  type Opportunities,
  type OutcomeName,
} from "../../src/core/opportunities/opportunities";
import type { Reading, StageUse } from "../../src/core/opportunities/reading";

/** One opportunity as a test writes it: days as ISO texts, shares 0–1; what is left out is missing. */
export interface DealRow {
  readonly outcome: OutcomeName;
  readonly id?: string;
  readonly name?: string;
  readonly account?: string;
  readonly owner?: string;
  readonly source?: string;
  readonly product?: string;
  readonly type?: string;
  readonly stage?: string;
  readonly team?: string;
  readonly forecastCategory?: string;
  readonly amount?: number;
  readonly created?: string;
  readonly closed?: string;
  readonly expectedClose?: string;
  readonly stageEntered?: string;
  readonly probability?: number;
  readonly qualified?: boolean;
  readonly notices?: readonly (keyof typeof Notice)[];
}

/** The serial number of an ISO day. */
export function serial(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new RangeError(iso);
  return day;
}

const TEXT_FIELDS = [
  "id",
  "name",
  "account",
  "owner",
  "source",
  "product",
  "type",
  "stage",
  "team",
  "forecastCategory",
] as const;

/** Opportunities from row literals; index and sheet row follow the order (row = index + 2). A field is mapped when a row has it. */
export function opportunitiesOf(rows: readonly DealRow[]): Opportunities {
  const days = (of: (row: DealRow) => string | undefined): NumberColumn =>
    Float64Array.from(rows, (row) => {
      const iso = of(row);
      return iso === undefined ? NaN : serial(iso);
    });
  const numbers = (of: (row: DealRow) => number | undefined): NumberColumn =>
    Float64Array.from(rows, (row) => of(row) ?? NaN);
  const text = (field: (typeof TEXT_FIELDS)[number]) => textColumn(rows.map((row) => row[field]));
  const mapped = new Set<Field>(["stage", "amount"]);
  for (const row of rows) {
    for (const field of [...TEXT_FIELDS, "created", "probability", "qualified", "expectedClose"] as const) {
      if (row[field] !== undefined) mapped.add(field);
    }
    if (row.closed !== undefined) mapped.add("actualClose");
  }
  return {
    count: rows.length,
    row: Int32Array.from(rows, (_, i) => i + 2),
    id: text("id"),
    name: text("name"),
    account: text("account"),
    owner: text("owner"),
    source: text("source"),
    product: text("product"),
    type: text("type"),
    stage: text("stage"),
    team: text("team"),
    forecastCategory: text("forecastCategory"),
    outcome: Uint8Array.from(rows, (row) => OUTCOME_NAMES.indexOf(row.outcome)),
    amount: numbers((row) => row.amount),
    created: days((row) => row.created),
    closed: days((row) => row.closed),
    expectedClose: days((row) => row.expectedClose),
    probability: numbers((row) => row.probability),
    lastActivity: numbers(() => undefined),
    stageEntered: days((row) => row.stageEntered),
    qualified: numbers((row) => (row.qualified === undefined ? undefined : Number(row.qualified))),
    notices: Uint16Array.from(rows, (row) => (row.notices ?? []).reduce((bits, name) => bits | Notice[name], 0)),
    mapped,
  };
}

/** A reading of row literals, as `interpret` would give it for a sheet "Deals" with its header in row 1. */
export function readingOf(rows: readonly DealRow[], stages: readonly StageUse[] = []): Reading {
  const opportunities = opportunitiesOf(rows);
  let newest = NaN;
  for (const day of [...opportunities.created, ...opportunities.closed])
    if (!(day <= newest) && !Number.isNaN(day)) newest = day;
  return {
    source: {
      sheet: "Deals",
      headerRow: 1,
      firstRow: 2,
      lastRow: rows.length + 1,
      firstColumn: 0,
      lastColumn: 10,
      table: undefined,
      columns: {},
      columnIndexes: {},
    },
    opportunities,
    rowsRead: rows.length,
    lines: 0,
    excluded: [],
    issues: [],
    questions: [],
    stages,
    unusedStages: [],
    currency: undefined,
    currencies: [],
    newestDay: newest,
  };
}

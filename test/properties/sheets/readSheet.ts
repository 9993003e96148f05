import { textAt, type TextColumn } from "../../../src/core/cells/column";
import { isoDay, type Day } from "../../../src/core/cells/day";
import { OUTCOME_NAMES } from "../../../src/core/opportunities/opportunities";
import type { Reading } from "../../../src/core/opportunities/reading";
import { readTable } from "../../core/opportunities/readTable";
import { rowsOf, type MessySheet } from "./messySheet";

/** Reads the sheet from its cells alone. */
export function readSheet(sheet: MessySheet, asOf: Day): Reading {
  return readTable(rowsOf(sheet), { asOf: isoDay(asOf), firstColumn: sheet.firstColumn, date1904: sheet.date1904 });
}

const dayText = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "" : isoDay(value);
const word = (column: TextColumn, i: number): string => (textAt(column, i) ?? "").trim().toLowerCase();

/** One line a deal with all that was read of it, sorted: two readings of the same deals are equal. */
export function dealLines({ opportunities: o }: Reading, isWanted: (row: number) => boolean = () => true): string[] {
  const deals = [...Array(o.count).keys()].filter((i) => isWanted(o.row[i] ?? 0));
  return deals
    .map((i) => {
      const numbers = [o.amount[i] ?? NaN, o.probability[i] ?? NaN].map((value) =>
        Number.isNaN(value) ? "" : value.toFixed(4)
      );
      const days = [o.created[i], o.closed[i], o.expectedClose[i], o.lastActivity[i]].map(dayText);
      const texts = [o.id, o.name, o.account, o.owner, o.source, o.type, o.stage].map((column) => word(column, i));
      return [...texts, OUTCOME_NAMES[o.outcome[i] ?? 0], ...numbers, ...days].join(" | ");
    })
    .sort();
}

/** What is complained about or asked, whatever the rows. */
export function complaints({ issues, questions }: Reading): string[] {
  return [...new Set([...issues.map(({ code }) => code), ...questions.map(({ key }) => `${key}?`)])].sort();
}

import type { Field } from "../opportunities/field";
import type { IssueCode } from "../opportunities/issue";
import type { Reading } from "../opportunities/reading";
import type { ReadingChoices } from "../opportunities/readingChoices";
import type { Settings } from "../settings";
import type { ReadAs } from "./snapshot";

/** What of the settings decides how a row is read. */
export type ReadingSettings = ReadingChoices & Pick<Settings, "stageMap">;

/** Between a currency and what one of it counts. */
export const RATE = " × ";
/** Between the words of a part. */
export const AND = "; ";

/** Columns whose numbers were multiplied as a whole, and in what. */
const UNITS: Readonly<Partial<Record<IssueCode, string>>> = {
  amountInCents: "in cents",
  amountInThousands: "in thousands",
  amountInMillions: "in millions",
  amountInBillions: "in billions",
};

/** How the rows were read: columns, and what was typed about them. What the rows themselves say each day is no part of it. */
export function readAsOf(reading: Reading, settings: ReadingSettings): ReadAs {
  const columns = (...fields: readonly Field[]): string => columnsOf(reading, fields);
  const { columnIndexes } = reading.source;
  const whichRows = [
    ...typed("rows with the same id", settings.sameId),
    ...typed("pipeline", settings.pipeline),
    ...typed("blank cells of grouped rows", settings.groupedRows),
  ];
  return {
    key: words(columnIndexes.id === undefined ? columns("name", "account", "created") : columns("id"), ...whichRows),
    amount: words(columns("amount"), ...unitsOf(reading), ...currenciesOf(reading)),
    close: words(columns("actualClose", "closeDate", "expectedClose"), ...typed("dates", settings.dateOrder)),
    outcome: words(
      columns("status", "isClosed", "isWon", "stage", "reason"),
      ...typed("first", settings.outcomeBy),
      ...stagesOf(settings)
    ),
    owner: columns("owner"),
  };
}

function words(...parts: readonly string[]): string {
  return parts.join(AND);
}

function columnsOf({ source }: Reading, fields: readonly Field[]): string {
  const headers = fields.flatMap((field) => source.columns[field] ?? []);
  return headers.length === 0 ? "no column" : [...new Set(headers)].join(" + ");
}

function typed(what: string, choice: string): readonly string[] {
  return choice === "automatic" ? [] : [`${what}: ${choice}`];
}

function unitsOf({ issues }: Reading): readonly string[] {
  return Object.entries(UNITS).flatMap(([code, unit]) => (issues.some((issue) => issue.code === code) ? [unit] : []));
}

/** The one currency; of several also what each of the others counts. @see readAlike.ts */
function currenciesOf({ currency, currencies }: Reading): readonly string[] {
  const others = currencies.filter((use) => use.currency !== currency && use.rate !== undefined);
  return [
    ...(currency === undefined ? [] : [currency]),
    ...others.map((use) => `${use.currency}${RATE}${String(use.rate)}`).sort(),
  ];
}

function stagesOf({ stageMap }: ReadingSettings): readonly string[] {
  return Object.entries(stageMap)
    .map(([stage, outcome]) => `${stage} = ${outcome}`)
    .sort();
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { SAMPLE_AS_OF } from "../../scripts/sample/samplePipeline";
import { simulateDeals } from "../../scripts/sample/simulateDeals";
import { isoDay } from "../../src/core/cells/day";
import type { Field } from "../../src/core/opportunities/field";
import type { Reading } from "../../src/core/opportunities/reading";
import { SourceError } from "../../src/core/opportunities/sourceError";
import { csvRows, readTable } from "../core/opportunities/readTable";
import { behead, nonsense, spoil } from "./sheets/harmful";
import { HARMLESS_NAMES, mutate } from "./sheets/harmless";
import { DRESSES, dressed, rowOfDeal, sheetOf, type MessySheet } from "./sheets/messySheet";
import { complaints, dealLines, readSheet } from "./sheets/readSheet";

/** A sheet of made-up deals in the columns of one CRM, and what is done to it. */
interface Recipe {
  readonly dress: string;
  readonly count: number;
  readonly seed: number;
  readonly mutations: readonly string[];
}

const recipeOf = (dresses: readonly string[]): fc.Arbitrary<Recipe> =>
  fc.record({
    dress: fc.constantFrom(...dresses),
    count: fc.constantFrom(12, 25, 45),
    seed: fc.nat(),
    mutations: fc.uniqueArray(fc.constantFrom(...HARMLESS_NAMES), { minLength: 1, maxLength: 4 }),
  });
/** Of the exports those that are a header and deals. */
const EXPORTS = ["pipedrive.csv", "zoho.csv", "copper.csv", "freshsales.csv", "hubspot-all-properties.csv"];
const MADE = Object.keys(DRESSES);
const SEED = 2026;
const HARMLESS_RUNS = 1_500;
const HARMFUL_RUNS = 250;

/** So many pipelines of each size are simulated. */
const PIPELINES = 16;

function baseOf({ dress, count, seed }: Recipe): MessySheet {
  if (EXPORTS.includes(dress))
    return sheetOf(csvRows(readFileSync(join(__dirname, "../exports", dress), "utf8").trim()));
  return dressed(simulateDeals({ count, seed: seed % PIPELINES, asOf: SAMPLE_AS_OF }), dress);
}

const readings = new Map<string, Reading>();

/** The sheet before it is mutated, read once. */
function readingBefore(made: Recipe): Reading {
  const key = `${made.dress} ${made.count} ${made.seed % PIPELINES}`;
  const reading = readings.get(key) ?? readSheet(baseOf(made), SAMPLE_AS_OF);
  readings.set(key, reading);
  return reading;
}

/** What each recipe's sheet is found to do wrong, with the recipe. */
function faultsOf(recipe: fc.Arbitrary<Recipe>, runs: number, faultsIn: (made: Recipe) => readonly string[]): string[] {
  const found = (made: Recipe): readonly string[] => {
    try {
      return faultsIn(made);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return [`refused: ${JSON.stringify(error.fault)}`];
    }
  };
  return fc.sample(recipe, { numRuns: runs, seed: SEED }).flatMap((made) => {
    const faults = found(made);
    const name = `${made.dress}, ${made.count} deals, seed ${made.seed}, ${made.mutations.join(" + ")}`;
    return faults.length === 0 ? [] : [`${name}: ${faults.join("; ")}`];
  });
}

function lostRows({ rowsRead, opportunities, lines, excluded }: Reading): string[] {
  const accounted = opportunities.count + lines + excluded.length;
  return rowsRead === accounted ? [] : [`${rowsRead} rows read, ${accounted} accounted for`];
}

test("the sheets that are mutated read as the deals they are made of", () => {
  for (const dress of Object.keys(DRESSES)) {
    const deals = simulateDeals({ count: 40, seed: SEED, asOf: SAMPLE_AS_OF });
    const { opportunities, issues, questions } = readSheet(dressed(deals, dress), SAMPLE_AS_OF);
    const closedAs = { Open: [0], Won: [1], Lost: [2, 3] };
    expect([...opportunities.amount]).toEqual(deals.map(({ amount }) => amount ?? NaN));
    expect([...opportunities.created]).toEqual(deals.map(({ created }) => created));
    expect(deals.map(({ status }, i) => closedAs[status].includes(opportunities.outcome[i] ?? -1))).not.toContain(
      false
    );
    expect([...issues, ...questions]).toEqual([]);
  }
});

test("mutations that change nothing of what a sheet says: the same deals, nothing new to ask or to complain about", () => {
  const faults = faultsOf(recipeOf([...MADE, ...EXPORTS]), HARMLESS_RUNS, (made) => {
    const before = readingBefore(made);
    const sheet = baseOf(made);
    mutate(sheet, made.mutations, made.seed);
    const after = readSheet(sheet, SAMPLE_AS_OF);
    const known = new Set(complaints(before));
    const lines = dealLines(before);
    const other = dealLines(after).filter((line) => !lines.includes(line));
    return [
      ...lostRows(after),
      ...complaints(after).filter((complaint) => !known.has(complaint)),
      ...(after.opportunities.count === lines.length ? [] : [`${after.opportunities.count} of ${lines.length} deals`]),
      ...other.slice(0, 1).map((line) => `a deal reads ${line}`),
    ];
  });
  expect(faults.length <= HARMLESS_RUNS * 0.02 ? [] : faults).toEqual([]);
});

test("cells that cannot be read: exactly their rows are named, every other deal is the same", () => {
  const faults = faultsOf(recipeOf(MADE), HARMFUL_RUNS, (made) => {
    const before = readingBefore(made);
    const sheet = baseOf(made);
    const { field, deals } = spoil(sheet, made.seed);
    const after = readSheet(sheet, SAMPLE_AS_OF);
    const header = sheet.columns.find((column) => column.field === field)?.header;
    const rows = new Set(deals.map((i) => rowOfDeal(sheet, i) + 1));
    const named = new Set(after.issues.filter(({ column }) => column === header).map(({ row }) => row));
    const untouched = (reading: Reading): string[] => dealLines(reading, (row) => !rows.has(row));
    return [
      ...lostRows(after),
      ...[...rows].filter((row) => !named.has(row)).map((row) => `row ${row}: ${field} is not named`),
      ...[...named]
        .filter((row) => row === undefined || !rows.has(row))
        .map((row) => `row ${row ?? "?"}: ${field} is named`),
      ...(untouched(after).join() === untouched(before).join() ? [] : [`${field}: other deals read otherwise`]),
    ];
  });
  expect(faults).toEqual([]);
});

test("headers taken away: their fields alone are missing or recognised by their cells, every other column is the same", () => {
  const faults = faultsOf(recipeOf(MADE), HARMFUL_RUNS, (made) => {
    const { columnIndexes } = readingBefore(made).source;
    const sheet = baseOf(made);
    const gone = behead(sheet, made.seed);
    let after: Reading;
    try {
      after = readSheet(sheet, SAMPLE_AS_OF);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const { fault } = error;
      const isNamed = fault.kind === "missingField" && [...gone].some((field) => isMeant(fault.field, field));
      return isNamed ? [] : [`${[...gone].join()} gone: ${fault.kind}`];
    }
    const allowed = new Set(meanings(columnIndexes));
    const needed = meanings(columnIndexes).filter(
      (meaning) => ![...gone].some((field) => meaning.startsWith(familyOf(field)))
    );
    const found = meanings(after.source.columnIndexes);
    return [
      ...lostRows(after),
      ...found.filter((meaning) => !allowed.has(meaning)).map((meaning) => `${[...gone].join()} gone: now ${meaning}`),
      ...needed
        .filter((meaning) => !found.includes(meaning))
        .map((meaning) => `${[...gone].join()} gone: lost ${meaning}`),
    ];
  });
  expect(faults).toEqual([]);
});

/** Fields that stand in for each other where one of them has no column. */
const FAMILIES: Readonly<Partial<Record<Field, string>>> = {
  stage: "outcome",
  status: "outcome",
  closeDate: "close",
  expectedClose: "close",
  actualClose: "close",
};
const familyOf = (field: Field): string => FAMILIES[field] ?? field;

/** "amount in 3": what each column of a reading is taken for. */
const meanings = (columnIndexes: Reading["source"]["columnIndexes"]): string[] =>
  (Object.entries(columnIndexes) as [Field, number][]).map(([field, column]) => `${familyOf(field)} in ${column}`);

/** A sheet without its stage column lacks what tells how a deal stands, whichever column did. */
const isMeant = (missing: string, field: Field): boolean =>
  missing === field || (missing === "stage" && ["status", "isWon"].includes(field));

test("sheets of anything are read, or refused with a reason", () => {
  for (const seed of fc.sample(fc.nat(), { numRuns: HARMFUL_RUNS, seed: SEED })) {
    try {
      expect(lostRows(readTable(nonsense(seed), { asOf: isoDay(SAMPLE_AS_OF) }))).toEqual([]);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
});

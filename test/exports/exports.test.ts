import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../support/readFile";
import { drawnRows, readingRow } from "./readingRow";

/**
 * Invented deals in the shape each CRM exports them, read as they stand. Counts with the sum of the amounts beside them;
 * a question is named by the input that holds its answer.
 */
const READINGS = `
file                             | rows | deals | lines | left out                  | open                      | won         | lost        | no decision       | questions   | issues
salesforce-report.csv            | 11   | 5     |       | 3 blank, 2 footer, 1 total | 3: 120,000 (1 unpriced)  | 1: 48,000   | 1: 12,500.5 |                   |             |
salesforce-formatted.xlsx        | 9    | 6     |       | 2 footer, 1 total         | 2: 90,000 (1 unpriced)    | 2: 70,000   | 2: 16,500.5 |                   |             |
salesforce-multicurrency.csv     | 3    | 3     |       |                           | 1: 1,085                  | 1: 2,000    | 1: 632      |                   |             |
salesforce-product-lines-fr.csv  | 4    | 3     | 1     |                           | 1: 2,400                  | 1: 2,000.5  | 1: 950      |                   |             | 1 productLine
salesforce-report-fr.csv         | 12   | 7     |       | 2 blank, 2 footer, 1 total | 3: 85,000 (1 unpriced)   | 2: 20,500.5 | 2: 7,200    |                   |             |
salesforce-opportunity-history.csv | 13 | 4    |       | 5 earlierChange, 2 footer, 1 blank, 1 total | 2: 31,000 | 1: 15,000 | 1: 7,000   |                   |             |
salesforce-grouped.xlsx          | 21   | 10    |       | 10 total, 1 footer        | 8: 116,000                | 1: 30,000   | 1: 9,000    |                   | groupedRows | 6 stageBlank
salesforce-data-loader.csv       | 4    | 3     |       | 1 duplicateRow            | 1: 1,000                  | 1: 700      | 1: 300      |                   |             | 1 duplicateId
hubspot-all-properties.csv       | 7    | 7     |       |                           | 3: 16,850 (1 unpriced)    | 2: 8,500    | 1: 7,000    | 1: 0 (1 unpriced) |             |
hubspot-view.csv                 | 6    | 6     |       |                           | 3: 15,500 (1 unpriced)    | 2: 12,300   | 1: 6,000    |                   |             |
hubspot-internal-names.csv       | 5    | 5     |       |                           | 2: 25,000                 | 1: 5,000    | 1: 2,500    | 1: 1,800          |             |
hubspot-de.csv                   | 3    | 3     |       |                           | 1: 1,250                  | 1: 12,000   | 1: 800.5    |                   |             |
dynamics.xlsx                    | 7    | 7     |       |                           | 3: 17,000 (1 unpriced)    | 2: 10,500   | 1: 900      | 1: 800            |             |
pipedrive.csv                    | 4    | 4     |       |                           | 1: 1,500                  | 1: 2,500    | 1: 900      | 1: 700            |             |
pipedrive-cs.csv                 | 5    | 5     |       |                           | 2: 260,000                | 1: 120,000  | 2: 125,000  |                   |             |
zoho.csv                         | 4    | 4     |       |                           | 2: 5,000                  | 1: 6,000    | 1: 3,000    |                   |             |
close.csv                        | 3    | 3     |       |                           | 1: 2,500                  | 1: 1,000    | 1: 500      |                   |             |
close-recurring.csv              | 5    | 5     |       |                           | 2: 6,000                  | 2: 2,400    | 1: 500      |                   |             |
copper.csv                       | 4    | 4     |       |                           | 1: 1,000                  | 1: 2,000    | 1: 3,000    | 1: 4,000          |             |
freshsales.csv                   | 3    | 3     |       |                           | 1: 1,200                  | 1: 2,200    | 1: 3,200    |                   |             |
odoo.csv                         | 4    | 2     |       | 2 total                   | 1: 1,000                  | 1: 2,500    |             |                   |             |
`;

/** The same after an answer: the input and what was typed into it. */
const ANSWERED = `
file | answer | rows | deals | lines | left out | open | won | lost | no decision | questions | issues
salesforce-grouped.xlsx | groupedRows = fill down | 21 | 10 | | 10 total, 1 footer | 5: 90,000 | 3: 50,000 | 2: 15,000 | | groupedRows = fill down |
`;

const AS_OF = "2024-06-30";
const bytesOf = (file: string): Uint8Array => readFileSync(join(__dirname, file));

test.each(drawnRows(READINGS))("$file", async ({ file = "", ...expected }) => {
  expect(readingRow(await readFile(file, bytesOf(file), { asOf: AS_OF }))).toEqual(expected);
});

test.each(drawnRows(ANSWERED))("$file, $answer", async ({ file = "", answer = "", ...expected }) => {
  const [input = "", typed = ""] = answer.split(" = ");
  const reading = await readFile(file, bytesOf(file), { asOf: AS_OF, overrides: { [input]: typed } });
  expect(readingRow(reading)).toEqual(expected);
});

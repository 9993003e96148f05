import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../src/core/analyse";
import { textAt } from "../../src/core/cells/column";
import { isoDay } from "../../src/core/cells/day";
import { OUTCOME_NAMES } from "../../src/core/opportunities/opportunities";
import type { Reading } from "../../src/core/opportunities/reading";
import { resolveSettings } from "../../src/core/resolveSettings";
import { serial } from "../support/opportunitiesOf";
import { csvRows, readTable, type Rows, type TableOptions } from "../core/opportunities/readTable";

/** Invented deals in the shape each CRM exports them. */
function readExport(name: string, options: TableOptions = {}): Reading {
  return readTable(csvRows(readFileSync(join(__dirname, `${name}.csv`), "utf8")), { asOf: "2024-06-30", ...options });
}

/** One line a deal: name or id, outcome, amount, created, closed, expected close, probability. */
function lines({ opportunities: o }: Reading): string[] {
  const dayText = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? "-" : isoDay(value));
  return Array.from({ length: o.count }, (_, i) =>
    [
      textAt(o.name, i) ?? textAt(o.id, i) ?? "",
      OUTCOME_NAMES[o.outcome[i] ?? 0] ?? "",
      o.amount[i],
      dayText(o.created[i]),
      dayText(o.closed[i]),
      dayText(o.expectedClose[i]),
      o.probability[i],
    ].join(" | "),
  );
}

const codes = (reading: Reading): string[] => reading.issues.map(({ code, row }) => `${code} ${row ?? "column"}`);

test("Salesforce report: footers, totals and blank rows are listed, a deal called Total Energies is a deal", () => {
  const reading = readExport("salesforce-report");
  expect(lines(reading)).toEqual([
    "Northwind - 40 seats | won | 48000 | 2024-01-31 | 2024-03-29 | - | NaN",
    "Contoso renewal | lost | 12500.5 | 2024-01-31 | 2024-04-15 | - | NaN",
    "Fabrikam pilot | open | 90000 | 2024-05-21 | - | 2024-07-01 | 0.75",
    "Tailspin rollout | open | NaN | 2024-06-18 | - | 2024-08-12 | 0.1",
    "Total Energies frame contract | open | 30000 | 2024-06-21 | - | 2024-09-02 | 0.1",
  ]);
  expect(reading.excluded).toEqual([
    { row: 7, reason: "blank" },
    { row: 8, reason: "blank" },
    { row: 9, reason: "total" },
    { row: 10, reason: "blank" },
    { row: 11, reason: "footer" },
    { row: 12, reason: "footer" },
  ]);
  expect(reading.rowsRead).toBe(11);
  expect(reading.source).toMatchObject({ headerRow: 1, firstRow: 2, lastRow: 6 });
  expect(reading.opportunities.source.values).toEqual(["Web", "Partner"]);
  expect(reading.stages.map(({ stage, because, probability }) => [stage, because, probability])).toEqual([
    ["Prospecting", "recognised", 0.1],
    ["Qualification", "recognised", 0.1],
    ["Proposal/Price Quote", "recognised", 0.75],
    ["Closed Won", "recognised", 1],
    ["Closed Lost", "recognised", 0],
  ]);
  expect(reading.issues).toEqual([]);
});

test("Salesforce with several currencies: the converted column is the amount", () => {
  const reading = readExport("salesforce-multicurrency");
  expect(reading.source.columns).toMatchObject({ amount: "Amount (converted)", currency: "Amount (converted) Currency" });
  expect([...reading.opportunities.amount]).toEqual([1085, 2000, 632]);
  expect(reading.currency).toBe("USD");
});

test("Salesforce Data Loader: 15 and 18 characters are one deal, upper and lower case two; flags decide", () => {
  const reading = readExport("salesforce-data-loader");
  expect(lines(reading)).toEqual([
    "Alpha | open | 1000 | 2024-02-01 | - | 2024-08-01 | 0.9",
    "Not Alpha | won | 700 | 2024-02-02 | 2024-05-01 | - | NaN",
    "Delta | lost | 300 | 2024-02-02 | 2024-05-09 | - | NaN",
  ]);
  expect(reading.excluded).toEqual([{ row: 3, reason: "duplicateRow" }]);
  expect([...reading.opportunities.notices]).toEqual([1, 0, 0]);
  expect(codes(reading)).toEqual(["duplicateId 3"]);
});

test("Salesforce product lines in French: one deal a number, its lines summed", () => {
  const reading = readExport("salesforce-product-lines-fr");
  expect(lines(reading)).toEqual([
    "OPP-1 | won | 2000.5 | 2024-01-02 | 2024-03-15 | - | NaN",
    "OPP-2 | open | 2400 | 2024-02-05 | - | 2024-09-01 | NaN",
    "OPP-3 | lost | 950 | 2024-02-05 | 2024-04-01 | - | NaN",
  ]);
  expect(reading.currency).toBe("EUR");
  expect(reading.source.columns).toMatchObject({ owner: "Propriétaire de l'opportunité", stage: "Étape", amount: "Prix total" });
  expect(codes(reading)).toEqual(["productLine 3"]);
});

test("HubSpot, all properties: company currency, share 1.0 is 100 %, no budget is no decision", () => {
  const reading = readExport("hubspot-all-properties");
  expect(lines(reading)).toEqual([
    "Orion platform | open | 10850 | 2024-03-04 | - | 2024-09-30 | 0.4",
    "Vega suite | won | 5000 | 2024-03-05 | 2024-05-02 | - | NaN",
    "Lyra trial | noDecision | NaN | 2024-02-01 | 2024-04-11 | - | NaN",
    "Draco | lost | 7000 | 2024-02-01 | 2024-04-20 | - | NaN",
    "Pavo | open | NaN | 2024-06-01 | - | - | 0.2",
    "Corvus | open | 6000 | 2024-04-09 | - | 2024-07-20 | 0.9",
    "Cygnus | won | 3500 | 2024-02-20 | 2024-06-03 | - | NaN",
  ]);
  expect(reading.source.columns).toMatchObject({
    amount: "Amount in company currency",
    isWon: "Is Closed Won",
    isClosed: "Is Deal Closed?",
    lastActivity: "Last Activity Date",
    source: "Original Traffic Source",
  });
  expect(reading.source.columns.currency).toBeUndefined();
  expect(reading.stages.map(({ stage, probability }) => [stage, probability])).toContainEqual(["Qualified To Buy", 0.4]);
  expect(reading.issues).toEqual([]);
});

test("HubSpot in German: decimal comma by vote, points day first", () => {
  const reading = readExport("hubspot-de");
  expect(lines(reading)).toEqual([
    "Rahmenvertrag | open | 1250 | 2024-03-04 | - | 2024-09-30 | NaN",
    "Nachkauf | won | 12000 | 2024-03-05 | 2024-05-02 | - | NaN",
    "Pilot | lost | 800.5 | 2024-02-01 | 2024-04-11 | - | NaN",
  ]);
  expect(reading.issues).toEqual([]);
});

test("Pipedrive: a lost deal keeps its last stage, which is no contradiction; a lost reason can say no decision", () => {
  const reading = readExport("pipedrive");
  expect(lines(reading)).toEqual([
    "Acme deal | open | 1500 | 2024-02-01 | - | 2024-07-15 | NaN",
    "Bolt deal | won | 2500 | 2024-01-10 | 2024-04-01 | - | NaN",
    "Cora deal | lost | 900 | 2024-01-10 | 2024-04-02 | - | NaN",
    "Dune deal | noDecision | 700 | 2024-01-10 | 2024-04-03 | - | NaN",
  ]);
  expect(reading.source.columns).toMatchObject({ amount: "Deal - Value", status: "Deal - Status", stage: "Deal - Stage", owner: "Deal - Owner" });
  expect(reading.stages.map(({ because }) => because)).toEqual(["status", "status", "status"]);
  expect(reading.currency).toBe("EUR");
  expect(reading.issues).toEqual([]);
});

test("Zoho: Zoho's own stage table, names and not ids", () => {
  const reading = readExport("zoho");
  expect(lines(reading)).toEqual([
    "Reef | open | 4000 | 2024-03-01 | - | 2024-09-01 | 0.4",
    "Cove | won | 6000 | 2024-01-01 | 2024-04-01 | - | NaN",
    "Bay | lost | 3000 | 2024-01-01 | 2024-04-02 | - | NaN",
    "Isle | open | 1000 | 2024-01-01 | - | 2024-08-02 | 0.6",
  ]);
  expect(reading.stages.find(({ stage }) => stage === "Value Proposition")?.probability).toBe(0.4);
  expect(reading.source.columns).toMatchObject({ id: "Record Id", owner: "Deal Owner", account: "Account Name", amount: "Amount" });
});

test("Dynamics 365: hidden id column, typed cells, Canceled is no decision, GUIDs with and without braces", () => {
  const rows: Rows = [
    ["(Do Not Modify) Opportunity", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Topic", "Potential Customer", "Est. Close Date", "Est. Revenue", "Probability", "Status", "Status Reason", "Owner", "Created On", "Pipeline Phase", "Actual Close Date"],
    ["{a1b2}", "x==", 45400.5, "Pumps", "Wide World", 45550, 5000, 60, "Open", "In Progress", "Li Wei", 45300.25, "3-Propose", ""],
    ["a1b3", "x==", 45400.5, "Valves", "Wide World", 45400, 7000, 100, "Won", "Won", "Li Wei", 45300.25, "4-Close", 45420.75],
    ["a1b4", "x==", 45400.5, "Seals", "Adatum", 45400, 800, 20, "Lost", "Canceled", "Li Wei", 45300.25, "1-Qualify", 45421],
    ["a1b5", "x==", 45400.5, "Hoses", "Adatum", 45400, 900, 20, "Lost", "Out-Sold", "Li Wei", 45300.25, "2-Develop", 45422],
    ["a1b2", "x==", 45400.5, "Pumps", "Wide World", 45550, 5000, 60, "Open", "In Progress", "Li Wei", 45300.25, "3-Propose", ""],
  ];
  // 45300 is 2024-01-09, 45550 2024-09-15, 45420 2024-05-08.
  const reading = readTable(rows, { asOf: "2024-06-30" });
  expect(lines(reading)).toEqual([
    "Pumps | open | 5000 | 2024-01-09 | - | 2024-09-15 | 0.6",
    "Valves | won | 7000 | 2024-01-09 | 2024-05-08 | - | NaN",
    "Seals | noDecision | 800 | 2024-01-09 | 2024-05-09 | - | NaN",
    "Hoses | lost | 900 | 2024-01-09 | 2024-05-10 | - | NaN",
  ]);
  expect(reading.source.columns).toMatchObject({ id: "(Do Not Modify) Opportunity", stage: "Pipeline Phase", reason: "Status Reason" });
  expect(reading.stages.map(({ stage, probability }) => [stage, probability])).toEqual([
    ["1-Qualify", 0.2],
    ["2-Develop", 0.4],
    ["3-Propose", 0.6],
    ["4-Close", 0.9],
  ]);
});

test("Close: date won or date lost is the closing day; the formatted value, not the cents", () => {
  const reading = readExport("close");
  expect(lines(reading)).toEqual([
    "oppo_1 | open | 2500 | 2024-03-01 | - | - | 0.6",
    "oppo_2 | won | 1000 | 2024-02-01 | 2024-05-01 | - | NaN",
    "oppo_3 | lost | 500 | 2024-02-01 | 2024-05-03 | - | NaN",
  ]);
  expect(reading.source.columns).toMatchObject({ account: "lead_name", stage: "status_label", status: "status_type", owner: "user_name" });
});

test("Copper: Abandoned is no decision; month-first dates by vote", () => {
  const reading = readExport("copper");
  expect(lines(reading)).toEqual([
    "Apple tree | open | 1000 | 2024-02-01 | - | 2024-07-31 | 0.5",
    "Pear tree | won | 2000 | 2024-02-01 | 2024-05-13 | - | NaN",
    "Plum tree | lost | 3000 | 2024-02-01 | 2024-05-14 | - | NaN",
    "Fig tree | noDecision | 4000 | 2024-02-01 | 2024-05-15 | - | NaN",
  ]);
  expect(reading.issues).toEqual([]);
});

test("Freshsales: expected close for open deals, closed date for closed ones", () => {
  expect(lines(readExport("freshsales"))).toEqual([
    "Fern | open | 1200 | - | - | 2024-08-15 | 0.4",
    "Moss | won | 2200 | - | 2024-05-20 | - | NaN",
    "Reed | lost | 3200 | - | 2024-05-21 | - | NaN",
  ]);
});

test("Odoo: expected revenue is the amount, group headings are no deals, a file without losses has no win rate", () => {
  const reading = readExport("odoo");
  expect(lines(reading)).toEqual([
    "Chairs | open | 1000 | 2024-03-01 | - | 2024-08-20 | 0.3742",
    "Desks | won | 2500 | 2024-03-01 | 2024-05-03 | - | NaN",
  ]);
  expect(reading.source.columns.amount).toBe("Expected Revenue");
  expect(reading.excluded).toEqual([
    { row: 2, reason: "total" },
    { row: 4, reason: "total" },
  ]);
  const { settings } = resolveSettings({ asOf: "2024-06-30" }, serial("2024-06-30"));
  const { metrics, reasons } = analyse(reading, settings);
  expect([metrics.winRate.count, reasons["metrics.winRate.count"]]).toEqual([undefined, "noLostDeals"]);
});

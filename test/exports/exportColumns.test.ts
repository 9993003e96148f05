import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../support/readFile";

/** The column in which each field was found, a file a paragraph; a field that is not named has none. */
const COLUMNS = `
close-recurring.csv
  id: id | account: lead_name | owner: user_name | pipeline: pipeline_name | stage: status_label |
  status: status_type | amount: value_formatted | currency: value_currency | probability: confidence |
  created: date_created | actualClose: date_won | contact: contact_name

close.csv
  id: id | account: lead_name | owner: user_name | pipeline: pipeline_name | stage: status_label |
  status: status_type | amount: value_formatted | currency: value_currency | probability: confidence |
  created: date_created | actualClose: date_won | contact: contact_name

copper.csv
  id: Opportunity Id | name: Name | account: Company | owner: Owned By | source: Source | pipeline: Pipeline |
  stage: Stage | status: Status | reason: Loss Reason | amount: Value | probability: Win Probability |
  created: Created At | closeDate: Close Date | lastActivity: Last Contacted | contact: Primary Contact

dynamics.xlsx
  id: (Do Not Modify) Opportunity | name: Topic | account: Potential Customer | owner: Owner | stage: Pipeline Phase |
  status: Status | reason: Status Reason | amount: Est. Revenue | probability: Probability | created: Created On |
  expectedClose: Est. Close Date | actualClose: Actual Close Date

freshsales.csv
  name: Deal Name | account: Account | owner: Owner | source: Source | product: Product | type: Type |
  pipeline: Deal Pipeline | stage: Deal Stage | amount: Deal Value | probability: Probability |
  expectedClose: Expected close date | actualClose: Closed date | contact: Related Contacts

hubspot-all-properties.csv
  id: Record ID | name: Deal Name | account: Associated Company (Primary) | owner: Deal owner |
  source: Original Traffic Source | type: Deal Type | pipeline: Pipeline | stage: Deal Stage |
  isClosed: Is Deal Closed? | isWon: Is Closed Won | reason: Closed Lost Reason | amount: Amount in company currency |
  probability: Deal probability | forecastCategory: Forecast category | created: Create Date | closeDate: Close Date |
  lastActivity: Last Activity Date | stageEntered: Date entered current stage | nextStep: Next step |
  contact: Associated Contact | team: HubSpot Team

hubspot-de.csv
  id: Datensatz-ID | name: Deal-Name | owner: Zuständiger Mitarbeiter | stage: Deal-Phase | amount: Betrag |
  created: Erstelldatum | closeDate: Abschlussdatum

hubspot-internal-names.csv
  id: hs_object_id | name: dealname | owner: hubspot_owner_id | source: hs_analytics_source | type: dealtype |
  pipeline: pipeline | stage: dealstage | isClosed: hs_is_closed | isWon: hs_is_closed_won |
  reason: closed_lost_reason | amount: amount_in_home_currency | probability: hs_deal_stage_probability |
  created: createdate | closeDate: closedate | lastActivity: notes_last_contacted

hubspot-view.csv
  id: Record ID | name: Deal Name | owner: Deal owner | stage: Deal Stage | amount: Amount | closeDate: Close Date

odoo.csv
  name: Opportunity | account: Customer | owner: Salesperson | stage: Stage | reason: Lost Reason |
  amount: Expected Revenue | probability: Probability | created: Created on | expectedClose: Expected Closing |
  actualClose: Closed Date | team: Sales Team

pipedrive-cs.csv
  id: Obchod - ID | name: Obchod - Název | account: Obchod - Organizace | owner: Obchod - Vlastník |
  stage: Obchod - Fáze | status: Obchod - Stav | reason: Obchod - Důvod prohry | amount: Obchod - Hodnota |
  currency: Obchod - Měna | created: Obchod - Obchod vytvořen | expectedClose: Obchod - Očekávané datum uzavření |
  actualClose: Obchod - Čas výhry

pipedrive.csv
  id: Deal - ID | name: Deal - Title | account: Deal - Organization | owner: Deal - Owner |
  source: Deal - Source channel | pipeline: Deal - Pipeline | stage: Deal - Stage | status: Deal - Status |
  reason: Deal - Lost reason | amount: Deal - Value | currency: Deal - Currency of Value |
  probability: Deal - Probability | created: Deal - Deal created | expectedClose: Deal - Expected close date |
  actualClose: Deal - Won time | lastActivity: Deal - Last activity date | contact: Deal - Contact person

salesforce-data-loader.csv
  id: ID | name: NAME | account: ACCOUNTID | owner: OWNERID | source: LEADSOURCE | stage: STAGENAME |
  isClosed: ISCLOSED | isWon: ISWON | amount: AMOUNT | probability: PROBABILITY | created: CREATEDDATE |
  closeDate: CLOSEDATE

salesforce-formatted.xlsx
  name: Opportunity Name | account: Account Name | owner: Opportunity Owner | source: Lead Source | stage: Stage |
  amount: Amount | probability: Probability (%) | created: Created Date | closeDate: Close Date ↑

salesforce-grouped.xlsx
  name: Opportunity Name | account: Account Name | owner: Opportunity Owner ↑ | stage: Stage ↑ | amount: Amount |
  created: Created Date | closeDate: Close Date

salesforce-multicurrency.csv
  id: Opportunity ID | name: Opportunity Name | account: Account Name | owner: Opportunity Owner | stage: Stage |
  amount: Amount (converted) | currency: Amount (converted) Currency | probability: Probability (%) |
  created: Created Date | closeDate: Close Date

salesforce-opportunity-history.csv
  id: Opportunity ID | name: Opportunity Name | owner: Opportunity Owner | stage: To Stage | amount: Amount |
  probability: Probability (%) | created: Created Date | closeDate: Close Date

salesforce-product-lines-fr.csv
  id: Opportunity Number | account: Nom du compte | owner: Propriétaire de l'opportunité | product: Product Line |
  stage: Étape | amount: Prix total | created: Date de création | closeDate: Date de clôture

salesforce-report-fr.csv
  name: Nom de l'opportunité | account: Nom du compte | owner: Propriétaire de l'opportunité |
  source: Origine de la piste | type: Type | stage: Étape | amount: Montant | probability: Probabilité (%) |
  created: Date de création | closeDate: Date de clôture | nextStep: Étape suivante

salesforce-report.csv
  name: Opportunity Name | account: Account Name | owner: Opportunity Owner | source: Lead Source | type: Type |
  stage: Stage | amount: Amount | probability: Probability (%) | created: Created Date | closeDate: Close Date |
  nextStep: Next Step | team: Owner Role

zoho.csv
  id: Record Id | name: Deal Name | account: Account Name | owner: Deal Owner | source: Lead Source | type: Type |
  pipeline: Pipeline | stage: Stage | reason: Reason For Loss | amount: Amount | currency: Currency |
  probability: Probability | created: Created Time | closeDate: Closing Date | lastActivity: Last Activity Time |
  nextStep: Next Step | contact: Contact Name | team: Territory
`;

const paragraphs = COLUMNS.trim().split("\n\n");

test.each(paragraphs.map((text) => text.split("\n")))("%s: every field in its column", async (file = "", ...lines) => {
  const pairs = lines.map((line) => line.trim()).join(" ").split(" | ").map((pair) => pair.split(": "));
  const { source } = await readFile(file, readFileSync(join(__dirname, file)), { asOf: "2024-06-30" });
  const found = Object.entries(source.columns).map(([field, header]) => [field, header.replace(/\s+/g, " ")]);
  expect(found).toEqual(pairs);
});

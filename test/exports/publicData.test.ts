import { describeData } from "../core/opportunities/readTable";
import { readFile } from "../support/readFile";
import { drawnRows, readingRow } from "./readingRow";

/** Public pipelines, read without a map and without an answer; the columns are those of the table of exports. */
const READINGS = `
file                                                   | as of      | rows | deals | lines | left out       | open                    | won               | lost                    | no decision | questions        | issues
maven-crm/sales_pipeline.csv                           | 2017-12-31 | 8800 | 8800  |       |                | 2089: 0 (2089 unpriced) | 4238: 10,005,534  | 2473: 0                 |             | unpricedValue    |
zoho-crm-potentials/Potentials.csv                     | 2021-04-15 | 3632 | 3632  |       |                | 1722: 110,255,300       | 1425: 89,066,200  | 485: 32,059,400         |             | overdueTreatment | 175 closedAfterAsOf
preppin-salesforce-opps/Opportunity.csv                | 2022-07-18 | 219  | 219   |       |                | 183: 76,702,600 (2 unpriced) | 25: 10,951,470 | 11: 3,742,190         |             | outcomeBy        | 137 statusAgainstStage, 27 createdAfterAsOf, 10 closedAfterAsOf
preppin-salesforce-opps/Opportunity History.csv        | 2022-12-31 | 584  | 219   |       | 365 earlierChange | 73: 0 (73 unpriced) | 89: 0 (89 unpriced) | 57: 0 (57 unpriced) |       |                  |
preppin-salesforce-opps/2022-38_Opportunity.csv        | 2022-08-31 | 706  | 706   |       |                | 191: 245,013,819        | 396: 425,549,805  | 119: 140,447,986        |             |                  | 515 closedAfterAsOf
preppin-salesforce-opps/derived_snapshots/opportunities_2022-06-30.csv | 2022-06-30 | 190 | 190 | |             | 102: 44,151,090         | 59: 22,476,260 (1 unpriced) | 29: 12,714,670 (1 unpriced) |  |             |
bitrix-deals/deals.csv                                 | 2026-06-24 | 12   | 11    |       | 1 olderSnapshot | 8: 646,000             | 2: 361,000        | 1: 57,000               |             | sameId           | 1 currencyBlank, 1 negativeAmount
funneler-crm/Opportunities.csv                         | 2025-12-01 | 40   | 40    |       |                | 40: 49,907,543          |                   |                         |             | stage:Project Execution, stage:Closeout           |
dbt-salesforce-seeds/sf_opportunity_data.csv           | 2019-12-31 | 10   | 10    |       |                | 1: 210,000              | 5: 24,120,000 (4 unpriced) | 4: 200,001 (2 unpriced) |    |                  | 1 closedBeforeCreated, 1 probabilityOutOfRange
dbt-hubspot-seeds/deal_data.csv                        | 2021-12-31 | 44   | 44    |       |                | 44: 0 (44 unpriced)     |                   |                         |             |                  | 44 stageBlank
xlsx-trackers/MehraelBoutros_sales-pipeline.xlsx       | 2017-12-31 | 8800 | 8800  |       |                | 2089: 0 (2089 unpriced) | 4238: 10,005,534  | 2473: 0                 |             | unpricedValue    |
xlsx-trackers/ayusophia_Sales_Pipeline.xlsx            | 2024-12-31 | 9994 | 5009  | 4984  | 1 duplicateRow | 2205: 975,459.686       | 2242: 1,065,881.084 | 562: 255,578.719      |             | sameId, overdueTreatment | 4984 productLine, 20 closedBeforeCreated, 1 duplicateId
xlsx-trackers/pgaljan_Sales_Funnel_Standalone.xlsx     | 2025-12-01 | 36   | 36    |       |                | 36: 37,158,259.119      |                   |                         |             | stage:5 - Project Execution, stage:6 - Closeout           |
xlsx-trackers/pgaljan_Funnel_Auto_deployed.xlsx        | 2025-12-01 | 40   | 40    |       |                | 40: 49,907,543          |                   |                         |             | stage:➄ - Project Execution, stage:➅ - Closeout           | 1 amountInThousands
xlsx-trackers/pgaljan_Funnel_Citizen_deployed.xlsx     | 2025-12-01 | 40   | 40    |       |                | 40: 49,469,619          |                   |                         |             | stage:➄ - Project Execution, stage:➅ - Closeout           | 1 amountInThousands
`;

/** Lists of something else, and what they lack to be a pipeline. */
const REFUSALS = `
file                                                   | lacks
maven-crm/accounts.csv                                 | stage
maven-crm/products.csv                                 | stage
maven-crm/sales_teams.csv                              | amount
zoho-crm-potentials/Campaigns.csv                      | stage
zoho-crm-potentials/Leads_no_personal_columns.csv      | amount
funneler-crm/Customers.csv                             | amount
funneler-crm/Milestones.csv                            | amount
bitrix-deals/pipeline_stages.csv                       | amount
bitrix-deals/users.csv                                 | amount
dbt-hubspot-seeds/deal_pipeline_data.csv               | amount
dbt-hubspot-seeds/deal_property_history_data.csv       | stage
dbt-salesforce-seeds/sf_account_data.csv               | amount
dbt-salesforce-seeds/sf_opportunity_line_item_data.csv | stage
dbt-salesforce-seeds/sf_product_2_data.csv             | amount
`;

describeData(".", (_read, bytesOf) => {
  test.each(drawnRows(READINGS))("$file", async ({ file = "", "as of": asOf = "", ...expected }) => {
    const reading = await readFile(file.replace(/^.*\//, ""), bytesOf(file), { asOf });
    expect(readingRow(reading)).toEqual(expected);
  });

  test.each(drawnRows(REFUSALS))("$file is no pipeline", async ({ file = "", lacks }) => {
    const reading = readFile(file.replace(/^.*\//, ""), bytesOf(file), { asOf: "2022-12-31" });
    await expect(reading).rejects.toMatchObject({ fault: { kind: "missingField", field: lacks } });
  });
});

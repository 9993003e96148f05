import type { AliasList } from "./aliasList";

/**
 * Internal names that are not simply a label in snake_case or camelCase (those are looked up as the label): Salesforce,
 * HubSpot, Pipedrive, Dynamics, Zoho, Close, Copper, Freshsales, Odoo, Bitrix24. A leading "hs", "property" or "x studio" is
 * taken off before the look-up.
 */
export const API_NAMES: AliasList = {
  id: "opportunity id 18|opportunityid|deal id;hs object id|object id|potentialid|title id",
  name: "dealname|opportunityname|dealname deal|deal title|potentialname",
  account:
    "account name|org name|organization name|partner name|customer id name|parentaccountid name|lead name|sales account name|partner id display name|partner id name|companyname|accountname;" +
    "accountid|org id|partner id|customerid|parentaccountid|sales account id|associatedcompanyid|company id;associated company ids",
  owner:
    "owner name|ownerid name|user id name|user id display name|assignee name|assigned by name|hubspot owner name;" +
    "assigned by|user id|assignee id|assigned by id;hubspot owner id|owner id|ownerid|creator user id",
  source:
    "leadsource|analytics source|lead source id name|source id name|customer source;lead source id|source id|customer source id|analytics latest source|utm source|medium id|channel",
  product: "product2 name|product name|product id name;product id|product interest",
  type: "dealtype|deal type id name|type id name;deal type id|type id|recordtype name|recordtypeid",
  pipeline: "deal pipeline label|pipeline label|category name;deal pipeline id|pipeline id|category id",
  stage:
    "stagename|dealstage label|stage id name|stage id display name|deal stage name|pipeline stage name|dealstage|salesstage|stepname|status label|current stage name;" +
    "stage id|deal stage id|pipeline stage id|salesstagecode|deal pipeline stage|status id;stage",
  status: "deal status|status type|stage semantic id|won status;statecode|state code|statuscode|stage semantics",
  isClosed: "isclosed|is closed|is deal closed|is closed count",
  isWon: "iswon|is won|is closed won;closed won count",
  reason:
    "closed lost reason|lost reason id|loss reason id|deal reason|lost reason id name|loss reason name;statuscode name|deal reason id|closed won lost reason",
  amount:
    "amount in home currency|base currency amount|estimatedvalue base|totalamount base;" +
    "value formatted|amount|monetary value|estimatedvalue|value|opportunity|total amount;tcv|acv|arr|totalamount;mrr|budgetamount|recurring revenue;expected revenue|expectedrevenue|projected amount;actualvalue",
  currency:
    "deal currency code|currencyisocode|transactioncurrencyid|transactioncurrencyid name|currency id|value currency|currency code|deal currency id",
  probability:
    "probability|win probability|closeprobability|confidence;deal stage probability|forecast probability|predictive score",
  forecastCategory:
    "manual forecast category|forecastcategory|forecastcategoryname|msdyn forecastcategory|forecast category",
  created:
    "createdate|created date|createddate|createdon|created at|create date|add time|date create|date created;deal opened|date open",
  closeDate: "closedate|close date|closing date;close",
  expectedClose: "expected close date|expected close|estimatedclosedate|date deadline;deadline",
  actualClose:
    "closed won date|actualclosedate|date closed|closed date|won time|lost time|date won|date lost|closedate actual|close time;closed lost date",
  lastActivity:
    "notes last contacted|lastactivitydate|last activity date|last contacted|notes last updated|last sales activity timestamp|last contacted time|date last contacted|last contacted sales activity",
  stageEntered:
    "laststagechangedate|stage change time|v2 date entered current stage|date entered current stage|stage updated time|date last stage update|stage moved time|last stage change time",
  nextStep: "next step|nextstep|next activity subject|activity summary|notes next activity date|next activity date",
  contact:
    "contact name|person name|parentcontactid name|primary contact name|contact id name;person id|parentcontactid|primary contact id|contact id",
  qualified: "isqualified|msdyn qualified",
  team: "team id name|team id display name|hubspot team id name|territory name|territory2 name;team id|hubspot team id|territory id|territory2id",
};

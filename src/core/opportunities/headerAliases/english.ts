import type { AliasList } from "./aliasList";

/**
 * Labels of Salesforce, HubSpot, Zoho, Pipedrive, Dynamics, Close, Copper, Freshsales, Odoo and Bitrix24, and what people call
 * the columns of a list kept by hand. Weighted amounts and quantities are in no list.
 */
export const ENGLISH: AliasList = {
  id:
    "opportunity id|deal id|record id|do not modify opportunity|opportunity number|deal number|opportunity no|deal no|system id|" +
    "potential id|case safe opportunity id|opportunity ref|deal ref|opportunity reference|deal reference|deal code|opportunity code;" +
    "id|lead id|reference|reference no|reference number|crm id|crm ref|external id|unique id|guid|row id|nr|no|ref",
  name:
    "opportunity name|deal name|potential name|deal title|opportunity title|name of opportunity|name of deal;" +
    "opportunity|deal|topic|title|project name|project|subject|name|deal description|opportunity description|deal details",
  account:
    "account name|account|company name|company|organization|organisation|organization name|organisation name|customer name|customer|" +
    "client name|client|potential customer|account contact|associated company primary|associated company|primary company|" +
    "related company|related account|lead name|buyer|prospect name|customer account|end customer|business name;" +
    "contact name customer|parent account;account id|company id|organization id",
  owner:
    "opportunity owner|deal owner|potential owner|owner name|owner full name|opportunity owner name|owner|owned by|record owner|" +
    "sales agent|sales rep|sales representative|sales rep name|salesperson|sales person|salesman|sales owner|rep|rep name|seller|" +
    "seller name|account executive|ae|lead owner;" +
    "account owner|assigned to|assigned user|assignee|responsible|responsible person|user name|account manager|sales manager;" +
    "owner email|owner e mail|owner alias;owner id|manager id;creator",
  source:
    "lead source|source|deal source|opportunity source|original source|original traffic source|latest traffic source;" +
    "source channel|source name|marketing source|channel|lead channel|origin|acquisition channel|how did they hear about us;" +
    "source origin|campaign source|record source|campaign|primary campaign source",
  product:
    "product|product name|product line|product family|product interest|products|solution|service|service line|offering;" +
    "line of business|model|product category|product type|product code",
  type:
    "type|deal type|opportunity type|customer type|business type|new existing|new or existing|new business|" +
    "type of business|sales type;record type|opportunity record type|record type id|opportunity record type name",
  pipeline: "pipeline|pipeline name|deal pipeline name|sales pipeline|pipeline label|sales pipeline name;pipeline id",
  stage:
    "stage|deal stage|opportunity stage|stage name|sales stage|pipeline stage|stage pipeline|status label|pipeline phase|current stage|" +
    "sales phase|phase|funnel stage|deal phase|sales cycle stage|milestone stage;" +
    "to stage|new stage|stage to|step name|sales step|pipeline step|pipeline status|sales status;deal pipeline stage|deal stage label;" +
    "stage id|pipeline stage id|deal pipeline stage id" +
    ";to stage name|new stage name|new stage id|new value",
  status:
    "status|deal status|opportunity status|status type|forecast type|open won lost|open closed;" +
    "outcome|result|won lost|win loss|deal outcome|deal result|state|state code|final status",
  isClosed: "is closed|is deal closed|is closed numeric;closed",
  isWon: "is won|is closed won|closed won;won",
  reason:
    "lost reason|loss reason|reason lost|closed lost reason|reason for loss|lost reasons|reason for losing|close reason|closed reason|" +
    "win loss reason|dead deal reason|why lost|disqualification reason;status reason|reason|lost reason detail",
  amount:
    "amount converted|total amount converted|amount in company currency|amount in home currency|amount company currency|base amount|" +
    "amount base|est revenue base|value in base currency|value converted|amount in base currency;" +
    "amount|deal amount|opportunity amount|deal value|opportunity value|opp value|total amount|total value|value formatted|value|" +
    "close value|monetary value|sales amount|sale amount|deal size|opportunity size|deal worth|est revenue|estimated revenue|" +
    "estimated value|est value|estimated amount|potential value|potential revenue|net amount|amount net|net value|order value|total;" +
    "contract value|total contract value|tcv|annual contract value|acv|annual recurring revenue|arr|first year value|year 1 value|" +
    "expected amount|revenue|bookings|booking amount|quote amount|quoted amount|quote value|proposal amount|proposal value|" +
    "gross amount|amount gross;" +
    "total price|estimated total price|price|deal price|fee|fees|budget|budget amount|monthly recurring revenue|mrr;" +
    "expected revenue|expected rev|expected value;actual revenue|actual value|actual amount|won amount",
  currency:
    "currency|deal currency|amount currency|currency of value|value currency|currency code|currency iso code|opportunity currency|" +
    "transaction currency|total amount currency|ccy",
  probability:
    "probability|deal probability|win probability|prob|probability percent|likelihood|win likelihood|chance|chance of winning|win chance;" +
    "confidence|close probability|forecast probability|odds|win odds;rating percent",
  forecastCategory: "forecast category|forecast category name|forecast status|forecast class;forecast|commitment",
  created:
    "created date|create date|created time|created on|created at|date created|creation date|creation time|deal created|deal created on|" +
    "created|date of creation|record created;" +
    "add time|engage date|date added|added on|date opened|open date|opened date|opened on|opened|entry date|date entered|date of entry|" +
    "lead date|lead created|inquiry date|enquiry date",
  closeDate:
    "close date|closing date|date closing|deal close date|close date time;close|closing|close by|closes|closes on|closing on|" +
    "signature date|signing date|decision date",
  expectedClose:
    "expected close date|expected closing date|expected close|expected closing|est close date|estimated close date|est closing date|" +
    "estimated closing date|est close|estimated close|forecast close date|forecast close|forecasted close date|target close date|" +
    "target close|projected close date|projected close|planned close date|anticipated close date|likely close date|exp close date|" +
    "exp close|expected closure date|expected date of closing;expected end date|expected sign date|expected date;deadline|due date",
  actualClose:
    "actual close date|actual closing date|actual close|actual closed date|deal closed on|closed on|closed at|closed date|date closed|" +
    "closed time|close time|won lost date|won or lost date|outcome date;" +
    "date won|won time|won date|won on|won at|date lost|lost time|lost date|lost on|lost at|closed won date|closed lost date;closed|won|lost",
  lastActivity:
    "last activity date|last activity|last activity time|last contacted|last contact|last contact date|last contacted on|last touch|" +
    "last touched|last interaction|last engagement|last activity on|last engagement date|most recent activity|last touchpoint|" +
    "date of last contact|last call|last meeting",
  stageEntered:
    "last stage change date|last stage change|stage entered|date entered stage|date entered current stage|stage change date|" +
    "stage changed on|stage changed|stage entry date|stage start date|in stage since|stage date|stage since|stage updated time|" +
    "stage modified time|entered stage on|current stage since",
  nextStep:
    "next step|next steps|opportunity next steps|next action|next actions|next milestone|follow up|next step description;" +
    "next activity|next activity date|next step date|next task",
  contact:
    "contact name|primary contact|contact person|contact|associated contact|associated contacts|related contacts|decision maker|" +
    "key contact|main contact|contacts|primary contact name|contact full name;contact id|contact email|contact person id",
  qualified: "qualified|is qualified|sales qualified|lead qualified|sql|qualification status|qualified yes no",
  team:
    "sales team|team|team name|hubspot team|owner team|sales group;region|sales region|territory region|territory|sales territory|" +
    "regional office|office|branch|business unit|segment|division|department|owner role|manager|country",
};

import type { Field } from "./field";

/**
 * Header keys (`headerKey`) by field, the best candidate first: where a sheet has several, the one named earlier is
 * taken. Labels and API names of Salesforce, HubSpot, Zoho, Pipedrive, Dynamics, Close, Copper, Freshsales, Odoo and
 * Bitrix24, trackers kept by hand, and the main German, French, Spanish, Italian, Dutch and Portuguese headers.
 * Weighted amounts are in no list; expected revenue comes last, because with a plain amount beside it it is weighted.
 */
const ALIASES: Readonly<Record<Field, string>> = {
  id:
    "opportunity id|deal id|record id|do not modify opportunity|opportunity number|deal number|opportunity no|system id|" +
    "potential id|id|leadid|opportunity ref|reference|deal ref|crm id|datensatz id|opportunity nr|nr|guid|row id",
  name:
    "opportunity name|deal name|potential name|dealname|deal title|opportunity title|opportunity|deal|topic|title|" +
    "verkaufschance|opportunityname|deal description|project name|project|subject|name|dealname deal|geschaft|affaire|" +
    "nom de l opportunite|nom de la transaction|nom de l affaire|name der opportunity|titel|thema|nazev|nombre del negocio|" +
    "nome affare|nome do negocio|dealnaam",
  account:
    "account name|account|company name|company|organization|organisation|organization name|customer name|customer|client name|client|" +
    "potential customer|account contact|associated company primary|associated company|related company|lead name|buyer|" +
    "contact name customer|kunde|kundenname|firma|unternehmen|nom du compte|compte|entreprise|societe|empresa|cliente|azienda|" +
    "bedrijf|klant|account id|company id|organization id|parent account",
  owner:
    "opportunity owner|deal owner|potential owner|owner name|owner full name|owner|owned by|record owner|sales agent|sales rep|" +
    "sales representative|salesperson|sales person|rep|rep name|seller|account executive|ae|account owner|assigned to|assigned user|" +
    "responsible|responsible person|user name|account manager|besitzer|inhaber|verantwortlich|verkaufer|vertriebsmitarbeiter|" +
    "zustandig|zustandiger mitarbeiter|deal inhaber|opportunity inhaber|proprietaire de l opportunite|proprietaire de la transaction|proprietaire|commercial|vendeur|" +
    "propietario|propietario del negocio|vendedor|proprietario|eigenaar|vlastnik|owner id|hubspot owner id|manager id|creator",
  source:
    "lead source|source|deal source|opportunity source|original source|original traffic source|latest traffic source|source channel|" +
    "source name|marketing source|channel|lead quelle|leadquelle|quelle|herkunft|origine|origine du prospect|" +
    "origine de la piste|source du prospect|origen|fuente|origem|bron|source origin|campaign source|utm source|record source",
  product:
    "product|product name|product line|product family|product interest|products|solution|service|line of business|model|produkt|" +
    "produktname|produit|producto|prodotto|produto",
  type:
    "type|deal type|opportunity type|customer type|business type|new existing|new or existing|new business|record type|typ|" +
    "art|tipo|type d opportunite|type de transaction|opportunity record type|record type id",
  pipeline:
    "pipeline|pipeline name|sales pipeline|pipeline label|deal pipeline name|pipelinename|pipeline id|canalizacion|embudo|funil|pijplijn|verkaufspipeline",
  stage:
    "stage|deal stage|opportunity stage|stage name|sales stage|pipeline stage|stage pipeline|dealstage|status label|pipeline phase|" +
    "sales phase|phase|funnel stage|stage id|deal pipeline stage|pipeline stage id|step name|verkaufsphase|vertriebsphase|stufe|dealphase|" +
    "etape|phase de la transaction|etape de l opportunite|etapa|etapa del negocio|fase|faze|milestone stage",
  status:
    "status|deal status|opportunity status|status type|forecast type|outcome|result|won lost|win loss|state|state code|statecode|" +
    "stav|statut|estado|stato|ergebnis",
  isClosed: "is closed|is deal closed|is closed numeric|closed|geschlossen|abgeschlossen|fermee|clos",
  isWon: "is won|is closed won|won|gewonnen|gagnee",
  reason:
    "lost reason|loss reason|reason lost|closed lost reason|reason for loss|lost reasons|close reason|closed reason|" +
    "status reason|reason|win loss reason|dead deal reason|verlustgrund|grund|raison de la perte|motif de perte|motivo de perdida",
  amount:
    "amount converted|total amount converted|amount in company currency|amount in home currency|base amount|amount base|est revenue base|" +
    "amount|deal amount|opportunity amount|deal value|opportunity value|opp value|total amount|total value|value formatted|value|close value|" +
    "sales amount|sale amount|deal size|est revenue|estimated revenue|estimated value|est value|contract value|total contract value|tcv|" +
    "annual contract value|acv|annual recurring revenue|arr|expected amount|order value|revenue|total price|estimated total price|price|" +
    "opportunity amount usd|amount usd|amount eur|value usd|value eur|deal value usd|deal value eur|" +
    "betrag|wert|dealwert|auftragswert|umsatz|volumen|montant|valeur|prix total|montant de la transaction|importe|valor|cantidad|" +
    "importo|valore|bedrag|waarde|hodnota|kwota|wartosc|expected revenue|expected rev|actual revenue",
  currency:
    "currency|deal currency|amount currency|currency of value|value currency|currency code|currency iso code|opportunity currency|" +
    "transaction currency|total amount currency|wahrung|devise|moneda|valuta|moeda|mena",
  probability:
    "probability|deal probability|win probability|prob|probability percent|likelihood|win likelihood|chance|chance of winning|win chance|" +
    "confidence|close probability|forecast probability|wahrscheinlichkeit|abschlusswahrscheinlichkeit|probabilite|probabilidad|" +
    "probabilita|probabilidade|kans|rating percent",
  forecastCategory:
    "forecast category|forecast category name|forecast status|forecast|commitment|prognosekategorie|categorie de prevision",
  created:
    "created date|create date|created time|created on|created at|date created|creation date|deal created|deal created on|createdate|created|" +
    "add time|engage date|date added|date opened|open date|opened date|opened on|opened|entry date|erstellt am|erstellt|" +
    "erstellungsdatum|erstelldatum|angelegt am|date de creation|cree le|fecha de creacion|data di creazione|data de criacao|aanmaakdatum|vytvoreno",
  closeDate:
    "close date|closing date|closedate|date closing|close|deal close date|closing|close by|abschlussdatum|schlusstermin|date de cloture|date de fermeture|" +
    "fecha de cierre|data di chiusura|data de fechamento|sluitingsdatum",
  expectedClose:
    "expected close date|expected closing date|expected close|expected closing|est close date|estimated close date|est closing date|" +
    "estimated closing date|est close|forecast close date|forecast close|target close date|target close|projected close date|" +
    "planned close date|expected end date|erwartetes abschlussdatum|voraussichtlicher abschluss|voraussichtliches abschlussdatum|" +
    "geplantes abschlussdatum|date de cloture prevue|cloture prevue|fecha de cierre prevista|data di chiusura prevista",
  actualClose:
    "actual close date|actual closing date|actual close|deal closed on|closed on|closed at|closed date|date closed|closed time|close time|" +
    "won lost date|date won|won time|won date|won on|date lost|lost time|lost date|lost on|geschlossen am|abgeschlossen am|cloture le",
  lastActivity:
    "last activity date|last activity|last activity time|last contacted|last contact|last contact date|last touch|last touched|" +
    "last interaction|last engagement|last activity on|letzte aktivitat|letzter kontakt|derniere activite|dernier contact|ultima actividad",
  stageEntered:
    "last stage change date|last stage change|stage entered|date entered stage|date entered current stage|stage change date|" +
    "stage changed on|stage start date|in stage since|stage date|stage since",
  nextStep:
    "next step|next steps|opportunity next steps|next action|next milestone|next activity|next activity date|nachster schritt|prochaine etape",
  contact:
    "contact name|primary contact|contact person|contact|associated contact|related contacts|decision maker|contact id|ansprechpartner|" +
    "kontakt|contact principal|contacto|contatto|contato",
  qualified:
    "qualified|is qualified|sales qualified|lead qualified|sql|qualification status|qualifiziert|qualifie|qualifiee|cualificado",
  team:
    "sales team|team|team name|hubspot team|region|sales region|territory region|territory|regional office|office|business unit|segment|division|" +
    "owner role|manager|vertriebsteam|vertriebsgebiet|gebiet|equipe|equipe commerciale|equipo|squadra",
};

/** What a header key can mean: the field, and how good a name for it the key is (0 is best). */
export interface Alias {
  readonly field: Field;
  readonly rank: number;
}

const BY_KEY: ReadonlyMap<string, Alias> = new Map(
  (Object.entries(ALIASES) as [Field, string][]).flatMap(([field, keys]) =>
    keys.split("|").map((key, rank) => [key, { field, rank }] as const)
  )
);

/** The same keys run together, for headers in capitals such as STAGENAME. */
const BY_RUN_TOGETHER: ReadonlyMap<string, Alias> = new Map(
  [...BY_KEY].reverse().map(([key, alias]) => [key.replaceAll(" ", ""), alias])
);

/** The meaning of a header key, its words apart or run together; undefined when it is none we know. @example aliasOf("stagename")?.field // "stage" */
export function aliasOf(key: string): Alias | undefined {
  return BY_KEY.get(key) ?? BY_RUN_TOGETHER.get(key.replaceAll(" ", ""));
}

/** Converted or company-currency amounts: the deal's own currency column does not describe them. */
export const CONVERTED_AMOUNT = /\b(converted|company currency|home currency|base)\b/;
